import TextCore
import Testing

@testable import PageParsing

/// Who signs an article of HTML stays in its text.
struct SignedEndsTests {
  private let body = """
    <p>The council regrets the strike of nurses in the three hospitals of the county, which has now
    entered its third week without a meeting between the two sides.</p>
    <p>We call on both sides to come back to the table on Friday, and we offer our office in the old
    town hall as a place where they can meet in private.</p>
    """

  /// The lines of the article with `end` below its text.
  private func lines(_ end: String) -> [String] {
    let html =
      "<html><head><title>Council on the strike</title></head><body><header><a href=/>Home</a>"
      + "</header><div id=page><h1>Council on the strike</h1><div class=text>\(body)</div>\(end)"
      + "</div><footer>Copyright</footer></body></html>"
    let page = PageParser().parse(Array(html.utf8), at: PageLocation(file: "a"))
    return page.text[ByteSpan(0, min(page.contentEnd, page.text.bytes.count))]
      .split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    "<div class=signature><p><strong>Kenji Watanabe</strong></p><p>President</p>"
      + "<p>Asian Athletics Federation</p></div>",
    "<div><p align=right>Kenji Watanabe</p><p align=right><em>President, Asian Athletics "
      + "Federation</em></p></div>",
    "<p>Sincerely,</p><p>Kenji Watanabe<br>President<br>Asian Athletics Federation</p>",
    "<div class=end><b>Kenji Watanabe</b><br><i>President of the Asian Athletics Federation</i></div>",
  ])
  func whoSignsOnLinesOfTheirOwnIsKept(_ end: String) {
    let lines = lines(end)
    #expect(lines.contains("Kenji Watanabe"))
    #expect(lines.contains { $0.hasPrefix("President") })
    #expect(lines.contains { $0.hasSuffix("Asian Athletics Federation") })
  }

  @Test func soAreSeveral() {
    let lines = lines(
      "<div><p>Respectfully,</p><p>Rosa Villanueva, Mayor of Marusi</p><p>Tomas Quispe, "
        + "Chairman, Irrigation Board of Marusi</p></div>")
    #expect(
      lines.suffix(3) == [
        "Respectfully,", "Rosa Villanueva, Mayor of Marusi",
        "Tomas Quispe, Chairman, Irrigation Board of Marusi",
      ])
  }

  @Test(arguments: [
    "<div class=field-signed><p>President of the Republic</p><p>Kenji Watanabe</p></div>",
    "<div class=signature><p>Kenji Watanabe</p><p>Kovel, 3 May 2023</p></div>",
  ])
  func whatIsCalledASignatureNeedsLess(_ end: String) {
    #expect(lines(end).contains("Kenji Watanabe"))
  }

  @Test(arguments: [
    "<div class=related><p>Kenji Watanabe</p><p>President of the Year</p></div>",
    "<p><a href=/a>Kenji Watanabe</a></p><p><a href=/b>President</a></p>",
    "<div class=author><p>Kenji Watanabe</p><p>President</p></div>",
    // A box of people, a byline, whom to call, headlines
    "<div><div><a href=/a><img src=a></a><p>Kenji Watanabe</p><p>President</p></div></div>",
    "<p>Kenji Watanabe</p><p>Reporter</p>",
    "<p>Kenji Watanabe</p><p>President</p><p>+44 20 555 0100</p>",
    "<p>Watanabe Visits Kinshasa</p><p>Mayor Opens Bridge</p>",
    "<p>Watanabe City Council</p><p>Director</p>",
  ])
  func linksBoxesAndHeadlinesSignNothing(_ end: String) {
    #expect(!lines(end).contains { $0.contains("Watanabe") })
  }
}
