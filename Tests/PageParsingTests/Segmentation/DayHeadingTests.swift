import Testing

@testable import PageParsing

/// Articles that tell of one day below the other.
struct DayHeadingTests {
  private let lead = "<p>How the strike in the harbour of Hulst came about, day by day.</p>"
  private let entries = """
    <h2>12 March 2024</h2><p>Dockers walk out after a foreman is dismissed without notice.</p>\
    <h2>13 March</h2><p>The harbour office closes the gates. On Friday the council met.</p>
    """

  private func page(_ body: String) -> Page {
    let head = "<meta property='article:published_time' content='2024-06-05'>"
    let html =
      "<html><head>\(head)</head><body><article><h1>The harbour strike</h1>\(body)"
      + "</article></body></html>"
    return PageParser().parse(Array(html.utf8), at: PageLocation(file: "a"))
  }

  @Test func theDaysAreTextAndWhatStandsBelowIsOfThem() {
    let page = page(lead + entries)
    #expect(
      summary(page) == [
        "main | The harbour strike | 2024-06-05 stated | 5 | 12 March 2024=2024-03-12, "
          + "13 March=2024-03-13, On Friday=2024-03-08"
      ])
    #expect(
      page.items[0].events.last?.rule == "counted from the day of the line above it, 2024-03-13")
    #expect(page.items[0].published.conflicts.isEmpty)
    #expect(page.boilerplate.isEmpty)
  }

  @Test func aDateOfTheArticleIsNone() {
    let page = page("<p>6 June 2024</p>\(lead)<p>On Friday the council met in the town hall.</p>")
    #expect(page.items[0].events.map { $0.value?.description } == ["2024-05-31"])
  }
}
