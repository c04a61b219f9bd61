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

  @Test(arguments: [
    // The letters stand for all that is before the bracket.
    (
      "The Movement for Bread and Work in West Yanso (MUPTAO) fought.",
      ["organisation Movement for Bread and Work in West Yanso", "organisation MUPTAO"]
    ),
    // They stand for the body alone.
    (
      "The Ministry of Defence in London (MOD) spoke.",
      ["organisation Ministry of Defence", "place London", "organisation MOD"]
    ),
    // Other words than those of English lie between its capitals.
    (
      "The Movimiento para la Defensa de la Patria Council (MDPC) met.",
      ["organisation Movimiento para la Defensa de la Patria Council", "organisation MDPC"]
    ),
  ])
  func bracketsTellWhereABodyEnds(_ text: String, _ expected: [String]) {
    let found = mentions(text)
    for name in expected { #expect(found.contains(name), "\(found)") }
    #expect(found.count == expected.count)
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
