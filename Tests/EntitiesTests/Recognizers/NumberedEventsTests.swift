import Testing

@testable import Entities

struct NumberedEventsTests {
  @Test(arguments: [
    "They spoke at the {E 15th BRICS summit} there.",
    "They spoke at the {E 80th session of the General Assembly} there.",
    "They wait for the {E 2027 general election} there.",
    "They wait for the {E 2027 Kenyan presidential election} there.",
    // Without a number any may be meant.
    "They wait for the general election there.",
    "In 2027 elections are held.",
  ])
  func anEventIsToldByItsNumber(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }
}
