import Testing

@testable import PageParsing

struct TextSumsTests {
  private let prose = String(repeating: "The sea was calm. ", count: 4)

  @Test func countsTextLinksAndProseBelowEachElement() {
    let tree = MarkupTree(
      html: Array("<div><p>\(prose)</p><p><a>News</a>  and  more</p></div>".utf8))
    let sums = TextSums(tree, isDropped: tree.nodes.map { _ in false })
    let paragraphs = tree.nodes.indices.filter { tree.nodes[$0].tag == .p }
    #expect(sums.below(paragraphs[0]).prose == Float(prose.utf8.count))
    #expect(sums.below(paragraphs[0]).prosePart == 1)
    #expect(sums.below(paragraphs[1]).links == 4)
    #expect(sums.below(paragraphs[1]).text == 12)
    #expect(sums.all.text == Float(prose.utf8.count) + 12)
  }

  @Test func passesOverWhatIsDropped() {
    let tree = MarkupTree(html: Array("<div><nav>Home</nav><p>Text</p></div>".utf8))
    let sums = TextSums(tree, isDropped: tree.nodes.map { $0.tag == .nav })
    #expect(sums.all.text == 4)
    #expect(sums.all.linkDensity == 0)
  }
}
