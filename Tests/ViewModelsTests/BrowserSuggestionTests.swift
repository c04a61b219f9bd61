import Corpus
import Entities
import TestSupport
import Testing

@testable import ViewModels

/// Names in doubt: before, keys, after.
struct BrowserSuggestionTests {
  private let vissers = CorpusFixture.snapshot([
    "a.txt": "Bridge opens\n02.03.2021\nMinister Anna Visser opened the bridge.",
    "b.txt": "School opens\n05.04.2023\nMinister Aron Visser opened the school.",
    "c.txt": "Library opens\n06.05.2023\nMr A. Visser opened the library.",
  ])

  private func asked() -> BrowserStory {
    var story = BrowserStory(vissers, columns: 90, rows: 20)
    story.type("D")
    return story
  }

  @Test func doubtfulNamesAreListedWithTheirReasons() {
    let story = asked()
    #expect(story.browser.overlay?.kind == .suggestions)
    #expect(
      story.overlayText == [
        "y one and the same  ! two  u takes back  2 open", "",
        "  A. Visser (1)  =  Anna Visser (1)?",
        "    ‘A.’ abbreviates ‘Anna’, same surname; 2 persons fit",
        "  A. Visser (1)  =  Aron Visser (1)?",
        "    ‘A.’ abbreviates ‘Aron’, same surname; 2 persons fit",
      ])
  }

  @Test func yesIsKeptAndClosesWhatItAnswersToo() {
    var story = asked()
    story.type("y")
    #expect(story.effects == [.correct(said(.same(.person, "A. Visser", "Anna Visser")))])
    #expect(
      story.browser.message?.text == "A. Visser and Anna Visser are one; u takes it back")
    // Who is Anna is not Aron.
    #expect(story.overlayText.first?.hasSuffix("0 open") == true)
    #expect(!story.overlayText.contains { $0.contains("Visser") })
  }

  @Test func noIsKeptAndTheNextIsAsked() {
    var story = asked()
    story.type("n")
    #expect(story.overlayText.first?.hasSuffix("1 open") == true)
    #expect(story.overlayText.contains("  A. Visser (1)  =  Aron Visser (1)?"))
    #expect(!story.overlayText.contains { $0.contains("Anna") })
  }

  @Test(arguments: ["n", "!"])
  func noIsKeptToo(_ key: String) {
    var story = asked()
    story.type("j" + key)
    #expect(story.effects == [.correct(said(.apart(.person, "A. Visser", "Aron Visser")))])
  }

  private func said(_ correction: EntityCorrection) -> CorrectionChange {
    CorrectionChange(from: [], to: [.entity(correction)])
  }

  @Test func anAnswerIsTakenBackInTheListAndBehindIt() {
    var story = asked()
    let correction = said(.same(.person, "A. Visser", "Anna Visser"))
    story.type("yu")
    #expect(story.overlayText.first?.hasSuffix("2 open") == true)
    #expect(story.effects == [.correct(correction), .correct(correction.inverse)])
    story.type("<C-r>")
    #expect(story.overlayText.first?.hasSuffix("0 open") == true)
    story.type("<Esc>")
    #expect(story.effects.suffix(2) == [.correct(correction), .reload])
    story.receive(vissers)
    story.type("u")
    #expect(story.effects.suffix(2) == [.correct(correction.inverse), .reload])
    #expect(
      story.browser.message?.text
        == "Undone: A. Visser and Anna Visser are one; <C-r> makes it again")
  }

  @Test func theCorpusIsReadAnewOnceTheListIsClosed() {
    var story = asked()
    story.type("n<Esc>")
    #expect(story.effects.last == .reload)
    #expect(story.browser.overlay == nil)
    var untouched = asked()
    untouched.type("jk<Esc>")
    #expect(untouched.effects == [])
  }

  @Test func enterGoesToTheNameInDoubt() {
    var story = asked()
    story.type("<Enter>")
    #expect(story.headline == "Library opens")
    #expect(story.browser.focus == .article)
  }

  @Test func withoutDoubtThereIsNothingToAsk() {
    var story = asked()
    story.type("nn<Esc>D")
    #expect(story.browser.overlay == nil)
    #expect(story.browser.message?.text == "No two names are in doubt")
  }

  @Test func answersOutsideOfTheListSaySo() {
    var story = BrowserStory(vissers, columns: 90, rows: 20)
    story.type("y")
    #expect(story.effects == [])
    #expect(story.browser.message?.text == "Answers are given in the list of doubtful names")
  }
}
