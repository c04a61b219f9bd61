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
