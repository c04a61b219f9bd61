import Testing

@testable import Entities

struct PersonsByGivenNameTests {
  @Test(arguments: [
    "{P Okazaki Haruto} said the bakery would open. {P Okazaki} told reporters so.",
    "{P Ganzorig} won the cup. {P Ganzorig} said so.",
    "{P Enkhbayar}, a herder from {L Khovd}, lost sheep. {P Enkhbayar} wrote a letter.",
    "{P Zaal Kovelidze}, 34, left {L Tbilisi}.",
  ])
  func whoSpeaksAndIsCalledSoIsAPerson(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test(arguments: [
    "The firm Zentribold grew in Oslo.", "They met in Kovelbaatar.",
    "The Yamato Bank said so in Oslo.", "The company Kovel Ren grew in Oslo.",
  ])
  func whatDoesNotSpeakIsNoPerson(_ text: String) {
    #expect(!recognize(text).mentions.contains { $0.kind == .person })
  }
}
