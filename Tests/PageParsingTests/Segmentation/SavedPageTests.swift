import PageParsing
import Testing

/// Pages saved as text with all that stands around the article, a block a line.
struct SavedPageTests {
  private let body = """
    The harbour of the town has been closed since Monday, and nobody knows when it opens again.
    The port authority said that two ships had to turn around and sail to the next port.
    Fishermen have asked the council for help, which the mayor has promised to give them.
    The council meets again next week and will hear what the engineers have found out.
    """

  @Test func theTitleStandsAboveDeckBylineAndLabels() {
    let page = parsed(
      """
      Home
      Most popular
      Weather
      Harbour of the town closed after accident
      Two ships had to turn around on their way to the quay.
      By
      Jane Roe
      Political Editor
      Published:
      22:00 GMT, 26 September 2020
      | Updated:
      08:39 GMT, 28 September 2020
      Share
      \(body)
      """)
    #expect(
      summary(page).first { $0.hasPrefix("main") }?.hasPrefix(
        "main | Harbour of the town closed after accident | 2020-09-26 stated | 5 | ") == true)
  }

  @Test func aListOfFewWordsIsIntroducedByAShortLine() {
    func boilerplate(_ end: String) -> [String] {
      let page = parsed("Town plans a bridge to the island\nMarch 12, 2025\n\(body)\n\(end)")
      return page.boilerplate.map { page.text[$0] }
    }
    #expect(boilerplate("The steps are:\nConsult\nDecide the budget\nBuild\n") == [])
    #expect(boilerplate("Most popular\nSport\nWeather\n") == ["Most popular", "Sport", "Weather"])
  }

  @Test func theDayOfSavingAboveTheMenuIsNoDateOfPublication() {
    let page = parsed(
      """
      Thursday, November 9, 2023
      Sign in
      Contact us
      Sport
      Weather
      Print Editions
      Guest Posts
      Harbour of the town closed after accident
      By Jane Roe
      November 8, 2023
      \(body)
      """)
    #expect(page.items.map { $0.published.value?.description } == ["2023-11-08"])
    #expect(
      page.items.first?.title.map { page.text[$0] } == "Harbour of the town closed after accident")
    #expect(boilerplate(page).first == "Thursday, November 9, 2023")
  }

  @Test func theOnlyDateOfAPageIsKept() {
    let page = parsed(
      """
      Thursday, November 9, 2023
      Sign in
      Contact us
      Sport
      Weather
      Print Editions
      Guest Posts
      \(body)
      """)
    #expect(page.items.contains { $0.published.value?.description == "2023-11-09" })
  }
}
