import Testing

@testable import Entities

/// The words that belong to an office behind and before its noun.
struct OfficeEndsTests {
  @Test(arguments: [
    ("Chief engineer Pavlo Denysenko said the dam was safe.", ["Pavlo Denysenko: Chief engineer"]),
    (
      "Moana Tuilagi, secretary of the PFRC (Pacific Fisheries Research Council), spoke in Apia.",
      ["Moana Tuilagi: secretary of the PFRC"]
    ),
    (
      "Pankaj Raghavendra, minister of state for finance, told parliament so.",
      ["Pankaj Raghavendra: minister of state for finance"]
    ),
    (
      "Transport and Logistics Minister Khalid Shammari opened the railway.",
      ["Khalid Shammari: Transport and Logistics Minister"]
    ),
    (
      "Colonel Issa Ag Mohamed, commander of the Gao garrison, said two soldiers were hurt.",
      ["Issa Ag Mohamed: commander of the Gao garrison"]
    ),
    (
      "Dragica Zorović and State Secretary at the Ministry of Justice Balša Radonjić spoke.",
      ["Balša Radonjić: State Secretary at the Ministry of Justice"]
    ),
  ])
  func anOfficeHasItsWords(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }

  @Test func whatSomebodyWillBeIsYetToCome() {
    #expect(
      shippedHoldings("Vice Admiral Sunil Karmarkar will be the next Chief of the Naval Staff.")
        == ["Sunil Karmarkar: Chief of the Naval Staff coming"])
  }

  @Test(arguments: [
    (
      "The board of Kandy Tea named Nuwan Wijesekara chief executive officer on Tuesday.",
      "Nuwan Wijesekara: chief executive officer"
    ),
    (
      "The Jeonju Philharmonic named Baek Seo-yeon its music director.",
      "Baek Seo-yeon: music director"
    ),
  ])
  func whoIsNamedHasTheOffice(_ text: String, _ expected: String) {
    #expect(shippedHoldings(text).contains { $0.hasPrefix(expected) })
  }

  @Test func lastWeekIsNoTerm() {
    #expect(
      shippedHoldings("Kovel Wines appointed Ann Berg commercial director last week.")
        .allSatisfy { !$0.contains("until") })
  }
}
