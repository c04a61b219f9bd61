import Testing

@testable import Entities

/// Who had or has the office of another.
struct PredecessorTests {
  @Test(arguments: [
    (
      "Ann Berg, Mayor of Oslo since May 2024, spoke. Her predecessor, Jan Novak, retired in April "
        + "2024.",
      ["Ann Berg: Mayor of Oslo from 2024-05", "Jan Novak: Mayor of Oslo until 2024-04 former"]
    ),
    (
      "Mayor Ann Berg spoke. Jan Novak was her predecessor.",
      ["Ann Berg: Mayor", "Jan Novak: Mayor former"]
    ),
    (
      "Ann Berg served as Mayor of Oslo until May 2021. Her successor, Bo Lind, was replaced by Jan "
        + "Novak in June 2023.",
      [
        "Ann Berg: Mayor of Oslo until 2021-05 former",
        "Bo Lind: Mayor of Oslo until 2023-06 former", "Jan Novak: Mayor of Oslo from 2023-06",
      ]
    ),
    (
      "The council named Ann Berg Mayor of Oslo. She replaces Jan Novak.",
      ["Ann Berg: Mayor of Oslo", "Jan Novak: Mayor of Oslo former"]
    ),
    (
      "Prime Minister Ann Berg, who succeeded Jan Novak on 14 March 2025, spoke.",
      [
        "Ann Berg: Prime Minister from 2025-03-14",
        "Jan Novak: Prime Minister until 2025-03-14 former",
      ]
    ),
    (
      "Ann Berg, Mayor of Oslo since May 2024, replaced Jan Novak.",
      ["Ann Berg: Mayor of Oslo from 2024-05", "Jan Novak: Mayor of Oslo former"]
    ),
    (
      "Ann Berg, Mayor of Oslo since May 2024, took over from Jan Novak.",
      ["Ann Berg: Mayor of Oslo from 2024-05", "Jan Novak: Mayor of Oslo former"]
    ),
    // `him` may be whose predecessor it is.
    (
      "Mayor Ann Berg stood in for him. Jan Novak, his predecessor, spoke.", ["Ann Berg: Mayor"]
    ),
    ("Ann Berg spoke. Her predecessor, Jan Novak, spoke, too.", []),
  ])
  func onePersonHasTheOfficeOfAnother(_ text: String, _ expected: [String]) {
    #expect(holdings(text) == expected)
  }
}
