import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// Links in the article: before, keys, after.
struct BrowserLinkTests {
  private let linked = CorpusFixture.snapshot([
    "a.html": """
    <html><head><title>Ferry runs aground</title>
    <link rel="canonical" href="https://harbour.example/news/1.html"></head><body><article>
    <h1>Ferry runs aground</h1><p>The ferry ran aground off the coast in the early morning, and
    <a href="/people/brandt">Peter   Brandt</a> of the <a href="report.pdf">harbour office</a> said
    that all passengers were brought ashore by noon. See https://example.org/live.</p></article>
    </body></html>
    """
  ])

  private var addresses: [String] {
    [
      "https://harbour.example/people/brandt", "https://harbour.example/news/report.pdf",
      "https://example.org/live",
    ]
  }

  @Test func linksAreMarked() {
    let story = BrowserStory(linked, columns: 60, rows: 20)
    let runs = story.browser.article.visibleLines(in: linked).flatMap(\.runs).filter(\.isLink)
    #expect(runs.map(\.text).joined().contains("Peter Brandt"))
    #expect(runs.last?.text == "https://example.org/live")
  }

  @Test func linksAreWalkedAndOpened() {
    var story = BrowserStory(linked, columns: 60, rows: 20)
    story.type("<C-n>")
    #expect(story.browser.message?.text == addresses[0])
    story.type("<C-n><Enter>")
    #expect(story.effects == [.openOutside(addresses[1])])
    story.type("<C-n><C-n>")
    #expect(story.browser.message?.text == "The last link of the article")
    story.type("<C-p>")
    #expect(story.browser.message?.text == addresses[1])
  }

  @Test func aLetterOpensALink() {
    var story = BrowserStory(linked, columns: 60, rows: 20)
    story.type("gfs")
    #expect(story.effects == [.openOutside(addresses[1])])
    #expect(story.browser.focus == .article)
    story.type("gf1")
    #expect(story.browser.message?.text == "No link bears that letter")
  }

  @Test func lettersStandOnNamesAndLinksTogether() {
    var story = BrowserStory(linked, columns: 60, rows: 20)
    story.type("f")
    let hints = story.browser.article.visibleLines(in: linked).flatMap(\.runs)
      .filter { $0.role == .hint }.map(\.text)
    #expect(hints == ["a", "s", "d"], "the link on a name is reached as the name")
    story.type("d<Enter>")
    #expect(story.effects == [.openOutside(addresses[2])])
  }

  @Test func anAddressIsCopied() {
    var story = BrowserStory(linked, columns: 60, rows: 20)
    story.type("YlGYl")
    #expect(story.effects.first == .copy(addresses[0], what: addresses[0]))
    var none = BrowserStory(CorpusFixture.harbour)
    none.type("Yl<C-n>")
    #expect(none.effects.isEmpty)
    #expect(none.browser.message?.text == "No link in this article")
  }
}
