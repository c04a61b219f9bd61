import Corpus
import Entities
import PageParsing
import TestSupport
import Testing

@testable import ViewModels

/// Taking back what was set right while more was said of it since: nothing of that may fall on somebody
/// else, nor be listed where it does not hold.
struct BrowserTakingBackTests {
  private static let pages = [
    ("a.txt", "Bridge opens\n02.03.2021\nMinister Anna Visser opened the bridge in Hulst."),
    ("b.txt", "School opens\n05.04.2023\nMr Hendrik Maas opened the school in Hulst."),
    ("c.txt", "Library opens\n06.05.2023\nMinister Anna Visser opened the library. Visser sang."),
    ("d.txt", "Museum opens\n07.06.2023\nMr Henk Maas opened the museum in Breda."),
  ]

  private static func snapshot(_ corrections: ReaderCorrections) -> CorpusSnapshot {
    CorpusBuilder(corrections: corrections).snapshot(
      of: pages.map { PageParser().parse(Array($1.utf8), at: PageLocation(file: $0)) })
  }

  private static func story(_ corrections: ReaderCorrections = .none) -> BrowserStory {
    BrowserStory(snapshot(corrections), columns: 200, rows: 40, corrections: corrections)
  }

  /// Reads the pages anew with what was set right, if that was asked for.
  private func obey(_ story: inout BrowserStory) {
    if story.effects.last == .reload { story.receive(Self.snapshot(story.browser.corrections)) }
  }

  /// Does something to an entity with the correction keys and says yes.
  private func correct(_ entity: String, _ line: String, in story: inout BrowserStory) {
    story.select(entity: entity)
    story.enter(line)
    story.enter("y")
    obey(&story)
  }

  /// All entities: `person Anna Visser`.
  private func rows(_ story: BrowserStory) -> [String] {
    story.browser.entities.visibleRows.compactMap { row in
      if case .entity(let entry) = row { "\(entry.kind.noun) \(entry.name)" } else { nil }
    }.sorted()
  }

  /// What the history lists as set right.
  private func kept(_ story: BrowserStory) -> [String] {
    story.browser.keptCorrections.map(\.title)
  }

  private func takeBack(_ title: String, in story: inout BrowserStory) throws {
    let correction = try #require(story.browser.keptCorrections.first { $0.title == title })
    story.type("gh")
    for _ in 0..<50 where story.browser.overlay?.target != .correction(correction.correction) {
      story.type("j")
    }
    try #require(story.browser.overlay?.target == .correction(correction.correction))
    story.type("<Enter>")
    obey(&story)
  }

  private static let all = [
    "person Anna Visser", "person Hendrik Maas", "person Henk Maas", "place Breda", "place Hulst",
  ]

  /// What is done to whom, how the history lists it, and who there is then.
  struct First: Sendable, CustomTestStringConvertible {
    var entity: String
    var line: String
    var title: String
    var result: String
    var testDescription: String { title }
  }

  private static let split = First(
    entity: "Anna Visser", line: ":split Visser", title: "Split Visser from Anna Visser",
    result: "Visser")
  private static let rename = First(
    entity: "Anna Visser", line: ":rename Anna Maas", title: "Renamed Anna Visser to Anna Maas",
    result: "Anna Maas")
  private static let retype = First(
    entity: "Anna Visser", line: ":retype place", title: "Made Anna Visser a place",
    result: "Anna Visser")
  private static let merge = First(
    entity: "Henk Maas", line: ":merge Hendrik Maas", title: "Merged Henk Maas into Hendrik Maas",
    result: "Hendrik Maas")

