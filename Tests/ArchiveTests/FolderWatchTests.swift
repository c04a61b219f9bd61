import TestSupport
import Testing

@testable import Archive

struct FolderWatchTests {
  @Test(arguments: ["a.txt", "below/b.txt"])
  func tellsOfAWrittenFile(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("below/old.txt", "old")
    let watch = try #require(FolderWatch(paths: [folder.path]))
    try folder.write(name, "news")
    watch.waitForChange()
  }

  @Test func foldersThatCameSinceAreWatched() throws {
    let folder = try TemporaryFolder()
    let watch = try #require(FolderWatch(paths: [folder.path]))
    try folder.write("later/a.txt", "news")
    watch.waitForChange()
    watch.watch([folder.path])
    try folder.write("later/b.txt", "more news")
    watch.waitForChange()
  }

  @Test func nothingToWatchIsSaid() {
    #expect(FolderWatch(paths: ["/nowhere/at/all"]) == nil)
  }
}
