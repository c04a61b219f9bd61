import Testing

@testable import PageParsing

/// `left` are the blocks that the rule has not been given as text and leaves out.
struct PlainArticlesTests {
  private let prose = """
    <p>The ferry ran aground off the coast in the early morning, and all passengers were brought \
    ashore by noon, the harbour office said.</p>
    """

  /// What is left of an article of which the first paragraph is known to be text.
  private func left(_ body: String, in element: String = "article") throws -> [String] {
    var extractor = MainTextExtractor(
      MarkupTree(html: Array("<body><\(element)>\(prose)\(body)</\(element)></body>".utf8)))
    let found = extractor.measured()
    let features = try #require(found)
    let known = features.blocks.indices.map { $0 == 0 }
    let isKept = PlainArticles(features: features).completed(known)
    return features.blocks.indices.filter { !isKept[$0] }
      .map { String(decoding: features.blocks[$0].text, as: UTF8.self) }
  }

  @Test func anArticleOfParagraphsHeadingsAndListsIsTextToItsEnd() throws {
    for body in [
      "<p>Nobody was hurt.</p>", "<h2>The crew</h2><p>Nobody was hurt.</p>",
      "<p><strong>What comes next</strong></p><p>The ship is towed.</p>",
      "<ul><li>Boats<ul><li>of wood</li></ul></li></ul>",
      "<table><tr><td>Length</td><td>40 m</td></tr></table><p>She was built in 1988.</p>",
    ] {
      #expect(try left(body) == [], "\(body)")
      #expect(try left(body, in: "main") == [], "\(body)")
    }
  }

  @Test func whereSomethingSpeaksOfFurnitureAllIsJudgedAsBefore() throws {
    let end = "<p>Nobody was hurt.</p>"
    for furniture in [
      "<p>Subscribe to our newsletter</p>", "<p><a href=/more>More</a></p>",
      "<h2>Related articles</h2>",
      "<div class=share>Send it on</div>", "<p>© Harbour News</p>",
    ] {
      #expect(try left(end + furniture).contains("Nobody was hurt."), "\(furniture)")
    }
  }

  @Test func aHeadingAtTheEndHasSomethingElseBelowIt() throws {
    #expect(
      try left("<p>Nobody was hurt.</p><h2>The crew</h2>") == ["Nobody was hurt.", "The crew"])
  }

  @Test func anotherElementIsNoArticle() throws {
    #expect(try left("<p>Nobody was hurt.</p>", in: "div") == ["Nobody was hurt."])
  }

  @Test func whatIsMuchMoreThanTheTextIsNotTaken() throws {
    let lines = (1...20).map { "<p>Line number \($0)</p>" }.joined()
    #expect(try left(lines).count == 20)
  }

  @Test func aPictureIsNoReason() throws {
    let picture = "<figure><figcaption>The quay</figcaption></figure>"
    #expect(try left("\(picture)<p>Nobody was hurt.</p>") == ["The quay"])
  }
}
