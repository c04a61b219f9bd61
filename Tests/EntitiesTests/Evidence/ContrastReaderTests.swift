import Testing

@testable import Entities

/// Persons of like names whom a sentence tells apart.
struct ContrastReaderTests {
  private func persons(_ text: String) -> [String] {
    link([(text, "2024-03-01")]).entities.filter { $0.kind == .person }.map(\.name).sorted()
  }

  @Test(arguments: [
    "Kamal Prasad Yansov, ambassador to China, met K.P. Berg Yansov, chairman of the council.",
    "Kamal Prasad Yansov met Prime Minister K.P. Berg Yansov on Monday.",
    "Kamal Prasad Yansov congratulated K.P. Berg Yansov.",
    "Kamal Prasad Yansov and K.P. Berg Yansov spoke.",
    "Kamal Prasad Yansov of the Northern League met K.P. Berg Yansov, a goalkeeper.",
    "Kamal Prasad Yansov of Oslo and K.P. Berg Yansov of Lund, both pilots, spoke.",
    "Kamal Prasad Yansov handed the cup to K.P. Berg Yansov in Oslo.",
  ])
  func whoDoesSomethingToAnotherIsAnother(_ text: String) {
    #expect(persons(text) == ["K.P. Berg Yansov", "Kamal Prasad Yansov"])
  }

  @Test(arguments: [
    "Kamal Prasad Yansov arrived. K.P. Yansov met the council.",
    "Kamal Prasad Yansov, whom the council met, spoke, and K.P. Yansov left.",
  ])
  func whoMeetsSomebodyElseMayBeTheSame(_ text: String) {
    #expect(persons(text) == ["Kamal Prasad Yansov"])
  }

  @Test(arguments: [
    ("Miguel Yansov-Reyes of Oslo and Miguel Yansov of Lund, both pilots, spoke.", 2),
    ("President Miguel Yansov-Reyes of the Northern League met Miguel Yansov, a goalkeeper.", 2),
    ("Miguel Yansov-Reyes changed his name to Miguel Yansov.", 1),
    ("Miguel Yansov-Reyes spoke in Oslo. Miguel Yansov was tired.", 1),
  ])
  func aSurnameThatGoesOnIsAnothersWhereBothMeet(_ text: String, _ count: Int) {
    #expect(persons(text).count == count)
  }
}
