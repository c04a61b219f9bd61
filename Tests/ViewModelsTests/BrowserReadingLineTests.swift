import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// The line that is read: before, keys, after.
struct BrowserReadingLineTests {
  private let quays = CorpusFixture.snapshot([
    (
      "quays.txt",
      "Quays of the harbour\n11.03.2024\n\n"
        + (1...20).map { "Anna Visser opened quay \($0) and the town saw it on that day." }
        .joined(separator: "\n\n")
    ),
    ("storm.txt", "Storm Greta delays ferries\n14.03.2024\nFerries stayed in port on that day."),
  ])

  /// The words of the line that is read.
  private func reading(_ story: BrowserStory) -> String {
    story.browser.article.readingRow.map { story.articleText[$0] } ?? "—"
  }

  /// A story in the first article, at its top.
  private func story(columns: Int = 70, rows: Int = 9) -> BrowserStory {
    var story = BrowserStory(quays, columns: columns, rows: rows)
    story.type("gg<Tab>")
    return story
  }

  @Test func aLineIsReadWhileTheTextStandsStill() {
    var story = story()
    #expect(reading(story) == "Quays of the harbour")
    let text = story.articleText
    story.type("jj")
    #expect(reading(story).contains("quay 1 "))
    story.type("3j")
    #expect(story.articleText != text)
    #expect(reading(story).contains("quay 4 "))
    #expect(story.articleText.contains { $0.contains("quay 3 ") })
    story.type("3k")
    #expect(story.articleText == text || reading(story).contains("quay 1 "))
  }

  @Test func theLastLineIsTheEnd() {
    var story = story()
    story.type("99j")
    #expect(reading(story).contains("quay 20 "))
    story.type("j")
    #expect(story.headline == "Quays of the harbour")
    #expect(reading(story).contains("quay 20 "))
    story.type("<Space>")
    #expect(story.headline == "Storm Greta delays ferries")
    #expect(reading(story) == "Storm Greta delays ferries")
  }

  @Test func aPageIsReadFromItsFirstNewLine() {
    var story = story()
    let seen = story.articleText
    story.type("<Space>")
    #expect(!seen.contains(reading(story)))
    let here = reading(story)
    story.type("k")
    #expect(seen.contains(reading(story)))
    story.type("j")
    #expect(reading(story) == here)
  }

  @Test func scrollingLeavesTheLineOnItsWords() {
    var story = story()
    story.type("4j")
    let here = reading(story)
    let row = story.browser.article.readingRow
    story.type("2<C-e>")
    #expect(reading(story) == here)
    #expect(story.browser.article.readingRow == row.map { $0 - 2 })
    story.type("<C-y>")
    #expect(reading(story) == here)
    story.turnWheel(by: 20)
    #expect(reading(story) != here)
    #expect(reading(story) != "—")
  }

  @Test func theTextScrollsFromAnyPane() {
    var story = story()
    story.type("<S-Tab>2<C-e>")
    #expect(story.browser.focus == .timeline)
    #expect(story.browser.article.scroll.top == 2)
    #expect(story.headline == "Quays of the harbour")
  }

  @Test func namesAreWalkedFromTheLineThatIsRead() {
    var story = story()
    story.type("4j)")
    #expect(reading(story).contains("quay 3 "))
    #expect(story.browser.article.currentMention == 2)
    story.type(")")
    #expect(reading(story).contains("quay 4 "))
    story.type("2j(")
    #expect(reading(story).contains("quay 5 "))
  }

  @Test func theWordsThatAreReadStaySoAtAnotherWidth() {
    var story = story()
    story.type("9j")
    let here = reading(story)
    for columns in [20, 33, 12, 70] { story.resize(columns: columns) }
    #expect(reading(story) == here)
    story.resize(columns: 14)
    #expect(here.hasPrefix(reading(story)))
    story.type("s")
    #expect(here.hasPrefix(reading(story)))
  }

  @Test func zoomingThereAndBackLeavesNoTrace() {
    var story = story(columns: 30)
    story.type("11j3<C-e>")
    let before = (reading(story), story.articleText)
    story.resize(columns: 64)
    story.resize(columns: 30)
    #expect((reading(story), story.articleText) == before)
  }

  @Test func aClickReadsTheLineThere() {
    var story = story()
    story.click(.article, row: 5, column: 60)
    #expect(reading(story) == story.articleText[5])
  }

  @Test func theLineIsRestored() {
    var story = story()
    story.type("9j2<C-e>")
    let next = BrowserStory(quays, columns: 70, rows: 9, start: story.browser.savedSession)
    #expect(reading(next) == reading(story))
    #expect(next.articleText == story.articleText)
  }

  @Test func morePagesLeaveTheLineWhereItIs() {
    var story = story()
    story.type("9j2<C-e>")
    let before = (reading(story), story.articleText)
    story.receive(quays)
    #expect((reading(story), story.articleText) == before)
  }

  @Test func goingBackGoesToTheLineThatWasLeft() {
    var story = story()
    story.type("9j2<C-e>")
    let before = (reading(story), story.articleText)
    story.type("<S-Tab>G")
    #expect(story.headline == "Storm Greta delays ferries")
    story.type("<C-o>")
    #expect((reading(story), story.articleText) == before)
  }

  // MARK: What lies over the panes

  private func readingOfOverlay(_ story: BrowserStory) -> String {
    story.browser.overlay?.visibleRows.first(where: \.isSelected)?.content.text ?? "—"
  }

  @Test func helpIsReadByLines() {
    var story = story()
    story.type("?")
    let text = story.overlayText
    #expect(readingOfOverlay(story) == "Moving")
    story.type("jj")
    #expect(readingOfOverlay(story).contains("Move up"))
    #expect(story.overlayText == text)
    story.type("<Enter>")
    #expect(story.browser.overlay == nil)
  }

  @Test func aCardIsReadByWhatLeadsOnAndBeyondIt() {
    var story = BrowserStory(quays, columns: 70, rows: 12)
    story.select(entity: "Anna Visser")
    story.type("e")
    let first = story.browser.overlay?.selectedLine
    #expect(story.browser.overlay?.target != nil)
    story.type("k")
    #expect(story.browser.overlay?.target == nil)
    story.type("<Enter>")
    #expect(story.browser.overlay != nil)
    story.type("j")
    #expect(story.browser.overlay?.selectedLine == first)
    let before = story.overlayText
    story.type("j")
    #expect(story.overlayText == before)
    #expect(story.browser.overlay?.target != nil)
  }
}
