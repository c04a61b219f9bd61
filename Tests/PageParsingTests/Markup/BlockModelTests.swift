import Testing

@testable import PageParsing

struct BlockModelTests {
  private func features(_ body: String) throws -> BlockFeatures {
    var extractor = MainTextExtractor(MarkupTree(html: Array(body.utf8)))
    let found = extractor.measured()
    return try #require(found)
  }

  @Test func goesDownTheTreesOfBothLooks() throws {
    // First: a block of more than 2^5 bytes looks like text. Second: so does what stands below one.
    let model = BlockModel(
      """
      # a comment
      features words bytes
      1:5 =-1 =1
      features looks looksAbove
      =0.5
      0:0 1:0 =-3 =2 =4
      """.utf8)
    let long = String(repeating: "and so on ", count: 9)
    let page = try features("<p>\(long)</p><p>short</p><p>shorter</p>")
    #expect(model.scores(of: page) == [4.5, 2.5, -2.5])
  }

  @Test func theEmbeddedModelTellsTextFromLinks() throws {
    let prose = """
      The ferry ran aground off the coast in the early morning, and all passengers were brought \
      ashore by noon, the harbour office said.
      """
    let page = try features(
      "<body><ul><li><a href=/>Home</a></ul><p>\(prose)</p><p>\(prose) Again.</p></body>")
    let scores = BlockModel.shared.scores(of: page)
    #expect(scores.map { $0 > 0 } == [false, true, true])
  }

  @Test func aPageWithoutBlocksHasNoScores() throws {
    #expect(try BlockModel.shared.scores(of: features("<body></body>")).isEmpty)
  }
}
