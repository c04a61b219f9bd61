import Testing

@testable import Entities

/// Small words that tell whether an office is over, and how long it lasts.
struct PastOfficesTests {
  @Test(arguments: [
    ("Ann Berg stays as coach until June 2027.", ["Ann Berg: coach until 2027-06"]),
    (
      "Ann Berg signed as coach of Brann until June 2027.",
      ["Ann Berg: coach of Brann until 2027-06"]
    ),
    (
      "Ann Berg was appointed as coach of Brann until June 2027.",
      ["Ann Berg: coach of Brann until 2027-06"]
    ),
    (
      "Ann Berg became coach of Brann until June 2027.", ["Ann Berg: coach of Brann until 2027-06"]
    ),
    (
      "The club named Ann Berg coach until 30 June 2027.", ["Ann Berg: coach until 2027-06-30"]
    ),
    (
      "Ann Berg became coach of Brann in May 2025.", ["Ann Berg: coach of Brann from 2025-05"]
    ),
    (
      "The court jailed ousted prime minister Ann Berg on Monday.",
      ["Ann Berg: prime minister former"]
    ),
    ("Deposed president Ann Berg spoke.", ["Ann Berg: president former"]),
    (
      "Ann Berg, then Germany's ambassador to Chad, spoke.", ["Ann Berg: ambassador to Chad former"]
    ),
    ("Ann Berg, then the ambassador to Chad, spoke.", ["Ann Berg: ambassador to Chad former"]),
    (
      "The Water Authority was praised by Ann Berg, formerly its director.",
      ["Ann Berg: director former"]
    ),
    (
      "The Water Authority thanked Ann Berg, previously its chairwoman.",
      ["Ann Berg: chairwoman former"]
    ),
    ("Jan Novak met London-based analyst Ann Berg.", ["Ann Berg: analyst"]),
    ("Ann Berg, Germany's ambassador to Chad, spoke.", ["Ann Berg: ambassador to Chad"]),
  ])
  func smallWordsTellTheTime(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }
}
