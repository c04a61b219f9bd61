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
}
