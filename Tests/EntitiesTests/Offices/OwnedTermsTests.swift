import Testing

@testable import Entities

/// Terms that a clause or sentence of their own tells.
struct OwnedTermsTests {
  @Test(arguments: [
    (
      "Ann Berg was appointed Director of the Museum. Her term ends on 31 December 2024.",
      "Ann Berg: Director of the Museum until 2024-12-31"
    ),
    (
      "Ann Berg is the Mayor of Oslo. Her term runs from January 1, 2026 to December 31, 2028.",
      "Ann Berg: Mayor of Oslo from 2026-01-01 until 2028-12-31"
    ),
    (
      "Jan Novak, the Governor of Kovel, spoke. His term of office expires on 30 June 2026.",
      "Jan Novak: Governor of Kovel until 2026-06-30"
    ),
    (
      "Jan Novak, the Governor of Kovel, whose term ends on 31 December 2024, spoke.",
      "Jan Novak: Governor of Kovel until 2024-12-31"
    ),
    (
      "Ann Berg is the Mayor of Oslo. Her six-year term will end in 2031.",
      "Ann Berg: Mayor of Oslo until 2031"
    ),
    (
      "Ann Berg is the Mayor of Oslo. Her mandate runs until 31 January 2030.",
      "Ann Berg: Mayor of Oslo until 2030-01-31"
    ),
  ])
  func endsOfficesOfWhoseTermItIs(_ text: String, _ expected: String) {
    #expect(shippedHoldings(text).last == expected)
  }

  @Test(arguments: [
    "Ann Berg, the Mayor of Oslo, met Jan Novak. His term ends on 31 December 2024.",
    "Ann Berg is the Mayor of Oslo. The term of the council ends on 31 December 2024.",
    "Ann Berg is the Mayor of Oslo. Her contract with the club ends in 2031.",
  ])
  func saysNothingOfSomebodyElse(_ text: String) {
    #expect(shippedHoldings(text).filter { $0.contains("until") } == [])
  }
}
