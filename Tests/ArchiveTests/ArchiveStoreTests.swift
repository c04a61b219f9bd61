import Corpus
import Glibc
import TestSupport
import Testing

@testable import Archive

struct ArchiveStoreTests {
  private func fixture() throws -> ArchiveFixture {
    try ArchiveFixture([
      "a.txt": ArchiveFixture.page(1), "b/b.txt": ArchiveFixture.page(2, day: "12.03.2024"),
      "c.txt": "Notes on the harbour\n\nNobody knows who built the quays.",
    ])
  }

  private func plan(_ number: Int) -> String {
    "Plan \(number)\n11.03.2024\nPlan \(number) was approved."
  }

  @Test func nothingIsPublishedBeforeTheFirstUpdate() throws {
    #expect(try fixture().store.published() == nil)
  }

  @Test func saysWhatReadingSays() async throws {
    let fixture = try fixture()
    let update = try await fixture.store.update()
    let fresh = try await fixture.fresh()
    #expect(update.isChanged)
    #expect(update.snapshot.everything == fresh.everything)
    #expect(fixture.store.published()?.everything == fresh.everything)
  }

  @Test func isLeftAloneWhenNothingChanged() async throws {
    let fixture = try fixture()
    let first = try await fixture.store.update()
    let second = try await fixture.store.update()
    #expect(!second.isChanged)
    #expect(second.snapshot.everything == first.snapshot.everything)
  }

  @Test func followsWhatIsAddedChangedMovedAndRemoved() async throws {
    let fixture = try fixture()
    _ = try await fixture.store.update()
    try fixture.sources.write("new.txt", ArchiveFixture.page(3, day: "13.03.2024"))
    try fixture.sources.write("a.txt", ArchiveFixture.page(4, day: "14.03.2024"))
    try fixture.sources.move("b/b.txt", to: "d/b.txt")
    try fixture.sources.remove("c.txt")
    let update = try await fixture.store.update()
    let fresh = try await fixture.fresh()
    #expect(update.isChanged)
    #expect(update.snapshot.everything == fresh.everything)
    #expect(update.snapshot.articles.count == 3)
  }

  @Test func aMovedFileIsNotReadAgain() async throws {
    let fixture = try fixture()
    let before = try await fixture.store.update().snapshot.image
    try fixture.sources.move("b/b.txt", to: "z/b.txt")
    let after = try await fixture.store.update().snapshot.image
    let rows = (0..<3).map { before.row(ofPage: $0) }
    #expect((0..<3).map { after.row(ofPage: $0) } == [rows[0], rows[2], rows[1]])
  }

  @Test func twoFilesOfOneMovedAreBothThere() async throws {
    let fixture = try fixture()
    _ = try await fixture.store.update()
    let text = try fixture.sources.read("a.txt")
    try fixture.sources.remove("a.txt")
    try fixture.sources.write("x/a.txt", text)
    try fixture.sources.write("y/a.txt", text)
    let update = try await fixture.store.update()
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
  }

  @Test func whatWasOpenStaysWhole() async throws {
    let fixture = try fixture()
    let old = try await fixture.store.update().snapshot
    let before = old.everything
    try fixture.sources.remove("a.txt")
    _ = try await fixture.store.update()
    try fixture.sources.remove("c.txt")
    _ = try await fixture.store.update()
    #expect(old.everything == before)
  }

  @Test func partsAreThereBeforeTheEnd() async throws {
    let fixture = try ArchiveFixture()
    for index in 0..<700 { try fixture.sources.write("\(index).txt", plan(index)) }
    let parts = Parts()
    let update = try await fixture.store.update(partial: { parts.add($0.articles.count) })
    #expect(parts.counts.allSatisfy { $0 > 0 && $0 < 700 })
    #expect(update.snapshot.articles.count == 700)
  }

  @Test func aFolderThatIsGoneLeavesTheArchive() async throws {
    let fixture = try fixture()
    let before = try await fixture.store.update().snapshot.everything
    let gone = fixture.sources.path + "-gone"
    #expect(rename(fixture.sources.path, gone) == 0)
    defer { rename(gone, fixture.sources.path) }
    await #expect(throws: ArchiveError.sources(.notFound(path: fixture.sources.path))) {
      try await fixture.store.update()
    }
    #expect(fixture.store.published()?.everything == before)
  }

  @Test func cancellingKeepsWhatWasRead() async throws {
    let fixture = try ArchiveFixture()
    for index in 0..<600 { try fixture.sources.write("\(index).txt", plan(index)) }
    let store = fixture.store
    let task = Task {
      try await store.update { progress in
        // The first word comes before anything is read.
        if progress.filesRead > 0 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    let cancelled = try await task.value
    #expect(cancelled.isCancelled)
    #expect(cancelled.snapshot.articles.count < 600)
    let count = cancelled.snapshot.articles.count
    #expect(count > 0)
    let rest = try await fixture.store.update()
    #expect(rest.snapshot.everything == (try await fixture.fresh()).everything)
  }
}

/// Collects numbers from any thread.
private final class Parts: @unchecked Sendable {
  // Written by one update at a time, and read after it.
  private(set) var counts: [Int] = []
  func add(_ count: Int) { counts.append(count) }
}
