import Testing

@testable import PageParsing

struct DateMarksTests {
  private func mark(_ attributes: String) -> DateMarks.Mark? {
    let tree = MarkupTree(html: Array("<p \(attributes)>5 March 2024</p>".utf8))
    guard let index = tree.nodes.firstIndex(where: { $0.tag == .p }) else { return nil }
    return DateMarks(tree: tree).mark(index)
  }

  @Test(arguments: [
    ("class=entry-date", DateMarks.Mark.date), ("class=publishDate", .published),
    ("itemprop=datePublished", .published), ("itemprop=dateModified", .changed),
    ("id=post_timestamp", .date), ("class='date updated'", .date),
    ("class='lastmod date'", .changed), ("itemprop=startDate", .other),
    ("data-testid=article-date", .date), ("class='member-joined'", .other),
  ])
  func namesSayWhatADateIs(attributes: String, expected: DateMarks.Mark) {
    #expect(mark(attributes) == expected)
  }

  @Test(arguments: ["class=candidate", "class=has-date", "class=update-button", "", "class=d"])
  func otherNamesSayNothing(attributes: String) {
    #expect(mark(attributes) == nil)
  }

  @Test func zonesReachDownAndEndWithTheirElement() throws {
    let tree = MarkupTree(
      html: Array(
        "<body><footer><p>a</p></footer><div class=related-posts><b>b</b></div><p>c</p></body>".utf8
      )
    )
    let zones = DateMarks(tree: tree).zones(headline: nil)
    func zone(_ text: String) throws -> DateMarks.Zone {
      let index = tree.nodes.indices.first {
        tree.nodes[$0].tag == .text && tree.text($0).elementsEqual(text.utf8)
      }
      return zones[try #require(index)]
    }
    #expect(try zone("a") == .footer)
    #expect(try zone("b") == .others)
    #expect(try zone("c") == [])
  }

  @Test func whatHoldsTheHeadlineIsNoZone() throws {
    let tree = MarkupTree(html: Array("<div class=teaser><h1>Ferry</h1><p>a</p></div>".utf8))
    let headline = try #require(tree.nodes.firstIndex { $0.tag == .h1 })
    #expect(DateMarks(tree: tree).zones(headline: headline).allSatisfy { $0 == [] })
    #expect(DateMarks(tree: tree).zones(headline: nil).contains(.others))
  }
}
