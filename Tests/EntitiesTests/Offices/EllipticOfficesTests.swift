import Chronology
import PageParsing
import Testing
import TextCore

@testable import Entities

/// Offices of sentences that leave out what the clause before them says, and of relative clauses.
struct EllipticOfficesTests {
  @Test(arguments: [
    // What commas set off from a name is behind it, and what is to come is told like what is.
    (
      "Ann Berg, the union's treasurer, is acting chairman of Kovel Steel.",
      ["Ann Berg: treasurer", "Ann Berg: acting chairman of Kovel Steel"]
    ),
    // A verb may be written as an office is.
    ("Ann Berg will host the talks, and Per Lind will chair them.", []),
    ("Ann Berg, who will captain the side, left on Monday.", []),
    ("Ann Berg will be chairwoman of Kovel Steel.", ["Ann Berg: chairwoman of Kovel Steel coming"]),
    (
      "Its first president, for a term of four years from July 1, 2026, will be Ann Berg.",
      ["Ann Berg: first president from 2026-07-01"]
    ),
    // The verb is said once.
    (
      "Ann Berg became Minister of Health, and Jan Novak Minister of Finance.",
      ["Ann Berg: Minister of Health", "Jan Novak: Minister of Finance"]
    ),
    (
      "She named Ann Berg foreign minister, Omar Said Hassan finance minister and Jan Novak trade minister.",
      [
        "Ann Berg: foreign minister", "Omar Said Hassan: finance minister",
        "Jan Novak: trade minister",
      ]
    ),
    (
      "The king appointed Ann Berg finance minister, replacing Per Lind, and Jan Novak trade minister.",
      [
        "Ann Berg: finance minister", "Per Lind: finance minister former",
        "Jan Novak: trade minister",
      ]
    ),
    // Whoever stands beside an office without a verb before it is somebody else.
    ("The king met Ann Berg, and Jan Novak trade minister.", []),
    // A relative clause is about the one before it.
    (
      "Ann Berg, who is also Mayor of Oslo, said Jan Novak had served well.",
      ["Ann Berg: Mayor of Oslo"]
    ),
    (
      "Ann Berg, who led the party for years and is now Finance Minister, met Jan Novak.",
      ["Ann Berg: Finance Minister"]
    ),
    ("Ann Berg remains foreign minister.", ["Ann Berg: foreign minister"]),
    ("Ann Berg is a lawyer.", []),
    // The bearer is named behind the verb.
    (
      "The Oslo Water Authority, whose president is Ann Berg, sent tents.",
      ["Ann Berg: president"]
    ),
    ("The minister was Ann Berg's brother.", []),
    // The term stands between.
    (
      "Ann Berg, until May 2024 Mayor of Oslo, spoke.",
      ["Ann Berg: Mayor of Oslo until 2024-05 former"]
    ),
  ])
  func anOfficeOfWhatIsLeftOut(_ text: String, _ expected: [String]) {
    #expect(holdings(text) == expected)
  }

  @Test(arguments: [
    (
      "From 2011 until his death in 2015, Jan Novak was Mayor of Oslo.",
      ["Jan Novak: Mayor of Oslo from 2011 until 2015 former"]
    ),
    (
      "Jan Novak was Mayor of Oslo from 2011 until his death in 2015.",
      ["Jan Novak: Mayor of Oslo from 2011 until 2015 former"]
    ),
    (
      "Jan Novak, president until the coup of 2009, fled.",
      ["Jan Novak: president until 2009"]
    ),
    (
      "President Ann Berg on 3 June 2024 replaced Finance Minister Jan Novak with Per Lind.",
      [
        "Ann Berg: President", "Jan Novak: Finance Minister until 2024-06-03 former",
        "Per Lind: Finance Minister from 2024-06-03",
      ]
    ),
    (
      "The king dismissed Prime Minister Jan Novak on 3 June 2024.",
      ["Jan Novak: Prime Minister until 2024-06-03 former"]
    ),
    (
      "She relieved Prime Minister Jan Novak of his duties on 3 June 2024.",
      ["Jan Novak: Prime Minister until 2024-06-03 former"]
    ),
    (
      "Jan Novak was dismissed as Prime Minister by the Supreme Court on 3 June 2024.",
      ["Jan Novak: Prime Minister until 2024-06-03 former"]
    ),
    (
      "Ann Berg succeeded Jan Novak as Mayor of Oslo in May 2020.",
      ["Ann Berg: Mayor of Oslo from 2020-05", "Jan Novak: Mayor of Oslo until 2020-05 former"]
    ),
    (
      "Ann Berg became Kenya's first woman president on 3 June 2024.",
      ["Ann Berg: president from 2024-06-03"]
    ),
    (
      "Ann Berg is Mayor of Oslo, a post she took up in May 2020.",
      ["Ann Berg: Mayor of Oslo from 2020-05"]
    ),
  ])
  func anEndIsToldInOtherWords(_ text: String, _ expected: [String]) {
    #expect(holdings(text) == expected)
  }

  /// `On Monday` and `in May` count from the day of the item.
  @Test(arguments: [
    (
      "Ann Berg took office on Monday as Mayor of Oslo.",
      ["Ann Berg: Mayor of Oslo from 2024-06-03"]
    ),
    ("Ann Berg, Mayor of Oslo since October, spoke.", ["Ann Berg: Mayor of Oslo from 2023-10"]),
    (
      "Finance Minister Ann Berg resigned on Monday.",
      ["Ann Berg: Finance Minister until 2024-06-03 former"]
    ),
    (
      "Finance Minister Ann Berg said on Monday that taxes would fall.",
      ["Ann Berg: Finance Minister"]
    ),
  ])
  func aDayIsCountedFromTheDayOfTheItem(_ string: String, _ expected: [String]) {
    let text = SourceText(string)
    let day = DateClaim(
      kind: .published, value: .day(Day(year: 2024, month: 6, day: 4)!), basis: .stated,
      rule: "the page says it")
    let mentions = EntityRecognizer(tagger: nil).recognize(
      text, scopes: [scope(of: text, published: day)])
    #expect(holdings(mentions) == expected)
  }
}
