import Corpus
import Glibc
import TestSupport
import Testing

@testable import Archive

struct FolderWatchTests {
  private let folder: TemporaryFolder
  private let watch: FolderWatch

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("below/old.txt", "old")
    watch = try #require(FolderWatch(over: ArchiveFolder(cache: "", sources: [folder.path])))
    look()
  }

  /// Looks at all files, as an update does.
  private func look() {
    _ = try? SourceTree.forEachFile(at: [folder.path], folder: { watch.watch($0) }) { _ in }
  }

  private func paths(_ names: String...) -> FolderChanges {
    .paths(Set(names.map { folder.path + "/" + $0 }))
  }

  @Test(arguments: ["a.txt", "below/b.txt"])
  func tellsOfAWrittenFile(_ name: String) throws {
    try folder.write(name, "news")
    #expect(watch.waitForChanges() == paths(name))
  }

  @Test func tellsOfWhatWentAndWhatWasMoved() throws {
    unlink(folder.path + "/below/old.txt")
    #expect(watch.waitForChanges() == paths("below/old.txt"))
    try folder.write("x.txt", "x")
    #expect(watch.waitForChanges() == paths("x.txt"))
    rename(folder.path + "/x.txt", folder.path + "/below/y.txt")
    #expect(watch.waitForChanges() == paths("x.txt", "below/y.txt"))
  }

  @Test func aFileIsToldOfWhenItIsWhole() throws {
    let path = folder.path + "/slow.txt"
    let file = open(path, O_CREAT | O_WRONLY, 0o600)
    #expect(watch.changes(within: 0) == nil)
    #expect(write(file, "news", 4) == 4)
    close(file)
    #expect(watch.waitForChanges() == paths("slow.txt"))
    #expect(link(path, folder.path + "/linked.txt") == 0)
    #expect(watch.waitForChanges() == paths("linked.txt"))
  }

  @Test func hiddenFilesAreNoNewsUntilTheyAreRenamed() throws {
    try folder.write(".draft.txt", "news")
    #expect(watch.changes(within: 0) == nil)
    rename(folder.path + "/.draft.txt", folder.path + "/final.txt")
    #expect(watch.waitForChanges() == paths("final.txt"))
  }

  @Test func foldersThatCameSinceAreWatched() throws {
    try folder.write("later/a.txt", "news")
    #expect(watch.waitForChanges() == paths("later"))
    look()
    try folder.write("later/b.txt", "more news")
    #expect(watch.waitForChanges() == paths("later/b.txt"))
  }

  @Test func aFolderThatWasMovedIsWatchedUnderItsNewPath() throws {
    rename(folder.path + "/below", folder.path + "/moved")
    #expect(watch.waitForChanges() == paths("below", "moved"))
    look()
    try folder.write("moved/a.txt", "news")
    #expect(watch.waitForChanges() == paths("moved/a.txt"))
  }

  @Test func ofTheSourceItselfAnythingMayHaveChanged() throws {
    let away = folder.path + "-away"
    rename(folder.path, away)
    #expect(watch.waitForChanges() == .anything)
    rename(away, folder.path)
  }
}
