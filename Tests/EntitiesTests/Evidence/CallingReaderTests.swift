import Testing

@testable import Entities

struct CallingReaderTests {
  private func callings(_ text: String) -> [String] {
    let found = recognize(text)
    return found.callings.map { "\(found.mentions[$0.person].form): \($0.title)" }
  }

  @Test(arguments: [
    ("Norwegian skier Anna Berg won.", ["Anna Berg: Norwegian skier"]),
    ("The skier Anna Berg won.", ["Anna Berg: skier"]),
    ("Anna Berg, a Norwegian skier, won.", ["Anna Berg: Norwegian skier"]),
    ("Anna Berg, 24, a skier from Oslo, won.", ["Anna Berg: skier"]),
    ("Anna Berg is the best tennis player of Norway.", ["Anna Berg: best tennis player"]),
  ])
  func whatSomebodyDoesIsRead(_ text: String, _ expected: [String]) {
    #expect(callings(text) == expected)
  }

  @Test(arguments: [
    // offices are roles
    "Swimmer Anna Berg won.",
    // somebody else's
    "Anna Berg met a skier.", "The skier met Anna Berg.", "Anna Berg, the sister of a skier, won.",
    "Anna Berg and a skier won.", "She was a skier. Anna Berg won.",
  ])
  func nothingElseIs(_ text: String) {
    #expect(callings(text) == [])
  }
}
