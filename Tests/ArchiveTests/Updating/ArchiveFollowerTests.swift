import Corpus
import TestSupport
import Testing

@testable import Archive

struct ArchiveFollowerTests {
  @Test func whatComesChangesAndGoesEndsInWhatIsThere() async throws {
    let (fixture, store, watch) = try await ArchiveFixture.watched()
    let (news, told) = AsyncStream.makeStream(of: Void.self)
    let follower = ArchiveFollower(store, watch) { told.yield() }

    try fixture.sources.write("b/new.txt", ArchiveFixture.page(99))
    await follower.follow(watch.waitForChanges())
    #expect(store.published()?.numbers == Set(0..<12).union([99]))
    try fixture.sources.write("a/3.txt", ArchiveFixture.page(50))
    try fixture.sources.remove("a/4.txt")
    await follower.follow(watch.waitForChanges())
    try fixture.sources.write("b/newer.txt", ArchiveFixture.page(98))
    try fixture.sources.move("b/new.txt", to: "a/new.txt")
    await follower.follow(watch.waitForChanges())

    let end = try await fixture.fresh().everything
    for await _ in news where store.published()?.everything == end { break }
  }
}
