import Chronology
import PageParsing
import Testing

@testable import Corpus

private func page(_ file: String, _ text: String) -> Page {
  PageParser().parse(Array(text.utf8), at: PageLocation(file: file))
}

/// The pages as their corpus sees them.
private func refined(_ pages: Page...) -> [Page] {
  Array(CorpusBuilder().snapshot(of: pages).pages)
}

@Suite struct CorpusChronologyTests {
  private let report = page(
    "report.txt",
    """
    Council of harbour towns meets in Bergen
    28.11.2025
    On November 27, the Council of Harbour Towns met in Bergen under the mayor of Rotterdam.
    """)

  private let undated = page(
    "undated.txt",
    """
    The Council of Harbour Towns met in Bergen on November 27 under the mayor of Rotterdam. It rained.
    Ships stayed outside until December.
    """)

  @Test func aPageThatTellsOfTheSameDayDecidesTheYear() throws {
    let pages = refined(undated, report)
    let item = try #require(pages[0].items.first)
    #expect(item.published.value?.description == "2025-11")
    #expect(item.published.low?.description == "2025-11-27")
    #expect(item.published.high?.description == "2025-12-04")
    #expect(item.published.basis == .inferredFromCorpus)
    #expect(item.published.rule.contains("report.txt"))
    #expect(item.events.map { $0.value?.description } == ["2025-11-27", "2025-12"])
  }

  @Test func anAnnouncementIsNotOfTheDayItAnnounces() {
    let announced = page(
      "announced.txt",
      """
      The Council of Harbour Towns will meet in Bergen on November 27 under the mayor of Rotterdam.
      """)
    let pages = refined(announced, report)
    #expect(pages[0].items.first?.published.value == nil)
  }

  @Test func theSameTitleWithADateElsewhereDecides() {
    let teaser = page(
      "teaser.txt", "Council of harbour towns meets in Bergen\nThe mayors gathered.")
    let pages = refined(teaser, report)
    #expect(pages[0].items.first?.published.value?.description == "2025-11-28")
    #expect(pages[0].items.first?.published.basis == .inferredFromCorpus)
  }

  @Test func theSameDayAloneIsNoEvidence() {
    let other = page(
      "other.txt", "A trawler was found on November 27 near the Faroe Islands, empty.")
    let pages = refined(other, report)
    #expect(pages[0].items.first?.published.value == nil)
  }

  @Test func pagesThatDisagreeDecideNothing() {
    let earlier = page(
      "earlier.txt",
      """
      Council of harbour towns met in Bergen again
      28.11.2019
      On November 27, the Council of Harbour Towns met in Bergen under the mayor of Rotterdam.
      """)
    let pages = refined(undated, report, earlier)
    #expect(pages[0].items.first?.published.value == nil)
  }

  @Test func whatIsStatedIsNotTouched() {
    let pages = refined(undated, report)
    #expect(pages[1].items.first?.published == report.items.first?.published)
    #expect(pages[1].items.first?.events == report.items.first?.events)
  }
}
