import Testing

@testable import Entities

struct PersonNameReaderTests {
  @Test(arguments: [
    "{P Antony J. Blinken} and {P A.E. Berg} met {P Yu. Kim}.",
    "{P Dolores \"Lola\" Escamilla} met {P Martin Luther King Jr.} there.",
    "{P Andrei Nikolayevich Volkov} met {P Ludwig van Beethoven}.",
    "He met Colonel {P Abdirizak Warsame Guuleed} and Mr {P Zas}.",
    "{O Senate} President {P Tao Sen} met Sen. {P Ann Berg}.",
    "Senator {P Ronald dela Rosa} and Judge {P Aylin Şahin} agreed.",
    "Dr. {P Ngozi Okonjo-Iweala} met {P Kim Jong-un}.",
    "{P Lisa Monaco} and {P Jordan Haefner} met.",
    "Deputy Prime Minister {P Nguyen Hoa Binh} came.",
  ])
  func readsNames(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }

  @Test(arguments: [
    "{P Ann Berg}'s plan", "President {P Novak}’s visit",
    "the visit of {P Ann Berg}, {P Novak}’s wife",
  ])
  func leavesThePossessiveOutside(_ marked: String) {
    let text = "President Novak came. " + marked
    let expected = "President {P Novak} came. " + marked
    #expect(MarkedText.recognized(in: text) == expected)
  }
}
