import Testing

@testable import Entities

/// Letters that stand for several bodies of the world.
struct AcronymTableTests {
  @Test(arguments: [
    // initials alone tell nothing
    (
      ["The Kovel Trade Council met.", "The KTC met."], [["KTC"], ["Kovel Trade Council"]]
    ),
    (["The Kovel Trade Council met. The KTC agreed."], [["KTC", "Kovel Trade Council"]]),
    // a bracket does
    (
      ["The Kovel Trade Council (KTC) met.", "The KTC met."], [["KTC", "Kovel Trade Council"]]
    ),
    // the agency of a dateline
    (
      [
        "The Party of the Taal Islands (PTI) met.", "OSLO, July 3 (PTI) - The court met.",
        "BERGEN (PTI) - The council met.",
      ],
      [["PTI"], ["PTI", "Party of the Taal Islands"]]
    ),
  ])
  func lettersAreThoseOfTheBodyThatAPageExplains(_ texts: [String], _ expected: [[String]]) {
    #expect(groups(.organisation, in: texts) == expected)
  }
}
