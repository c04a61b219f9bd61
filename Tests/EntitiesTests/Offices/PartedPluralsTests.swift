import Testing

@testable import Entities

/// Offices in the plural of which each person has a field or body of their own.
struct PartedPluralsTests {
  @Test(arguments: [
    (
      "The Ministers of Health and Education of Ghana, Ama Boateng and Kojo Danso, opened a school.",
      ["Ama Boateng: Minister of Health of Ghana", "Kojo Danso: Minister of Education of Ghana"]
    ),
    (
      "Deputy Ministers of Defence and Economy of Tajikistan Shuhrat Nazriev and Zebo Amonova came.",
      [
        "Shuhrat Nazriev: Deputy Minister of Defence of Tajikistan",
        "Zebo Amonova: Deputy Minister of Economy of Tajikistan",
      ]
    ),
    (
      "The ministers of finance and trade, Ratna Wijaya and Hendra Sulistyo, will brief lawmakers.",
      ["Ratna Wijaya: minister of finance", "Hendra Sulistyo: minister of trade"]
    ),
    (
      "Ann Berg and Jan Novak, the ministers of finance and trade, resigned.",
      ["Ann Berg: minister of finance", "Jan Novak: minister of trade"]
    ),
    (
      "The presidents of the Senate and the Chamber of Deputies, Aldo Ferrantini and Giulia Morabito, "
        + "met.",
      [
        "Aldo Ferrantini: president of the Senate",
        "Giulia Morabito: president of the Chamber of Deputies",
      ]
    ),
    (
      "Finance and Defence Ministers Ingrid Solbakken and Erik Haavard presented the plan.",
      ["Ingrid Solbakken: Finance Minister", "Erik Haavard: Defence Minister"]
    ),
  ])
  func eachHasTheirField(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }

  @Test(arguments: [
    "The Ministers of Health and Education of Ghana, Ama Boateng and Kojo Danso, opened a school.",
    "Deputy Ministers of Defence and Economy of Tajikistan Shuhrat Nazriev and Zebo Amonova came.",
  ])
  func officesInThePluralAreNoBodies(_ text: String) {
    #expect(!shippedForms(text, .organisation).contains { $0.contains("Ministers") })
  }

  @Test func membersOfTwoBodiesMayBeOfBoth() {
    #expect(
      shippedHoldings("Members of the board and the council, Ann Berg and Jan Novak, resigned.")
        == [])
  }

  @Test func aHolderBehindTheStateKeepsTheName() {
    let text =
      "Deputy Ministers of Energy and Transport of Georgia Levan Chkheidze and Nino Beridze met."
    #expect(shippedForms(text, .person) == ["Levan Chkheidze", "Nino Beridze"])
  }

  @Test func noPortfolioIsPartOfTheOffice() {
    #expect(
      shippedHoldings("Minister without portfolio Karel Novotny and Anna Berg met in Brno.")
        == ["Karel Novotny: Minister without portfolio"])
  }
}
