import TextCore
import Testing

@testable import Entities

/// Names that are cut off from words of theirs, ships, and names of one spelling.
struct NameBoundsTests {
  /// What becomes of names that were found in a text, each given with the number of its occurrence.
  private static func names(
    _ string: String, found: [(EntityKind, String)]
  ) throws -> [String] {
    let text = SourceText(string)
    let reading = Reading(text, scopes: [TextScope(span: text.span, item: 0)])
    var next = 0
    let proposals = try found.map { kind, form in
      let start = try #require(
        (next..<reading.count).first { start in
          (start + 1...min(reading.count, start + 12)).contains {
            reading.form(start..<$0) == form
          }
        })
      let end = try #require(
        (start + 1...reading.count).first { reading.form(start..<$0) == form })
      next = end
      return Proposal(kind: kind, words: start..<end, strength: Strength.tagged, rule: .tagged)
    }
    return FoundNames(proposals, in: reading).names.map {
      "\($0.kind.map { "\($0)" } ?? "none") \(reading.form($0.words))"
    }
  }

  @Test(
    arguments: [
      (
        "They fly to Operation Kovel 2031 there.", .event, "Operation Kovel",
        "event Operation Kovel 2031"
      ),
      // A stretch of years is none of it, and what has a year needs no other.
      ("The Kovel War 2031-33 was long.", .event, "Kovel War", "event Kovel War"),
      ("In the Kovel War, 2031 soldiers fell.", .event, "Kovel War", "event Kovel War"),
      ("They counted it in FY 2031 there.", .organisation, "FY 2031", "organisation FY 2031"),
      ("They open Kovelan 2031 on Monday.", .organisation, "Kovelan 2031", "event Kovelan 2031"),
      (
        "The Kovel Council 2031 met.", .organisation, "Kovel Council 2031",
        "organisation Kovel Council 2031"
      ),
    ] as [(String, EntityKind, String, String)])
  func anEventHasItsYear(_ text: String, _ kind: EntityKind, _ found: String, _ expected: String)
    throws
  {
    #expect(try Self.names(text, found: [(kind, found)]) == [expected])
  }

  @Test(
    arguments: [
      (
        "The Workers' Party of Yanso (Unified) won.", "Workers' Party of Yanso",
        ["organisation Workers' Party of Yanso (Unified)"]
      ),
      // Letters and places in a bracket are no part of the name.
      (
        "The Workers' Party of Yanso (WPY) won.", "Workers' Party of Yanso",
        ["organisation Workers' Party of Yanso", "organisation WPY"]
      ),
      ("The Workers' Party (Kenya) won.", "Workers' Party", ["organisation Workers' Party"]),
      ("The Kovel Bank (Unified) won.", "Kovel Bank", ["organisation Kovel Bank"]),
    ] as [(String, String, [String])])
  func aPartyHasTheBracketThatTellsWhich(_ text: String, _ found: String, _ expected: [String])
    throws
  {
    let acronym = text.contains("(WPY)") ? [(EntityKind.organisation, "WPY")] : []
    #expect(try Self.names(text, found: [(.organisation, found)] + acronym) == expected)
  }

  @Test(
    arguments: [
      ("Minister To Kovel came.", .person, ["person To Kovel"]),
      ("Minister To Kovel came.", .place, ["person To Kovel"]),
      ("They met To Kovel there.", .person, ["person To Kovel"]),
      ("They drove to Kovel.", .place, ["place Kovel"]),
      // A capital of a title, and one that opens a sentence, tell nothing.
      ("They saw The Bridge To Kovel there.", .person, ["person Kovel"]),
      ("To Kovel it mattered.", .person, ["person Kovel"]),
      // A word with letters of another language is a given name.
      ("They met Þorgerð Kovel there.", .person, ["person Þorgerð Kovel"]),
    ] as [(String, EntityKind, [String])])
  func aPersonHasTheFirstWordOfTheName(
    _ text: String, _ kind: EntityKind, _ expected: [String]
  ) throws {
    #expect(try Self.names(text, found: [(kind, "Kovel")]) == expected)
  }

  @Test func aWordOfGrammarOpensANameThatThePageHasElsewhere() throws {
    #expect(
      try Self.names(
        "They met Minister To Kovel. To Kovel left. At noon To Kovel ate.",
        found: [(.person, "Kovel"), (.place, "Kovel"), (.place, "Kovel")])
        == ["person To Kovel", "person To Kovel", "person To Kovel"])
  }

  @Test(arguments: [
    ("They discussed Agenda 2063 there.", ["document Agenda 2063"]),
    ("They had an agenda. 2063 people came.", []),
    ("Under Decree No. 66 land was taken.", ["document Decree No. 66"]),
    ("Under Law No. 10 of 2018 land was taken.", ["document Law No. 10 of 2018"]),
  ])
  func aNumberMakesADocument(_ text: String, _ expected: [String]) {
    #expect(
      recognize(text).mentions.filter { $0.kind == .document }.map { "\($0.kind) \($0.form)" }
        == expected)
  }

  @Test(
    arguments: [
      ("The USS Anna Kovel left.", .person, "Anna Kovel", []),
      ("HMS Queen Anna sailed.", .person, "Anna", []),
      ("The MV Kovel sank.", .organisation, "MV Kovel", []),
      ("The destroyer Anna Kovel left.", .person, "Anna Kovel", []),
      ("The aircraft carrier Anna Kovel left.", .person, "Anna Kovel", []),
      (
        "The USS Kovel Carrier Group left.", .organisation, "USS Kovel Carrier Group",
        ["organisation USS Kovel Carrier Group"]
      ),
      ("The sailor Anna Kovel left.", .person, "Anna Kovel", ["person Anna Kovel"]),
    ] as [(String, EntityKind, String, [String])])
  func aShipIsNobody(_ text: String, _ kind: EntityKind, _ found: String, _ expected: [String])
    throws
  {
    #expect(try Self.names(text, found: [(kind, found)]) == expected)
  }

  @Test func aShipIsCalledShortlyToo() throws {
    #expect(
      try Self.names(
        "The USS Anna Kovel left. The Kovel will return, said Kovel.",
        found: [(.person, "Anna Kovel"), (.person, "Kovel"), (.person, "Kovel")])
        == ["person Kovel"])
  }

  @Test func whoeverOpensTheTextIsNoShip() throws {
    #expect(
      try Self.names(
        "Anna Kovel came. She boarded the USS Yanso.",
        found: [(.person, "Anna Kovel"), (.person, "USS Yanso")])
        == ["person Anna Kovel"])
  }

  @Test func anUnknownNameHasOneKindOnAPage() throws {
    #expect(
      try Self.names(
        "Kovelex and Taalex won. Kovelex grew. In Taalex they lost. Kovelex fell.",
        found: [
          (.organisation, "Kovelex"), (.place, "Taalex"), (.organisation, "Kovelex"),
          (.organisation, "Taalex"), (.place, "Kovelex"),
        ])
        == [
          "organisation Kovelex", "place Taalex", "organisation Kovelex", "place Taalex",
          "organisation Kovelex",
        ])
  }

  @Test func anApostropheEndsAWordOfAName() {
    let text =
      "Minister Mohammed Shia' Al Kovel came. They read ‘Anna’ Kovel's book, the writers' Kovel."
    #expect(recognize(text).mentions.first?.form == "Mohammed Shia' Al Kovel")
    let source = SourceText("He saw 'Anna Kova' Yanso there.")
    let reading = Reading(source, scopes: [TextScope(span: source.span, item: 0)])
    #expect(!(0..<reading.count).contains { reading.form($0..<$0 + 1) == "Kova'" })
  }

  @Test func aColonEndsADateline() {
    let mentions = recognize("KOVELGRAD: The minister spoke.\nNOTE: The minister spoke.").mentions
    #expect(mentions.map { "\($0.kind) \($0.form)" } == ["place KOVELGRAD"])
  }

  @Test func unknownNamesOfAListAreOfOneKind() throws {
    #expect(
      try Self.names(
        "They sued Kovelex, Yansol and Taalex there.",
        found: [(.person, "Kovelex"), (.place, "Yansol"), (.organisation, "Taalex")])
        == ["organisation Kovelex", "organisation Yansol", "organisation Taalex"])
    #expect(
      try Self.names(
        "They met Mary, Yansol and Taalex there.",
        found: [(.person, "Mary"), (.place, "Yansol"), (.organisation, "Taalex")])
        == ["person Mary", "place Yansol", "organisation Taalex"])
  }

  @Test func lettersInABracketThatTouchesLettersAreTheirs() throws {
    #expect(
      try Self.names("The KPY(M) won.", found: [(.organisation, "KPY"), (.organisation, "M")])
        == ["organisation KPY(M)"])
  }

  @Test func aWordOfAFullNameIsThePersons() throws {
    #expect(
      try Self.names(
        "They met Kovela Yansora. Kovela left.",
        found: [(.person, "Kovela Yansora"), (.organisation, "Kovela")])
        == ["person Kovela Yansora", "person Kovela"])
    #expect(
      try Self.names(
        "They bought Kovelex AG. Kovelex grew.",
        found: [(.organisation, "Kovelex AG"), (.place, "Kovelex")])
        == ["organisation Kovelex AG", "organisation Kovelex"])
  }

  @Test func aNameOfSeveralWordsIsAPersonsWhereItIsOnceASpelledOne() throws {
    #expect(
      try Self.names(
        "They chose Kov\u{1EBF}lt Yansora. Kovelt Yansora left.",
        found: [(.place, "Kov\u{1EBF}lt Yansora"), (.person, "Kovelt Yansora")])
        == ["person Kov\u{1EBF}lt Yansora", "person Kovelt Yansora"])
  }

  @Test(arguments: [
    ("Many died in Kovel, Swat and Taalgrad there.", ["Kovel", "Swat", "Taalgrad"]),
    ("Many died with Kovel and Taalgrad there.", ["Taalgrad"]),
    ("Many died in Senator Kovel and Taalgrad there.", ["Taalgrad"]),
  ])
  func aListOfPlacesIsWhole(_ text: String, _ expected: [String]) throws {
    #expect(
      try Self.names(text, found: [(.place, "Taalgrad")]) == expected.map { "place \($0)" })
  }

  @Test func anUnknownWordIsNoOffice() {
    let text = SourceText("They met Mehidov Hasan Kovel there.")
    let reading = Reading(text, scopes: [TextScope(span: text.span, item: 0)])
    let name = Proposal(kind: .person, words: 3..<5, strength: Strength.tagged, rule: .tagged)
    #expect(FoundNames([name], in: reading, offices: [2..<3]).names[0].words == 2..<5)
    #expect(FoundNames([name], in: reading).names[0].words == 3..<5)
  }
}
