import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// Reading through, explanations, cards, help: before, keys, after.
struct BrowserReadingTests {
  private let harbour = CorpusFixture.harbour

  @Test func spaceReadsTheWholeCorpus() {
    var story = BrowserStory(harbour, columns: 24, rows: 5)
    var seen: [String] = []
    for _ in 0..<60 {
      if seen.last != story.headline { seen.append(story.headline) }
      story.type("<Space>")
    }
    #expect(seen == harbour.articles.map(\.headline))
    #expect(story.browser.marks.read == Set(harbour.articles.map(\.id)))
    #expect(story.browser.message?.text == "You have read to the end")
    #expect(story.browser.positionLines[0].text.contains("100% read"))
  }

  @Test(arguments: ["<Space>", "b", "<Tab><Tab>n", "/harbour<Enter>n"])
  func whatMovesTheArticleShowsIt(_ keys: String) {
    var story = BrowserStory(harbour, isArticleShown: false)
    story.type("j" + keys)
    #expect(story.browser.focus == .article)
  }

  @Test func theFirstSpaceOnlyBringsAHiddenArticleForward() {
    var story = BrowserStory(harbour, rows: 40, isArticleShown: false)
    story.type("<Space>")
    #expect(story.headline == "Council approves the harbour plan")
    #expect(story.browser.marks.read.isEmpty)
    story.type("<Space>")
    #expect(story.headline == "Port authority opens a terminal in Rotterdam")
  }

  @Test func anArticleInAnotherLanguageSaysThatItsNamesAreNotRead() {
    let story = BrowserStory(
      CorpusFixture.snapshot([
        "de.txt": """
        Neue Brücke in Hamburg eröffnet
        12.05.2023
        Die Brücke über die Elbe ist am Freitag eröffnet worden, und der Verkehr wird sich nicht \
        ändern.
        """
      ]), columns: 60, rows: 20)
    #expect(story.articleText.contains { $0.contains("in German, names not read") })
  }

  @Test func helpStacksKeysOverTheirMeaningWhereItIsNarrow() {
    var story = BrowserStory(harbour, columns: 34, rows: 300)
    story.type("?")
    let text = story.overlayText
    let keys = text.firstIndex { $0.contains("<PageDown>") } ?? 0
    #expect(text[keys] == "  <C-f> <PageDown>")
    #expect(text[keys + 1] == "    Move down a page")
    #expect(text.allSatisfy { $0.count <= 34 })
  }

  @Test func readMarksAreHandedOutToBeKept() {
    var story = BrowserStory(harbour, rows: 40)
    story.type("<Space>")
    let read = MarkChange(
      id: harbour.articles[0].id, from: .none, to: ArticleMarks(isRead: true))
    #expect(story.effects == [.keep([read])])
    story.type("kM")
    #expect(story.effects.last == .keep([read.inverse]))
  }

  @Test func backspaceReadsBack() {
    var story = BrowserStory(harbour, rows: 40)
    story.type("<Space><Space><BS>")
    #expect(story.headline == "Port authority opens a terminal in Rotterdam")
    story.type("bbb")
    #expect(story.browser.message?.text == "This is the beginning")
  }

  @Test func opensAtTheFirstUnread() {
    let read = Set(harbour.articles.prefix(2).map(\.id))
    let story = BrowserStory(harbour, read: read)
    #expect(story.headline == "Storm Greta delays ferries")
  }

  @Test func nextUnreadGoesRoundTheViewOnly() {
    let read = Set(harbour.articles[1...3].map(\.id))
    var story = BrowserStory(harbour, read: read)
    story.type("U")
    #expect(story.headline.hasPrefix("Mayor Joris Maas held talks"))
    story.type("UU")
    #expect(story.headline == "Council approves the harbour plan")
    story.type("/ferries<Enter>U")
    #expect(story.browser.message?.text == "Everything in view is read")
  }

