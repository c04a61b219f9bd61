import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// What is said while there is nothing to read yet, and where there is nothing at all.
struct BrowserFirstReadingTests {
  private func notice(_ story: BrowserStory) -> String? { story.browser.emptyNotice?.text }
  private func status(_ story: BrowserStory) -> String? { story.browser.statusParts.first?.text }

  @Test func whatIsReadIsSaidFromTheFirst() {
    var story = BrowserStory(.empty)
    story.beginReading()
    #expect(notice(story) == "Looking for pages in story… Articles show as they come.")
    #expect(status(story) == "Looking for pages in story…")
    story.receive(ReadingProgress(filesRead: 120, fileCount: 4000))
    #expect(notice(story)?.hasPrefix("Reading 120 of 4000 files") == true)
    story.receive(ReadingProgress(filesRead: 4000, fileCount: 4000))
    #expect(notice(story)?.hasPrefix("Finding names in 4000 files…") == true)
    story.receive(CorpusFixture.harbour)
    #expect(notice(story) == nil)
    #expect(story.headlines.count > 0)
  }

  @Test func aSearchMeanwhileSaysThatReadingGoesOn() {
    var story = BrowserStory(.empty)
    story.beginReading()
    story.type("/visser")
    #expect(story.browser.foundLine(for: "visser").text == "nothing found yet; reading goes on")
    story.type("<Enter>")
    #expect(status(story) == "Nothing matches yet; reading goes on")
    // What comes is searched, too.
    story.receive(CorpusFixture.harbour)
    #expect(story.headlines.count == 3)
    #expect(story.browser.message == nil)
    story.endReading()
    story.type("/zeppelin<Enter>")
    #expect(status(story) == "Nothing matches; c shows everything")
  }

  @Test func anEmptyFolderSaysWhatToDo() {
    var story = BrowserStory(.empty)
    story.beginReading()
    story.receive(.empty)
    story.endReading()
    #expect(
      notice(story) == """
        There are no files in story. Put pages there and they show at once, or open another place: \
        dateline FOLDER
        """)
    story.receive(CorpusFixture.snapshot(["a.txt": "."]))
    #expect(notice(story)?.hasPrefix("The only file in story holds no news") == true)
    story.receive(CorpusFixture.snapshot(["a.txt": ".", "b.txt": "?"]))
    #expect(notice(story)?.hasPrefix("None of the 2 files in story holds news") == true)
  }
}
