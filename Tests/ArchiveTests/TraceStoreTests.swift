import Chronology
import Corpus
import TestSupport
import Testing

@testable import Archive

/// What the reader has said follows articles whose IDs change, through nothing but the reader's file.
struct TraceStoreTests {
  private static let page = """
    Bridge opens
    19.03.2024
    The new bridge over the river opened on Tuesday after four years of work. Cars may use it from \
    six in the morning, and the old ferry will stop at the end of the month.
    """

  private func snapshot(_ name: String, _ text: String) -> CorpusSnapshot {
    CorpusFixture.snapshot([(name: name, text: text)])
  }

  @Test func marksFollowAnArticleThroughEditsAndNewNames() throws {
    let folder = try TemporaryFolder()
    let store = TraceStore(folder: folder.path)
    let first = ArticleNumber(0)
    var shown = snapshot("50% off.html", Self.page)
    let id = shown[first].id
    let marks = ArticleMarks(isRead: true, isStarred: true, tags: ["kept"], note: "Ask.")
    try ReaderStore(folder: folder.path).keep(
      [MarkChange(id: id, from: .none, to: marks)], headline: { _ in "Bridge opens" },
      trace: { shown.trace(of: $0) })
    let text = try folder.read("reader.txt")
    #expect(text.contains("\ntrace \(id) 2024-03-19 "))
    #expect(text.contains(" 50%25%20off.html Bridge opens\n"))

    let edits = [
      ("50% off.html", Self.page.replacing("Cars may", with: "Cars and lorries may")),
      ("50% off.html", Self.page.replacing("Cars may", with: "Cars and lorries may not")),
      ("renamed.html", Self.page.replacing("Cars may", with: "Cars and lorries may not")),
    ]
    for (name, text) in edits {
      let next = snapshot(name, text)
      #expect(next[first].id != shown[first].id)
      let followed = try store.follow(next)
      #expect(followed.lost.isEmpty)
      shown = next.knowing(followed.names)
      #expect(try ReaderStore(folder: folder.path).marks().of(shown[first]) == marks)
      #expect(shown.number(ofIDBeginning: id.description.prefix(8).description) == first)
      // Nothing is found twice.
      let kept = try folder.read("reader.txt")
      _ = try store.follow(next)
      #expect(try folder.read("reader.txt") == kept)
    }
    #expect(try store.names() == store.follow(shown).names)
  }

  @Test func marksOfBeforeTracesWereKeptGetOne() throws {
    let folder = try TemporaryFolder()
    let shown = snapshot("a.html", Self.page)
    let id = shown[ArticleNumber(0)].id
    try folder.write("reader.txt", "dateline reader data 1\nstar \(id) Bridge opens\n")
    _ = try TraceStore(folder: folder.path).follow(shown)
    #expect(try folder.read("reader.txt").contains("\ntrace \(id) 2024-03-19 "))
  }

  @Test func aDateThatTheReaderSetFollows() throws {
    let folder = try TemporaryFolder()
    let shown = snapshot("a.html", Self.page)
    let id = shown[ArticleNumber(0)].id
    let corrections = CorrectionStore(folder: folder.path)
    try corrections.keep(.date(id, DateValue("2024-02")), isKept: true)
    let store = TraceStore(folder: folder.path)
    #expect(try !store.follow(shown).movesDates)
    let next = snapshot("a.html", Self.page.replacing("four years", with: "five years"))
    let followed = try store.follow(next)
    #expect(followed.movesDates)
    let new = next[ArticleNumber(0)].id
    #expect(
      try corrections.corrections().holding(under: followed.names).dates[new]
        == DateValue("2024-02"))
    #expect(try !store.follow(next).movesDates)
  }

  @Test func whatHasNoArticleAnyMoreIsKeptAndTold() throws {
    let folder = try TemporaryFolder()
    let shown = snapshot("a.html", Self.page)
    let id = shown[ArticleNumber(0)].id
    try ReaderStore(folder: folder.path).keep(
      [MarkChange(id: id, from: .none, to: ArticleMarks(note: "Ask."))], headline: { _ in "" },
      trace: { shown.trace(of: $0) })
    let store = TraceStore(folder: folder.path)
    let before = try folder.read("reader.txt")
    let lost = try store.follow(.empty).lost
    #expect(lost.map(\.trace?.headline) == ["Bridge opens"])
    #expect(lost.map(\.marks.note) == ["Ask."])
    #expect(try store.kept(outside: [.empty]) == lost)
    #expect(try store.kept(outside: [.empty, shown]).isEmpty)
    #expect(try folder.read("reader.txt") == before)
  }
}
