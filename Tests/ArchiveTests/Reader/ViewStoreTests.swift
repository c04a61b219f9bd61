import Corpus
import TestSupport
import Testing

@testable import Archive

struct ViewStoreTests {
  @Test func viewsAreKeptBesideMarks() throws {
    let folder = try TemporaryFolder()
    let id = ArticleID(hash: 7)
    try ReaderStore(folder: folder.path).keep(
      [MarkChange(id: id, from: .none, to: ArticleMarks(isStarred: true))]) { _ in "Headline" }
    let store = ViewStore(folder: folder.path)
    try store.keep("place:Rotterdam (terminal or quay)", as: "harbour")
    try store.keep("is:unread", as: "rest")
    try store.keep("is:unread since:2024", as: "rest")
    #expect(
      try store.views() == [
        "harbour": "place:Rotterdam (terminal or quay)", "rest": "is:unread since:2024",
      ])
    #expect(try ReaderStore(folder: folder.path).marks().starred == [id])
    try store.keep(nil, as: "rest")
    #expect(try store.views().keys.sorted() == ["harbour"])
  }

  @Test func aFolderWithoutAFileHasNoViews() throws {
    let folder = try TemporaryFolder()
    #expect(try ViewStore(folder: folder.path).views().isEmpty)
  }
}
