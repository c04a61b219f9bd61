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

  /// The date of a web page is no word of its article: its ID stays when it is corrected.
  private static func webPage(_ day: String, _ words: String = "Cars may") -> String {
    """
    <html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>
    <p><time datetime="\(day)">\(day)</time></p>
    <p>The new bridge over the river opened on Tuesday after four years of work. \(words) use it from
    six in the morning, and the old ferry will stop at the end of the month.</p></article></body></html>
    """
  }

  @Test func marksFollowAPageWhoseDateIsCorrectedBeforeItsWords() throws {
    let folder = try TemporaryFolder()
    let store = TraceStore(folder: folder.path)
    let first = ArticleNumber(0)
    let shown = snapshot("a.html", Self.webPage("2024-03-19"))
    let id = shown[first].id
    try ReaderStore(folder: folder.path).keep(
      [MarkChange(id: id, from: .none, to: ArticleMarks(isStarred: true, tags: ["kept"]))],
      headline: { _ in "" }, trace: { shown.trace(of: $0) })
    try CorrectionStore(folder: folder.path).keep(.date(id, DateValue("2024-02")), isKept: true)
    let corrected = snapshot("a.html", Self.webPage("2024-03-12"))
    #expect(corrected[first].id == id)
    let edits = [
      corrected,
      snapshot("a.html", Self.webPage("2024-03-12", "Cars and lorries may")),
      snapshot("a.html", Self.webPage("2024-03-11", "Cars and lorries may")),
      snapshot("later.html", Self.webPage("2024-03-11", "Cars and lorries may")),
      snapshot("later.html", Self.webPage("2024-03-18", "Cars and lorries may")),
      snapshot("later.html", Self.webPage("2024-03-18", "Cars and lorries may not")),
    ]
    for (step, next) in edits.enumerated() {
      let followed = try store.follow(next)
      #expect(followed.lost.isEmpty, "step \(step)")
      #expect(next.knowing(followed.names).number(of: id) == first, "step \(step)")
      #expect(try store.names() == followed.names, "step \(step)")
      let kept = try folder.read("reader.txt")
      _ = try store.follow(next)
      #expect(try folder.read("reader.txt") == kept, "step \(step)")
      // Nor is it taken for a mistake by whoever writes to the file next.
      let new = next[first].id
      for isRead in [true, false] {
        try ReaderStore(folder: folder.path).keep(
          [
            MarkChange(
              id: new, from: ArticleMarks(isRead: !isRead), to: ArticleMarks(isRead: isRead))
          ],
          headline: { _ in "" }, trace: { next.trace(of: $0) })
      }
      #expect(try store.names() == followed.names, "step \(step)")
    }
  }

  @Test func marksOfBeforeTracesWereKeptGetOne() throws {
    let folder = try TemporaryFolder()
    let shown = snapshot("a.html", Self.page)
    let id = shown[ArticleNumber(0)].id
    try folder.write("reader.txt", "dateline reader data 1\nstar \(id) Bridge opens\n")
    _ = try TraceStore(folder: folder.path).follow(shown)
    #expect(try folder.read("reader.txt").contains("\ntrace \(id) 2024-03-19 "))
  }

  @Test func aTraceGoesWithTheLastThatIsSaid() throws {
    let folder = try TemporaryFolder()
    let store = ReaderStore(folder: folder.path)
    let shown = CorpusFixture.harbour
    let read = (0..<3).map { number in
      MarkChange(
        id: shown[ArticleNumber(number)].id, from: .none, to: ArticleMarks(isRead: true))
    }
    try store.keep(read, headline: { _ in "" }, trace: { shown.trace(of: $0) })
    #expect(try folder.read("reader.txt").split(separator: "\n").count == 7)
    let corrections = CorrectionStore(folder: folder.path)
    try corrections.keep(.date(read[2].id, DateValue("2024-02")), isKept: true)
    try store.keep(read.map(\.inverse), headline: { _ in "" }, trace: { shown.trace(of: $0) })
    // Only that is left of which something is said.
    var kept = try folder.read("reader.txt").split(separator: "\n")
    #expect(kept.count == 3)
    #expect(kept[1].hasPrefix("date \(read[2].id)") && kept[2].hasPrefix("trace \(read[2].id)"))
    try corrections.keep(.date(read[2].id, DateValue("2024-02")), isKept: false)
    kept = try folder.read("reader.txt").split(separator: "\n")
    #expect(kept == ["dateline reader data 1"])
  }

  @Test func whatIsDatedAnewAndHasGrownIsJoinedForGood() throws {
    let folder = try TemporaryFolder()
    let store = TraceStore(folder: folder.path)
    let (old, new) = (
      snapshot("a.txt", Self.page),
      snapshot("a.txt", Self.page.replacing("19.03", with: "21.03") + "\nCorrected on Thursday.")
    )
    let id = old[ArticleNumber(0)].id
    try ReaderStore(folder: folder.path).keep(
      [MarkChange(id: id, from: .none, to: ArticleMarks(isStarred: true))], headline: { _ in "" },
      trace: { old.trace(of: $0) })
    #expect(try store.follow(new).lost.isEmpty)
    #expect(try new.knowing(store.names()).number(of: id) == ArticleNumber(0))
    // Nor is it taken for a mistake by whoever writes to the file next.
    let next = new[ArticleNumber(0)].id
    try ReaderStore(folder: folder.path).keep(
      [MarkChange(id: next, from: .none, to: ArticleMarks(isRead: true))], headline: { _ in "" })
    #expect(try store.names().names(of: id) == [id, next])
  }

  @Test func whatWasJoinedByMistakeIsTwoArticles() throws {
    let folder = try TemporaryFolder()
    let (old, new) = (
      snapshot("latest.html", Self.page),
      snapshot(
        "latest.html", Self.page.replacing("19.03", with: "20.03").replacing("six", with: "five"))
    )
    let ids = (old[ArticleNumber(0)].id, new[ArticleNumber(0)].id)
    let traces = [try #require(old.trace(of: ids.0)), try #require(new.trace(of: ids.1))]
    try folder.write(
      "reader.txt",
      """
      dateline reader data 1
      alias \(ids.0) \(ids.1)
      star \(ids.0) Bridge opens
      \(traces[0].line(of: ids.0))
      \(traces[1].line(of: ids.1))

      """)
    let store = TraceStore(folder: folder.path)
    #expect(try store.names() == .none)
    #expect(try store.follow(new).lost.map(\.id) == [ids.0])
    try ReaderStore(folder: folder.path).keep(
      [MarkChange(id: ids.1, from: .none, to: ArticleMarks(isRead: true))], headline: { _ in "" })
    let text = try folder.read("reader.txt")
    #expect(!text.contains("alias"))
    #expect(text.contains("star \(ids.0)") && text.contains("trace \(ids.0)"))
  }

  @Test func aTraceIsReadAsItWasWritten() throws {
    let digits = "8d0c6be2f1a94470d3525b1e09c7aa36"
    let sketch = ArticleSketch(digits + "90be37d22164c1fa")
    #expect(ArticleSketch(digits)?.description == digits)
    #expect(ArticleSketch(digits + "90") == nil)
    for name in [nil, 0x4C1F_9A0B_E37D_2216] as [UInt64?] {
      for isStated in [true, false] {
        let trace = ArticleTrace(
          fileName: "a #1 100%.xml", sourceName: name, published: DateValue("2024-03"),
          isDateStated: isStated, sketch: sketch, headline: "Ships come")
        let id = ArticleID(hash: 1)
        #expect(ArticleTrace.read(trace.line(of: id))?.1 == trace)
        #expect(ArticleTrace.read(trace.line(of: id))?.0 == id)
      }
    }
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
