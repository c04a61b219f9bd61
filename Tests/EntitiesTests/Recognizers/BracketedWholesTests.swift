import Testing

@testable import Entities

struct BracketedWholesTests {
  @Test(arguments: [
    "The {O Workers' Party} ({O PT}) won. The {O PT} left.",
    "It met the {O United Nations Integrated Office in Haiti} ({O BINUH}). {O BINUH} left.",
    "The {D Treaty on the Non-Proliferation of Nuclear Weapons} ({D NPT}) holds. The {D NPT} "
      + "matters.",
    // the place's own letters, and the body's
    "It opened an {O UN Office} in the {L United States} ({L US}).",
  ])
  func bracketsTellTheWholeName(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }
}
