import Corpus
import TestSupport
import Testing

/// Random queries, sound and broken: each is read or refused at a column of its own, and what is read
/// can be answered.
struct QueryFuzzTests {
  private static let pieces = [
    "(", ")", "\"", "/", "-", "not ", "and ", "or ", "near/3 ", "near/0 ", "near/x ", "person:",
    "org:", "date:", "since:", "until:", "happened:", "is:", "source:", "role:", "nonsense:",
    "2024", "2024-03", "2024-13-99", "0000", "99999999999999999999", "..", "2024..2023", "visser",
    "rotter*", "*", "é", "日本", "\u{1B}[31m", " ", "  ", "undated", "[a-z", "(a|a)*b", "\\", ":",
  ]

  @Test func isReadOrRefused() {
    let corpus = CorpusFixture.harbour
    let all = corpus.allArticles
    for seed in PipelineFuzzTests.seeds {
      var generator = SeededGenerator(seed: seed)
      for _ in 0..<20 {
        let count = Int.random(in: 0...8, using: &generator)
        let source = (0..<count).map { _ in
          QueryFuzzTests.pieces.randomElement(using: &generator) ?? ""
        }.joined()
        do {
          let query = try Query(source, isTyping: Bool.random(using: &generator))
          let found = query.articles(in: corpus, among: all, marks: ReaderMarks())
          #expect(found.isSubset(of: all), "seed \(seed): \(source)")
          for index in found {
            let number = ArticleNumber(index)
            let text = corpus.page(of: corpus[number]).text
            let matches = query.matches(in: number, of: corpus)
            #expect(matches.allSatisfy { text.span.contains($0) }, "seed \(seed): \(source)")
          }
        } catch {
          #expect((0...source.count).contains(error.column), "seed \(seed): \(source): \(error)")
          #expect(!error.description.isEmpty)
        }
      }
    }
  }
}
