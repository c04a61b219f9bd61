import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// Cards, and two entities side by side: before, keys, after.
struct BrowserCardTests {
  @Test func theWayBackFromAMentionLeadsToTheCard() {
    var story = BrowserStory(CorpusFixture.harbour, columns: 60, rows: 30)
    story.select(entity: "Anna Visser")
    story.type("eG")
    let card = story.overlayText
    let line = story.browser.overlay?.selectedLine
    story.type("<Enter>")
    #expect(story.browser.overlay == nil)
    #expect(story.browser.focus == .article)
    story.type("H")
    #expect(story.overlayText == card)
    #expect(story.browser.overlay?.selectedLine == line)
    story.type("<Esc>")
    #expect(story.selectedEntity == "Anna Visser")
  }

  @Test(arguments: Array(3...24)) func aCardBeginsAtItsTop(rows: Int) {
    for columns in [38, 56, 78] {
      var story = BrowserStory(CorpusFixture.harbour, columns: columns, rows: rows)
      story.select(entity: "Anna Visser")
      story.type("e")
      #expect(story.browser.overlay?.scroll.top == 0, "\(columns)×\(rows)")
    }
  }

  private let harbour = CorpusFixture.harbour

  private func card(of name: String, columns: Int = 90) -> BrowserStory {
    var story = BrowserStory(harbour, columns: columns, rows: 60)
    story.select(entity: name)
    story.type("e")
    return story
  }

  // MARK: Cards

  @Test func aCardSaysWhySpellingsAreOne() {
    var story = BrowserStory(CorpusFixture.harbour, columns: 60, rows: 40)
    story.select(entity: "Anna Visser")
    story.type("ew")
    #expect(story.browser.overlay?.title == "Why one?")
    #expect(story.overlayText.contains { $0.contains("A. Visser = Anna Visser") })
    story.type("<Esc>")
    #expect(story.browser.overlay == nil)
  }

