import Testing

@testable import Entities

struct AgeReaderTests {
  private func ages(_ text: String) -> [String] {
    let found = recognize(text)
    return found.ages.map { "\(found.mentions[$0.person].form): \($0.years)" }
  }

  @Test(arguments: [
    ("Anna Berg, 24, left.", ["Anna Berg: 24"]),
    (
      "Police named Anna Berg, 67, Peter Smith, 70, and John Brown, 12.",
      ["Anna Berg: 67", "Peter Smith: 70", "John Brown: 12"]
    ),
    ("Anna Berg, aged 24, left.", ["Anna Berg: 24"]),
    ("Anna Berg (aged 24) left.", ["Anna Berg: 24"]),
    ("The 24-year-old skier Anna Berg left.", ["Anna Berg: 24"]),
    ("Anna Berg, a 24-year-old skier, left.", ["Anna Berg: 24"]),
    ("Anna Berg, who is 24, left.", ["Anna Berg: 24"]),
    ("Anna Berg was 88.", ["Anna Berg: 88"]),
    // that of the surname is that of the name before it
    ("Anna Berg left. Berg, 24, is a skier.", ["Anna Berg: 24"]),
  ])
  func howOldSomebodyIsIsRead(_ text: String, _ expected: [String]) {
    #expect(ages(text) == expected)
  }

  @Test(arguments: [
    "Anna Berg, 24 March 2025.", "Anna Berg (24) scored.", "Anna Berg, 24, 30 and 12 points.",
    "Anna Berg won 24 medals.", "A 24-year-old man and Anna Berg left.",
  ])
  func nothingElseIs(_ text: String) {
    #expect(ages(text) == [])
  }
}
