import TextCore
import Testing

@testable import Entities

/// Offices as the shipped tagger finds them: whose they are, and where they end.
struct OfficeBoundsTests {
  /// `person: title` of each office.
  private func offices(_ string: String) -> [String] {
    let text = SourceText(string)
    let page = EntityRecognizer().recognize(text, scopes: [scope(of: text)])
    return page.roles.filter { $0.use == .office }
      .map { "\(page.mentions[$0.person].form): \($0.title)" }
  }

  @Test func whoStandsBehindAnUnknownBearerDoesNotHaveTheOffice() {
    #expect(
      offices("Vice Premier He Liwen met US Treasury Secretary Scott Bennet in Geneva.")
        == ["Scott Bennet: US Treasury Secretary"])
  }

  @Test func aTitleHasTheWholeNameOfTheState() {
    #expect(
      offices(
        "“We will act,” said the Democratic Republic of the Congo's health minister Samuel Kamba.")
        == ["Samuel Kamba: Democratic Republic of the Congo's health minister"])
  }

  @Test(arguments: [
    "chairman of the supervisory board of Nordbank AG",
    "chair of the budget committee of the National Assembly",
    "head of the ministry’s press service",
  ])
  func aTitleHasThePartOfTheBodyThatItIsOf(_ title: String) {
    #expect(
      offices("Dieter Krull, \(title), asked for figures.") == ["Dieter Krull: \(title)"])
  }

  @Test func anInstitutionIsNoOffice() {
    #expect(
      offices("Chief Executive John Lowe visited Prince of Wales Hospital on Monday.")
        == ["John Lowe: Chief Executive"])
  }

  @Test func theConjunctionBehindAnOfficeIsNoneOfIt() {
    #expect(
      offices(
        "Rear Admiral Teodoro Dimaculangan, commander of Naval Forces Central, and Brig. Gen. Hamish "
          + "Walkerden of the New Zealand Army opened the drill.")
        == ["Teodoro Dimaculangan: commander of Naval Forces Central"])
  }

  @Test func whoHoldsAnOfficeForTheTimeBeingIsCalledSo() {
    #expect(
      offices("Ann Berg, interim President of Gabon, spoke in Oslo.")
        == ["Ann Berg: interim President of Gabon"])
  }

  @Test func twoOfficesOfAMoveAreTwo() {
    #expect(
      offices(
        "Ann Berg moves from Head of Sales to Chief Financial Officer of Nordkraft with effect from "
          + "1 January 2026.")
        == ["Ann Berg: Head of Sales", "Ann Berg: Chief Financial Officer of Nordkraft"])
  }

  @Test func theFormOfAddressOfTheNextIsNoPartOfAnOffice() {
    #expect(
      offices("Jan Novak handed over the office of Governor of Oslo to Ms. Ann Berg.")
        == ["Jan Novak: Governor of Oslo", "Ann Berg: Governor of Oslo"])
  }
}
