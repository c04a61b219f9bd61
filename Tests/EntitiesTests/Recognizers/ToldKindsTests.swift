import Testing

@testable import Entities

struct ToldKindsTests {
  @Test(arguments: [
    "They live in {L Chikwana}, a village in the east. {L Chikwana} burned.",
    "{O Sisanu}, a tech company, grew fast. {O Sisanu} said so.",
    "She met the company {O Zambuno}. {O Zambuno} agreed.",
    "Mr {P Tendano} said so on Monday.", "President {P U. Khurelnov} left {L Oslo}.",
  ])
  func whatTheTextSaysOfANameIsItsKind(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test func nounsBeforeOthersTellNothing() {
    let found = recognize("Anna Berg met Jan Tendano, a city councillor, and Tendano left.")
    #expect(found.mentions.allSatisfy { $0.kind == .person })
  }
}
