import TestSupport
import Testing

@testable import ViewModels

/// Moving in and between panes: before, keys, after.
struct BrowserMovingTests {
  @Test func aMentionInAnotherArticleIsAJumpAway() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.select(entity: "Anna Visser")
    story.type(":6<Enter>")
    while story.browser.focus != .timeline { story.type("<Tab>") }
    story.type(":3<Enter>")
    let headline = story.headline
    story.type("n")
    #expect(story.headline != headline)
    story.type("<C-o>")
    #expect(story.headline == headline)
    // So is a match of a search.
    story.type("/visser<Enter>gg")
    let first = story.headline
    for _ in 0..<9 where story.headline == first { story.type("n") }
    #expect(story.headline != first)
    story.type("<C-o>")
    #expect(story.headline == first)
  }

  private func story() -> BrowserStory { BrowserStory(CorpusFixture.harbour) }

  @Test(arguments: [
    ("", "Council approves the harbour plan"),
    ("j", "Port authority opens a terminal in Rotterdam"),
    ("<Down><Down>", "Storm Greta delays ferries"),
    ("3j", "Visser resigns as mayor"),
    ("3jk", "Storm Greta delays ferries"),
    ("99j", "Notes on the history of the harbour"),
    ("99k", "Council approves the harbour plan"),
    ("G", "Notes on the history of the harbour"),
    ("G gg", "Council approves the harbour plan"),
    ("3G", "Storm Greta delays ferries"),
    ("2gg", "Port authority opens a terminal in Rotterdam"),
    ("<End><Home>", "Council approves the harbour plan"),
    ("<PageDown>", "Notes on the history of the harbour"),
    ("<PageDown><PageUp>", "Council approves the harbour plan"),
    ("]", "Port authority opens a terminal in Rotterdam"),
    ("]]", "Visser resigns as mayor"),
    ("2]", "Visser resigns as mayor"),
    ("}", "Port authority opens a terminal in Rotterdam"),
    ("}}", "Notes on the history of the harbour"),
    ("G{", "Port authority opens a terminal in Rotterdam"),
    ("G{{", "Council approves the harbour plan"),
    ("jj[", "Council approves the harbour plan"),
  ])
  func alongTime(_ keys: String, _ headline: String) {
    var story = story()
    story.type(keys)
    #expect(story.headline == headline)
  }

  @Test func movingShowsTheArticleAtOnce() {
    var story = story()
    story.type("jj")
    #expect(story.articleText.first == "Storm Greta delays ferries")
  }

  @Test func stepsSayWhenThereIsNothingFurther() {
    var story = story()
    story.type("G}")
    #expect(story.browser.message?.text == "Nothing in a later year")
    story.type("gg[")
    #expect(story.browser.message?.text == "Nothing in an earlier month")
    story.type("j")
    #expect(story.browser.message == nil)
  }

  @Test(arguments: [
    ("", Pane.timeline), ("<Tab>", .article), ("<Tab><Tab>", .entities),
    ("<Tab><Tab><Tab>", .timeline),
    ("<S-Tab>", .entities), ("l", .article), ("lll", .entities), ("lh", .timeline),
    ("hh", .timeline),
    ("<Right><Right><Left>", .article), ("<Enter>", .article),
  ])
  func betweenPanes(_ keys: String, _ pane: Pane) {
    var story = story()
    story.type(keys)
    #expect(story.browser.focus == pane)
  }

  @Test func movingTheEntitiesLeavesTheTimelineAlone() {
    var story = story()
    story.type("jj<S-Tab>jj")
    #expect(story.headline == "Storm Greta delays ferries")
    #expect(story.browser.focus == .entities)
  }

  @Test func bracketsStepKindsInTheEntityPane() {
    var story = story()
    story.type("<S-Tab>gg")
    let kinds = (0..<3).map { _ in
      defer { story.type("]") }
      return story.browser.entities.selection.map { story.browser.snapshot.catalog[$0].kind }
    }
    #expect(kinds == [.person, .organisation, .place])
  }

  @Test func zoomTogglesAndFollowsTheFocus() {
    var story = story()
    story.type("z")
    #expect(story.browser.isZoomed)
    story.type("<Tab>z")
    #expect(!story.browser.isZoomed)
  }

  @Test func flippingTheAxisKeepsTheArticle() {
    var story = story()
    story.type("ja")
    #expect(story.browser.timeline.axis == .happened)
    #expect(story.browser.timeline.selection?.article == story.browser.article.number)
    #expect(story.headline == "Port authority opens a terminal in Rotterdam")
    story.type("a")
    #expect(story.browser.timeline.axis == .published)
    #expect(story.headline == "Port authority opens a terminal in Rotterdam")
  }

  @Test func onTheHappenedAxisEachRowIsASentence() {
    var story = story()
    story.type("a")
    #expect(story.headlines.contains("Mayor Anna Visser opened the new terminal on 10 March 2024."))
    #expect(story.headlines.contains("Deputy Mayor Joris Maas takes over on 1 June 2024."))
  }

  @Test func unboundKeysAreNamedAndPrefixesHinted() {
    var story = story()
    story.type("X")
    #expect(story.browser.message?.text == "X is not bound; ? lists the keys")
    story.type("g")
    let hints = story.browser.statusParts.map(\.text)
    #expect(["ge export", "gg first", "gh history"].allSatisfy(hints.contains))
    story.type("<Esc>")
    #expect(story.browser.pending == [])
    #expect(story.browser.message == nil)
    story.type("12")
    #expect(story.browser.statusParts.map(\.text) == ["12"])
    story.type("<Esc>")
    #expect(story.browser.count == nil)
  }

  @Test func anEmptyCorpusTakesEveryKey() {
    var story = BrowserStory(.empty)
    for definition in ActionTable.definitions {
      for keys in definition.keys { story.type(keys + "<Esc>") }
    }
    #expect(story.headline == "—")
  }
}
