import Chronology
import Testing

@testable import PageParsing

struct TitleDateTests {
  private func day(_ title: String) -> String? {
    TitleDate.day(Array(title.utf8))?.description
  }

  @Test(arguments: [
    "05.03.2024 | Ferry runs aground", "Letters - 5 March 2024 - Blog", "Ferry (5 March 2024)",
    "Ferry runs aground – 2024-03-05",
  ])
  func readsADayThatStandsApart(title: String) {
    #expect(day(title) == "2024-03-05")
  }

  @Test(arguments: [
    "Concert on 5 March 2024 in the harbour", "Report 1. - 5. March 2024", "5 March 2024", "",
    "03/05/2024 | Ferry",
  ])
  func refusesOthers(title: String) {
    #expect(day(title) == nil)
  }
}
