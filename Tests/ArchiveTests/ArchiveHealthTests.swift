import TestSupport
import Testing

@testable import Archive

struct ArchiveHealthTests {
  @Test func saysWhatIsThere() async throws {
    let fixture = try ArchiveFixture([
      "a.txt": ArchiveFixture.page(1), "b.txt": ArchiveFixture.page(2),
    ])
    #expect(ArchiveHealth.all(in: fixture.cache.path).isEmpty)
    _ = try await fixture.store.update()
    let health = try #require(ArchiveHealth.all(in: fixture.cache.path).first)
    #expect(health.sources == fixture.folder.sources)
    #expect(health.index == .sound && health.snapshot == .sound)
    #expect([health.fileCount, health.pageCount, health.articleCount] == [2, 2, 2])
    #expect(health.textBytes == ArchiveFixture.page(1).utf8.count * 2)
    #expect(health.indexBytes > 0 && health.snapshotBytes > 0)
  }

  @Test func saysWhatIsBroken() async throws {
    let fixture = try ArchiveFixture(["a.txt": ArchiveFixture.page(1)])
    _ = try await fixture.store.update()
    let folder = String(fixture.folder.path.dropFirst(fixture.cache.path.count + 1))
    try fixture.cache.write(folder + "/snapshot", bytes: [1, 2, 3])
    for suffix in ["-wal", "-shm"] { try? fixture.cache.remove(folder + "/index.sqlite" + suffix) }
    try fixture.cache.write(folder + "/index.sqlite", bytes: Array("not a database".utf8))
    let health = ArchiveHealth(folder: fixture.folder.path)
    #expect(health.index == .damaged && health.snapshot == .damaged)
    try fixture.cache.remove(folder + "/snapshot")
    #expect(ArchiveHealth(folder: fixture.folder.path).snapshot == .missing)
  }
}
