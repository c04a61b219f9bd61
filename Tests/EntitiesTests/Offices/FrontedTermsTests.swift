import Testing

@testable import Entities

/// Terms that open a clause are those of the office that the clause tells of.
struct FrontedTermsTests {
  @Test(arguments: [
    (
      "From 2010 to 2014 Ann Berg was deputy minister of justice.",
      ["Ann Berg: deputy minister of justice from 2010 until 2014 former"]
    ),
    (
      "Between 2001 and 2005, Ann Berg was minister of health.",
      ["Ann Berg: minister of health from 2001 until 2005 former"]
    ),
    (
      "From May 2010 until June 2014, Ann Berg served as mayor of Oslo.",
      ["Ann Berg: mayor of Oslo from 2010-05 until 2014-06 former"]
    ),
    (
      "Since 2019, Ann Berg has been mayor of Oslo.", ["Ann Berg: mayor of Oslo from 2019"]
    ),
    (
      "Until 2014 Ann Berg was mayor of Oslo.", ["Ann Berg: mayor of Oslo until 2014 former"]
    ),
    (
      "Ann Berg is a lawyer. From 2014 to 2019 she served as ambassador to Chad; from March 2019 "
        + "until December 2025 she headed the border police.",
      ["Ann Berg: ambassador to Chad from 2014 until 2019 former"]
    ),
    (
      "Ann Berg served as ambassador to Chad, and from March 2019 until December 2025 she headed "
        + "the border police.",
      ["Ann Berg: ambassador to Chad"]
    ),
    (
      "Ann Berg was ambassador to Chad from 2014 to 2019; from March 2019 until May 2025 she was "
        + "director of the Border Police.",
      ["Ann Berg: ambassador to Chad from 2014 until 2019 former"]
    ),
    // The clause goes on with another subject.
    (
      "From 2010 to 2014 prices rose, said Ann Berg, who was mayor of Bergen.",
      ["Ann Berg: mayor of Bergen former"]
    ),
  ])
  func aTermBelongsToTheClauseItOpens(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }
}
