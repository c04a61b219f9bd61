import Chronology
import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// Places, recorded keys, letters on names, the calendar, the clipboard: before, keys, after.
struct BrowserLettersTests {
  private let harbour = CorpusFixture.harbour

  // MARK: Places

  @Test func aPlaceBringsItsNarrowingBack() {
    var story = BrowserStory(harbour)
    story.type("/ferries<Enter>mac2j'a")
    #expect(story.headlines == ["Storm Greta delays ferries"])
    story.type("''")
    #expect(story.headline.hasPrefix("Mayor Joris Maas held talks"))
    #expect(story.browser.narrowing.isEmpty)
    story.type("'b")
    #expect(story.browser.message?.text == "No place is called b; mb calls this one so")
  }

  @Test func placesAreListedWhileTheLetterIsAwaited() {
    var story = BrowserStory(harbour)
    story.type("2jma'")
    #expect(story.browser.choices.map(\.label) == ["a", "'"])
    #expect(story.browser.choices[0].help == "“Storm Greta delays ferries” in everything")
    story.type("<Esc>")
    #expect(story.browser.choices.isEmpty)
    story.type("ggj")
    #expect(story.headline == "Port authority opens a terminal in Rotterdam")
  }

  @Test func placesOutliveAReload() {
    var story = BrowserStory(harbour)
    story.type("2jmagg")
    story.receive(CorpusFixture.harbour)
    story.type("'a")
    #expect(story.headline == "Storm Greta delays ferries")
  }

  // MARK: Recorded keys

  @Test func keysAreRecordedAndPlayed() {
    var story = BrowserStory(harbour)
    story.type("QasjQ")
    #expect(story.browser.message?.text == "2 keys recorded; @a plays them")
    story.type("2@a")
    #expect(story.browser.marks.starred == Set(harbour.articles[0...2].map(\.id)))
    story.type("@@")
    #expect(story.browser.marks.starred.count == 4)
  }

  @Test func recordedKeysMayOpenPromptsAndEndWhereSomethingCannotBeDone() {
    var story = BrowserStory(harbour)
    story.type("Qb/ferries<Enter>cQ9@b")
    #expect(story.browser.narrowing.isEmpty)
    story.type("Qc:nonsense<Enter><Esc>Qgg5@c")
    #expect(story.browser.prompt?.error != nil)
    story.type("<Esc>Qd@dQ@d")
    #expect(story.browser.message?.text == "Recorded keys play others 10 deep at most")
  }

  /// While it is typed `person:` is no query yet.
  @Test func whatIsNoQueryWhileItIsTypedEndsNothing() {
    var story = BrowserStory(harbour)
    story.type("Qb/person:visser<Enter>sQsc@b")
    #expect(story.browser.prompt == nil)
    #expect(story.browser.narrowing.query?.source == "person:visser")
    #expect(story.browser.marks.starred.count == 1)
  }

  @Test func recordedKeysPlayOthers() {
    var story = BrowserStory(harbour)
    story.type("QbjjQggQa@bjQgg@a")
    #expect(story.headline == "Visser resigns as mayor")
    #expect(story.browser.message == nil)
    story.type("gg@@")
    #expect(story.headline == "Visser resigns as mayor")
  }

  @Test func keysArePlayedSoOftenAtMostAndItIsSaid() {
    var story = BrowserStory(harbour)
    story.type("Qa<Esc>Q1001@a")
    #expect(story.browser.message?.text == "Played 1000 times, the most at once")
    story.type("1000@a")
    #expect(story.browser.message == nil)
    story.type("Qb1000@aQ1000@b")
    #expect(story.browser.message?.text == "Stopped after 100000 keys, the most at once")
    story.type("@a")
    #expect(story.browser.message == nil)
  }

  @Test func theStatusSaysWhatIsRecorded() {
    var story = BrowserStory(harbour)
    story.type("Qx")
    #expect(story.browser.positionLines[0].text.hasPrefix("recording x"))
    story.type("Q")
    #expect(!story.browser.positionLines[0].text.contains("recording"))
  }

  // MARK: Letters on names

  @Test func lettersGoWithTheNamesTheyStandOn() {
    var story = BrowserStory(harbour, columns: 60, rows: 20)
    story.type("jf")
    let other = CorpusFixture.snapshot([(name: "a.txt", text: "Ferry sinks\n02.03.2024\nOff Hull.")]
    )
    story.receive(other)
    let runs = story.browser.article.visibleLines(in: other).flatMap(\.runs)
    #expect(!runs.isEmpty && !runs.contains { $0.role == .hint })
  }

  private static let mail = (
    name: "mail.txt",
    text: """
    Harbour master writes to Anna Visser
    02.05.2020
    The letter is at https://harbour.example/letter and names Peter Brandt.
    """
  )

