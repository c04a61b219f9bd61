import Testing

@testable import Entities

/// Storms that are called by their names alone.
struct StormsTests {
  private func names(_ text: String) -> [String] {
    let found = EntityRecognizer(tagger: .shipped).recognize(
      MarkedText(text).text, scopes: [scope(of: MarkedText(text).text)])
    return found.mentions.map { "\($0.kind): \($0.form)" }
  }

  @Test(arguments: [
    ("Typhoon Marisol weakened. Marisol had uprooted trees in Oslo.", "Typhoon Marisol"),
    ("Hurricane Delphine turned north. Ports closed as Delphine moved on.", "Hurricane Delphine"),
    ("Cyclone Tavita hit Fiji on Monday. Tavita was the first.", "Cyclone Tavita"),
  ])
  func aStormIsNoPerson(_ text: String, _ storm: String) {
    #expect(names(text).filter { $0 == "event: \(storm)" }.count == 2)
    #expect(names(text).allSatisfy { !$0.hasPrefix("person") })
  }

  @Test func whoIsNamedInFullIsAPerson() {
    let found = names("Typhoon Marisol weakened. Marisol Reyes fled. Ms Marisol Reyes is 40.")
    #expect(found.contains("person: Marisol Reyes"))
    #expect(found.contains("event: Typhoon Marisol"))
  }
}
