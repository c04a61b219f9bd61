import Testing

@testable import Entities

/// Times of offices that the text tells behind the office, in words of their own.
struct TermsToldApartTests {
  @Test(arguments: [
    (
      "Ann Berg, Mayor of Oslo since May 2018, will leave on 30 September 2026.",
      ["Ann Berg: Mayor of Oslo from 2018-05 until 2026-09-30"]
    ),
    (
      "Governor Ann Berg was appointed in June 2023.", ["Ann Berg: Governor from 2023-06"]
    ),
    ("Governor Ann Berg was appointed in June 2023 to the board.", ["Ann Berg: Governor"]),
    (
      "Ann Berg, commander of Kovel Fleet, took command in August 2024.",
      ["Ann Berg: commander of Kovel Fleet from 2024-08"]
    ),
    (
      "Ann Berg moved to Malta, where she was Minister of Finance from 1976 to 1983.",
      ["Ann Berg: Minister of Finance from 1976 until 1983 former"]
    ),
    (
      "Ann Berg, who according to the register was Minister of Finance from 2019 to 2022, spoke.",
      ["Ann Berg: Minister of Finance from 2019 until 2022 former"]
    ),
    (
      "Ann Berg became Mayor of Oslo. She follows Jan Novak. She was Minister of Finance from 2015 to "
        + "2020.",
      ["Ann Berg: Mayor of Oslo", "Ann Berg: Minister of Finance from 2015 until 2020 former"]
    ),
    (
      "Mayor Ann Berg, who took office in January 2024, spoke.",
      ["Ann Berg: Mayor from 2024-01"]
    ),
    ("Mayor Ann Berg, in office since March 2021, spoke.", ["Ann Berg: Mayor from 2021-03"]),
    (
      "The council named Ann Berg Mayor of Oslo. She took office in May 2025 and will serve until "
        + "May 2029.",
      ["Ann Berg: Mayor of Oslo", "Ann Berg: Mayor of Oslo from 2025-05 until 2029-05"]
    ),
    // Of two whom a sentence names, who gets the office is whom the next is about.
    (
      "President Bo Yanso appointed Ann Berg Governor of Oslo. She took office in May 2025.",
      [
        "Bo Yanso: President", "Ann Berg: Governor of Oslo",
        "Ann Berg: Governor of Oslo from 2025-05",
      ]
    ),
    (
      "Former Governor Ann Berg spoke. Berg led the bank from June 2015 to June 2023.",
      ["Ann Berg: Governor former", "Berg: Governor from 2015-06 until 2023-06 former"]
    ),
    (
      "Ann Berg, Governor of Oslo, who has led it since April 2022, spoke.",
      ["Ann Berg: Governor of Oslo from 2022-04"]
    ),
    (
      "Minister Ann Berg, who had held the post since May 2023, stepped down on 2 October 2025.",
      ["Ann Berg: Minister from 2023-05 until 2025-10-02 former"]
    ),
    (
      "Governor Ann Berg, whose term is to end in July 2026, spoke.",
      ["Ann Berg: Governor until 2026-07"]
    ),
    (
      "Ann Berg, the outgoing Governor of Oslo, retires on 31 July 2025.",
      ["Ann Berg: Governor of Oslo until 2025-07-31 former"]
    ),
    (
      "Mayor Ann Berg, who took up her duties in December 2024, spoke.",
      ["Ann Berg: Mayor from 2024-12"]
    ),
    (
      "Ann Berg, Mayor of Oslo, a post she has held since August 2020, spoke.",
      ["Ann Berg: Mayor of Oslo from 2020-08"]
    ),
    (
      "The Senate elected General Ann Berg president of Kenya for a term that runs until 2026.",
      ["Ann Berg: president of Kenya until 2026"]
    ),
    // Who led something else, and what another person did.
    ("Colonel Ann Berg spoke. Berg led the march in June 2023.", []),
    (
      "Mayor Ann Berg met Jan Novak, who took office in January 2024.",
      ["Ann Berg: Mayor"]
    ),
    ("Mayor Ann Berg and Jan Novak, and others, took office in January 2024.", ["Ann Berg: Mayor"]),
  ])
  func aTermIsToldApart(_ text: String, _ expected: [String]) {
    #expect(holdings(text) == expected)
  }

  @Test(arguments: [
    (
      "Ann Berg was Kenya's foreign minister from July 2004 to March 2011.",
      ["Ann Berg: foreign minister from 2004-07 until 2011-03 former"]
    ),
    (
      "Ann Berg, the Oslo council's former chairman, was replaced by Jan Novak in October 2024.",
      [
        "Ann Berg: chairman until 2024-10 former", "Jan Novak: chairman from 2024-10",
      ]
    ),
    ("The bank's director, Ann Berg, spoke.", ["Ann Berg: director"]),
    ("Its director, Ann Berg, spoke.", ["Ann Berg: director"]),
    (
      "Ann Berg, who was acting Mayor of Oslo, spoke.",
      ["Ann Berg: acting Mayor of Oslo former"]
    ),
    ("Ann Berg was interim CEO for ten days.", ["Ann Berg: interim CEO former"]),
    (
      "Ann Berg has been acting director of the museum since May 2024.",
      ["Ann Berg: acting director of the museum from 2024-05"]
    ),
    (
      "Caretaker Prime Minister Ann Berg spoke.", ["Ann Berg: Caretaker Prime Minister"]
    ),
  ])
  func anOfficeOfSomebodysHasItsBearer(_ text: String, _ expected: [String]) {
    #expect(holdings(text) == expected)
  }
}
