import Testing

@testable import Entities

struct NumberedDocumentsTests {
  @Test(arguments: [
    "The Council adopted {D resolution 2751 (2024)} on {L Haiti}.",
    "It recalls {O Security Council} {D resolutions 1325 (2000)} and {D 2242 (2015)} on women.",
    "They broke {D Directive 2014/65/EU} and {D Regulation (EU) 2016/679} there.",
    "They changed {D Law 21.364} and {D Law No. 27/2021} there.",
    "He revoked {D Executive Order 14067} there.",
    "He revoked {D Executive Orders 13985} and {D 14091} there.",
    "They apply the {D Banking Act} and {D Regulation (EU) No 575/2013} there.",
    "The {D Egypt–Israel Peace Treaty} holds.",
    // What has no number of a document.
    "He made resolutions 2024 and kept none.",
    "He bought 5 laws and sold orders 300 times.",
  ])
  func aDocumentHasItsWholeNumber(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }

  @Test func eachOfAListIsCalledByTheNounOfTheList() {
    let forms = recognize("They recall resolutions 1325 (2000), 1820 (2008) and 2242 (2015) there.")
      .mentions.map(\.form)
    #expect(
      forms == ["resolution 1325 (2000)", "resolution 1820 (2008)", "resolution 2242 (2015)"])
  }

  @Test func theLettersOfATreatyAreTheTreatys() {
    let text =
      "The {D Treaty on the Non-Proliferation of Nuclear Weapons} ({D NPT}) is old. The {D NPT} holds."
    #expect(MarkedText.recognized(in: text) == text)
  }
}
