import Chronology
import Testing

@testable import PageParsing

/// What stands above the text of a page: a title of one word, a year alone, times.
struct TopOfPageTests {
  private func page(_ text: String) -> Page {
    PageParser().parse(Array(text.utf8), at: PageLocation(file: "a.txt"))
  }

  private func title(_ text: String) -> String? {
    let page = page(text)
    return page.items.first?.title.map { page.text[$0] }.map { String($0) }
  }

  @Test func aWordAboveTheDateIsTheTitle() {
    let text = """
      Obituary
      6 January 2025

      The poet died in London on Monday after a long illness. She wrote eleven books.
      """
    #expect(title(text) == "Obituary")
    #expect(page(text).boilerplate.isEmpty)
  }

  @Test func aWordAboveDateAndTitleIsNot() {
    let text = """
      Interview
      6 January 2025
      The poet speaks of her last book

      The poet spoke in London on Monday about her last book. She has written eleven.
      """
    #expect(title(text) == "The poet speaks of her last book")
  }

  @Test func aYearUnderTheTitleIsItsDate() {
    let text = "Harbour reopens\n2023\nThe harbour reopened after a long time of repairs.\n"
    #expect(title(text) == "Harbour reopens")
    #expect(page(text).items.first?.published.value == .year(2023))
    #expect(page(text).boilerplate.isEmpty)
  }

  @Test func aNumberUnderTheTitleIsNone() {
    let text = "Harbour reopens\n9023\nThe harbour reopened after a long time of repairs.\n"
    #expect(page(text).items.first?.published.value == nil)
  }

  @Test func theTimesAboveTheEntriesOfALiveBlogAreText() {
    let html = """
      <html><head><title>Storm: live updates</title></head><body><article><h1>Storm: live updates</h1>
      <h3>11:40</h3><p>The storm has reached Oslo, where trains stand still, the company said.</p>
      <h3>10:15</h3><p>Schools in Bergen closed for the day, the mayor of the city announced.</p>
      </article></body></html>
      """
    let page = PageParser().parse(Array(html.utf8), at: PageLocation(file: "a.html"))
    #expect(
      page.items.first?.paragraphs.map { page.text[$0].prefix(5) } == [
        "11:40", "The s", "10:15", "Schoo",
      ])
  }
}
