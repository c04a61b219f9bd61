import Testing

@testable import Entities

/// Small words before the noun of an office belong to it, wherever the office stands.
struct OfficeFrontsTests {
  @Test(arguments: [
    ("The vice president of Brazil, Ann Berg, spoke.", ["Ann Berg: vice president of Brazil"]),
    ("The prime minister of Finland, Ann Berg, spoke.", ["Ann Berg: prime minister of Finland"]),
    ("Jan Novak, the fisheries minister, spoke.", ["Jan Novak: fisheries minister"]),
    ("Jan Novak, the young minister, spoke.", []),
    (
      "Jan Novak, the firm's former legal director, spoke.",
      ["Jan Novak: legal director former"]
    ),
    (
      "The acting foreign minister of Mali, Jan Novak, spoke.",
      ["Jan Novak: acting foreign minister of Mali"]
    ),
    (
      "She met the foreign minister of Chad, Jan Novak, in Oslo.",
      ["Jan Novak: foreign minister of Chad"]
    ),
    (
      "The vice chairman of Nordkraft, Jan Novak, spoke.", ["Jan Novak: vice chairman of Nordkraft"]
    ),
    (
      "The former prime minister of Fiji, Jan Novak, spoke.",
      ["Jan Novak: prime minister of Fiji former"]
    ),
    (
      "Ex-prime minister of Latvia Ann Berg spoke.",
      ["Ann Berg: prime minister of Latvia former"]
    ),
    ("Ann Berg, vice president of Brazil, spoke.", ["Ann Berg: vice president of Brazil"]),
  ])
  func anOfficeKeepsItsFront(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }
}
