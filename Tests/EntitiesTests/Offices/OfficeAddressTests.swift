import Testing

@testable import Entities

/// Offices beside forms of address, and small offices before the name of who holds them.
struct OfficeAddressTests {
  @Test(arguments: [
    ("Former Minister Sir Nicholas Kovel spoke.", ["Nicholas Kovel: Minister former"]),
    ("The Honourable Premier Andrew Kovel left.", ["Andrew Kovel: Premier"]),
    ("Acting Premier Honourable Natalio Kovel spoke.", ["Natalio Kovel: Acting Premier"]),
    ("His Honour Judge Neil Kovel said so.", ["Neil Kovel: Judge"]),
    (
      "Minister of Industry and Commerce, Senator the Hon. Aubyn Kovel, spoke in Kingston.",
      ["Aubyn Kovel: Minister of Industry and Commerce", "Aubyn Kovel: Senator"]
    ),
    // Part of the office.
    ("State Sen. Jim Kovel said so.", ["Jim Kovel: State Sen."]),
    ("Lord Mayor of Cardiff Rod Kovel said so.", ["Rod Kovel: Lord Mayor of Cardiff"]),
  ])
  func anAddressIsNoPartOfTheOffice(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }

  @Test(arguments: [
    "The Minister of Health, Dr. Ama Kovel, left.",
    "Minister of Health Dr. Ama Kovel left.",
    "The Minister of Health, the Hon. Ama Kovel, left.",
  ])
  func anAddressStandsBetweenOfficeAndHolder(_ text: String) {
    #expect(shippedHoldings(text) == ["Ama Kovel: Minister of Health"])
  }

  @Test(arguments: [
    ("The health minister, Ama Kovel, left.", ["Ama Kovel: health minister"]),
    ("The health minister, Dr. Ama Kovel, left.", ["Ama Kovel: health minister"]),
    ("The director of the institute, Anna Kovel, said so on Monday.", ["Anna Kovel: director"]),
    ("The new rector, Prof. Anna Kovel, said so.", ["Anna Kovel: rector"]),
    ("The striker, Sadio Kovel, scored twice.", ["Sadio Kovel: striker"]),
    ("He worked under director Anna Kovel in Lagos.", ["Anna Kovel: director"]),
    // Somebody speaks of a minister who is not named.
    ("The prime minister, Anna Kovel said, had left.", []),
  ])
  func aSmallOfficeIsThatOfTheNameBehindIt(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }

  @Test(arguments: [
    (
      "Igor Kovel and Ivan Taal, owners of Ukraine's Yanso Bank, left.",
      ["Igor Kovel: owner of Ukraine's Yanso Bank", "Ivan Taal: owner of Ukraine's Yanso Bank"]
    ),
    (
      "Igor Kovel, a member of Mexico's Sinaloa cartel, was arrested.",
      ["Igor Kovel: member of Mexico's Sinaloa cartel"]
    ),
    ("Igor Kovel, a member of Mexico's elite, left.", []),
  ])
  func whatAStateHasIsNotTheState(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }
}
