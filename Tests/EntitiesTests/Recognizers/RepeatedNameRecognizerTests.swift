import Testing

@testable import Entities

struct RepeatedNameRecognizerTests {
  @Test(arguments: [
    "{P Novak} Takes Office in {L Oslo} After Long Dispute\nPresident {P Jan Novak} took office. {P Novak} left.",
    "The {O Crisis Response Center} opened. Later the {O Crisis Response Center} shut.",
    "{P T. Yansokov} spoke. {P Taal Yansokov} agreed.",
  ])
  func findsNamesAgain(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }
}
