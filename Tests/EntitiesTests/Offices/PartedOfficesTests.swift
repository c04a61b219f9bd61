import Testing

@testable import Entities

/// Offices that were found as one with a person in them, or with the first of the holder's names.
struct PartedOfficesTests {
  @Test(arguments: [
    (
      "The Ambassador of Kenya Oscar Omondi and Minister of Transport Anna Baravik met on Monday.",
      ["Oscar Omondi: Ambassador of Kenya", "Anna Baravik: Minister of Transport"]
    ),
    (
      "During the talks, the Permanent Representative of Jordan Ward Claes noted the progress made.",
      ["Ward Claes: Permanent Representative of Jordan"]
    ),
    (
      "Chief of the General Staff of South Korea Eve Lindqvist arrived in Geneva on Monday.",
      ["Eve Lindqvist: Chief of the General Staff of South Korea"]
    ),
    (
      "Minister of Defence of Chad Eve Lindqvist arrived in Geneva on Monday.",
      ["Eve Lindqvist: Minister of Defence of Chad"]
    ),
  ])
  func anOfficeEndsWhereItsHolderBegins(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }

  @Test(arguments: [
    (
      "Tim Kovel, chief of staff to Donald Taal, said so.",
      ["Tim Kovel: chief of staff to Donald Taal"]
    ),
    (
      "Tim Kovel, spokesman for the Taal campaign, said so. Donald Taal won.",
      ["Tim Kovel: spokesman"]
    ),
    ("Doug Kovel, the CEO of Walmart on LinkedIn, agreed.", ["Doug Kovel: CEO of Walmart"]),
    (
      "Anna Kovel, the UN Special Rapporteur on Torture, spoke.",
      ["Anna Kovel: UN Special Rapporteur on Torture"]
    ),
  ])
  func whomTheHolderServesHasNotTheOffice(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }
}
