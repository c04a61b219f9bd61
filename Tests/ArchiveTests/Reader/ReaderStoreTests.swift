import Corpus
import TestSupport
import Testing

@testable import Archive

struct ReaderStoreTests {
  private let first = ArticleID(hash: 1)
  private let second = ArticleID(hash: 2)
  private let all = ArticleMarks(
    isRead: true, isStarred: true, tags: ["b", "a"], note: "Ask C:\\port.\nThey know.")

  private func headline(_ id: ArticleID) -> String { id == first ? "Plan" : "Storm\nGreta" }

  private func change(
    _ id: ArticleID, from before: ArticleMarks = .none, to after: ArticleMarks
  ) -> [MarkChange] {
    [MarkChange(id: id, from: before, to: after)]
  }

  @Test func keepsMarksInAFileThatAPersonCanRead() throws {
    let folder = try TemporaryFolder()
    let store = ReaderStore(folder: folder.path + "/data")
    #expect(try store.marks() == ReaderMarks())

    try store.keep(
      change(second, to: ArticleMarks(isRead: true)) + change(first, to: all), headline: headline)
    #expect(try store.marks()[first] == all)
    #expect(try store.marks()[second] == ArticleMarks(isRead: true))
    #expect(
      try folder.read("data/reader.txt") == #"""
        dateline reader data 1
        note 0000000000000001 Ask C:\\port.\nThey know.
        read 0000000000000001 Plan
        read 0000000000000002 StormGreta
        star 0000000000000001 Plan
        tag 0000000000000001 a Plan
        tag 0000000000000001 b Plan

        """#)

    try store.keep(change(first, from: all, to: .none), headline: headline)
    #expect(try store.marks() == ReaderMarks(read: [second]))
  }

  @Test func readsWhatAnEditorOfAnotherSystemHasSaved() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "reader.txt",
      "dateline reader data 1\r\nstar 0000000000000001\r\ntag 0000000000000001 later\r\n")
    #expect(
      try ReaderStore(folder: folder.path).marks()[first]
        == ArticleMarks(isStarred: true, tags: ["later"]))
  }

  @Test func whatIsNoUTF8StaysAsItIs() throws {
    let folder = try TemporaryFolder()
    let note = Array("note 0000000000000002 caf".utf8) + [0xE9]
    try folder.write(
      "reader.txt", bytes: Array("dateline reader data 1\n".utf8) + note + [0x0A])
    try ReaderStore(folder: folder.path).keep(
      change(first, to: ArticleMarks(isStarred: true)), headline: headline)
    #expect(
      try folder.readBytes("reader.txt")
        == Array("dateline reader data 1\nstar 0000000000000001 Plan\n".utf8) + note + [0x0A])
  }

  @Test func readsEverythingAtOnceAsItIsReadApart() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "reader.txt",
      """
      dateline reader data 1

      alias 0000000000000001 0000000000000002
      date 0000000000000001 2024-03-11 Plan
      ignore place Geopolitics
      note 0000000000000001 a  b
      read 000000000000000A Upper case
      read 0000000000000002
      reader 0000000000000001 of another version
      read 00000000000000020 one digit too many
      read +000000000000001 no digit
      read
      tag 0000000000000002 Follow-Up Storm
      view storms storm OR flood
      """)
    let store = ReaderStore(folder: folder.path)
    let everything = try store.everything()
    var marks = ReaderMarks(read: [second, ArticleID(hash: 10)])
    marks[first].note = "a  b"
    marks[second].tags = ["follow-up"]
    #expect(everything.marks == marks)
    #expect(try store.marks() == marks)
    #expect(everything.views == ["storms": "storm OR flood"])
    #expect(try ViewStore(folder: folder.path).views() == everything.views)
    #expect(everything.corrections.all.count == 2)
    #expect(try CorrectionStore(folder: folder.path).corrections() == everything.corrections)
    #expect(try TraceStore(folder: folder.path).names().names(of: first) == [first, second])
  }

  @Test func changesOnlyWhatAChangeNames() throws {
    let folder = try TemporaryFolder()
    let store = ReaderStore(folder: folder.path)
    try store.keep(change(first, to: ArticleMarks(isStarred: true)), headline: headline)
    // Another copy, which knows nothing of the star.
    try store.keep(change(first, to: ArticleMarks(isRead: true, note: "x")), headline: headline)
    try store.keep(change(first, to: ArticleMarks(isRead: true, note: "y")), headline: headline)
    #expect(
      try store.marks()[first] == ArticleMarks(isRead: true, isStarred: true, note: "y"))
    let lines = try folder.read("reader.txt").split(separator: "\n")
    #expect(Set(lines).count == lines.count)
  }

  @Test func changesOfManyArticlesAreMadeInTheirOrder() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "reader.txt",
      """
      dateline reader data 1
      read 0000000000000003 By another copy
      read 000000000000ffff Elsewhere
      star 0000000000000003 By another copy

      """)
    let articles = (0..<5_000).map { ArticleID(hash: UInt64($0)) }
    let read = articles.map { MarkChange(id: $0, from: .none, to: ArticleMarks(isRead: true)) }
    let unread = articles.dropFirst(2).map {
      MarkChange(id: $0, from: ArticleMarks(isRead: true), to: .none)
    }
    try ReaderStore(folder: folder.path).keep(read + unread, headline: headline)
    #expect(
      try folder.read("reader.txt").split(separator: "\n").dropFirst().map { $0.prefix(21) } == [
        "read 0000000000000000", "read 0000000000000001", "read 000000000000ffff",
        "star 0000000000000003",
      ])
  }

  @Test func keepsLinesThatItDoesNotKnow() throws {
    let folder = try TemporaryFolder()
    try folder.write("reader.txt", "dateline reader data 1\nview 0000000000000009 Later\n")
    try ReaderStore(folder: folder.path).keep(change(first, to: all), headline: headline)
    #expect(try folder.read("reader.txt").contains("view 0000000000000009 Later"))
  }

  @Test func leavesTheFileOfALaterVersionAlone() throws {
    let folder = try TemporaryFolder()
    let text = "dateline reader data 7\nread 0000000000000001 Plan\n"
    let path = try folder.write("reader.txt", text)
    let store = ReaderStore(folder: folder.path)
    #expect(throws: StoreError.fromLaterVersion(path: path, version: 7)) {
      try store.keep(change(second, to: all), headline: headline)
    }
    #expect(try folder.read("reader.txt") == text)
  }

  @Test func severalWritersLoseNothing() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<40 {
        group.addTask {
          let change = MarkChange(
            id: ArticleID(hash: UInt64(index)), from: .none, to: ArticleMarks(isRead: true))
          try ReaderStore(folder: path).keep([change]) { _ in "News" }
        }
      }
      try await group.waitForAll()
    }
    #expect(try ReaderStore(folder: path).marks().read.count == 40)
    #expect(try folder.names == ["reader.txt", "reader.txt.lock"])
  }

  @Test func saysWhyItCannotWriteAndKeepsTheOldFile() throws {
    let folder = try TemporaryFolder()
    // A file where the folder should be: nobody, root included, can write below it.
    try folder.write("data", "in the way")
    let store = ReaderStore(folder: folder.path + "/data")
    #expect(throws: StoreError.self) { try store.keep(change(first, to: all), headline: headline) }
    #expect(try folder.read("data") == "in the way")
  }
}
