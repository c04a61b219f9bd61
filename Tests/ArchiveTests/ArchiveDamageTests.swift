import Corpus
import GRDB
import TestSupport
import Testing

@testable import Archive

/// What an archive does about files that are broken, foreign or of another version.
struct ArchiveDamageTests {
  private func archive() async throws -> ArchiveFixture {
    let fixture = try ArchiveFixture([
      "a.txt": ArchiveFixture.page(1), "b.txt": ArchiveFixture.page(2),
    ])
    _ = try await fixture.store.update()
    return fixture
  }

  private func name(_ path: String, in fixture: ArchiveFixture) -> String {
    String(path.dropFirst(fixture.cache.path.count + 1))
  }

  @Test(arguments: [0, 1, 100, 5000])
  func aTruncatedIndexIsBuiltAnew(length: Int) async throws {
    let fixture = try await archive()
    let index = name(fixture.folder.index, in: fixture)
    let bytes = try fixture.cache.readBytes(index)
    for suffix in ["-wal", "-shm"] { try? fixture.cache.remove(index + suffix) }
    try fixture.cache.write(index, bytes: Array(bytes.prefix(length)))
    let update = try await fixture.store.update()
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
  }

  @Test func somethingElseIsReplaced() async throws {
    let fixture = try await archive()
    let index = name(fixture.folder.index, in: fixture)
    for suffix in ["-wal", "-shm"] { try? fixture.cache.remove(index + suffix) }
    try fixture.cache.write(index, bytes: Array("not a database at all, only text".utf8))
    let update = try await fixture.store.update()
    #expect(update.rebuilt == .damaged)
    #expect(update.snapshot.articles.count == 2)
  }

  @Test(arguments: [0, 40, 300, 700])
  func aTruncatedSnapshotIsMadeAgain(length: Int) async throws {
    let fixture = try await archive()
    let snapshot = name(fixture.folder.snapshot, in: fixture)
    let bytes = try fixture.cache.readBytes(snapshot)
    try fixture.cache.write(snapshot, bytes: Array(bytes.prefix(length)))
    #expect(fixture.store.published() == nil)
    let update = try await fixture.store.update()
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
  }

  @Test func aChangedByteIsFoundByTheNextUpdate() async throws {
    let fixture = try await archive()
    let snapshot = name(fixture.folder.snapshot, in: fixture)
    var bytes = try fixture.cache.readBytes(snapshot)
    bytes[bytes.count - 20] ^= 0xFF
    try fixture.cache.write(snapshot, bytes: bytes)
    let update = try await fixture.store.update()
    #expect(update.isChanged)
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
  }

  @Test(arguments: ["UPDATE page SET digest = x'0102'", "DELETE FROM page WHERE id = 1"])
  func aBrokenRowIsFoundByTheNextChange(_ damage: String) async throws {
    let fixture = try await archive()
    let queue = try DatabaseQueue(path: fixture.folder.index)
    try queue.run(damage)
    try queue.close()
    try fixture.sources.write("new.txt", ArchiveFixture.page(9))
    let update = try await fixture.store.update()
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
  }

  @Test func anOlderIndexIsBuiltAnew() async throws {
    let fixture = try await archive()
    try setVersion(0, in: fixture)
    let update = try await fixture.store.update()
    #expect(update.rebuilt == .older)
    #expect(update.snapshot.articles.count == 2)
  }

  @Test func aNewerIndexIsLeftAsItIs() async throws {
    let fixture = try await archive()
    try setVersion(99, in: fixture)
    await #expect(throws: ArchiveError.fromLaterVersion(path: fixture.folder.index, version: 99)) {
      try await fixture.store.update()
    }
    let queue = try DatabaseQueue(path: fixture.folder.index)
    #expect(try queue.versionNumber() == 99)
  }

  private func setVersion(_ version: Int, in fixture: ArchiveFixture) throws {
    let queue = try DatabaseQueue(path: fixture.folder.index)
    try queue.setVersionNumber(version)
    try queue.close()
  }

  @Test func aFullDiskIsSaidAndLosesNothing() async throws {
    let fixture = try await archive()
    let before = fixture.store.published()?.everything
    for index in 0..<300 { try fixture.sources.write("n\(index).txt", ArchiveFixture.page(index)) }
    let (queue, _) = try IndexDatabase.writable(at: fixture.folder.index)
    try queue.limitPages()
    var plan = IngestPlan(known: try await queue.read { try IndexContents.files($0) })
    try SourceTree.forEachFile(at: fixture.folder.sources) { plan.add($0) }
    let pipeline = IngestPipeline(
      queue: queue, plan: plan, update: 2,
      progress: { _ in },
      committed: { _ in false })
    let error = await #expect(throws: (any Error).self) { try await pipeline.run() }
    #expect(error.map { ArchiveError($0, path: "index") } == .full(path: "index"))
    try queue.close()
    #expect(fixture.store.published()?.everything == before)
    let update = try await fixture.store.update()
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
  }

  @Test func aFolderThatCannotBeMadeIsSaid() async throws {
    let fixture = try ArchiveFixture(["a.txt": ArchiveFixture.page(1)])
    try fixture.cache.write("file", "no folder")
    let store = ArchiveStore(
      ArchiveFolder(cache: fixture.cache.path + "/file", sources: [fixture.sources.path]))
    await #expect(throws: ArchiveError.self) { try await store.update() }
    #expect(store.published() == nil)
  }
}

extension DatabaseQueue {
  fileprivate func versionNumber() throws -> Int? {
    try read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
  }

  fileprivate func setVersionNumber(_ version: Int) throws {
    try write { try $0.execute(sql: "PRAGMA user_version = \(version)") }
  }

  fileprivate func run(_ sql: String) throws {
    try write { try $0.execute(sql: sql) }
  }

  /// Lets the file grow no more.
  fileprivate func limitPages() throws {
    try inDatabase { db in
      let count = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(count + 2)")
    }
  }
}
