import Chronology
import TextCore
import Testing

@testable import PageParsing

struct PlainTextFormatTests {
  @Test func whatNoFormatKnowsIsReadAsItStands() {
    let text = "Harbour reopens\n14.10.2025\nShips came."
    let pages = PageParser().pages(Array(text.utf8), in: "a.txt")
    #expect(pages.map(\.location) == [PageLocation(file: "a.txt", index: 0)])
    #expect(pages.map { $0.text[$0.text.span] } == [text])
    #expect(
      pages.flatMap(summary) == ["main | Harbour reopens | 2025-10-14 stated | 1 | "])
  }

  @Test func nothingGivesOnePageThatSaysSo() {
    let pages = PageParser().pages([], in: "empty")
    #expect(pages.map { $0.issues.map(\.problem) } == [[.empty]])
  }

  @Test func aTableAtTheEndIsText() {
    let page = parsed(
      """
      Strike ends with a deal
      8 March 2025

      The strike at the port of Rotterdam ended on Friday night after two weeks of talks.

        Year      Raise
        2025      3.5 %
        2026      3.0 %
      """)
    #expect(page.items.count == 1)
    #expect(page.items[0].paragraphs.count == 4)
    #expect(boilerplate(page).isEmpty)
  }
}
