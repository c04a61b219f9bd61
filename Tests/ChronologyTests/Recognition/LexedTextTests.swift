import TestSupport
import Testing
import TextCore

@testable import Chronology

struct LexedTextTests {
  /// Against a plain search, in texts with gaps and words of every length.
  @Test func theFirstTokenFromAnyByteIsFound() {
    var random = SeededGenerator(seed: 7)
    for round in 0..<60 {
      var text = ""
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        text += String(repeating: "a", count: Int.random(in: 0...90, using: &random))
        text += String(repeating: " ", count: Int.random(in: 0...90, using: &random))
      }
      let source = SourceText(text)
      let from = round % 3 == 0 ? text.utf8.count / 2 : 0
      let tokens = Tokenizer.tokens(in: source, ByteSpan(from, text.utf8.count))
      let lexed = LexedText(source, tokens: tokens)
      for offset in 0...text.utf8.count + 70 {
        let expected = tokens.firstIndex { $0.span.start >= offset } ?? tokens.count
        #expect(lexed.firstToken(from: offset) == expected, "\(round) \(offset)")
      }
    }
  }
}