  @Test func aCardTellsWhenAnEntityAndEachOfItsSpellingsIsNamed() {
    let text = card(of: "Anna Visser").overlayText
    #expect(
      text.prefix(6) == [
        "Person · 3 articles · 20 November 2023 – 2 May 2024",
        "Nov 2023 ▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▁▁▁▁▁▁▁▁▁▁ Jun 2024", "",
        "Spellings",
        "  Anna Visser  3× · 20 November 2023 – 2 May 2024", "  A. Visser  1× · 11 March 2024",
      ])
  }

  @Test func companionsComeWithTheMeasureAndLeadToTheirCards() {
    let pages = (1...8).map { number in
      let place = number < 3 ? "Geneva" : "Oslo"
      let person = number < 3 ? "Joris Maas" : "Anna Visser"
      return (
        name: "\(number).txt",
        text: "Visit \(number)\n\(number).04.2024\nMayor \(person) saw quay \(number) in \(place)."
      )
    }
    var story = BrowserStory(CorpusFixture.snapshot(pages), columns: 80, rows: 40)
    story.select(entity: "Joris Maas")
    story.type("e")
    let text = story.overlayText
    #expect(text.contains("Named with  by log-likelihood ratio; what chance explains is left out"))
    #expect(text.contains("  Geneva · together 2× · 9.0"))
    while story.browser.overlay?.target != geneva(story) { story.type("j") }
    story.type("<Enter>")
    #expect(story.browser.overlay?.title == "Geneva")
    story.type("H")
    #expect(story.browser.overlay?.title == "Joris Maas")
    story.type("H")
    #expect(story.browser.message?.text == "No card before this one")
    story.type("<Esc>")
    #expect(story.browser.overlay == nil)
  }

  /// Once is no habit: in six articles any two may meet.
  @Test func whoeverIsNamedWithThemByChanceIsLeftOut() {
    let text = card(of: "Joris Maas").overlayText
    #expect(!text.contains { $0.hasPrefix("Named with") || $0.contains("together") })
  }

  private func geneva(_ story: BrowserStory) -> OverlayViewModel.Target? {
    story.browser.snapshot.catalog.entity(.place, named: "Geneva").map { .entity($0) }
  }

  @Test func longListsAreCutUntilTheReaderAsks() {
    let pages = (1...30).map { number in
      (
        name: "\(number).txt",
        text: "Visit \(number)\n\(number).04.2024\nMayor Anna Visser saw quay \(number) again."
      )
    }
    var story = BrowserStory(CorpusFixture.snapshot(pages), columns: 80, rows: 90)
    story.select(entity: "Anna Visser")
    story.type("e")
    #expect(story.overlayText.contains("    … 24 more"))
    #expect(story.overlayText.last == "  … 10 more")
    while story.browser.overlay?.target != .more(.career(0)) { story.type("j") }
    story.type("<Enter>")
    #expect(!story.overlayText.contains("    … 24 more"))
    #expect(story.overlayText.contains { $0.hasPrefix("    15 April 2024: ") })
    #expect(story.overlayText.contains("  … 10 more"))
  }

  @Test func enterOnAMentionLandsOnThatVeryMention() {
    var story = card(of: "Anna Visser")
    story.type("G")
    story.type("<Enter>")
    #expect(story.headline == "Visser resigns as mayor")
    #expect(story.browser.article.currentMention == 1)
    #expect(story.browser.focus == .article)
  }

  // MARK: Side by side

  private func comparison(columns: Int = 90) -> BrowserStory {
    var story = BrowserStory(harbour, columns: columns, rows: 60)
    story.select(entity: "Anna Visser")
    story.type("=")
    story.select(entity: "Peter Brandt")
    story.type("=")
    return story
  }

  @Test func theFirstWaitsForTheOther() {
    var story = BrowserStory(harbour, rows: 60)
    story.select(entity: "Anna Visser")
    story.type("=")
    #expect(
      story.browser.message?.text == "Anna Visser and …? = on another compares the two")
    let rows = story.browser.entities.visibleRows.compactMap { row -> String? in
      if case .entity(let entry) = row, entry.isCompared { entry.name } else { nil }
    }
    #expect(rows == ["Anna Visser"])
    story.type("=")
    #expect(story.browser.message?.text == "Anna Visser is no longer chosen")
    #expect(story.browser.overlay == nil)
  }

  @Test func twoEntitiesStandSideBySideInTime() {
    #expect(
      comparison().overlayText == [
        "Anna Visser",
        "  Person · 3 articles · 20 November 2023 – 2 May 2024",
        "  ▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁",
        "Peter Brandt",
        "  Person · 3 articles · 11 March 2024 – 5 June 2024?",
        "  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂",
        "  Nov 2023                                                                Jun 2024",
        "",
        "Articles",
        "  1 name both; as chance has it (log-likelihood ratio −0.7)",
        "  2 only Anna Visser",
        "  2 only Peter Brandt",
        "",
        "In time",
        "  20 Nov 2023  ████████████████████████ 1 │   ",
        "  11 Mar 2024  ████████████████████████ 1 │ 1 ████████████████████████",
        "  14 Mar 2024                             │ 1 ████████████████████████",
        "  2 May 2024   ████████████████████████ 1 │   ",
        "  5 Jun 2024?                             │ 1 ████████████████████████",
        "",
        "Offices",
        "  Anna Visser",
        "    Mayor · attested 20 November 2023 – 2 May 2024 · called former on 2 May 2024",
        "  Peter Brandt",
        "    director of the World Harbour Organization · attested 11 March 2024 – 5 June 2024?",
        "",
        "Both",
        "  11 March 2024: Port authority opens a terminal in Rotterdam",
        "",
        "Only Anna Visser",
        "  20 November 2023: Council approves the harbour plan",
        "  2 May 2024: Visser resigns as mayor",
        "",
        "Only Peter Brandt",
        "  14 March 2024: Storm Greta delays ferries",
        "  5 June 2024?: Mayor Joris Maas held talks with Peter Brandt, director of the World",
        "    Harbour Organization, in Geneva about the harbour and its future.",
      ])
  }

  @Test func longUnitsOfInferredDatesBearTheirMark() {
    var pages: [(name: String, text: String)] = (0..<14).map { index in
      (
        name: "\(index).txt",
        text: "Quay \(index) opens\n\(index + 1).02.2024\nMayor Anna Visser opened quay \(index)."
      )
    }
    pages.append(
      (
        name: "x.txt",
        text: "Director Peter Brandt came to the harbour on 5 June 2024 and looked at the old quay."
      ))
    var story = BrowserStory(CorpusFixture.snapshot(pages), columns: 90, rows: 60)
    story.select(entity: "Anna Visser")
    story.type("=")
    story.select(entity: "Peter Brandt")
    story.type("=")
    let rows = story.overlayText.filter { $0.contains(" │ ") }
    #expect(rows.map { $0.prefix(11) } == ["  Feb 2024 ", "  Jun 2024?"])
  }

  @Test func itFitsFortyColumns() {
    let text = comparison(columns: 36).overlayText
    #expect(text.allSatisfy { $0.count <= 36 })
    #expect(text.contains("  11 Mar 2024  ███████ 1 │ 1 ███████"))
  }

  @Test func aPartNarrowsTheViewAndIsTakenBack() {
    var story = comparison()
    while story.browser.overlay?.selectedLine != 10 { story.type("j") }
    story.type("<Enter>")
    #expect(
      story.headlines == ["Council approves the harbour plan", "Visser resigns as mayor"])
    #expect(
      story.browser.narrowingLine(columns: nil).text
        == "person:Anna Visser  −person:Peter Brandt")
    story.type("u")
    #expect(story.headlines.count == 6)
    #expect(
      story.browser.message?.text
        == "Undone: Narrowed to Anna Visser and not Peter Brandt; <C-r> makes it again")
  }

  @Test func aCardIsComparedToo() {
    var story = card(of: "Anna Visser")
    story.type("=")
    #expect(story.browser.overlay == nil)
    story.select(entity: "Rotterdam")
    story.type("e=")
    #expect(story.browser.overlay?.kind == .comparison)
    #expect(story.overlayText.first == "Anna Visser")
  }

  @Test func itIsLaidOutAnewForAnotherScreen() {
    var story = comparison()
    story.resize(columns: 40)
    #expect(story.overlayText.allSatisfy { $0.count <= 40 })
    #expect(story.browser.overlay?.kind == .comparison)
  }
}
