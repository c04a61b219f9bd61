import Chronology
import Corpus
import Entities
import PageParsing
import TestSupport
import Testing

@testable import ViewModels

/// Setting right who is who, and when: before, keys, after.
struct BrowserCorrectionTests {
  private let pages = [
    ("a.txt", "Bridge opens\n02.03.2021\nMinister Anna Visser opened the bridge in Hulst."),
    ("b.txt", "School opens\n05.04.2023\nMr Hendrik Maas opened the school in Hulst."),
    ("c.txt", "Library opens\n06.05.2023\nMinister Anna Visser opened the library. Visser sang."),
    ("d.txt", "Museum opens\n07.06.2023\nMr Henk Maas opened the museum in Breda."),
  ]

  private func snapshot(_ corrections: ReaderCorrections = .none) -> CorpusSnapshot {
    CorpusBuilder(corrections: corrections).snapshot(
      of: pages.map { name, text in
        PageParser().parse(Array(text.utf8), at: PageLocation(file: name))
      })
  }

  private func story(on entity: String? = nil) -> BrowserStory {
    var story = BrowserStory(snapshot(), columns: 80, rows: 30)
    if let entity { story.select(entity: entity) }
    return story
  }

  /// Reads the pages anew with what was set right, if that was asked for.
  private func obey(_ story: inout BrowserStory) {
    if story.effects.last == .reload { story.receive(snapshot(story.browser.corrections)) }
  }

  private func names(_ story: BrowserStory) -> [String] {
    story.browser.entities.visibleRows.compactMap { row in
      if case .entity(let entry) = row { entry.name } else { nil }
    }
  }

  private func command(_ text: String, _ story: inout BrowserStory) {
    story.type(":")
    story.typeText(text)
    story.type("<Enter>")
  }