  /// Whatever is said of a piece goes with it, in one step, and is told.
  @Test(arguments: [
    ("g x", "Ignored Visser, a person"), (":rename Old Tim", "Renamed Visser to Old Tim"),
    (":retype organisation", "Made Visser an organisation"),
    (":merge Henk Maas", "Merged Visser into Henk Maas"),
  ])
  func whatIsSaidOfAPieceGoesWithIt(line: String, told: String) throws {
    var first = Self.story()
    correct("Anna Visser", ":split Visser", in: &first)
    correct("Visser", line, in: &first)
    let before = rows(first)
    for isLater in [false, true] {
      var story = isLater ? Self.story(first.browser.corrections) : first
      let (lines, said) = (kept(story), story.browser.corrections)
      try takeBack("Split Visser from Anna Visser", in: &story)
      #expect(rows(story) == Self.all)
      #expect(story.browser.corrections == .none)
      #expect(
        story.browser.message?.text
          == "Taken back: Split Visser from Anna Visser, and what rests on it: \(told); "
          + "u makes it so again")
      story.type("u")
      obey(&story)
      #expect(rows(story) == before && kept(story) == lines && story.browser.corrections == said)
      story.type("<C-r>")
      obey(&story)
      #expect(rows(story) == Self.all && kept(story) == [])
    }
  }

  /// What is said under another name or kind, or of whom somebody was merged into, stays said of them.
  @Test(arguments: [
    (Self.rename, "g x", ["Ignored Anna Visser, a person"], ["person Hendrik Maas"], ["Henk"]),
    (
      Self.rename, ":rename Old Tim", [],
      ["person Anna Visser", "person Hendrik Maas"], ["Henk"]
    ),
    (
      Self.rename, ":retype place", ["Made Anna Visser a place"],
      ["person Hendrik Maas"], ["Henk", "place Anna Visser"]
    ),
    (
      Self.retype, "g x", ["Ignored Anna Visser, a person"], ["person Hendrik Maas"], ["Henk"]
    ),
    (
      Self.retype, ":rename Old Tim", ["Renamed Anna Visser to Old Tim"],
      ["person Old Tim", "person Hendrik Maas"], ["Henk"]
    ),
    (
      Self.merge, "g x", ["Ignored Hendrik Maas, a person"], ["person Anna Visser"], ["Henk"]
    ),
    (
      Self.merge, ":rename Old Tim", ["Renamed Hendrik Maas to Old Tim"],
      ["person Anna Visser", "person Old Tim"], ["Henk"]
    ),
    (
      Self.merge, ":retype place", ["Made Hendrik Maas a place"],
      ["person Anna Visser"], ["Henk", "place Hendrik Maas"]
    ),
    (
      Self.merge, ":merge Anna Visser", ["Merged Hendrik Maas into Anna Visser"],
      ["person Anna Visser"], ["Henk"]
    ),
  ])
  func whatIsSaidOfTheSameStays(
    first: First, line: String, left: [String], persons: [String], more: [String]
  ) throws {
    var session = Self.story()
    correct(first.entity, first.line, in: &session)
    correct(first.result, line, in: &session)
    let before = rows(session)
    let expected =
      (persons + more.map { $0 == "Henk" ? "person Henk Maas" : $0 }
      + ["place Breda", "place Hulst"]).sorted()
    for isLater in [false, true] {
      var story = isLater ? Self.story(session.browser.corrections) : session
      #expect(rows(story) == before)
      let said = story.browser.corrections
      try takeBack(try #require(taken(of: story, first, leaving: left)), in: &story)
      #expect(rows(story) == expected)
      #expect(kept(story) == left)
      story.type("u")
      obey(&story)
      #expect(rows(story) == before && story.browser.corrections == said)
      story.type("<C-r>")
      obey(&story)
      #expect(rows(story) == expected && kept(story) == left)
    }
  }

  /// The line of the history that is about what was done first.
  private func taken(of story: BrowserStory, _ first: First, leaving left: [String]) -> String? {
    kept(story).first { $0.hasPrefix(first.title.prefix { $0 != " " } + " ") && !left.contains($0) }
  }

  @Test func aMergeWithAnotherKindRestsOnThatKind() throws {
    var story = Self.story()
    correct("Anna Visser", ":retype place", in: &story)
    correct("Anna Visser", ":merge Breda", in: &story)
    #expect(!rows(story).contains("person Anna Visser"))
    try takeBack("Made Anna Visser (shown as Breda) a place", in: &story)
    #expect(rows(story) == Self.all && story.browser.corrections == .none)
    #expect(
      story.browser.message?.text.hasPrefix(
        "Taken back: Made Anna Visser (shown as Breda) a place, and what rests on it: Merged "
          + "Anna Visser into Breda;"
      ) == true)
  }

  /// Nobody is called after somebody with whom they are no longer one.
  @Test func aNameThatWasGivenToTwoStaysWithWhomItWasGivenTo() throws {
    var story = Self.story()
    correct("Henk Maas", ":merge Hendrik Maas", in: &story)
    correct("Hendrik Maas", ":rename Duo", in: &story)
    correct("Duo", ":merge Anna Visser", in: &story)
    correct("Anna Visser", ":rename Trio", in: &story)
    #expect(rows(story).filter { $0.hasPrefix("person") } == ["person Trio"])
    #expect(
      kept(story) == [
        "Merged Hendrik Maas into Anna Visser (shown as Trio)",
        "Merged Henk Maas into Hendrik Maas (shown as Trio)", "Renamed Anna Visser to Trio",
      ])
    try takeBack("Merged Hendrik Maas into Anna Visser (shown as Trio)", in: &story)
    #expect(
      rows(story).filter { $0.hasPrefix("person") } == ["person Hendrik Maas", "person Trio"])
    try takeBack("Merged Henk Maas into Hendrik Maas", in: &story)
    #expect(
      rows(story).filter { $0.hasPrefix("person") }
        == ["person Hendrik Maas", "person Henk Maas", "person Trio"])
  }

  @Test func whatIsMergedByItsNewNameIsMerged() throws {
    var story = Self.story()
    correct("Anna Visser", ":rename Anna Maas", in: &story)
    correct("Henk Maas", ":merge Anna Maas", in: &story)
    #expect(
      rows(story).filter { $0.hasPrefix("person") } == ["person Anna Maas", "person Hendrik Maas"])
    try takeBack("Merged Henk Maas into Anna Visser (shown as Anna Maas)", in: &story)
    #expect(
      rows(story).filter { $0.hasPrefix("person") }
        == ["person Anna Maas", "person Hendrik Maas", "person Henk Maas"])
  }

  /// The old name of what was split and merged is never lost among more names.
  @Test func aSpellingLeavesWhateverItWasMergedInto() {
    var story = Self.story()
    correct("Henk Maas", ":merge Hendrik Maas", in: &story)
    correct("Hendrik Maas", ":merge Anna Visser", in: &story)
    correct("Anna Visser", ":split Henk Maas", in: &story)
    #expect(
      rows(story).filter { $0.hasPrefix("person") } == ["person Anna Visser", "person Henk Maas"])
  }

  @Test func theOwnNameOfAPieceIsNobodyElses() throws {
    var story = Self.story()
    correct("Anna Visser", ":split Anna Visser", in: &story)
    correct("Visser", "g x", in: &story)
    try takeBack("Ignored Visser, a person", in: &story)
    correct("Anna Visser", "g x", in: &story)
    #expect(rows(story).contains("person Visser") && !rows(story).contains("person Anna Visser"))
    try takeBack("Split Anna Visser from Visser", in: &story)
    #expect(rows(story) == Self.all && story.browser.corrections == .none)
  }
}
