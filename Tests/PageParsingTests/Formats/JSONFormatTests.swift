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

  @Test func aFeedInJSONIsReadAsOne() {
    let pages = pages(
      #"""
      {"version": "https://jsonfeed.org/version/1.1", "title": "The Harbour", "description": "News.",
       "items": [
        {"id": "1", "title": "Ferry runs aground", "date_published": "2024-03-02T08:00:00Z",
         "content_html": "<p>A ferry ran aground off Vard&oslash;.</p><ul><li>Norway</li><li>9 May</li></ul>"},
        {"id": "2", "content_text": "The mayor resigned.", "date_published": "2024-03-05T08:00:00Z"}
       ]}
      """#)
    #expect(
      pages.flatMap(summary).map { $0.prefix(50) } == [
        "main | Ferry runs aground | 2024-03-02 stated | 3 ",
        "main | - | 2024-03-05 stated | 1 | ",
      ])
    #expect(pages[0].text[pages[0].items[0].paragraphs[0]] == "A ferry ran aground off Vardø.")
    #expect(pages[0].sourceName == Array("1".utf8))
  }

  @Test func aRecordThatSaysOnlyWhenItChangedIsDatedByThat() {
    let pages = pages(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour news", "items": [
        {"id": "1", "title": "Ferry aground", "content_text": "It sank.",
         "date_modified": "2024-03-04T08:00:00Z", "date_published": "2024-03-02T08:00:00Z"},
        {"id": "2", "title": "Ferry raised", "content_text": "It swims.",
         "date_modified": "2024-03-09T08:00:00Z"}]}
      """)
    #expect(
      pages.map { $0.items[0].published.value?.description } == ["2024-03-02", "2024-03-09"])
    #expect(pages[1].items[0].published.rule.contains("date_modified"))
  }

  @Test func textsOfTheWebAreReadAsHTML() {
    let pages = pages(
      #"""
      [{"title": {"rendered": "Ships &amp; men"}, "content": {"rendered": "<p>One came.</p><p>Two went.</p>"}},
       {"title": "Levels", "text": "1 < 2 and 3 > 2.\nSo it is."}]
      """#)
    #expect(
      pages.flatMap(summary).map { $0.prefix(31) } == [
        "main | Ships & men | ? none | 2", "main | Levels | ? none | 2 | ",
      ])
    #expect(pages[1].text[pages[1].items[0].paragraphs[0]] == "1 < 2 and 3 > 2.")
  }

  @Test(arguments: ["1714694400", "1714694400000", "\"1714694400\"", "1714694400.5"])
  func secondsSince1970AreADate(_ date: String) {
    let pages = pages("{\"title\": \"Ferry runs aground\", \"text\": \"Yes.\", \"date\": \(date)}")
    #expect(pages.flatMap(summary) == ["main | Ferry runs aground | 2024-05-03 stated | 1 | "])
  }

  @Test func datesThatAreNoneAreNotTaken() {
    let pages = pages(#"{"title": "Ferry runs aground", "text": "Yes.", "date": "99.99.9999"}"#)
    #expect(pages.flatMap(summary) == ["main | Ferry runs aground | ? none | 1 | "])
  }
}
