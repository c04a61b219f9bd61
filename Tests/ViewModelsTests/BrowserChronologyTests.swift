import Chronology
import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// Going along time: steps, silences, the density strip, the calendar. Before, keys, after.
struct BrowserChronologyTests {
  /// Three bursts of news with long silences between them:
  ///
  ///     2021-03-01 Dyke breaks · Mayor visits dyke   2021-06-20 Dyke repaired
  ///     2021-03-02 Army sends pumps                  2021-06-21 Polder dry again
  ///     2021-03-05 Polder under water                2022-01-03 Court hears case
  ///     2021-03-09 Cows evacuated                    undated    About us
  private let dyke = CorpusFixture.snapshot([
    "a.txt": "Dyke breaks\n01.03.2021\nThe dyke at Hulst broke in the night.",
    "b.txt": "Mayor visits dyke\n01.03.2021\nMayor Anna Visser saw the damage in Hulst.",
    "c.txt": "Army sends pumps\n02.03.2021\nForty pumps came on lorries from Breda.",
    "d.txt": "Polder under water\n05.03.2021\nNearly all of the polder is under water now.",
    "e.txt": "Cows evacuated\n09.03.2021\nFarmers brought four hundred cows to Hulst.",
    "f.txt": "Dyke repaired\n20.06.2021\nMayor Anna Visser opened the new dyke.",
    "g.txt": "Polder dry again\n21.06.2021\nOn 19 June 2021 the last pump stopped.",
    "h.txt": "Court hears case\n03.01.2022\nThe judge heard Mayor Anna Visser.",
    "i.txt": "About us\n\nWe have written of the polder since it was made.",
  ])

  private func story() -> BrowserStory { BrowserStory(dyke, columns: 60, rows: 20) }

  // MARK: Steps

  @Test(arguments: [
    ("J", "Army sends pumps", "2 March 2021 · 1 article"),
    ("JK", "Dyke breaks", "1 March 2021 · 2 articles"),
    ("jJ", "Army sends pumps", "2 March 2021 · 1 article"),
    ("W", "Cows evacuated", "The week of 8 March 2021 · 1 article"),
    ("2W", "Dyke repaired", "The week of 14 June 2021 · 1 article"),
    ("W B", "Dyke breaks", "The week of 1 March 2021 · 4 articles"),
    ("]", "Dyke repaired", "June 2021 · 2 articles"),
    ("}", "Court hears case", "2022 · 1 article"),
    ("}J", "We have written of the polder since it was made.", "Undated · 1 article"),
    ("GK", "Court hears case", "3 January 2022 · 1 article"),
  ])
  func stepsSayWhereTheyLedAndHowMuchIsThere(_ keys: String, _ headline: String, _ words: String) {
    var story = story()
    story.type("gg" + keys)
    #expect(story.headline == headline)
    #expect(story.browser.message?.text == words)
  }

  @Test(arguments: [
    ("gg>", "Dyke repaired", "After 102 days of silence: 20 June 2021 · 1 article"),
    ("gg2>", "Court hears case", "After 195 days of silence: 3 January 2022 · 1 article"),
    ("gg2><lt>", "Dyke repaired", "After 102 days of silence: 20 June 2021 · 1 article"),
    ("G<lt>", "Court hears case", "After 195 days of silence: 3 January 2022 · 1 article"),
    ("gg2>>", "Court hears case", "No later silence of 16 days or more"),
    ("gg<lt>", "Dyke breaks", "No earlier silence of 16 days or more"),
  ])
  func silencesAreStepsToo(_ keys: String, _ headline: String, _ words: String) {
    var story = story()
    story.type(keys)
    #expect(story.headline == headline)
    #expect(story.browser.message?.text == words)
  }

  /// What is known by the month has no day that one could be told to have gone to.
  @Test func aStepToAMonthNamesTheMonth() {
    let snapshot = CorpusFixture.snapshot([
      "a.txt": "Dyke breaks\n05.03.2021\nThe dyke at Hulst broke on 4 March 2021.",
      "b.txt": "Dyke repaired\n20.06.2021\nThe new dyke was opened in May 2021 by the mayor.",
    ])
    var story = BrowserStory(snapshot, columns: 60, rows: 20)
    story.type("agg")
    story.type("J")
    #expect(story.browser.message?.text == "May 2021")
    story.type("gg]")
    #expect(story.browser.message?.text == "May 2021 · 1 happening")
  }

