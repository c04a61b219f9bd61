import TestSupport
import Testing

@testable import ViewModels

/// Finding words in what lies over the panes: before, keys, after.
struct BrowserOverlayFindingTests {
  private func marked(_ story: BrowserStory) -> [String] {
    (story.browser.overlay?.visibleRows ?? []).flatMap(\.content.runs)
      .filter { $0.role == .match }.map(\.text)
  }

  @Test func wordsAreFoundInTheHelp() {
    var story = BrowserStory(CorpusFixture.harbour, columns: 60, rows: 12)
    story.type("?/")
    story.typeText("clipboard")
    #expect(story.browser.foundCount > 0)
    #expect(marked(story).first == "clipboard")
    story.type("<Enter>")
    #expect(story.browser.message?.text.hasPrefix("1 of ") == true)
    story.type("N")
    let count = story.browser.foundCount
    #expect(story.browser.message?.text.hasPrefix("\(count) of \(count)") == true)
    #expect(!marked(story).isEmpty)
    story.type("/")
    story.typeText("no such words")
    #expect(marked(story) == [])
    story.type("<Enter>")
    #expect(story.browser.message?.text == "Nothing here holds that")
    story.type("/<Esc>")
    #expect(story.browser.overlay?.kind == .help)
    story.type("<Esc>")
    #expect(story.browser.overlay == nil)
  }

  @Test func wordsAreFoundOnACardAndInTheHistory() {
    var story = BrowserStory(CorpusFixture.harbour, columns: 60, rows: 12)
    story.type("s")
    story.select(entity: "Anna Visser")
    story.type("e/")
    story.typeText("resigned")
    #expect(marked(story).contains("resigned"))
    story.type("<Enter><Esc>gh/star")
    #expect(marked(story) == ["Star"])
  }
}