  private func hints(of story: BrowserStory) -> [String] {
    story.browser.article.visibleLines(in: story.browser.snapshot).flatMap(\.runs)
      .filter { $0.role == .hint }.map(\.text)
  }

  @Test(arguments: ["f", "gf"]) func lettersStayWhenAPageComesIn(key: String) {
    let page = BrowserLettersTests.mail
    let gulls = (name: "gulls.txt", text: "Gulls return\n01.05.2020\nJoris Maas saw them.")
    var story = BrowserStory(CorpusFixture.snapshot([page]), columns: 60, rows: 20)
    story.type(key)
    let letters = hints(of: story)
    #expect(!letters.isEmpty)
    story.receive(CorpusFixture.snapshot([gulls, page]))
    #expect(hints(of: story) == letters)
    story.type("a")
    if key == "f" {
      #expect(story.browser.article.currentMention == 0)
    } else {
      #expect(story.effects.last == .openOutside("https://harbour.example/letter"))
    }
  }

  @Test func whoeverStandsOnANameStandsThereWhenAPageComesIn() {
    let page = BrowserLettersTests.mail
    let gulls = (name: "gulls.txt", text: "Gulls return\n01.05.2020\nJoris Maas saw them.")
    var story = BrowserStory(CorpusFixture.snapshot([page]), columns: 60, rows: 20)
    story.type("fd")
    #expect(story.browser.article.currentMention == 1)
    story.receive(CorpusFixture.snapshot([gulls, page]))
    #expect(story.browser.article.currentMention == 1)
  }

  @Test func lettersEndWithAWordWhenTheirTextGoes() {
    var story = BrowserStory(harbour, columns: 60, rows: 20)
    story.type("jf")
    story.receive(
      CorpusFixture.snapshot([("a.txt", "Ferry sinks\n02.03.2024\nOff Hull, says Anna Visser.")]))
    #expect(hints(of: story).isEmpty)
    #expect(story.browser.message?.text.hasPrefix("The letters went with their text") == true)
    story.type("s")
    #expect(story.browser.marks.starred.count == 1)
  }

  @Test func aLetterStandsOnAName() {
    var story = BrowserStory(harbour, columns: 60, rows: 20)
    story.type("jf")
    let hints = story.browser.article.visibleLines(in: harbour).flatMap(\.runs)
      .filter { $0.role == .hint }
    #expect(hints.first?.text == "a")
    story.type("s")
    let mentions = harbour.mentions(in: ArticleNumber(1))
    #expect(story.browser.article.currentMention == 1)
    #expect(story.browser.chosenEntity == mentions[1].entity)
    #expect(
      !story.browser.article.visibleLines(in: harbour).flatMap(\.runs).contains { $0.role == .hint }
    )
    story.type("f1")
    #expect(story.browser.message?.text == "No name bears that letter")
    story.type("f<Esc>")
    #expect(
      !story.browser.article.visibleLines(in: harbour).flatMap(\.runs).contains { $0.role == .hint }
    )
  }

  @Test func manyNamesTakeTwoLetters() {
    var hints = Hints((0..<60).map { .mention($0) })
    #expect(Set(hints.labels.map(\.label)).count == 60)
    #expect(hints.labels.allSatisfy { $0.label.count == 2 })
    #expect(hints.take("s") == .more)
    #expect(hints.take("a") == .place(.mention(26)))
    var few = Hints([.mention(4), .mention(7)])
    #expect(few.take("s") == .place(.mention(7)))
  }

  // MARK: The calendar

  @Test func theCalendarShowsAYear() {
    var story = BrowserStory(harbour, columns: 60, rows: 20)
    story.type("jC")
    #expect(story.browser.overlay?.title == "11 March 2024 · 1 article")
    #expect(story.overlayText.count == 14)
    // What is dated by its month is not moved to the first day.
    #expect(story.overlayText[6].hasPrefix("Jun  ······························"))
    #expect(!story.overlayText[6].contains("1"))
    #expect(story.overlayText.last == "and 1 article dated less exactly")
    #expect(story.overlayText[3] == "Mar  ··········█··█·················     2")
    story.type("{<Esc>")
    #expect(story.browser.overlay == nil)
  }

  // MARK: The clipboard and the world outside

  @Test func copiesWhatIsAskedFor() {
    var story = BrowserStory(harbour)
    story.type("jYyYtYiO")
    #expect(
      story.effects.first
        == .copy(
          "Port authority opens a terminal in Rotterdam (11 March 2024, terminal.txt)",
          what: "headline, date and file"))
    #expect(story.effects[2] == .copy(harbour.articles[1].id.description, what: "the ID"))
    #expect(story.effects[3] == .openOutside("terminal.txt"))
  }
}
