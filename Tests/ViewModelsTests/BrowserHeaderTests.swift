import TestSupport
import Testing

@testable import ViewModels

/// What the line at the top says in so many columns.
struct BrowserHeaderTests {
  @Test(arguments: [
    (60, "story · 6 articles · 3 people · 1 organisation"), (40, "story · 6 articles · 3 people"),
    (20, "story · 6 articles"), (8, "story"),
  ])
  func theHeaderLeavesOutWholeCounts(columns: Int, text: String) {
    #expect(BrowserStory(CorpusFixture.harbour).browser.header(columns: columns).text == text)
  }

  @Test func aNarrowingStandsAloneWhereTheRestHasNoRoom() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/ferries<Enter>")
    #expect(story.browser.header(columns: 40).text == "story · 1 of 6 · /ferries")
    #expect(story.browser.header(columns: 12).text == "/ferries")
  }
}
