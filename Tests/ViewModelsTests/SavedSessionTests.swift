import Chronology
import Corpus
import PageParsing
import TestSupport
import TextCore
import Testing

@testable import ViewModels

/// A session that ends and begins again.
struct SavedSessionTests {
  private let harbour = CorpusFixture.harbour

  private func reopened(_ story: BrowserStory) -> BrowserStory {
    BrowserStory(
      harbour, columns: 30, rows: 4, start: SavedSession(text: story.browser.savedSession.text))
  }

  @Test func signsThatEndLinesElsewhereAreNoPartOfARecord() throws {
    let read = try #require(
      SavedSession(text: "dateline session 1\ntyped-query har\u{0B}bo\ru\u{2028}r\n"))
    #expect(read.queries == ["harbour"])
    #expect(SavedSession(text: read.text) == read)
  }

  @Test func thePlaceIsTheSame() {
    var story = BrowserStory(harbour, columns: 30, rows: 4)
    story.type("3j<Tab>4jz")
    let next = reopened(story)
    #expect(next.headline == story.headline)
    #expect(next.browser.focus == .article)
    #expect(next.browser.isZoomed)
    #expect(next.articleText == story.articleText)
    #expect(next.browser.article.isAtStart == false)
  }

  @Test func theNarrowingIsTheSame() {
    var story = BrowserStory(harbour, columns: 30, rows: 4)
    story.select(entity: "Peter Brandt")
    story.type("<Enter>/rotterdam<Enter>")
    let next = reopened(story)
    #expect(next.headlines == story.headlines)
    #expect(next.browser.narrowing == story.browser.narrowing)
    #expect(next.selectedEntity == "Peter Brandt")
  }

  @Test func theHappenedAxisKeepsItsSentence() {
    var story = BrowserStory(harbour, columns: 30, rows: 8)
    story.type("agg4j")
    let next = reopened(story)
    #expect(next.browser.timeline.axis == .happened)
    #expect(next.browser.timeline.position == story.browser.timeline.position)
  }

  @Test func placesKeysAndHistoryAreKept() {
    var story = BrowserStory(harbour, columns: 30, rows: 8)
    story.type("jma/ferries<Enter>mbcQxjjQ:star<Enter>S")
    var next = reopened(story)
    #expect(next.browser.entities.order == .name)
    next.type("gg'a")
    #expect(next.headline == "Port authority opens a terminal in Rotterdam")
    next.type("'b")
    #expect(next.headlines == ["Storm Greta delays ferries"])
    next.type("cgg@x")
    #expect(next.browser.timeline.position == 3)
    next.type("/<Up>")
    #expect(next.browser.prompt?.text == "ferries")
    next.type("<Esc>:<Up>")
    #expect(next.browser.prompt?.text == "star")
  }

  @Test func whatIsGoneIsPassedOver() {
    var saved = SavedSession()
    saved.place.article = "0000000000000000"
    saved.place.terms = [.init(.required, .person, "Nobody")]
    var story = BrowserStory(harbour, start: saved)
    #expect(story.browser.narrowing.isEmpty)
    #expect(story.headline == "Council approves the harbour plan")
    #expect(story.browser.savedSession == saved, "what comes later may hold it")
    story.type("j")
    #expect(story.browser.savedSession != saved)
  }

  @Test func anArticleThatComesLaterIsGoneTo() {
    var saved = SavedSession()
    saved.place.article = harbour.articles[3].id.description
    let first = CorpusFixture.snapshot(["x.txt": "Gulls return\n01.01.2020\nGulls are back."])
    var story = BrowserStory(first, start: saved)
    #expect(story.headline == "Gulls return")
    story.receive(harbour)
    #expect(story.headline == "Visser resigns as mayor")
  }

  @Test func theTextIsReadBackAsItWas() throws {
    var saved = SavedSession()
    saved.place.query = "a \"b c\""
    saved.place.article = "4c1f9a0be37d2216"
    saved.place.axis = .happened
    saved.place.pane = .entities
    saved.place.sentence = ByteSpan(12, 40)
    saved.place.day = Day("2024-03-11")
    saved.place.terms = [.init(.excluded, .place, "New York"), .init(.alternative, .event, "X")]
    saved.places["a"] = saved.place
    saved.places["'"] = SavedSession.Place()
    saved.isZoomed = true
    saved.scroll = 12
    saved.entity = .init(.required, .person, "Anna Visser")
    saved.folded = [.place]
    saved.order = .significance
    saved.macros = ["q": "jj<Enter>"]
    saved.queries = ["one", "two words"]
    saved.commands = ["star"]
    saved.leftColumns = [.timeline: 40]
    saved.rightColumns = 30
    #expect(SavedSession(text: saved.text) == saved)
  }

  @Test(arguments: ["", "dateline session 2\nzoom\n", "nonsense", "zoom\n"])
  func otherTextsAreNone(text: String) {
    #expect(SavedSession(text: text) == nil)
  }

  @Test func damagedRecordsAreDropped() {
    let text =
      "dateline session 1\nat x 9 article= day=no sentence=9-1\n  require person\nplace\nkeys"
    #expect(SavedSession(text: text) == SavedSession())
  }
}

