import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// Searching in the background: the browser asks, and goes on until it is answered.
struct BrowserSearchingTests {
  private let extent = PaneExtent(columns: 40, rows: 10)

  private func browser() -> BrowserViewModel {
    var browser = BrowserViewModel(snapshot: CorpusFixture.harbour, name: "story")
    browser.resize(
      to: BrowserExtents(timeline: extent, article: extent, entities: extent, overlay: extent))
    answer(&browser)
    return browser
  }

  private func type(_ keys: String, in browser: inout BrowserViewModel) {
    for stroke in KeyStroke.sequence(keys) ?? [] { _ = browser.handle(stroke) }
  }

  private func answer(_ browser: inout BrowserViewModel) {
    for answer in browser.takeRequest()?.answers() ?? [] { browser.receive(answer) }
  }

  @Test func theLastGoodResultStaysUntilTheNextIsThere() {
    var browser = browser()
    type("/ferries", in: &browser)
    #expect(browser.isSearching)
    #expect(browser.timeline.entryCount == 6)
    #expect(browser.searchLine?.text == "searching…")
    answer(&browser)
    #expect(!browser.isLooking)
    #expect(browser.timeline.entryCount == 1)
  }

  @Test func answersToEarlierKeysAreLate() {
    var browser = browser()
    type("/ferries", in: &browser)
    let late = browser.takeRequest()?.answers() ?? []
    type("<C-u>visser", in: &browser)
    late.forEach { browser.receive($0) }
    #expect(browser.isSearching)
    answer(&browser)
    #expect(browser.timeline.entryCount == 3)
  }

  @Test func typingOnAfterEnterWaitsForNothing() {
    var browser = browser()
    type("/visser<Enter>j", in: &browser)
    #expect(browser.isSearching)
    #expect(browser.prompt == nil)
    answer(&browser)
    #expect(browser.timeline.entryCount == 3)
    #expect(browser.narrowing.query?.source == "visser")
  }

  @Test func enterWritesTheStarWhereItMatters() {
    var browser = browser()
    type("/ferr<Enter>", in: &browser)
    answer(&browser)
    #expect(browser.narrowing.query?.source == "ferr*")
    type("/ferries<Enter>", in: &browser)
    answer(&browser)
    #expect(browser.narrowing.query?.source == "ferries")
  }

  @Test func aSearchThatFindsNothingSaysSoWhenItHasEnded() {
    var browser = browser()
    type("/zeppelin<Enter>", in: &browser)
    #expect(browser.message == nil)
    answer(&browser)
    #expect(browser.message?.text == "Nothing matches; c shows everything")
  }

  @Test func wordsThatSayADateAreShownAsItsTerm() {
    var browser = browser()
    type("/before may 2023", in: &browser)
    answer(&browser)
    #expect(
      browser.foundLine(for: "before may 2023").text
        == "nothing found; as a date date:before-may-2023")
    type("<C-u>date:before-2024-03-12", in: &browser)
    answer(&browser)
    #expect(browser.foundLine(for: "date:before-2024-03-12").text == "2 found")
    #expect(browser.timeline.entryCount == 2)
  }

  @Test func whatWasFoundBeforeNeedsNoSearch() {
    var browser = browser()
    type("/visser<Enter>", in: &browser)
    answer(&browser)
    type("c", in: &browser)
    answer(&browser)
    type("u", in: &browser)
    #expect(!browser.isSearching)
    #expect(browser.timeline.entryCount == 3)
  }

  @Test func anotherSnapshotIsShownWhenTheQueryIsAnsweredInIt() {
    var browser = browser()
    type("/visser<Enter>", in: &browser)
    answer(&browser)
    browser.receive(
      CorpusFixture.snapshot(["a.txt": "Visser speaks\n01.02.2024\nMayor Anna Visser spoke."]))
    #expect(browser.timeline.entryCount == 3)
    answer(&browser)
    #expect(browser.timeline.entryCount == 1)
    #expect(browser.snapshot.articles.count == 1)
  }

  @Test func aPartOfTheResultIsShownWhileTheRestIsSearchedFor() {
    var browser = browser()
    type("/visser", in: &browser)
    let request = browser.takeRequest()
    let part = NumberSet(below: 6, holding: [1])
    let number = request?.number ?? 0
    browser.receive(
      ViewAnswer(
        number: number,
        part: .finding(QueryFinding(articles: part, isComplete: false, progress: 0.5))))
    #expect(browser.timeline.entryCount == 1)
    #expect(browser.searchLine?.text == "1+ found · 50 % read…")
    request?.answers().forEach { browser.receive($0) }
    #expect(browser.timeline.entryCount == 3)
  }

  @Test(arguments: [
    ("sort:newest rotterdam", ["Visser resigns as mayor", "Storm Greta", "Port authority"]),
    ("sort:relevance terminal", ["Port authority opens a terminal"]),
  ])
  func theOrderIsThatOfTheQuery(_ query: String, _ beginning: [String]) {
    var browser = browser()
    type(":query<Space>", in: &browser)
    for character in query { _ = browser.handle(KeyStroke(character)) }
    type("<Enter>", in: &browser)
    answer(&browser)
    let shown = browser.timeline.visibleRows(in: browser.snapshot, marks: browser.marks)
      .compactMap { row in
        if case .entry(let entry) = row { entry.text } else { nil }
      }
    for (headline, expected) in zip(shown, beginning) { #expect(headline.hasPrefix(expected)) }
  }

  @Test func stepsFromMatchToMatchAreCounted() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/rotterdam<Enter>n")
    #expect(story.browser.message?.text == "Match 1 of 1 here; 1 of 4 articles")
  }

  /// The shell is a key away also while one types, and what is typed is there when one comes back.
  @Test func aPromptIsLeftForTheShell() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/rot<C-z>")
    #expect(story.effects == [.suspend])
    #expect(story.browser.prompt?.text == "rot")
  }
}
