import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// Undo, redo, history, back and forward: before, keys, after.
struct BrowserUndoTests {
  private let harbour = CorpusFixture.harbour

  @Test(arguments: ["M", "s", ":tag<Space>a<Space>b<Enter>", "A", "<Space>"])
  func uTakesMarksBackAndCtrlRMakesThemAgain(_ keys: String) {
    var story = BrowserStory(harbour, rows: 40)
    story.type(keys)
    let changed = story.browser.marks
    #expect(changed != ReaderMarks())
    story.type("u")
    #expect(story.browser.marks == ReaderMarks())
    story.type("<C-r>")
    #expect(story.browser.marks == changed)
  }

  @Test func uTakesANarrowingBack() {
    var story = BrowserStory(harbour)
    story.type("/ferries<Enter>c")
    #expect(story.headlines.count == 6)
    story.type("u")
    #expect(story.headlines == ["Storm Greta delays ferries"])
    story.type("u")
    #expect(story.headlines.count == 6)
    story.type("2<C-r>")
    #expect(story.browser.message?.text.hasPrefix("Done again: Cleared /ferries") == true)
    story.type("u3u")
    #expect(story.browser.narrowing.isEmpty)
  }

  @Test func aSearchThatIsGivenUpLeavesNothingToUndo() {
    var story = BrowserStory(harbour)
    story.type("/ferries<Esc>u")
    #expect(story.browser.message?.text == "Nothing to undo in this session")
  }

  @Test func theHistoryListsWhatWasDoneAndLeadsThere() {
    var story = BrowserStory(harbour, columns: 80, rows: 20)
    story.type("sj:tag<Space>port<Enter>/harbour<Enter>gh")
    #expect(
      story.overlayText == [
        "● Searched /harbour", "  Tagged #port “Port authority opens a terminal in Rotterdam”",
        "  Starred “Council approves the harbour plan”", "  As it was in the beginning",
      ])
    story.type("jj<Enter>")
    #expect(story.browser.narrowing.isEmpty)
    #expect(story.browser.marks.starred == [harbour.articles[0].id])
    #expect(story.browser.marks.tagCounts.isEmpty)
    story.type("gh")
    #expect(story.overlayText[1].hasSuffix("undone"))
  }

  @Test func whatIsUndoneIsKeptToo() {
    var story = BrowserStory(harbour)
    story.type("su")
    let id = harbour.articles[0].id
    let starred = MarkChange(id: id, from: .none, to: ArticleMarks(isStarred: true))
    #expect(story.effects == [.keep([starred]), .keep([starred.inverse])])
  }

  @Test func aReloadKeepsWhatCanBeUndone() {
    var story = BrowserStory(harbour)
    story.select(entity: "Geneva")
    story.type("<Enter>")
    story.receive(CorpusFixture.harbour)
    story.type("u")
    #expect(story.headlines.count == 6)
    story.type("<C-r>")
    #expect(story.headlines.count == 1)
  }

  /// Whatever is done in whatever order: when all of it is taken back, everything is as it was; when
  /// all of it is made again, everything is as it became. What is kept on disk agrees.
  @Test(arguments: 1...40) func undoHoldsForAnySequence(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let keys = [
      "j", "k", "<Tab>", "<Space>", "s", "M", "A", "x", "o", "<Enter>", "c", "H", "L", "u", "<C-r>",
      "/fer<Enter>", "/is:unread<Enter>", "/har<Esc>", ":tag<Space>a<Enter>",
      ":tag<Space>b<Space>c<Enter>",
      ":tag<Enter>", "a", "]", "n", "U", "P", "gg", "G", ":query<Space>is:starred<Enter>", "3u",
      ":goto<Space>2024-03<Enter>", "e<Enter>", ")", "-", "S", "gh<Enter>", "F", "v", "<Esc>",
    ]
    var story = BrowserStory(harbour, rows: 40)
    for _ in 0..<60 {
      story.type(keys[Int.random(in: 0..<keys.count, using: &generator)])
      if generator.next() % 12 == 0, let number = story.browser.snapshot.articles.indices.last {
        story.note("note \(generator.next() % 3)", ofArticle: number)
      }
    }
    story.type("<Esc><Esc>")
    // What is taken back already is made again first, so that the end is the end of all changes.
    story.type("999<C-r>")
    let marks = story.browser.marks
    let narrowing = story.browser.narrowing
    story.type("999u")
    #expect(story.browser.marks == ReaderMarks())
    #expect(story.browser.narrowing.isEmpty)
    #expect(story.browser.timeline.entryCount == 6 || story.browser.timeline.axis == .happened)
    story.type("999<C-r>")
    #expect(story.browser.marks == marks)
    #expect(story.browser.narrowing == narrowing)
    var kept = ReaderMarks()
    for case .keep(let changes) in story.effects { kept.apply(changes) }
    #expect(kept == marks)
  }

  // MARK: Back and forward

  @Test func backGoesToThePlaceAndTheNarrowingBefore() {
    var story = BrowserStory(harbour)
    story.type("3j/ferries<Enter>")
    #expect(story.headline == "Storm Greta delays ferries")
    story.type("<C-o>")
    #expect(story.browser.narrowing.isEmpty)
    #expect(story.headline == "Visser resigns as mayor")
    story.type("L")
    #expect(story.headlines == ["Storm Greta delays ferries"])
    story.type("L")
    #expect(story.browser.message?.text.hasPrefix("No place ahead") == true)
  }

  @Test func backLeavesACard() {
    var story = BrowserStory(harbour)
    story.select(entity: "Peter Brandt")
    story.type("eG<Enter>")
    #expect(story.browser.focus == .article)
    story.type("H")
    #expect(story.browser.focus == .entities)
    #expect(story.headline == "Council approves the harbour plan")
  }
}
