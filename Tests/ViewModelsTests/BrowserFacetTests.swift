import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// Requiring, excluding, adding; ordering, folding and narrowing the entity list.
struct BrowserFacetTests {
  private func story() -> BrowserStory { BrowserStory(CorpusFixture.harbour, rows: 40) }

  private func names(_ story: BrowserStory) -> [String] {
    story.browser.entities.visibleRows.compactMap { row in
      if case .entity(let entry) = row { entry.name } else { nil }
    }
  }

  @Test func oAddsWhatNamesTheEntity() {
    var story = story()
    story.select(entity: "Joris Maas")
    story.type("o")
    #expect(story.headlines.count == 2)
    #expect(story.browser.narrowingLine(columns: nil).text == "person:Joris Maas")
    story.select(entity: "Peter Brandt")
    story.type("o")
    #expect(story.headlines.count == 4)
    #expect(
      story.browser.narrowingLine(columns: nil).text
        == "person:Joris Maas  or person:Peter Brandt")
    story.type("o")
    #expect(story.headlines.count == 2)
  }

  @Test func whatIsRequiredWhatIsAddedAndWhatIsExcludedCombine() {
    var story = story()
    story.select(entity: "Rotterdam")
    story.type("<Enter>")
    story.select(entity: "Anna Visser")
    story.type("<Enter>")
    let both = story.headlines.count
    story.type("c")
    story.select(entity: "Peter Brandt")
    story.type("o")
    #expect(story.headlines.count == 3)
    story.select(entity: "Geneva")
    story.type("x")
    #expect(story.headlines.count == 2)
    #expect(both == 3)
  }

  @Test func typingNarrowsTheListAndEscWidensIt() {
    var story = story()
    story.type("Fvis")
    #expect(names(story) == ["Anna Visser"])
    #expect(story.browser.title(of: .entities) == "Entities: vis")
    story.type("<Enter><Enter>")
    #expect(story.browser.narrowingLine(columns: nil).text == "person:Anna Visser")
    #expect(story.headlines.count == 3)
    story.type("F<Esc>")
    #expect(names(story).count > 1)
  }

  @Test(arguments: ["<Esc>", "c", "<S-Tab>c"])
  func whatNarrowsTheListIsTakenOff(_ keys: String) {
    var story = story()
    let all = names(story)
    story.type("Fvis<Enter>")
    #expect(story.browser.message?.text == "1 name listed; <Esc> lists all again")
    story.type(keys)
    #expect(names(story) == all)
    #expect(story.browser.message?.text == "All \(all.count) names are listed")
  }

  /// The list of entities has a selection that a reader of other panes does not look at.
  @Test(arguments: ["x", "o", "<Tab>x", "<Tab>o"])
  func withoutANameStoodOnNothingIsNarrowed(_ keys: String) {
    var story = story()
    story.type(keys)
    #expect(story.browser.narrowing.isEmpty)
    #expect(
      story.browser.message?.text == "No name is stood on; ) steps to one, <Tab> goes to the list")
    story.type(")" + String(keys.last ?? "x"))
    #expect(!story.browser.narrowing.isEmpty)
  }

  @Test func whatIsTypedTakesThePlaceOfWhatWasThere() {
    var story = story()
    story.type("Fvis<Enter>Fbra")
    #expect(story.browser.title(of: .entities) == "Entities: bra")
    #expect(names(story) == ["Peter Brandt"])
  }

  @Test func whereTheSelectedIsNotAmongThemTheFirstIsSelected() {
    var story = story()
    story.select(entity: "Peter Brandt")
    story.type("Fr")
    #expect(story.selectedEntity == names(story).first)
    story.type("<Esc>")
    story.select(entity: "Peter Brandt")
    story.type("Fbra<Enter>")
    #expect(story.selectedEntity == "Peter Brandt")
  }

  @Test func whatNarrowsTheViewStandsFirstInItsKind() {
    var story = story()
    story.select(entity: "Anna Visser")
    story.type("x")
    #expect(names(story).first == "Anna Visser")
    #expect(story.selectedEntity == "Anna Visser")
    story.select(entity: "Joris Maas")
    story.type("o")
    #expect(names(story).prefix(2) == ["Joris Maas", "Anna Visser"])
  }

  @Test func theListIsOrderedInTurn() {
    var story = story()
    let people = { (story: BrowserStory) in
      Array(names(story).prefix { $0 != "World Harbour Organization" }.prefix(3))
    }
    #expect(people(story) == ["Anna Visser", "Peter Brandt", "Joris Maas"])
    story.type("S")
    #expect(people(story) == ["Anna Visser", "Joris Maas", "Peter Brandt"])
    story.type("S")
    #expect(people(story) == ["Peter Brandt", "Joris Maas", "Anna Visser"])
    #expect(story.browser.title(of: .entities) == "Entities by recency")
    story.type("/ferries<Enter>S")
    #expect(names(story).first == "Peter Brandt")
  }

  @Test func aKindFoldsAndUnfolds() {
    var story = story()
    let all = names(story).count
    story.select(entity: "Peter Brandt")
    story.type("-")
    #expect(!names(story).contains("Peter Brandt"))
    #expect(names(story).count == all - 3)
    #expect(story.browser.entities.selection == nil)
    story.type("ex<Enter>")
    #expect(names(story).count == all)
  }
}
