import Testing

@testable import Entities

/// Which office two hold one after the other, where the clause that tells of them names none.
struct SuccessionTests {
  @Test(arguments: [
    // whoever comes takes what they are appointed to, not what they were
    (
      "Ann Berg was appointed Governor of Oslo. Berg, who was deputy governor from 2019 to 2025, "
        + "replaces Jan Novak.",
      ["Ann Berg: Governor of Oslo", "Jan Novak: Governor of Oslo former"]
    ),
    (
      "Ann Berg will become Governor of Oslo on 30 April 2026. Berg has been treasurer of Oslo since "
        + "2021. She succeeds Jan Novak, who led the county from 2017.",
      ["Ann Berg: Governor of Oslo", "Jan Novak: Governor of Oslo from 2017 former"]
    ),
    (
      "Ann Berg was elected Mayor of Oslo. She will follow Jan Novak, whose term ends on 31 March "
        + "2026.",
      ["Ann Berg: Mayor of Oslo", "Jan Novak: Mayor of Oslo until 2026-03-31"]
    ),
    (
      "Ann Berg was named Rector of Yanso University. She succeeds Professor Jan Novak, who held the "
        + "office from 2016 to 2026.",
      [
        "Ann Berg: Rector of Yanso University",
        "Jan Novak: Rector of Yanso University from 2016 until 2026 former",
      ]
    ),
    (
      "Ann Berg was appointed Mayor of Oslo. She takes over from Jan Novak.",
      ["Ann Berg: Mayor of Oslo", "Jan Novak: Mayor of Oslo former"]
    ),
    // who goes leaves what they had, not what they are now
    (
      "Jan Novak was Governor of Oslo from 2021 to 2025. He was replaced in June 2025 by Ann Berg, a "
        + "former deputy mayor of Bergen.",
      ["Jan Novak: Governor of Oslo", "Ann Berg: Governor of Oslo from 2025-06"]
    ),
    (
      "Jan Novak, Governor of Oslo since 2019, will be succeeded on 1 July 2026 by Ann Berg.",
      [
        "Jan Novak: Governor of Oslo from 2019 until 2026-07-01",
        "Ann Berg: Governor of Oslo from 2026-07-01 coming",
      ]
    ),
    (
      "Jan Novak, Mayor of Oslo until 2025, bakes. His successor in Oslo is Ann Berg.",
      ["Jan Novak: Mayor of Oslo until 2025", "Ann Berg: Mayor of Oslo"]
    ),
    (
      "Jan Novak was Mayor of Oslo from 2001 to 2011. “He listened,” said Ann Berg, who succeeded him in "
        + "2011.",
      [
        "Jan Novak: Mayor of Oslo from 2001 until 2011 former", "Ann Berg: Mayor of Oslo from 2011",
      ]
    ),
    (
      "The king dismissed the Minister of Defence, Jan Novak, and appointed Ann Berg in his stead.",
      ["Jan Novak: Minister of Defence former", "Ann Berg: Minister of Defence"]
    ),
    (
      "Ann Berg, chief financial officer of Kovel Steel, left. The finance post goes to Jan Novak.",
      [
        "Ann Berg: chief financial officer of Kovel Steel",
        "Jan Novak: chief financial officer of Kovel Steel",
      ]
    ),
    (
      "Jan Novak, who left the ministry and is now Mayor of Oslo, spoke. His successor, Ann Berg, spoke, "
        + "too.",
      ["Jan Novak: Mayor of Oslo"]
    ),
    // People follow and replace each other elsewhere, too.
    ("Mayor Ann Berg followed Jan Novak into the hall.", ["Ann Berg: Mayor"]),
    ("Coach Ann Berg replaced Jan Novak with Bo Lind.", ["Ann Berg: Coach"]),
  ])
  func theOfficeIsTheOneThatSomebodyTakesOrLeaves(_ text: String, _ expected: [String]) {
    let found = holdings(text)
    for holding in expected {
      #expect(found.contains { $0.hasPrefix(holding) }, "\(holding) of \(found)")
    }
    #expect(holders(found) == holders(expected))
  }

  private func holders(_ offices: [String]) -> Set<Substring> {
    Set(offices.compactMap { $0.split(separator: ":").first?.split(separator: " ").last })
  }
}
