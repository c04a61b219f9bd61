import Testing

@testable import Entities

struct AcronymRecognizerTests {
  @Test(arguments: [
    "the {O OAU} and the {O OAU RATS} met the {O ECB}",
    "NEWS: the FULL STORY of the {O ECB}",
    "trades as ({O NASDAQ}: ABCD) for CA$19",
  ])
  func findsAcronyms(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }
}
