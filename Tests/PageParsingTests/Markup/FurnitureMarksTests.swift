import Testing

@testable import PageParsing

struct FurnitureMarksTests {
  private func mark(_ html: String) -> FurnitureMarks.Mark {
    let tree = MarkupTree(html: Array(html.utf8))
    let body = tree.nodes.firstIndex { $0.tag == .body } ?? 0
    return FurnitureMarks(tree: tree).mark(body + 1)
  }

  @Test(arguments: [
    ("<div class='article__share-bar'>", FurnitureMarks.Subjects.sharing),
    ("<div class='relatedPosts'>", .otherArticles),
    ("<div id='main-nav'>", .navigation),
    ("<section class='newsletter box'>", .request),
    ("<div role='complementary'>", .side),
    ("<div style='display: none'>", .hidden),
    ("<ol class=commentlist>", .talk),
    ("<footer>", .footer),
  ])
  func namesAndTagsTellFurniture(html: String, subject: FurnitureMarks.Subjects) {
    let mark = mark(html)
    #expect(mark.verdict == .furniture)
    #expect(mark.subjects.contains(subject))
  }

  @Test func whereANameMayMeanTwoThingsItIsDoubtful() {
    let date = mark("<div class='story-date'>")
    #expect(date.verdict == .doubtful)
    #expect(date.doubtful == .about)
    #expect(date.subjects.isEmpty)
  }

  @Test func aWordBeforeOneOfFurnitureMayOnlySayThatThereIsSome() {
    #expect(mark("<div class='with-sidebar'>").verdict == .open)
    #expect(mark("<div class='shareholder'>").verdict == .open)
  }

  @Test func whatSaysThatItIsTheArticleIsMarked() {
    #expect(mark("<div class='story-body'>").verdict == .article)
    #expect(mark("<div itemprop=articleBody>").subjects == .article)
    #expect(mark("<p class='story-body'>a</p>").verdict == .open)
    #expect(mark("<p itemprop=articleBody>a</p>").verdict == .article)
  }

  @Test func leadsAreMarkedWhereverTheyStand() {
    #expect(mark("<p class='article__intro'>").subjects == .lead)
    #expect(mark("<div class='standfirst'>").verdict == .open)
  }
}
