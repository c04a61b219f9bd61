import Testing

@testable import Entities

/// Offices and forms of address in the words of their country stand before a name and are none of it.
struct TitleOfficesTests {
  @Test(arguments: [
    (
      "Taoiseach Diarmuid McGrathy met farmers in Sligo, and Tánaiste Aoife Heffernan spoke.",
      ["Diarmuid McGrathy: Taoiseach", "Aoife Heffernan: Tánaiste"]
    ),
    ("Prefect Apolline Delacroix closed the roads.", ["Apolline Delacroix: Prefect"]),
    (
      "Landeshauptmann Leopold Strasser opened the tunnel near Bregenz.",
      ["Leopold Strasser: Landeshauptmann"]
    ),
    (
      "Bundeskanzlerin Friederike Oberländer flew to Riga.",
      ["Friederike Oberländer: Bundeskanzlerin"]
    ),
  ])
  func whoIsCalledSoHasTheOffice(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }

  @Test func givenNamesStandBeforeOneWord() {
    #expect(
      shippedForms("Sardar Balwinder Gill spoke in Amritsar. Sardar Azmoun scored twice.", .person)
        == ["Balwinder Gill", "Sardar Azmoun"])
  }
}
