import Testing

@testable import PageParsing

struct JSONFormatTests {
  private func pages(_ text: String) -> [Page] {
    PageParser().pages(Array(text.utf8), in: "a")
  }

  @Test func everyLineIsAPage() {
    let pages = pages(
      #"""
      {"title": "Ferry runs aground", "date": "2024-03-02", "text": "A ferry ran aground.\nNobody was hurt."}
      {"title": "Mayor resigns", "date_publish": "2024-03-05 10:00:00", "maintext": "She resigned."}

      """#)
    #expect(
      pages.flatMap(summary) == [
        "main | Ferry runs aground | 2024-03-02 stated | 2 | ",
        "main | Mayor resigns | 2024-03-05 stated | 1 | ",
      ])
    #expect(pages[0].items[0].published.rule == "the record's field “date”")
  }

  @Test func oneRecordOrAnArrayMaySpanLines() {
    let record = "{\n\"headline\": \"Mayor resigns\",\n\"articleBody\": \"She resigned.\"\n}"
    #expect(pages(record).flatMap(summary) == ["main | Mayor resigns | ? none | 1 | "])
    #expect(pages("[\(record),\n\(record)]").count == 2)
  }

  @Test func brokenLinesAreReportedAndPassedOver() {
    let pages = pages(
      #"""
      {"title": "Ferry runs aground", "text": "A ferry ran aground."}
      {"title": "cut o
      {"url": "https://example.org"}
      """#)
    #expect(pages.map(\.items.count) == [1, 0, 0])
    #expect(pages.map { $0.issues.map(\.problem) } == [[], [.damaged], [.damaged]])
  }

  @Test(arguments: ["{\"", "{\"a\": 1}", "{\"quoted\" words} open a text", "[{\"a\": 2}]"])
  func whatHoldsNoRecordsIsText(text: String) {
    #expect(pages(text).map { $0.text[$0.text.span] } == [text])
  }

  @Test func datesThatAreNoneAreNotTaken() {
    let pages = pages(#"{"title": "Ferry runs aground", "text": "Yes.", "date": "99.99.9999"}"#)
    #expect(pages.flatMap(summary) == ["main | Ferry runs aground | ? none | 1 | "])
  }
}
