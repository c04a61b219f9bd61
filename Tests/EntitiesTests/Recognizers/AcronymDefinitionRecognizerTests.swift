import Testing

@testable import Entities

struct AcronymDefinitionRecognizerTests {
  @Test(arguments: [
    ("the Council of Foreign Ministers (CFM) met", "Council of Foreign Ministers"),
    (
      "the Committee of Security Council Secretaries (CSCS) met",
      "Committee of Security Council Secretaries"
    ),
    ("the OAU Committee of Secretaries (CS) met", "OAU Committee of Secretaries"),
    (
      "Heavenly Culture, World Peace, Restoration of Light (HWPL) said",
      "Heavenly Culture, World Peace, Restoration of Light"
    ),
    (
      "the Bureau of Population, Refugees, and Migration (PRM) said",
      "Bureau of Population, Refugees, and Migration"
    ),
    ("the Joint Staff of the Nordic Defence Organisation (NDO) met", "Nordic Defence Organisation"),
    ("the Moscow State Institute of Arts (MSIA University) said", "Moscow State Institute of Arts"),
    (
      "the Department of Health and Human Services (HHS) said",
      "Department of Health and Human Services"
    ),
    (
      "the Department for Business and Industrial Strategy (BIS) said",
      "Department for Business and Industrial Strategy"
    ),
  ])
  func findsTheLongForm(_ text: String, _ long: String) throws {
    let found = recognize(text)
    let definition = try #require(found.acronyms.first)
    #expect(found.mentions[definition.long].form == long)
  }

  @Test func aProgrammeWithLettersIsABody() {
    let marked = "The {O World Kovel Programme} ({O WKP}) said so. The {O WKP} left {L Oslo}."
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test func whatThePageExplainsIsOneNameEverywhere() {
    let marked =
      "U.S. {O Customs and Border Protection} ({O CBP}) said on Monday that officers of "
      + "{O Customs and Border Protection} had seized the boat."
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test func whatStandsForAPlaceIsNoBody() {
    let marked = "The {L Nairobi City Airport} ({L NCA}) opened. The {L NCA} grew."
    #expect(MarkedText.recognized(in: marked) == marked)
  }

  @Test func takesNoClauseForTheLongForm() {
    let text =
      "urged Mali's government to grant access to the United Nations Multidimensional Integrated "
      + "Stabilization Mission in Mali (MINUSMA) again"
    let found = recognize(text)
    let mission = "United Nations Multidimensional Integrated Stabilization Mission in Mali"
    #expect(found.acronyms.map { found.mentions[$0.long].form } == [mission])
  }

  @Test func aSentenceThatGoesOnBehindACommaIsNoLongForm() {
    let text = "The brother of President Lech Yansov, spoke for Order and Justice (PiS) in Oslo"
    #expect(recognize(text).acronyms.isEmpty)
  }

  @Test func readsADocumentWithItsNumberAsOneName() {
    let marked = "listed under {D Executive Order (E.O.) 4711} as amended"
    #expect(MarkedText.recognized(in: marked, tagger: nil) == marked)
  }

  @Test func ignoresAcronymsOfCommonWords() {
    let text = "an improvised explosive device (IED) and three more IEDs; each IED was found"
    #expect(recognize(text).mentions.isEmpty)
  }
}
