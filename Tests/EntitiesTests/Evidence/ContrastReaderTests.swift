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
}
