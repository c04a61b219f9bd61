import Corpus
import TestSupport
import Testing

@testable import Archive

struct ReaderStoreTests {
  private let first = ArticleID(hash: 1)
  private let second = ArticleID(hash: 2)

  @Test func keepsMarksInAFileThatAPersonCanRead() throws {
    let folder = try TemporaryFolder()
    let store = ReaderStore(folder: folder.path + "/data")
    #expect(try store.readArticles() == [])

    try store.markRead([(second, "Storm\nGreta"), (first, "Plan")])
    #expect(try store.readArticles() == [first, second])
    #expect(
      try folder.read("data/reader.txt") == """
        dateline reader data 1
        read 0000000000000001 Plan
        read 0000000000000002 StormGreta

        """)

    try store.markUnread([first])
    #expect(try store.readArticles() == [second])
  }

  @Test func keepsLinesThatItDoesNotKnow() throws {
    let folder = try TemporaryFolder()
    try folder.write("reader.txt", "dateline reader data 1\nstar 0000000000000009 Later\n")
    try ReaderStore(folder: folder.path).markRead([(first, "Plan")])
    #expect(try folder.read("reader.txt").contains("star 0000000000000009 Later"))
  }

  @Test func leavesTheFileOfALaterVersionAlone() throws {
    let folder = try TemporaryFolder()
    let text = "dateline reader data 7\nread 0000000000000001 Plan\n"
    let path = try folder.write("reader.txt", text)
    let store = ReaderStore(folder: folder.path)
    #expect(throws: StoreError.fromLaterVersion(path: path, version: 7)) {
      try store.markRead([(second, "Storm")])
    }
    #expect(try folder.read("reader.txt") == text)
  }

  @Test func severalWritersLoseNothing() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<40 {
        group.addTask {
          try ReaderStore(folder: path).markRead([(ArticleID(hash: UInt64(index)), "News")])
        }
      }
      try await group.waitForAll()
    }
    #expect(try ReaderStore(folder: path).readArticles().count == 40)
    #expect(try folder.names == ["reader.txt", "reader.txt.lock"])
  }

  @Test func saysWhyItCannotWriteAndKeepsTheOldFile() throws {
    let folder = try TemporaryFolder()
    // A file where the folder should be: nobody, root included, can write below it.
    try folder.write("data", "in the way")
    let store = ReaderStore(folder: folder.path + "/data")
    #expect(throws: StoreError.self) { try store.markRead([(first, "Plan")]) }
    #expect(try folder.read("data") == "in the way")
  }
}
