import Testing

@testable import PageParsing

struct BlockFeaturesTests {
  private let prose = """
    The ferry ran aground off the coast in the early morning, and all passengers were brought \
    ashore by noon, the harbour office said.
    """

  private func features(
    _ body: String, title: String? = nil, summary: String? = nil, text: String? = nil
  ) -> BlockFeatures? {
    var hints = PageHints()
    hints.title = title.map { Array($0.utf8) }
    hints.summary = summary.map { Array($0.utf8) }
    hints.body = text.map { Array($0.utf8) }
    let tree = MarkupTree(html: Array("<html><body>\(body)</body></html>".utf8))
    var extractor = MainTextExtractor(tree, hints: hints)
    return extractor.measured()
  }

  private func values(_ feature: BlockFeature, _ features: BlockFeatures?) -> [Float] {
    guard let features else { return [] }
    let table = features.table()
    return features.blocks.indices.map { table[$0, feature] }
  }

  @Test func blocksOfTheWholePageAreMeasured() {
    let page = features("<nav><a href=/>Home</a></nav><p>\(prose)</p><p>\(prose)</p>")
    #expect(values(.navigation, page) == [2, 0, 0])
    #expect(values(.linkDensity, page) == [1, 0, 0])
    #expect(values(.rulesKeep, page) == [0, 1, 1])
    #expect(values(.copies, page) == [1, 2, 2])
    #expect(values(.place, page) == [0, Float(1) / 3, Float(2) / 3])
  }

  @Test func distancesCountFromTheHeadline() {
    let page = features(
      "<p>Sea</p><h1>Ferry runs aground</h1><h2>Harbour</h2><p>\(prose)</p>",
      title: "Ferry runs aground")
    #expect(values(.isTitle, page) == [0, 1, 0, 0])
    #expect(values(.titleDistance, page) == [-1, 0, 1, 2])
    #expect(values(.headingLevel, page) == [0, 1, 2, 0])
    #expect(values(.headingDistance, page) == [100, 100, 1, 1])
    #expect(values(.titleDistance, features("<p>\(prose)</p>")) == [-100])
  }

  @Test func whatThePageSaysOfItselfIsCompared() {
    let other = "Nothing of it stands here, for this is about trains and about nothing else at all."
    let page = features(
      "<p>\(prose)</p><p>\(other)</p>", summary: "The ferry ran aground off the coast",
      text: String(repeating: prose + " ", count: 1)
        + String(repeating: "and on it went so ", count: 9))
    #expect(values(.hasBody, page) == [0, 0])
    let long = (0..<60).map { "word\($0)" }.joined(separator: " ")
    let linked = features("<p>\(prose)</p><p>\(other)</p>", text: prose + " " + long)
    #expect(values(.hasBody, linked) == [1, 1])
    #expect(values(.bodyRuns, linked) == [1, 0])
    #expect(values(.summaryWords, page)[0] > values(.summaryWords, page)[1])
  }

  @Test func containersGrowFromTheBlockOutwards() {
    let page = features(
      "<div><div><p>\(prose)</p><p>\(prose)</p></div><div><p>\(prose)</p></div></div>")
    let first = values(.part1, page)
    let second = values(.part2, page)
    #expect(first.count == 3)
    #expect(first[0] < second[0])
    #expect(zip(first, second).allSatisfy { $0 <= $1 })
    #expect(second[0] == 1)
  }

  @Test func blocksOfOneStyleAreCountedTogether() {
    let page = features(
      "<div><p class=a>\(prose)</p><p class=a>\(prose) Again.</p><p class=b>Sea</p></div>")
    let parts = values(.stylePart, page)
    #expect(parts[0] == parts[1])
    #expect(parts[0] > 0.9)
    #expect(parts[2] == 0)
  }

  @Test func neighboursBeyondThePageAreUnknown() {
    let page = features("<p>\(prose)</p><p>Sea</p>")
    #expect(values(.bytesAbove, page)[0] == -1)
    #expect(values(.bytesBelow, page)[1] == -1)
    #expect(values(.bytesAbove, page)[1] == values(.bytes, page)[0])
    #expect(values(.siblingAbove, page) == [0, 1])
  }

  @Test func contextSaysWhatTheFirstLookSeesAround() throws {
    let page = try #require(features("<p>\(prose)</p><p>Sea</p><p>\(prose) Again.</p>"))
    var table = page.table()
    BlockContext(features: page, scores: [3, 0, -1]).add(to: &table)
    #expect([0, 1, 2].map { table[$0, .looks] } == [0.75, 0, -0.5])
    #expect([0, 1, 2].map { table[$0, .looksAbove] } == [-1, 0.75, 0])
    #expect([0, 1, 2].map { table[$0, .looksBelow] } == [0, -0.5, -1])
    #expect(table[1, .looksBest] == 0.75)
    #expect(table[0, .textBefore] == 0)
    #expect(table[1, .textBefore] == 1)
    #expect(table[1, .looksStyle] == table[0, .looksStyle])
  }
}
