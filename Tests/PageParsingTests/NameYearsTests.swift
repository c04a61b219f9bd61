import Chronology
import TextCore
import Testing

@testable import PageParsing

@Suite struct NameYearsTests {
  @Test(arguments: [
    ("The exercise \"Interaction-2015\" ended.", [2015]),
    ("The training “Sahand-Anti-Terror 2025” and Combat-2017", [2025, 2017]),
    ("In 2015 and on 5 May 2020, call 000-2015", []),
    ("mid-2015, pre-2014", []),
  ])
  func yearsThatEndNames(text: String, years: [Int]) {
    let page = PageText(lexed: LexedText(SourceText(text)))
    #expect(NameYears.find(in: page, page.text.span) == years)
  }
}
