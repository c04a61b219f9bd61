import Testing

@testable import Entities

struct PlaceLinkerTests {
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
