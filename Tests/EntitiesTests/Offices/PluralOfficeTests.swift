import Testing

@testable import Entities

/// One office in the plural for several persons.
struct PluralOfficeTests {
  @Test(arguments: [
    (
      "Ann Berg and Jan Novak, the foreign ministers of Norway and Poland, met.",
      ["Ann Berg: foreign minister of Norway", "Jan Novak: foreign minister of Poland"]
    ),
    (
      "Ann Berg and Jan Novak, respectively the Foreign Ministers of Norway and Poland, met.",
      ["Ann Berg: Foreign Minister of Norway", "Jan Novak: Foreign Minister of Poland"]
    ),
    (
      "Foreign Ministers Ann Berg, Jan Novak and Mary Roe of Norway, Poland and Kenya respectively "
        + "met.",
      [
        "Ann Berg: Foreign Minister of Norway", "Jan Novak: Foreign Minister of Poland",
        "Mary Roe: Foreign Minister of Kenya",
      ]
    ),
    (
      "The foreign ministers of Norway and Poland, Ann Berg and Jan Novak, met.",
      ["Ann Berg: foreign minister of Norway", "Jan Novak: foreign minister of Poland"]
    ),
    (
      "Presidents Ann Berg of Norway and Jan Novak of Poland met.",
      ["Ann Berg: President of Norway", "Jan Novak: President of Poland"]
    ),
    (
      "Ann Berg and Jan Novak, the deputy ministers of Norway, met.",
      ["Ann Berg: deputy minister of Norway", "Jan Novak: deputy minister of Norway"]
    ),
    ("Ministers Ann Berg and Jan Novak met.", ["Ann Berg: Minister", "Jan Novak: Minister"]),
  ])
  func eachHasTheirs(_ text: String, _ expected: [String]) {
    #expect(roles(text) == expected)
  }

  @Test(arguments: [
    // Three persons and two countries: nobody can tell whose is whose.
    "Ann Berg, Jan Novak and Mary Roe, the foreign ministers of Norway and Poland, met.",
    "Ann Berg and Jan Novak met the foreign ministers of Norway and Poland.",
    "Ann Berg and Jan Novak, friends of the ministers of Norway and Poland, met.",
    "Two members greeted Ann Berg and Jan Novak.",
  ])
  func nothingIsGuessed(_ text: String) {
    #expect(roles(text) == [])
  }

  @Test func aPlaceMayHaveItsArticle() {
    #expect(
      roles(
        "Foreign ministers Ann Berg of Rwanda and Jan Novak of the Democratic Republic of the Congo "
          + "met.") == [
          "Ann Berg: Foreign minister of Rwanda",
          "Jan Novak: Foreign minister of the Democratic Republic of the Congo",
        ])
  }
}
