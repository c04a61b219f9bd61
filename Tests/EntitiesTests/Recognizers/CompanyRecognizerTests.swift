import Testing

@testable import Entities

struct CompanyRecognizerTests {
  @Test(arguments: [
    "{O Co-Diagnostics, Inc.} and {O Yanso Ltd} and {O Bauer & Sons GmbH} agreed",
    "the {O Interpax} news agency and carmaker {O Yanso} agreed",
    "{O Sydney FC} lost to {O Yanso FC} again",
  ])
  func findsCompanies(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }
}
