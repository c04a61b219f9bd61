import Chronology
import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// The story of an article: before, keys, after.
struct BrowserStoryOverlayTests {
  private let fire = CorpusFixture.snapshot([
    "soon.txt": """
    Bridge of Ostrava to open
    02.03.2024
    The new bridge of Ostrava will be opened on 9 March 2024 by Governor Petra Vesela. Its steel \
    arches cross the Odra beside the old mill.
    """,
    "held.txt": """
    Governor opens bridge of Ostrava
    09.03.2024
    Governor Petra Vesela opened the new bridge of Ostrava on 9 March 2024. Its steel arches cross \
    the Odra beside the old mill, and the first walkers were children.
    """,
    "else.txt": """
    Council raises fees for parking
    10.03.2024
    Parking will be dearer in the inner town, the council decided yesterday evening.
    """,
  ])

  @Test func theArticleSaysThatItBelongsToAStory() {
    let story = BrowserStory(fire, columns: 80, rows: 20)
    #expect(story.articleText.contains { $0.contains(" · story: 2 articles · ") })
  }

  @Test func theStoryListsItsArticlesByPartWithTheirReasons() {
    var story = BrowserStory(fire, columns: 100, rows: 40)
    story.type("T")
    #expect(story.browser.overlay?.kind == .story)
    let text = story.overlayText
    #expect(text[0] == "Governor opens bridge of Ostrava")
    #expect(text[1] == "2 articles · published 2 March 2024 – 9 March 2024")
    #expect(
      text.filter { $0.hasPrefix("Announced") || $0.hasPrefix("Happened") || $0 == "Reported" }
        == ["Announced", "Happened  9 March 2024", "Reported"])
    let announced = text.firstIndex(of: "Announced") ?? 0
    let reported = text.firstIndex(of: "Reported") ?? 0
    #expect(text[announced + 1] == "  2 March 2024: Bridge of Ostrava to open")
    #expect(text[reported + 1] == "  9 March 2024: Governor opens bridge of Ostrava")
    #expect(text[announced + 2].hasPrefix("    the article from which the story was opened; "))
    #expect(text[reported + 2].hasPrefix("    both tell of 2024-03-09; both name "))
    #expect(!text[reported + 2].contains("opened"))
    #expect(!text.contains("Followed up"))
    story.type("T")
    #expect(story.browser.overlay == nil)
  }

  @Test func anInferredDayOfTheHappeningBearsItsMark() throws {
    let day = try #require(Day(year: 2024, month: 3, day: 9))
    let story = Story(
      title: "Fair", happened: day, published: day...day,
      members: [0, 1].map { StoryMember(article: ArticleNumber($0), part: .reported, link: nil) })
    func happened(_ snapshot: CorpusSnapshot) -> String? {
      StoryText.lines(story, openedFrom: ArticleNumber(0), in: snapshot).map(\.content.text)
        .first { $0.hasPrefix("Happened") }
    }
    #expect(happened(fire) == "Happened  9 March 2024")
    let unsure = CorpusFixture.snapshot([
      "a.txt": "Fair opens\nThe fair opened.", "b.txt": "Fair is full\nThe fair was full.",
    ])
    #expect(happened(unsure) == "Happened  9 March 2024?")
  }

  @Test func theArticleFromWhichItWasOpenedIsNamed() {
    var story = BrowserStory(fire, columns: 300, rows: 40)
    story.type("jT")
    let text = story.overlayText
    let reported = text.firstIndex(of: "Reported") ?? 0
    #expect(text[reported + 2].hasSuffix("; the article from which the story was opened"))
    #expect(text.count { $0.contains("was opened") } == 1)
    let announced = text.firstIndex(of: "Announced") ?? 0
    #expect(text[announced + 2].hasPrefix("    the first that was published"))
  }

  @Test func enterGoesToTheArticle() {
    var story = BrowserStory(fire, columns: 100, rows: 40)
    story.type("Tj<Enter>")
    #expect(story.browser.overlay == nil)
    #expect(story.browser.focus == .article)
    #expect(story.headline == "Governor opens bridge of Ostrava")
  }

  @Test func wSaysWhyAnArticleBelongsToItsStory() {
    var story = BrowserStory(fire, columns: 100, rows: 40)
    story.type("w")
    #expect(
      story.overlayText.contains("Story Governor opens bridge of Ostrava · announces it"))
    #expect(
      story.overlayText.contains {
        $0.hasPrefix("  With Governor opens bridge of Ostrava: both tell of 2024-03-09")
      })
  }

  @Test func anArticleWithoutAStorySaysSo() {
    var story = BrowserStory(fire, columns: 100, rows: 40)
    story.type("GT")
    #expect(story.browser.overlay == nil)
    #expect(story.browser.message?.text == "No other article is known to tell of the same")
  }
}
