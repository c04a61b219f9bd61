import Testing

@testable import PageParsing

/// Pages that list news: what stands on them, and the items that come of it.
struct DatedEntriesTests {
  private struct News {
    var title: String
    var day: String
    var text: String
  }

  private let news = [
    News(
      title: "Council agrees to new quay", day: "12 March 2024",
      text: "The council of Hulst has agreed to build a new quay for ferries, the mayor said."),
    News(
      title: "More ships than ever", day: "4 March 2024",
      text: "The harbour office counted 412 ships, which is a record, its head told reporters."),
    News(
      title: "Storm closes harbour", day: "26 February 2024",
      text: "A storm closed the harbour for two days. Nobody was hurt, the coast guard said."),
  ]
  private let items = [
    "teaser | Council agrees to new quay | 2024-03-12 stated | 1 | ",
    "teaser | More ships than ever | 2024-03-04 stated | 1 | ",
    "teaser | Storm closes harbour | 2024-02-26 stated | 1 | ",
  ]

  private func page(_ body: String, head: String = "") -> Page {
    let html = "<html><head><title>News</title>\(head)</head><body>\(body)</body></html>"
    return PageParser().parse(Array(html.utf8), at: PageLocation(file: "a"))
  }

  private func entries(_ entry: (News) -> String) -> String { news.map(entry).joined() }

  @Test func entriesInElementsOfTheirOwnAreItems() {
    for body in [
      entries { "<article><h2>\($0.title)</h2><time>\($0.day)</time><p>\($0.text)</p></article>" },
      entries {
        "<li><h3><a href=/a>\($0.title)</a></h3><p>\($0.text)</p><span>\($0.day)</span></li>"
      },
      entries {
        "<div class=e><div><h2>\($0.title)</h2></div><div>\($0.day)</div><p>\($0.text)</p></div>"
      },
    ] {
      let page = page("<main><h1>News</h1>\(body)</main><footer>All rights reserved</footer>")
      #expect(summary(page) == items, "\(body)")
      #expect(page.boilerplate.map { page.text[$0] } == ["News", "All rights reserved"])
    }
  }

  @Test func soAreEntriesOneBelowTheOther() {
    let body = entries { "<h2>\($0.title)</h2><p>\($0.day)</p><p>\($0.text)</p>" }
    #expect(summary(page("<main><h1>News</h1>\(body)</main>")) == items)
  }

  @Test func wordsThatLeadOnAreLeftOut() {
    let body = entries {
      "<article><h2>\($0.title)</h2><p>\($0.day)</p><p>\($0.text)</p><a href=/a>Read more</a></article>"
    }
    #expect(summary(page(body)) == items)
  }

  @Test func headingsOfOneArticleAreNone() {
    let sections = entries { "<h2>\($0.title)</h2><p>\($0.text)</p>" }
    #expect(page("<h1>A year</h1><p>12 March 2024</p>\(sections)").items.count == 1)
    let lead = news.map(\.text).joined(separator: " ")
    let boxes = entries { "<div><h3>\($0.title)</h3><p>\($0.day)</p><p>\($0.text)</p></div>" }
    #expect(page("<h1>A year</h1><p>\(lead)</p><p>\(lead)</p>\(boxes)").items.count == 1)
  }

  @Test func aPageThatGivesOneDayIsAnArticle() {
    let body = entries { "<h2>\($0.title)</h2><p>\($0.day)</p><p>\($0.text)</p>" }
    let meta = "<meta property='article:published_time' content='2024-03-13'>"
    #expect(page("<main><h1>A year</h1>\(body)</main>", head: meta).items.count == 1)
  }

  @Test func commentsAreNoNews() {
    let comments = entries { "<div><h4>\($0.title)</h4><p>\($0.day)</p><p>\($0.text)</p></div>" }
    let page = page(
      "<h1>Quay opens</h1><p>\(news[0].text)</p><div class=comments>\(comments)</div>")
    #expect(page.items.count == 1)
  }
}