  @Test func theArticleIsReflowedAndKeepsItsPlace() throws {
    var story = BrowserStory(harbour, columns: 20, rows: 4)
    story.type("jl8j")
    let firstWords = try #require(story.articleText.first?.split(separator: " ").first)
    var browser = story.browser
    let wide = PaneExtent(columns: 60, rows: 4)
    browser.resize(to: BrowserExtents(timeline: wide, article: wide, entities: wide, overlay: wide))
    #expect(
      browser.article.visibleLines(in: browser.snapshot).contains { $0.text.contains(firstWords) })
  }

  @Test func namesAndDatesAreMarkedByKind() {
    var story = BrowserStory(harbour, columns: 60, rows: 20)
    story.type("j")
    let runs = story.browser.article.visibleLines(in: harbour).flatMap(\.runs)
    #expect(runs.contains(StyledRun("Anna Visser", .person)))
    #expect(runs.contains(StyledRun("Rotterdam", .place)))
    #expect(runs.contains { $0.role == .eventDate && $0.text.contains("10 March 2024") })
  }

  // MARK: Asking

  @Test func wSaysWhyADateWasDecided() {
    var story = BrowserStory(harbour, columns: 70, rows: 30)
    story.type("4jw")
    #expect(story.browser.overlay?.kind == .explanation)
    #expect(story.overlayText.contains { $0.contains("inferred") || $0.contains("Inferred") })
    #expect(story.overlayText.contains { $0.contains("The page says: 5 June 2024") })
    story.type("w")
    #expect(story.browser.overlay == nil)
  }

  @Test func wShowsBothDatesThatAPageStates() {
    let corpus = CorpusFixture.snapshot([
      "storm.txt": """
      Storm Greta delays ferries
      14.03.2024

      HULL, March 11, 2024 – Ferries stayed in port. A spokesman spoke of the worst storm in years.
      """
    ])
    var story = BrowserStory(corpus, columns: 100, rows: 30)
    story.type("w")
    #expect(story.overlayText.contains { $0.contains("Published 14 March 2024") })
    #expect(
      story.overlayText.contains(
        "  But: 11 March 2024, dateline of the first paragraph: March 11, 2024"))
  }

  @Test func wSaysWhySpellingsAreOne() {
    var story = BrowserStory(harbour, columns: 70, rows: 30)
    story.select(entity: "Anna Visser")
    story.type("w")
    #expect(story.overlayText.contains { $0.contains("A. Visser = Anna Visser") })
  }

  @Test func theCardShowsFormsOfficesCompanionsAndMentions() {
    var story = BrowserStory(harbour, columns: 70, rows: 60)
    story.select(entity: "Peter Brandt")
    story.type("e")
    let text = story.overlayText
    for section in ["Spellings", "Career", "Mentions"] {
      #expect(text.contains(section))
    }
    #expect(text.contains { $0.hasPrefix("  director of the World Harbour Organization") })
    #expect(text.first?.contains("3 articles · 11 March 2024 – 5 June 2024") == true)
  }

  @Test func enterOnTheCardLandsOnThatMention() throws {
    var story = BrowserStory(harbour, columns: 70, rows: 60)
    story.select(entity: "Geneva")
    story.type("eG<Enter>")
    #expect(story.browser.overlay == nil)
    #expect(story.browser.focus == .article)
    let number = try #require(story.browser.article.number)
    let index = try #require(story.browser.article.currentMention)
    let mention = harbour.mentions(in: number)[index]
    #expect(harbour.catalog[mention.entity].name == "Geneva")
  }

  @Test func helpListsEveryActionWithItsKeys() {
    var story = BrowserStory(harbour, columns: 160, rows: 200)
    story.type("?")
    for definition in ActionTable.definitions {
      #expect(story.overlayText.contains { $0.hasSuffix(definition.help) })
    }
    story.type("q")
    #expect(story.browser.overlay == nil)
    #expect(!story.effects.contains(.quit))
    story.type("q")
    #expect(story.effects.contains(.quit))
  }

  @Test func helpScrollsAndStaysInside() {
    var story = BrowserStory(harbour, columns: 50, rows: 6)
    story.type("?G")
    let (top, rowCount) = story.browser.overlay?.scroll ?? (0, 0)
    #expect(top == rowCount - 6)
    story.type("gg")
    #expect(story.browser.overlay?.scroll.top == 0)
  }

  // MARK: From outside

  @Test func anotherSnapshotKeepsPlaceAndNarrowing() {
    var story = BrowserStory(harbour)
    story.select(entity: "Peter Brandt")
    story.type("<Enter><S-Tab><S-Tab>j")
    let before = story.headline
    story.receive(CorpusFixture.harbour)
    #expect(story.headline == before)
    #expect(story.headlines.count == 3)
  }

  @Test func aReloadUnderAnOpenPromptLeavesNothingStale() {
    var story = BrowserStory(harbour)
    story.select(entity: "Geneva")
    story.type("<Enter>/")
    story.receive(
      CorpusFixture.snapshot(["a.txt": "Ferry runs aground\n02.03.2024\nA ferry ran aground."]))
    story.type("<Esc>")
    #expect(story.browser.narrowing.terms.isEmpty)
    #expect(story.headlines == ["Ferry runs aground"])
  }

  @Test func aReloadKeepsTheChosenEntity() {
    var story = BrowserStory(harbour)
    story.select(entity: "Peter Brandt")
    story.receive(CorpusFixture.harbour)
    #expect(story.selectedEntity == "Peter Brandt")
  }

  @Test func aReloadKeepsTheSentenceOnTheHappenedAxis() {
    var story = BrowserStory(harbour)
    story.type("a4j")
    let before = story.browser.timeline.selection
    story.receive(CorpusFixture.harbour)
    #expect(story.browser.timeline.selection == before)
  }

  @Test func aFullerCopyTakesNoMarkAway() throws {
    let short =
      "Ferry runs aground\n02.03.2024\nA ferry with forty people ran aground at dawn today."
    let alone = CorpusFixture.snapshot(["b.txt": short])
    let both = CorpusFixture.snapshot([
      "a.txt": short + " Nobody was hurt, and the tide freed it some hours later.", "b.txt": short,
    ])
    let read = Set([try #require(alone.articles.first).id])
    #expect(both.articles.count == 1)
    #expect(both.articles[0].isRead(in: read))
    #expect(both.number(of: alone.articles[0].id) != nil)
  }

  @Test func densityCountsWhatIsInView() {
    var story = BrowserStory(harbour)
    let bars = story.browser.density(columns: 20)
    #expect(bars.count == 20)
    #expect(bars.map(\.count).reduce(0, +) == 5)
    #expect(bars.count { $0.isFocused } == 1)
    story.type("/ferries<Enter>")
    #expect(story.browser.density(columns: 20).map(\.count).reduce(0, +) == 1)
    #expect(story.browser.density(columns: 0) == [])
  }
}
