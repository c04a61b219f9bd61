import Testing

@testable import Entities

struct NameListRecognizerTests {
  @Test func readsAListOfCompanies() {
    let marked = """
      Displays come from:

      * {O ARX Laboratories}
      * {O Curavo}
      * {O Edmond Lifesciences}
      * {O University of Utah}
      * {O SPURE}
      * {O Kolos Inc.}
      """
    #expect(MarkedText.recognized(in: marked) == marked)
  }

  @Test func readsAListOfPeopleAsPeople() {
    let marked = "* {P Anna Berg}\n* {P John Miller}\n* {P Maria Lopez}\n* {P Peter Schmidt}"
    #expect(MarkedText.recognized(in: marked) == marked)
  }
}
