import Testing

@testable import Entities

/// Offices that nobody is said to hold, and where several offices or persons were one.
struct OfficesThoughtOfTests {
  @Test(arguments: [
    "The Senate rejected Ann Berg as prime minister.",
    "Ann Berg refused to become Mayor of Oslo.",
    "Ann Berg wanted to become Mayor of Oslo.",
    "Ann Berg never wanted to be Mayor of Oslo.",
    "Ann Berg ran for president in 2019.",
    "Ann Berg failed to be elected Mayor of Oslo.",
    "Ann Berg is expected to be sent abroad as an ambassador.",
    "Ann Berg offered Oslo as host.",
  ])
  func whatIsOnlyThoughtOfIsNoOffice(_ text: String) {
    #expect(holdings(text) == [])
  }

  @Test func whoIsNominatedIsToCome() {
    #expect(
      holdings("Ann Berg, nominated to be Mayor of Oslo, was Mayor of Bergen from 2002 to 2008.")
        .last == "Ann Berg: Mayor of Bergen from 2002 until 2008 former")
  }

  @Test(arguments: [
    (
      "The Ministers of Defence of Chad and Niger, Ann Berg and Jan Novak, met.",
      ["Ann Berg: Minister of Defence of Chad", "Jan Novak: Minister of Defence of Niger"]
    ),
    (
      "Mines and Energy Minister Ann Berg spoke.", ["Ann Berg: Mines and Energy Minister"]
    ),
    (
      "Ann Berg took over as Mayor of Oslo from Jan Novak.",
      ["Ann Berg: Mayor of Oslo", "Jan Novak: Mayor of Oslo former"]
    ),
  ])
  func eachHasHisOwnOffice(_ text: String, _ expected: [String]) {
    #expect(holdings(text) == expected)
  }
}
