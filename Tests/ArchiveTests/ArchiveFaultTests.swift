import Corpus
import Glibc
import TestSupport
import Testing

@testable import Archive

/// What an archive does about folders and files that behave badly.
struct ArchiveFaultTests {
  @Test func namesThatAreNoUTF8AreFollowed() async throws {
    let fixture = try ArchiveFixture(["a.txt": ArchiveFixture.page(1)])
    let name: [UInt8] = [0x62, 0xFF, 0xFE] + Array(".txt".utf8)
    try fixture.sources.writeNamed(name, ArchiveFixture.page(2))
    let both = try await fixture.store.update()
    #expect(both.snapshot.everything == (try await fixture.fresh()).everything)
    #expect(both.snapshot.articles.count == 2)
    let path = fixture.sources.path + "/" + SourcePath.text(name)
    #expect(SourcePath.withCString(path) { unlink($0) } == 0)
    #expect(try await fixture.store.update().snapshot.articles.count == 1)
  }

  @Test func aFolderThatCannotBeWrittenToIsReadAsAnyOther() async throws {
    let fixture = try ArchiveFixture(["a.txt": ArchiveFixture.page(1)])
    chmod(fixture.sources.path, 0o555)
    defer { chmod(fixture.sources.path, 0o755) }
    #expect(try await fixture.store.update().snapshot.articles.count == 1)
  }

  @Test func aFileThatChangesWhileItIsReadIsReadAgain() async throws {
    let fixture = try ArchiveFixture()
    for index in 0..<60 { try fixture.sources.write("\(index).txt", ArchiveFixture.page(index)) }
    let sources = fixture.sources
    let writer = Task.detached {
      for turn in 0..<200 {
        try sources.write("7.txt", ArchiveFixture.page(100 + turn, day: "12.03.2024"))
        await Task.yield()
      }
    }
    _ = try await fixture.store.update()
    try await writer.value
    let update = try await fixture.store.update()
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
  }

  @Test func twoUpdatesAtOnceGoOneAfterTheOther() async throws {
    let fixture = try ArchiveFixture()
    for index in 0..<80 { try fixture.sources.write("\(index).txt", ArchiveFixture.page(index)) }
    let (one, other) = (fixture.store, fixture.store)
    async let first = one.update()
    async let second = other.update()
    let snapshots = try await [first.snapshot, second.snapshot]
    let fresh = try await fixture.fresh().everything
    #expect(snapshots.map(\.everything) == [fresh, fresh])
  }

  @Test func aFolderThatGoesWhileItIsReadLeavesWhatCouldBeRead() async throws {
    let fixture = try ArchiveFixture()
    for index in 0..<300 { try fixture.sources.write("\(index).txt", ArchiveFixture.page(index)) }
    let gone = fixture.sources.path + "-gone"
    let path = fixture.sources.path
    _ = try await fixture.store.update { _ in rename(path, gone) }
    defer { rename(gone, path) }
    await #expect(throws: ArchiveError.self) { try await fixture.store.update() }
    #expect(rename(gone, path) == 0)
    let update = try await fixture.store.update()
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
  }

  @Test func aSnapshotThatCannotBeWrittenLeavesTheOneBefore() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("snapshot", "as it was")
    let store = MemoryPages([], mentions: [])
    let image = CorpusBuilder().image(
      of: store, origins: [], generation: 1, spillingTo: folder.path + "/nowhere")
    try AtomicFile(path: folder.path + "/small").stage(image).commit()
    #expect(throws: StoreError.unwritable(path: path, code: EFBIG)) {
      try AtomicFile(path: path).replace { _ in EFBIG }
    }
    #expect(try folder.names == ["small", "snapshot"])
    #expect(try folder.read("snapshot") == "as it was")
  }

  @Test func whatAKilledUpdateLeftIsTakenAwayByTheNext() async throws {
    let fixture = try ArchiveFixture(["a.txt": ArchiveFixture.page(1)])
    _ = try await fixture.store.update()
    let folder = String(fixture.folder.path.dropFirst(fixture.cache.path.count + 1))
    let before = try fixture.names
    for name in ["snapshot.4711.1.tmp", "snapshot.4711.12.tmp", "spill.a1B2c3", "snapshot.kept"] {
      try fixture.cache.write("\(folder)/\(name)", "half of it")
    }
    _ = try await fixture.store.update()
    #expect(try fixture.names == (before + ["snapshot.kept"]).sorted())
  }
}