struct PermalinkTests {
  @Test func readsAndWrites() throws {
    let link = try #require(Permalink("4C1F@person:visser since:2024"))
    #expect(link == Permalink(id: "4c1f", query: "person:visser since:2024"))
    #expect(link.description == "4c1f@person:visser since:2024")
    #expect(Permalink("4c1f@ ")?.query == nil)
    #expect(Permalink("4c1f@a@b")?.query == "a@b")
    #expect(Permalink("@a") == nil && Permalink("xyz") == nil && Permalink("") == nil)
    #expect(Permalink(id: "4c", query: "it's").shellWord == "'4c@it'\\''s'")
  }

  @Test func leadsBackToTheArticleInItsNarrowing() throws {
    var story = BrowserStory(CorpusFixture.harbour)
    story.select(entity: "Peter Brandt")
    story.type("<Enter>/rotterdam<Enter>ggYp")
    let id = CorpusFixture.harbour.articles[1].id
    let link = try #require(story.browser.permalink)
    #expect(link.description == "\(id)@person:\"Peter Brandt\" (rotterdam)")
    #expect(
      story.effects.last == .copy("dateline open '\(link)'", what: "the permalink"))
    let opened = BrowserStory(CorpusFixture.harbour, start: SavedSession().leading(to: link))
    #expect(opened.headlines == story.headlines)
    #expect(opened.headline == story.headline)
    #expect(opened.browser.focus == .article)
  }

  @Test func everyUseOfAnEntityHasItsQuery() throws {
    var story = BrowserStory(CorpusFixture.harbour)
    story.select(entity: "Anna Visser")
    story.type("<Enter>")
    story.select(entity: "Joris Maas")
    story.type("o")
    story.select(entity: "Peter Brandt")
    story.type("x")
    let query = try #require(story.browser.permalink?.query)
    #expect(
      query == "(person:\"Anna Visser\" or person:\"Joris Maas\") not person:\"Peter Brandt\"")
    let opened = BrowserStory(
      CorpusFixture.harbour,
      start: SavedSession().leading(
        to: Permalink(id: CorpusFixture.harbour.articles[0].id.description, query: query)))
    #expect(opened.headlines == story.headlines)
  }

  @Test func placesKeysAndHistoryAreKeptByIt() throws {
    var story = BrowserStory(CorpusFixture.harbour, columns: 30, rows: 4)
    story.type("jmaQxjjQ:star<Enter>SggG<Tab>4jz")
    let last = story.browser.savedSession
    let id = CorpusFixture.harbour.articles[0].id.description
    let opened = BrowserStory(
      CorpusFixture.harbour, start: last.leading(to: Permalink(id: id, query: "harbour")))
    #expect(opened.headline == "Council approves the harbour plan")
    let next = opened.browser.savedSession
    #expect(next.places == last.places && next.macros == last.macros)
    #expect(next.commands == last.commands && next.order == last.order)
    #expect(!next.isZoomed && next.scroll == nil)
  }

  @Test func anIDThatNoArticleHasIsSaidOnceAllIsRead() {
    var story = BrowserStory(
      CorpusFixture.harbour, start: SavedSession().leading(to: Permalink(id: "0000")))
    #expect(story.browser.message == nil, "what comes later may hold it")
    story.endReading()
    #expect(story.browser.message?.text == "No article here has an ID that begins with 0000")
    story.type("j")
    story.endReading()
    #expect(story.browser.message == nil)
  }

  @Test func anArticleThatTheQueryDoesNotFindIsSaid() {
    let id = CorpusFixture.harbour.articles[0].id.description
    let story = BrowserStory(
      CorpusFixture.harbour,
      start: SavedSession().leading(to: Permalink(id: id, query: "ferries")))
    #expect(
      story.browser.message?.text
        == "“Council approves the harbour plan” is not among what the query finds")
  }

  @Test func ofAnIDThatSeveralBeginWithNoneIsShown() throws {
    // More than there are digits.
    let words = """
      ferry harbour council bridge school market museum tower canal garden river library station \
      airport theatre forest island
      """
    let pages = words.split(separator: " ").map { word in
      PageParser().parse(
        Array("The \(word) opens\n11.03.2024\nA new \(word) was opened, said the \(word).".utf8),
        at: PageLocation(file: "\(word).txt"))
    }
    let corpus = CorpusBuilder().snapshot(of: pages)
    let ids = corpus.articles.map { $0.id.description }
    let digit = try #require(
      Dictionary(grouping: ids, by: { $0.prefix(1) }).first { $0.value.count > 1 }?.key)
    let permalink = try #require(Permalink(String(digit)))
    var asked = BrowserStory(corpus, start: SavedSession().leading(to: permalink))
    asked.endReading()
    let count = ids.count { $0.hasPrefix(digit) }
    #expect(asked.browser.missingArticle?.hasPrefix("\(digit) begins \(count) IDs: ") == true)
  }

  @Test func anArticleThatWasAskedForIsMissed() throws {
    let permalink = try #require(Permalink("0000"))
    var asked = BrowserStory(CorpusFixture.harbour, start: SavedSession().leading(to: permalink))
    asked.endReading()
    #expect(asked.browser.missingArticle == "no article here has an ID that begins with 0000")
    var saved = SavedSession()
    saved.place.article = "0000"
    var left = BrowserStory(CorpusFixture.harbour, start: saved)
    left.endReading()
    #expect(left.browser.missingArticle == nil, "the page of the last session may be gone")
  }
}
