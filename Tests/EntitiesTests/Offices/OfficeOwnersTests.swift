import Testing

@testable import Entities

/// Whose an office is where several names stand about it.
struct OfficeOwnersTests {
  @Test(arguments: [
    (
      "Ann Berg was elected president of Moldova's Academy of Sciences.",
      ["Ann Berg: president of Moldova's Academy of Sciences"]
    ),
    (
      "Ann Berg, president of Israel's Supreme Court, spoke.",
      ["Ann Berg: president of Israel's Supreme Court"]
    ),
    (
      "Ann Berg, chair of FIFA's ethics committee, spoke.",
      ["Ann Berg: chair of FIFA's ethics committee"]
    ),
    (
      "Ann Berg, chief executive of Nokia's Indian unit, spoke.",
      ["Ann Berg: chief executive of Nokia's Indian unit"]
    ),
  ])
  func anOfficeIsOfWhatStandsBehindThePossessive(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }

  @Test(arguments: [
    (
      "Jan Novak, a former adviser to President Ann Berg, spoke.",
      ["Jan Novak: adviser to President Ann Berg former", "Ann Berg: President"]
    ),
    (
      "Jan Novak, lawyer for Prime Minister Ann Berg, spoke.",
      ["Jan Novak: lawyer for Prime Minister Ann Berg", "Ann Berg: Prime Minister"]
    ),
    (
      "Jan Novak, an aide to former president Ann Berg, spoke.",
      ["Jan Novak: aide to former president Ann Berg", "Ann Berg: president former"]
    ),
    // Who is served alone on the page has no office of a servant's.
    ("An adviser to President Ann Berg spoke.", ["Ann Berg: President"]),
    ("The spokesperson of President Ann Berg spoke to Jan Novak.", ["Ann Berg: President"]),
    (
      "Assistant to the President Jan Novak spoke.", ["Jan Novak: Assistant to the President"]
    ),
  ])
  func whoServesHasAnotherOfficeThanWhoIsServed(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }

  @Test(
    arguments: [
      ("Anvar Salikhov receives Belarusian ambassador", []),
      ("Jan Novak sacks health secretary", []),
      ("Wang Yi meets with German chancellor", []),
      ("Jan Novak becomes mayor of Oslo", ["Jan Novak: mayor of Oslo"]),
    ] as [(String, [String])])
  func whomSomebodyMeetsHasHisOwnOffice(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }

  @Test func eachOfPairsHasHisOwnOffice() {
    #expect(
      shippedHoldings(
        "The chief justice of Ghana, Ama Osei, the attorney general of Togo, Jan Novak, and others "
          + "met.")
        == ["Ama Osei: chief justice of Ghana", "Jan Novak: attorney general of Togo"])
  }

  @Test func whoTakesAnOathDoesNotHaveTheOfficeOfWhoHearsIt() {
    #expect(
      shippedHoldings(
        "Ann Berg took the oath as the ninth executive president of Sri Lanka before Chief Justice "
          + "Jan Novak.")
        == ["Ann Berg: executive president of Sri Lanka", "Jan Novak: Chief Justice"])
  }
}
