import TestSupport
import Testing

@testable import ViewModels

/// Finding words in the article: before, keys, after.
struct BrowserFindTests {
  private func story() -> BrowserStory {
    var story = BrowserStory(CorpusFixture.harbour, columns: 40, rows: 6)
    story.type("j")
    return story
  }

  private func found(_ story: BrowserStory) -> [String] {
    story.browser.article.visibleLines(in: story.browser.snapshot).flatMap(\.runs)
      .filter { $0.role == .currentMention }.map(\.text)
  }

  @Test func wordsAreFoundAsTheyAreTyped() {
    var story = story()
    story.type("g/")
    story.typeText("visser")
    #expect(story.browser.prompt?.purpose == .find)
    #expect(story.browser.article.foundCount == 2)
    #expect(found(story) == ["Visser"])
    story.type("<Enter>")
    #expect(story.browser.focus == .article)
    #expect(story.browser.message?.text == "1 of 2 in this article; <Esc> ends it")
  }

  @Test func nAndNStepRoundTheArticle() {
    var story = story()
    story.type("g/visser<Enter>n")
    #expect(story.browser.message?.text.hasPrefix("2 of 2") == true)
    story.type("n")
    #expect(story.browser.message?.text.hasPrefix("1 of 2") == true)
    story.type("N")
    #expect(story.browser.message?.text.hasPrefix("2 of 2") == true)
    #expect(story.browser.timeline.position == 2, "the next article is not gone to")
  }

  @Test func escapeEndsIt() {
    var story = story()
    story.type("g/visser<Enter><Esc>")
    #expect(story.browser.article.foundCount == 0)
    story.type("g/terminal<Esc>")
    #expect(story.browser.article.foundCount == 0)
    #expect(story.browser.prompt == nil)
  }

  @Test func whatIsNotThereIsSaid() {
    var story = story()
    story.type("g/zebra<Enter>")
    #expect(story.browser.message?.text == "Not in this article; / searches all")
  }

  @Test func theNextArticleIsLookedThroughToo() {
    var story = story()
    story.type("g/peter<Space>brandt<Enter>h")
    story.type("j")
    #expect(story.browser.article.foundCount == 1)
    story.type("n")
    #expect(found(story) == ["Peter", "Brandt"], "a line ends between them")
  }
}
