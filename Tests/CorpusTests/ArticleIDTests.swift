import PageParsing
import Testing

@testable import Corpus

struct ArticleIDTests {
  private func id(_ file: String, _ text: String, turn: Int = 0) -> ArticleID {
    ArticleID(fileName: file, text: Array(text.utf8), turn: turn)
  }

  @Test func survivesWritingAndReading() {
    let id = id("a.txt", "ships")
    #expect(ArticleID(id.description) == id)
    #expect(id.description.count == 16)
    #expect(ArticleID(hash: 7).description == "0000000000000007")
  }

  @Test(arguments: ["", "12", "zzzzzzzzzzzzzzzz", "4c1f9a0be37d22160"])
  func refusesWhatIsNone(_ text: String) {
    #expect(ArticleID(text) == nil)
  }

  @Test func dependsOnFileTextAndTurn() {
    let ids = [
      id("a.txt", "ships"), id("b.txt", "ships"), id("a.txt", "ship"),
      id("a.txt", "ships", turn: 1),
    ]
    #expect(Set(ids).count == 4)
  }

  @Test func isTheSameWhereverTheFolderStands() {
    let text = "Ferry sinks\n02.03.2024\nA ferry sank off the coast."
    func ids(_ file: String) -> [ArticleID] {
      let page = PageParser().parse(Array(text.utf8), at: PageLocation(file: file))
      return CorpusBuilder().snapshot(of: [page]).articles.map(\.id)
    }
    #expect(ids("here/ferry.txt") == ids("/there/ferry.txt"))
    #expect(!ids("ferry.txt").isEmpty)
  }
}
