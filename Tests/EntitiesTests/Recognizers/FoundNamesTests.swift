import TextCore
import Testing

@testable import Entities

/// What the page tells of names once they are found.
struct FoundNamesTests {
  /// The mentions as `kind form`.
  private func mentions(_ text: String) -> [String] {
    recognize(text).mentions.map { "\($0.kind) \($0.form)" }
  }

  @Test(arguments: [
    ("They passed the For the Rivers Act on Tuesday.", "For the Rivers Act"),
    ("The For the Rivers Act would clean them.", "For the Rivers Act"),
    ("They amended the Rights of the Angler Act.", "Rights of the Angler Act"),
    // Small words before it are those of the sentence.
    ("They voted for the Clean Rivers Act.", "Clean Rivers Act"),
    ("Members of the Senate passed the Clean Rivers Act.", "Clean Rivers Act"),
    ("The President of the Clean Rivers Act spoke.", "Clean Rivers Act"),
  ])
  func aLawHasItsWholeTitle(_ text: String, _ title: String) {
    #expect(mentions(text).filter { $0.hasPrefix("document") } == ["document \(title)"])
  }

  /// What becomes of names that were found in a text.
  private func names(_ string: String, found: [(EntityKind, String)]) throws -> [String] {
    let text = SourceText(string)
    let reading = Reading(text, scopes: [TextScope(span: text.span, item: 0)])
    let proposals = try found.map { kind, form in
      let start = try #require(
        (0..<reading.count).first { start in
          (start + 1...reading.count).contains { reading.form(start..<$0) == form }
        })
      let end = try #require(
        (start + 1...reading.count).first { reading.form(start..<$0) == form })
      return Proposal(kind: kind, words: start..<end, strength: Strength.tagged, rule: .tagged)
    }
    return FoundNames(proposals, in: reading).names.map {
      "\($0.kind.map { "\($0)" } ?? "none") \(reading.form($0.words))"
    }
  }

  @Test func lettersThatGoBeyondABodyEndItAtTheBracket() throws {
    let text = "The Movement for Bread and Work in West Yanso (MUPTAO) fought."
    #expect(
      try names(
        text,
        found: [
          (.organisation, "Movement for Bread and Work"), (.place, "West Yanso"),
          (.organisation, "MUPTAO"),
        ]) == [
          "organisation Movement for Bread and Work in West Yanso", "organisation MUPTAO",
        ])
  }

  @Test func lettersOfABodyLeaveThePlaceBehindItAlone() throws {
    let text = "The Ministry of Defence in London (MOD) spoke."
    #expect(
      try names(
        text,
        found: [
          (.organisation, "Ministry of Defence"), (.place, "London"), (.organisation, "MOD"),
        ]) == ["organisation Ministry of Defence", "place London", "organisation MOD"])
  }

  @Test(arguments: [("OPS", true), ("ORS", false)])
  func initialsInBracketsAreTheBodysName(_ letters: String, _ isName: Bool) throws {
    let body = "Organisation pour la Paix au Sahel"
    #expect(
      try names("The \(body) (\(letters)) spoke.", found: [(.organisation, body)])
        == ["organisation \(body)"] + (isName ? ["organisation \(letters)"] : []))
  }

  @Test(arguments: [
    ("Minister Mary Jordan came. Jordan added that work had begun.", "person Jordan", true),
    ("“It was loud,” said Vienna, 43, a nurse.", "person Vienna", true),
    // Nobody is called so, or the country does what countries do.
    ("Minister Mary Roe came. Jordan added that work had begun.", "place Jordan", true),
    ("Minister Mary Jordan came from Jordan.", "place Jordan", true),
  ])
  func whoIsCalledLikeAPlaceSpeaksAsAPerson(_ text: String, _ name: String, _ isFound: Bool) {
    #expect(mentions(text).contains(name) == isFound, "\(mentions(text))")
  }

  @Test(arguments: [
    (
      "The Working Group on Afghanistan met.",
      ["organisation Working Group on Afghanistan", "place Afghanistan"]
    ),
    (
      "The Working Group on the Sudan under the OAU Council (WGS) met.",
      [
        "organisation Working Group on the Sudan under the OAU Council", "place Sudan",
        "organisation WGS",
      ]
    ),
    (
      "The Yanso Conference on Afghanistan ended.",
      ["event Yanso Conference on Afghanistan", "place Afghanistan"]
    ),
    ("The Yanso Summit on Capitol Hill ended.", ["event Yanso Summit on Capitol Hill"]),
    // What a body is for it has to do with as with what it is of.
    ("The Special Tribunal for Lebanon met.", ["organisation Special Tribunal for Lebanon"]),
    // What a body is of is its name, and no place that it deals with.
    ("The Bank of England met.", ["organisation Bank of England"]),
    ("The Working Group on Fisheries met.", ["organisation Working Group on Fisheries"]),
  ])
  func aBodyForAPlaceNamesThePlace(_ text: String, _ expected: [String]) {
    #expect(mentions(text) == expected)
  }

  @Test func theBracketBehindABodyForAPlaceExplainsTheBody() throws {
    let page = recognize("The Working Group on Afghanistan (WGA) met.")
    let acronym = try #require(page.acronyms.first)
    #expect(page.mentions[acronym.long].form == "Working Group on Afghanistan")
    #expect(page.mentions[acronym.short].form == "WGA")
  }

  @Test(arguments: [
    ("BERLIN (Yansopress) - The minister spoke.", "place Berlin"),
    ("PORT-AU-PRINCE — The minister spoke.", "place Port-au-Prince"),
    ("DAR ES SALAAM, May 3 — The minister spoke.", "place Dar es Salaam"),
    // The letters stay those of the page.
    ("BOGOTÁ — The minister spoke.", "place Bogotá"),
    ("ZURICH — The minister spoke.", "place Zurich"),
    // What no list knows stays as it stands.
    ("KOVELGRAD — The minister spoke.", "place KOVELGRAD"),
    // So do letters that stand for words, and capitals within a line.
    ("USA — The minister spoke.", "place USA"),
    ("They saw BERLIN in capitals there.", "place BERLIN"),
  ])
  func aDatelineIsSpelledAsTheListSpellsThePlace(_ text: String, _ expected: String) {
    #expect(mentions(text).contains(expected), "\(mentions(text))")
  }
}
