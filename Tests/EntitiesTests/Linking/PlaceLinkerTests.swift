import Testing

@testable import Entities

struct PlaceLinkerTests {
  @Test func aNameOfTwoPlacesIsThatOfTheOneWhosePlacesThePageNames() {
    let texts = [
      "Voters in Atlanta, Georgia, and in Alabama went to the polls.",
      "The parliament of Georgia met in Tbilisi.", "He left for Georgia.",
      "He left Florida for Georgia.",
    ]
    let catalog = link(texts)
    let georgia = catalog.entities.filter { $0.name == "Georgia" }
    #expect(georgia.map { $0.forms[0].mentionCount }.sorted() == [2, 2])
  }

  @Test func aCityIsThatOfTheStateBesideIt() {
    let catalog = link([
      "Police in San José, Costa Rica, met.", "Police in San Jose, California, met.",
      "Police in San Jose met in Costa Rica.",
    ])
    let found = catalog.entities.filter { $0.name.hasPrefix("San Jos") }
    #expect(found.map { $0.forms.map(\.mentionCount).reduce(0, +) }.sorted() == [1, 2])
  }

  @Test func aShortNameIsThatOfTheStateWhosePlacesThePageNames() {
    let texts = [
      "Congo met in Kinshasa. The Democratic Republic of the Congo agreed.",
      "Congo met in Brazzaville.", "The Republic of the Congo agreed.", "Congo left Rwanda.",
    ]
    let catalog = link(texts)
    let found = catalog.entities.filter { $0.forms.contains { $0.text == "Congo" } }
    #expect(found.map { $0.forms.map(\.mentionCount).reduce(0, +) }.sorted() == [2, 3])
  }

  @Test(arguments: [
    ["Kyiv", "Kiev"], ["Mumbai", "Bombay"], ["Yangon", "Rangoon"], ["Türkiye", "Turkey"],
    ["Côte d'Ivoire", "Ivory Coast"], ["Eswatini", "Swaziland"], ["Ulaanbaatar", "Ulan Bator"],
  ])
  func aPlaceKnownUnderTwoNamesIsOne(_ names: [String]) {
    let catalog = link(names.map { "Ministers met in \($0) on Monday." })
    let places = catalog.entities.filter { $0.kind == .place }
    #expect(places.map { $0.forms.map(\.text).sorted() } == [names.sorted()])
  }

  @Test func joinsTheNamesOfOnePlace() {
    let texts = [
      "The Russian Federation and Kyrgyzstan.", "Russia and the Kyrgyz Republic and OSLO.",
      "in Oslo",
    ]
    #expect(
      groups(.place, in: texts) == [
        ["Kyrgyz Republic", "Kyrgyzstan"], ["OSLO", "Oslo"], ["Russia", "Russian Federation"],
      ])
  }
}