  @Test func aNameOfSeveralIsNotTakenForOneOfThem() {
    let ages = [("a", 34, "Hulst"), ("b", 71, "Breda")].map { name, age, town in
      (
        name: "\(name).txt",
        text: """
        Fair in \(town)
        0\(age % 9 + 1).03.2021
        Piet Jansen, \(age), opened the fair in \(town).
        """
      )
    }
    let other = (name: "c.txt", text: "Fair\n05.03.2021\nMr Hendrik Maas closed the fair.")
    var story = BrowserStory(CorpusFixture.snapshot(ages + [other]), columns: 80, rows: 30)
    #expect(names(story).count { $0 == "Piet Jansen" } == 2)
    story.select(entity: "Hendrik Maas")
    command("merge Piet Jansen", &story)
    #expect(story.browser.overlay == nil)
    #expect(
      story.browser.prompt?.error?.text == """
        2 others are called “Piet Jansen”: person, 1 article · 8 March 2021; person, 1 article · \
        9 March 2021; = on one and g m on the other makes them one
        """)
    story.type("<Esc>")
    // The list tells them apart, and a question says that both are spoken of.
    story.type("gm")
    #expect(
      story.browser.choices.map { "\($0.label) \($0.help)" }
        == ["Piet Jansen 1 article · 8 March 2021", "Piet Jansen 1 article · 9 March 2021"])
    story.type("<Esc>")
    story.select(entity: "Piet Jansen")
    story.type("gx")
    #expect(
      story.overlayText.contains("  Another Piet Jansen goes along: 1 article · 9 March 2021."))
  }

  @Test func aDateThatTheReaderHasSetIsTheirs() {
    var story = self.story()
    story.type("gg:date<Space>March<Space>2020<Enter>y")
    obey(&story)
    #expect(story.articleText.contains { $0.hasPrefix("March 2020 · set by you · a.txt") })
    story.type("w")
    #expect(story.overlayText.contains("  Set by you"))
    story.type("<Esc>:date<Space>undated<Enter>")
    #expect(story.overlayText.contains("  now March 2020 · set by you"))
  }

  // MARK: While it is read anew

  /// A correction lands while the next one is asked: the question stays, and so does its answer.
  @Test func whatIsAskedStaysWhenACorrectionLands() {
    var story = story(on: "Henk Maas")
    story.type("gx")
    #expect(story.browser.overlay?.kind == .proposal)
    story.receive(snapshot())
    #expect(story.browser.overlay?.kind == .proposal)
    story.type("y")
    #expect(story.effects.last == .reload)
    story.type("gh")
    story.receive(snapshot(story.browser.corrections))
    #expect(story.browser.overlay?.kind == .history)
  }

  /// A page is saved into the folder: what is open stays, and leads where it led.
  @Test func whatIsReadStaysWhenAPageComesIn() {
    let more = CorpusBuilder().snapshot(
      of: ([("0.txt", "Ferry stops\n01.01.2020\nMr Omar Haddad stopped the ferry.")] + pages).map {
        PageParser().parse(Array($1.utf8), at: PageLocation(file: $0))
      })
    for (keys, kind) in [
      ("e", OverlayViewModel.Kind.card), ("w", .explanation), ("C", .calendar), ("gh", .history),
    ] {
      var story = story(on: "Anna Visser")
      story.type(keys)
      #expect(story.browser.overlay?.kind == kind)
      let text = story.overlayText
      story.receive(more)
      #expect(story.browser.overlay?.kind == kind)
      #expect(story.overlayText.first == text.first)
    }
    var card = story(on: "Anna Visser")
    card.type("e")
    card.receive(more)
    card.type("<Enter>")
    #expect(card.headline == "Bridge opens")
  }

  /// While a tag or a date is typed the page of the article goes: the one that steps in gets neither.
  @Test(arguments: ["t", "gd", "|"])
  func whatIsTypedForAnArticleThatGoesIsForNoOther(keys: String) {
    var story = story(on: "Anna Visser")
    let gone = story.headline
    let rest = CorpusBuilder().snapshot(
      of: pages.map { PageParser().parse(Array($1.utf8), at: PageLocation(file: $0)) }
        .filter { !$0.text[$0.text.span].hasPrefix(gone) })
    story.type(keys + "2021")
    story.receive(rest)
    #expect(story.headline != gone)
    story.type("<Enter>")
    #expect(story.browser.prompt?.error?.text == "the article for which you typed this is gone")
    #expect(story.browser.overlay == nil && story.browser.marks.tagCounts.isEmpty)
    story.type("<Esc>")
    #expect(story.browser.prompt == nil)
  }

  // MARK: Merging

  @Test func aMergeShowsItsDirectionBeforeItIsDone() {
    var story = story(on: "Henk Maas")
    command("merge hendrik maas", &story)
    #expect(
      story.overlayText == [
        "Henk Maas → becomes a spelling of Hendrik Maas", "", "  Henk Maas",
        "    Person · 1 article · 7 June 2023", "  Hendrik Maas",
        "    Person · 1 article · 5 April 2023", "  The given names differ (Henk, Hendrik).",
        "  Together they are named in 2 articles.", "",
        "y do it  <Esc> leave it · kept in your own file; u takes it back",
      ])
    #expect(story.effects == [])
    story.type("<Esc>")
    #expect(story.effects == [])
    #expect(story.browser.corrections == .none)
  }

  @Test func aMergeShowsWhatSpeaksAgainstIt() {
    let corpus = CorpusFixture.snapshot([
      "a.txt":
        "Bridge opens\n02.03.2021\nPresident Anna Visser met Foreign Minister Petra Brandt.",
      "b.txt": "Fair opens\n02.03.2022\nPresident Anna Visser spoke.",
      "c.txt": "Quay opens\n02.04.2022\nForeign Minister Petra Brandt spoke.",
      "d.txt":
        "Talks held\n02.04.2023\nPresident Anna Visser and Foreign Minister Petra Brandt spoke.",
    ])
    var story = BrowserStory(corpus, columns: 120, rows: 40)
    story.select(entity: "Anna Visser")
    command("merge Petra Brandt", &story)
    let text = story.overlayText.map { $0.trimmingPrefix(while: { $0 == " " }) }
    #expect(
      text.contains(
        "The surnames differ (Visser, Brandt) and the given names differ (Anna, Petra)."))
    #expect(
      text.contains(
        "At one time (2 March 2021 – 2 April 2023) the one is President, "
          + "the other Foreign Minister."))
    #expect(text.contains("2 articles name both, such as: Bridge opens."))
  }

  @Test func bothRowsOfASplitAreNamed() {
    var story = story(on: "Anna Visser")
    command("split Anna Visser", &story)
    #expect(
      story.overlayText.contains(
        "  The new row will be called Anna Visser, the one that is left Visser."))
    story.type("y")
    obey(&story)
    #expect(names(story).filter { $0.contains("Visser") } == ["Anna Visser", "Visser"])
  }

  @Test func whatIsMergedIsOneUntilItIsTakenBack() {
    var story = story(on: "Henk Maas")
    command("merge Hendrik Maas", &story)
    story.type("y")
    #expect(story.browser.message?.text == "Merged Henk Maas into Hendrik Maas; u takes it back")
    obey(&story)
    #expect(names(story).filter { $0.contains("Maas") } == ["Hendrik Maas"])
    #expect(story.selectedEntity == "Hendrik Maas")
    story.type("e")
    #expect(story.overlayText.contains { $0.hasPrefix("  Henk Maas  1×") })
    story.type("<Esc>u")
    obey(&story)
    #expect(names(story).filter { $0.contains("Maas") } == ["Hendrik Maas", "Henk Maas"])
    #expect(story.selectedEntity == "Henk Maas")
    story.type("<C-r>")
    obey(&story)
    #expect(names(story).filter { $0.contains("Maas") } == ["Hendrik Maas"])
  }

  @Test func whatWasChosenToCompareIsMergedIntoTheOther() {
    var story = story(on: "Hendrik Maas")
    story.type("=")
    story.select(entity: "Henk Maas")
    story.type("gm")
    #expect(story.overlayText.first == "Hendrik Maas → becomes a spelling of Henk Maas")
    story.type("y")
    obey(&story)
    #expect(names(story).filter { $0.contains("Maas") } == ["Henk Maas"])
  }

  /// Two of them follow each other by mistake: behind a command, and behind a name that is chosen.
  @Test(arguments: ["gx", "gd2<Space>Feb<Space>2024<Enter>", ":split<Space>Visser<Enter>"])
  func enterAnswersNoQuestion(keys: String) {
    var story = story(on: "Anna Visser")
    story.type(keys + "<Enter>")
    #expect(story.effects == [] && story.browser.corrections == .none)
    #expect(story.browser.overlay?.kind == .proposal)
    #expect(story.browser.message?.text == "y does it, <Esc> leaves it")
    story.type("y")
    #expect(story.browser.corrections != .none)
  }

  /// A question that is open keeps all keys: whoever only hears it is told which it waits for.
  @Test(arguments: ["x", ":width 60", "zoom", "<Tab>", "<Enter>"])
  func whatNoQuestionTakesIsAnsweredWithTheKeysThatItTakes(line: String) {
    var story = story(on: "Anna Visser")
    story.enter("g x")
    story.enter(line)
    #expect(story.browser.message?.text == "y does it, <Esc> leaves it")
    #expect(story.browser.overlay?.kind == .proposal)
    story.enter("<Esc>")
    story.enter("e")
    story.enter("<Tab>")
    #expect(story.browser.message?.text == "<Esc> closes the card")
  }

  @Test func namesAreOfferedTheLikestFirst() {
    var story = story(on: "Henk Maas")
    story.type("gm")
    #expect(story.browser.choices.map(\.label) == ["Hendrik Maas", "Anna Visser"])
    story.type("vis<Tab>")
    #expect(story.browser.prompt?.text == "merge Anna Visser")
    story.type("<C-u>merge<Space>Nobody<Enter>")
    #expect(story.browser.prompt?.error?.text.hasPrefix("no other entity is called") == true)
  }

  @Test func whoeverLeavesAMergeStandsWhereTheyStood() {
    var story = story(on: "Henk Maas")
    command("merge Hendrik Maas", &story)
    story.type("<Esc>")
    #expect(story.selectedEntity == "Henk Maas")
  }

  @Test func whatIsSplitTakesTheNameOfTheMergeWithIt() {
    var story = story(on: "Henk Maas")
    command("merge Hendrik Maas", &story)
    story.type("y")
    obey(&story)
    command("split Henk Maas", &story)
    story.type("y")
    obey(&story)
    #expect(story.selectedEntity == "Hendrik Maas")
    #expect(names(story).filter { $0.contains("Maas") } == ["Hendrik Maas", "Henk Maas"])
    // A later session knows the file and not how it came about.
    let kept = story.browser.corrections
    var later = BrowserStory(snapshot(kept), columns: 80, rows: 30, corrections: kept)
    later.type("gh")
    #expect(
      later.overlayText.filter { $0.hasPrefix("  ") } == ["  Split Henk Maas from Hendrik Maas"])
    later.type("<Enter>")
    #expect(later.browser.corrections == .none)
  }

  @Test func whatIsMergedAndMadeAgainIsStoodOn() {
    var story = story(on: "Henk Maas")
    command("merge Hendrik Maas", &story)
    for keys in ["y", "u", "<C-r>"] {
      story.type(keys)
      obey(&story)
    }
    #expect(story.selectedEntity == "Hendrik Maas")
  }

  @Test func aNarrowingFollowsWhatIsMerged() {
    var story = story(on: "Henk Maas")
    story.type("<Enter>")
    #expect(story.headlines == ["Museum opens"])
    command("merge Hendrik Maas", &story)
    story.type("y")
    obey(&story)
    #expect(story.headlines == ["School opens", "Museum opens"])
  }

  // MARK: Splitting, renaming, retyping, ignoring

  @Test func aSpellingIsSplitOff() {
    var story = story(on: "Anna Visser")
    story.type("gs")
    #expect(story.browser.choices.map(\.label) == ["Anna Visser", "Visser"])
    story.type("Vi<Tab><Tab><Enter>")
    #expect(
      story.overlayText.first == "“Visser” → leaves Anna Visser and is an entity of its own")
    story.type("y")
    obey(&story)
    #expect(names(story).filter { $0.contains("Visser") } == ["Anna Visser", "Visser"])
    story.type("u")
    obey(&story)
    #expect(names(story).filter { $0.contains("Visser") } == ["Anna Visser"])
  }

  @Test func aNameIsReplaced() {
    var story = story(on: "Anna Visser")
    story.type("gr-Maas<Enter>")
    #expect(story.overlayText.first == "Anna Visser → is shown as Anna Visser-Maas")
    story.type("y")
    obey(&story)
    #expect(story.selectedEntity == "Anna Visser-Maas")
    story.type("u")
    obey(&story)
    #expect(story.selectedEntity == "Anna Visser")
  }

  @Test func aKindIsReplaced() {
    var story = story(on: "Hulst")
    story.type("gkorg<Tab><Enter>")
    #expect(story.overlayText.first == "Hulst → becomes an organisation")
    story.type("y")
    obey(&story)
    let hulst = story.browser.snapshot.catalog.entity(.organisation, named: "Hulst")
    #expect(hulst != nil)
    #expect(story.browser.entities.selection == hulst)
  }

  @Test func whatIsNoEntityIsIgnored() {
    var story = story(on: "Hulst")
    story.type("gx")
    #expect(story.overlayText.first == "Hulst → is no entity and listed nowhere")
    story.type("y")
    obey(&story)
    #expect(!names(story).contains("Hulst"))
    #expect(story.selectedEntity == "Breda")
    story.type("gh")
    #expect(story.overlayText.first == "● Ignored Hulst")
    story.type("<Esc>u")
    obey(&story)
    #expect(names(story).contains("Hulst"))
  }

  // MARK: Earlier sessions

  /// A session that begins with what earlier ones have set right.
  private func story(after corrections: EntityCorrection...) -> BrowserStory {
    var kept = ReaderCorrections()
    for correction in corrections { kept.add(.entity(correction)) }
    return BrowserStory(snapshot(kept), columns: 80, rows: 30, corrections: kept)
  }

  @Test func whatWasSetRightEarlierIsTakenBackFromTheHistory() {
    let ignored = EntityCorrection.ignore(.place, "Hulst")
    var story = story(after: ignored, .rename(.person, "Anna Visser", to: "Anna Maas"))
    #expect(!names(story).contains("Hulst"))
    story.type("u")
    #expect(
      story.browser.message?.text
        == "Nothing to undo in this session; g h lists what was set right before")
    #expect(story.effects.isEmpty)
    story.type("gh")
    #expect(
      story.overlayText == [
        "Nothing was changed in this session.", "",
        "Set right, as your own file keeps it; Enter takes it back", "  Ignored Hulst, a place",
        "  Renamed Anna Visser to Anna Maas",
      ])
    story.type("<Enter>")
    let change = CorrectionChange(from: [.entity(ignored)], to: [])
    #expect(story.effects == [.correct(change), .reload])
    #expect(
      story.browser.message?.text == "Taken back: Ignored Hulst, a place; u makes it so again")
    obey(&story)
    #expect(names(story).contains("Hulst"))
    #expect(story.selectedEntity == "Hulst")
    story.type("u")
    obey(&story)
    #expect(!names(story).contains("Hulst"))
  }

  @Test func datesOfArticlesThatAreNotHereHaveTheirHeadlines() throws {
    let (told, untold) = (ArticleID(hash: 1), ArticleID(hash: 2))
    let corrections = ReaderCorrections(
      dates: [told: DateValue("2024-03"), untold: nil])
    var story = BrowserStory(CorpusFixture.harbour, columns: 100, rows: 20)
    _ = story.receive(
      ReaderData(
        marks: ReaderMarks(), views: [:], corrections: corrections,
        headlines: [told: "Bridge opens"]))
    story.type("gh")
    #expect(
      story.overlayText.dropFirst(3) == [
        "  Dated 0000000000000002, not here, undated",
        "  Dated “Bridge opens”, not here, March 2024",
      ])
  }

  @Test func aMergeIsTakenBackWhole() {
    var story = story(
      after: .same(.person, "Henk Maas", "Hendrik Maas"),
      .rename(.person, "Henk Maas", to: "Hendrik Maas"))
    #expect(names(story).filter { $0.contains("Maas") } == ["Hendrik Maas"])
    story.type("gh")
    #expect(story.overlayText.dropFirst(3) == ["  Merged Henk Maas into Hendrik Maas"])
    story.type("<Enter>")
    obey(&story)
    #expect(story.browser.corrections == .none)
    #expect(names(story).filter { $0.contains("Maas") } == ["Hendrik Maas", "Henk Maas"])
  }

  @Test func theHistoryHoldsWhatIsSetRightNowBelowWhatWasDone() {
    var story = story(on: "Hulst")
    story.type("gxy")
    obey(&story)
    story.type("ghj")
    #expect(
      story.overlayText == [
        "● Ignored Hulst", "  As it was in the beginning", "",
        "Set right, as your own file keeps it; Enter takes it back", "  Ignored Hulst, a place",
      ])
    story.type("<Enter>")
    obey(&story)
    #expect(names(story).contains("Hulst"))
    story.type("gh")
    #expect(!story.overlayText.contains { $0.hasPrefix("Set right") })
  }

  @Test func aCardIsSetRightToo() {
    var story = story(on: "Hulst")
    story.type("egx")
    #expect(story.overlayText.first == "Hulst → is no entity and listed nowhere")
  }

  // MARK: Dates

  @Test func theDateOfAnArticleIsSetRight() {
    var story = story()
    story.type("gg")
    command("date 8 june 2023", &story)
    #expect(
      story.overlayText == [
        "Bridge opens → appeared 8 June 2023", "", "  now 2 March 2021 · stated: \(rule(story))",
        "",
        "y do it  <Esc> leave it · kept in your own file; u takes it back",
      ])
    story.type("y")
    obey(&story)
    #expect(story.headlines.last == "Bridge opens")
    #expect(story.headline == "Bridge opens")
    story.type("w")
    #expect(story.overlayText.contains { $0.contains("Set by you") })
    story.type("<Esc>u")
    obey(&story)
    #expect(story.headlines.first == "Bridge opens")
  }

  private func rule(_ story: BrowserStory) -> String {
    story.browser.snapshot.articles[0].published.rule
  }

  @Test(arguments: [
    ("date march 2022", "Bridge opens → appeared March 2022"),
    ("date 2022", "Bridge opens → appeared 2022"),
    ("date a day later", "Bridge opens → appeared 3 March 2021"),
    ("date undated", "Bridge opens → is undated"),
  ])
  func datesAreSaidInPlainWords(_ text: String, _ direction: String) {
    var story = story()
    story.type("gg")
    command(text, &story)
    #expect(story.overlayText.first == direction)
  }

  @Test(arguments: [
    ("date soon", "“soon” is no date; expected such as 3 March 2024, 2024-03, or undated"),
    ("rename Anna = Visser", "a name cannot hold “ = ”"),
    ("rename Anna Visser", "it is called so"),
    ("retype person", "expected organisation, place, event, document"),
    ("split Vissers", "“Vissers” is no spelling of Anna Visser; Tab lists them"),
  ])
  func whatCannotBeIsRefused(_ text: String, _ words: String) {
    var story = story(on: "Anna Visser")
    command(text, &story)
    #expect(story.browser.prompt?.error?.text == words)
    #expect(story.browser.overlay == nil)
  }

  @Test func whatIsNoPersonIsNotMadeOne() {
    var story = story(on: "Henk Maas")
    command("merge Hulst", &story)
    #expect(story.browser.overlay == nil)
    #expect(
      story.browser.message?.text
        == "Henk Maas is a person and Hulst a place: they cannot be one; g k sets a kind right")
    story.select(entity: "Hulst")
    story.type("=")
    story.select(entity: "Henk Maas")
    story.type("gm")
    #expect(story.browser.overlay == nil)
    #expect(story.browser.message?.text.contains("they cannot be one") == true)
    #expect(story.effects.isEmpty)
  }
}
