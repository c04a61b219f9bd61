import Chronology
import Testing

@testable import PageParsing

struct ElementDateTests {
  private func dates(_ html: String) -> [ElementDate] {
    let tree = MarkupTree(html: Array(html.utf8))
    return ElementDate.all(in: tree, DateMarks(tree: tree), most: 3)
  }

  @Test(arguments: [
    "<time datetime=2024-03-05>Tuesday</time>", "<abbr title='5 March 2024'>Tuesday</abbr>",
    "<span class=published title='05-03-2024T14:12'>14:12</span>",
    "<div data-date=2024-03-05>Tuesday</div>", "<span data-datetime=2024-03-05T10:00>now</span>",
  ])
  func attributesGiveDays(html: String) {
    #expect(dates(html).map(\.day.description) == ["2024-03-05"])
  }

  @Test(arguments: [
    "<span title='5 March 2024'>x</span>", "<time>5 March 2024</time>", "<div data-date=today>",
    "<p class=date title='Tuesday'>x</p>", "<div data-time=5400>",
  ])
  func othersGiveNone(html: String) {
    #expect(dates(html).isEmpty)
  }

  @Test func noMoreThanWantedAreRead() {
    let many = String(repeating: "<time datetime=2024-03-05T10:00Z></time>", count: 5)
    #expect(dates(many).map(\.isUniversal) == [true, true, true])
  }
}
