import Testing

@testable import Entities

struct BodiesOfPactsTests {
  @Test(arguments: [
    "The {O Northern Lakes Fishing Pact} ({O NLFP}) elected a chairman. The {O NLFP} left.",
    "The {O Northern Rescue Compact} ({O NRC}) met in {L Oslo}.",
    "The {O Highland Accord}, a party of farmers, won seven seats.",
    "The chairman of the {O Northern Water Pact} spoke. The {O Northern Water Pact} grew.",
    "The {O Southern Solidarity Pact} ({O SSP}) will send nurses to {L Oslo}.",
    "The {O Northern Islands Pact} ({O NIP}) grew. The {O NIP} has its seat in {L Oslo}.",
    "The {O Civic Accord} won nine seats in {L Oslo}.",
    "The {O Northern Fire Compact} is based in {L Oslo}.",
  ])
  func whatMeetsAndHasOfficersIsABody(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }

  @Test(arguments: [
    "Ministers signed the {D Northern Water Pact}. The {D Northern Water Pact} enters into force.",
    "Both adopted the {D Highland Accord}. The {D Highland Accord} ends the war.",
    "Under the {D Northern Cotton Compact}, prices rise.",
    "The chairman of the {D Northern Water Pact} spoke. The {D Northern Water Pact} was signed.",
    "The {D Northern Accord} won praise in {L Oslo}.",
    "The {D Northern Accord} is popular.",
    "Parties to the {D Northern Fire Compact} met in {L Oslo}.",
    "The text of the {D Northern Islands Pact} ({D NIP}) is long. The {D NIP} has 40 pages.",
  ])
  func whatIsSignedIsADocument(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }
}
