import Testing

@testable import Entities

/// Who has the name of somebody before and more behind it.
struct LongerNameReaderTests {
  private func contrasts(_ text: String) -> [String] {
    let found = recognize(text)
    return found.contrasts.map {
      "\(found.mentions[$0.first].form) | \(found.mentions[$0.second].form)"
    }
  }

  @Test(arguments: [
    (
      "Peter Lund, the mayor, opened the pool. Among the swimmers was Peter Lund-Hansen, 17, a pupil.",
      "Peter Lund | Peter Lund-Hansen"
    ),
    (
      "Anna Berg, an engineer, was elected on Sunday. Judge Anna Berg Lindqvist swore her in.",
      "Anna Berg | Anna Berg Lindqvist"
    ),
    (
      "Anna Maria Berg, an engineer, won. Professor Anna Berg-Lindqvist of Cardiff University left.",
      "Anna Maria Berg | Anna Berg-Lindqvist"
    ),
  ])
  func whoIsBroughtInUnderALongerNameIsAnother(_ text: String, _ expected: String) {
    #expect(contrasts(text) == [expected])
  }

  @Test(arguments: [
    // A headline shortens.
    "Anna Berg elected mayor\n\nJudge Anna Berg Lindqvist was elected on Sunday. Berg won in Oslo.",
    // Told in full first.
    "Judge Anna Berg Lindqvist was elected on Sunday. Anna Berg, a lawyer, won in Oslo.",
    // Under the same title, and brought in by nothing.
    "Mayor Anna Berg spoke in Oslo. Mayor Anna Berg Lindqvist left.",
    "Anna Berg spoke in Oslo. In 2010 Anna Berg Lindqvist left.",
  ])
  func oneTellsInFullFirst(_ text: String) {
    #expect(contrasts(text) == [])
  }
}
