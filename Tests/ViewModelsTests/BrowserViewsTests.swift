import Corpus
import TestSupport
import Testing
import ViewModels

/// Saved views: what narrows the view, kept under a name.
struct BrowserViewsTests {
  @Test func theNameOfAViewIsOneWord() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/storm<Enter>:save<Space>@bad<Space>name<Enter>")
    #expect(story.browser.prompt?.error?.text == "expected one word of letters and digits")
    #expect(story.browser.views.isEmpty)
    story.type("<C-u>save<Space>@Good<Enter>")
    #expect(story.browser.views.keys.sorted() == ["good"])
    #expect(
      story.browser.message?.text
        == "“Good” is kept as @good, which finds it in any query")
  }

  @Test func whatIsSavedCanBeOpenedAndNamedInQueries() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/ferries<Space>or<Space>resigns<Enter>:save<Space>changes<Enter>")
    #expect(story.effects == [.keepView("changes", query: "ferries or resigns")])
    story.type("c")
    #expect(story.browser.timeline.entryCount == 6)
    story.type(":view<Space>changes<Enter>")
    #expect(story.headlines == ["Storm Greta delays ferries", "Visser resigns as mayor"])
    story.type("/@changes<Space>-visser<Enter>")
    #expect(story.headlines == ["Storm Greta delays ferries"])
  }

  @Test func chosenEntitiesAreSavedAsWords() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.select(entity: "Anna Visser")
    story.type("<Enter>/terminal<Enter>:save<Space>a<Enter>")
    #expect(story.effects.last == .keepView("a", query: "person:\"Anna Visser\" terminal"))
  }

  @Test func savingAndDroppingCanBeUndone() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/storm<Enter>:save<Space>s<Enter>u")
    #expect(story.browser.views.isEmpty)
    #expect(story.effects.last == .keepView("s", query: nil))
    story.type("<C-r>:unsave<Space>s<Enter>")
    #expect(story.browser.views.isEmpty)
    story.type("u")
    #expect(story.browser.views == ["s": "storm"])
  }

  @Test func mistakesSayWhatWasExpected() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type(":save<Space>x<Enter>")
    #expect(story.browser.prompt?.error?.text == "nothing narrows the view; search first")
    story.type("<Esc>/storm<Enter>:save<Space>s<Enter>:view<Space>q<Enter>")
    #expect(story.browser.prompt?.error?.text == "expected s")
    story.type("<Esc>/@q")
    #expect(story.browser.prompt?.error?.text == "no view “q”; expected s")
    #expect(story.browser.prompt?.error?.column == 0)
  }

  /// A view that names another means what it meant: in one and the same session, and in later ones.
  @Test func aViewInAViewIsWrittenOut() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/storm<Space>or<Space>resigns<Enter>:save<Space>ma<Enter>")
    story.type("/@ma<Space>and<Space>is:unread<Enter>:save<Space>mau<Enter>")
    #expect(story.browser.views["mau"] == "(storm or resigns) and is:unread")
    let found = story.headlines
    #expect(found.count == 2)
    story.type("c/terminal<Enter>:save<Space>ma<Enter>/@mau<Enter>")
    #expect(story.headlines == found)
    story.type(":unsave<Space>ma<Enter>/@mau<Enter>")
    #expect(story.headlines == found)
  }
}