  @Test func aSilenceBehindAMonthIsCountedFromItsEnd() {
    let snapshot = CorpusFixture.snapshot([
      "a.txt": "Dyke breaks\n05.03.2021\nThe dyke at Hulst broke on 4 March 2021.",
      "b.txt":
        "Dyke repaired\n20.08.2021\nThe new dyke was opened in May 2021 by the mayor. It was "
        + "filled on 19 August 2021.",
      "c.txt": "Pumps stop\n07.03.2021\nThe pump stopped on 6 March 2021.",
      "d.txt": "Polder dry\n08.03.2021\nThe polder was dry on 7 March 2021. "
        + "The cows came on 8 March 2021. The sheep came on 9 March 2021.",
    ])
    var story = BrowserStory(snapshot, columns: 60, rows: 20)
    story.type("agg2>")
    #expect(
      story.browser.message?.text
        == "After at least 79 days of silence: 19 August 2021 · 1 happening")
  }

  /// The happening that is nearest in time, not the first that the article tells of.
  @Test func flippingTheAxisKeepsTheInstant() {
    let snapshot = CorpusFixture.snapshot([
      "a.txt": "Dyke repaired\n20.06.2021\nIt had broken on 4 March 1953. It was closed on 18 June "
        + "2021, as planned.",
      "b.txt": "Flood remembered\n01.02.2022\nThe flood came on 1 February 1953.",
      "c.txt": "Polder dry\n21.01.2022\nOn 19 January 2022 the last pump stopped.",
    ])
    func day(_ story: BrowserStory) -> String {
      story.browser.timeline.selection?.firstDay(in: snapshot)?.description ?? "—"
    }
    var story = BrowserStory(snapshot, columns: 60, rows: 20)
    story.type("gga")
    #expect(day(story) == "2021-06-18")
    story.type("a")
    #expect(story.headline == "Dyke repaired")
    story.type("Ga")
    #expect(day(story) == "2022-01-19")
    story.type("a")
    #expect(story.headline == "Flood remembered")
  }

  @Test func aDateThatIsTypedSaysWhereItLeads() {
    var story = story()
    story.type("gg:")
    story.typeText("goto spring")
    #expect(story.browser.choices.map(\.label) == ["1 March 2021 – 31 May 2021"])
    #expect(story.browser.choices.map(\.help) == ["5 articles"])
    story.type("<Enter>")
    #expect(story.headline == "Dyke breaks")
  }

  @Test func aSilenceIsWhatIsLongForWhatIsInView() {
    let days = { (numbers: [Int]) in numbers.map { Day(number: $0) } }
    #expect(Silences(between: days([0, 1, 2, 9, 10])).ends.map(\.length) == [6])
    #expect(Silences(between: days([0, 30, 60, 100, 300])).ends.map(\.length) == [199])
    #expect(Silences(between: days([0, 1, 2, 3])).ends.isEmpty)
    #expect(Silences(between: []).ends.isEmpty)
  }

  @Test func aDateInWordsThatHasNothingLeadsToTheNearest() {
    var story = story()
    story.type(":")
    story.typeText("goto december")
    story.type("<Enter>")
    #expect(story.headline == "Court hears case")
    #expect(
      story.browser.message?.text == "Nothing in December 2021; this is the nearest")
  }

  // MARK: The strip

  private func ends(_ story: BrowserStory) -> String {
    story.browser.densityEnds.map { $0.first + " … " + $0.last } ?? "—"
  }

  @Test func theStripIsMadeFinerAndCoarserAroundTheRow() {
    var story = story()
    story.type("gg3j")
    #expect(story.headline == "Polder under water")
    let steps = ["", "+", "+", "+", "+"].map { key in
      story.type(key)
      return ends(story)
    }
    #expect(
      steps == [
        "Mar 2021 … Jan 2022", "2020 … 2029", "Jan … Dec 2021", "1 … 31 Mar 2021",
        "1 … 7 Mar 2021",
      ])
    #expect(story.browser.message?.text == "The strip shows the week of 1 March 2021")
    #expect(story.headline == "Polder under water")
    let week = story.browser.density(columns: 7)
    #expect(week.map(\.count) == [2, 1, 0, 0, 1, 0, 0])
    #expect(week.firstIndex { $0.isFocused } == 4)
    story.type("+")
    #expect(story.browser.message?.text == "A bar is a day; nothing is finer")
    story.type("9_")
    #expect(ends(story) == "Mar 2021 … Jan 2022")
  }

  @Test func theStripFollowsTheRow() {
    var story = story()
    story.type("gg3+>")
    #expect(ends(story) == "1 … 30 Jun 2021")
    story.type("G")
    #expect(ends(story) == "1 … 31 Jan 2022")
  }

  @Test(arguments: [
    (["March 2021"], "1 … 31 Mar 2021"), (["04.03.2021", "19.03.2021"], "4 … 19 Mar 2021"),
    (["2021"], "Jan … Dec 2021"), (["04.02.2021", "March 2021"], "4 Feb … 31 Mar 2021"),
  ])
  func theStripShowsAllDaysOnWhichWhatIsInItMayLie(_ dates: [String], _ ends: String) {
    let story = BrowserStory(
      CorpusFixture.snapshot(
        dates.map { (name: "\($0).txt", text: "Gulls return\n\($0)\nGulls are back on \($0).") }))
    #expect(self.ends(story) == ends)
  }

  @Test func whereThereIsRoomADayHasSeveralBars() {
    var story = story()
    story.type("gg4+")
    let bars = story.browser.density(columns: 25)
    #expect(bars.count == 21)
    #expect(bars.prefix(6).map(\.count) == [2, 2, 2, 1, 1, 1])
    #expect(bars.count { $0.isFocused } == 3)
  }

  @Test func theStripKnowsWhatTheNarrowingHides() {
    var story = story()
    story.type("/visser<Enter>gg3+")
    let bars = story.browser.density(columns: 31)
    #expect(bars.map(\.count).reduce(0, +) == 1)
    #expect(bars.map(\.total).reduce(0, +) == 5)
  }

  @Test func theStripIsThatOfTheAxis() {
    var story = story()
    story.type("ggGKK")
    #expect(story.headline == "Polder dry again")
    story.type("a")
    #expect(story.headlines == ["On 19 June 2021 the last pump stopped."])
    #expect(ends(story) == "19 … 19 Jun 2021")
    #expect(story.browser.density(columns: 3).map(\.count) == [1, 1, 1])
    story.type("a")
    #expect(story.headline == "Polder dry again")
  }

  // MARK: The calendar

  private func day(_ story: BrowserStory) -> String { story.browser.overlay?.title ?? "—" }

  @Test(arguments: [
    ("", "1 March 2021 · 2 articles"), ("l", "2 March 2021 · 1 article"),
    ("ll", "3 March 2021 · nothing"), ("h", "28 February 2021 · nothing"),
    ("<Down>", "1 April 2021 · nothing"), ("3j<Right>", "2 June 2021 · nothing"),
    ("J J", "5 March 2021 · 1 article"), ("4J", "20 June 2021 · 1 article"),
    ("4JK", "9 March 2021 · 1 article"), ("W", "8 March 2021 · nothing"),
    ("}", "1 March 2022 · nothing"), ("}}", "3 January 2022 · 1 article"),
    ("{{", "1 March 2021 · 2 articles"), ("G", "3 January 2022 · 1 article"),
    ("Ggg", "1 March 2021 · 2 articles"),
  ])
  func arrowsGoByDaysInTheCalendar(_ keys: String, _ title: String) {
    var story = story()
    story.type("ggC" + keys)
    #expect(day(story) == title)
  }

  @Test func enterInTheCalendarGoesToTheDay() {
    var story = story()
    story.type("ggC4Jl<Enter>")
    #expect(story.headline == "Polder dry again")
    #expect(story.browser.overlay == nil)
    story.type("C99h<Enter>")
    #expect(story.browser.message?.text == "Nothing on 14 March 2021; this is the nearest")
    #expect(story.headline == "Cows evacuated")
  }

  // MARK: Where there is nothing

  @Test(arguments: ["T", "n", "s", "t", "i", "M", "w", "f", ")", "<Space>", "b", "Yy", "O"])
  func anEmptyViewSaysThatItIsEmpty(_ keys: String) {
    var story = story()
    story.type("/nowhere<Enter>" + keys)
    #expect(story.browser.message?.text == "Nothing is left in view; c shows everything")
    #expect(story.effects == [])
    #expect(story.browser.prompt == nil)
  }

  @Test func lettersAreShownAtOnceWhereTheArticleWasHidden() {
    var story = BrowserStory(dyke, columns: 36, rows: 6, isArticleShown: false)
    story.type("ggjf")
    #expect(story.browser.focus == .article)
    #expect(story.browser.awaited == .hints)
  }
}
