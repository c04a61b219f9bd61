import TestSupport
import Testing

@testable import TextCore

struct TokenizerTests {
  private func tokens(_ string: String) -> [(String, Token)] {
    let text = SourceText(string)
    return Tokenizer.tokens(in: text, text.span).map { (text[$0.span], $0) }
  }

  @Test(arguments: [
    ("21.05.2020On May 26", ["21", ".", "05", ".", "2020", "On", "May", "26"]),
    ("l’été 1918\u{A0}km", ["l", "’", "été", "1918", "km"]),
    ("e\u{301}te\u{301} Ωmega 北京", ["e\u{301}te\u{301}", "Ωmega", "北京"]),
    ("a\u{2028}b\u{3000}c", ["a", "b", "c"]), ("…“x”", ["…", "“", "x", "”"]), ("", []),
  ])
  func cuts(_ text: String, _ expected: [String]) {
    #expect(tokens(text).map(\.0) == expected)
  }

  @Test(arguments: [
    ("meeting", Token.Casing.lower), ("Meeting", .title), ("É", .title), ("NATO", .upper),
    ("ÖVP", .upper), ("BioUtah", .mixed), ("iPhone", .mixed), ("Évian", .title), ("12", .lower),
  ])
  func tellsCasing(_ word: String, _ expected: Token.Casing) {
    #expect(tokens(word).map(\.1.casing) == [expected])
  }

  @Test func knowsWhatTouches() {
    #expect(tokens("a-b c\u{A0}d").map(\.1.isGlued) == [false, true, true, false, false])
  }

  @Test func aWalkStopsWhenItIsTold() {
    let text = SourceText("one two three")
    var seen: [String] = []
    Tokenizer.forEachToken(in: text, text.span) { token in
      seen.append(text[token.span])
      return seen.count < 2
    }
    #expect(seen == ["one", "two"])
  }

  /// Whatever the bytes are, and wherever the span ends inside of a scalar.
  @Test func tokensCoverAllThatIsNotBlank() {
    var random = SeededGenerator(seed: 14)
    let scalars: [Unicode.Scalar] = ["a", "Z", "7", ".", " ", "\n", "é", "İ", "’", "\u{2028}", "𝔸"]
    for count in 0..<300 {
      var string = String.UnicodeScalarView()
      for _ in 0..<count % 40 {
        string.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
      }
      let text = SourceText(String(string))
      let end = Int.random(in: 0...text.bytes.count, using: &random)
      let tokens = Tokenizer.tokens(in: text, ByteSpan(0, end))
      var walked: [Token] = []
      Tokenizer.forEachToken(in: text, ByteSpan(0, end)) { token in
        walked.append(token)
        return true
      }
      #expect(walked == tokens)
      var last = 0
      for token in tokens {
        #expect(token.span.start >= last && !token.span.isEmpty && token.span.end <= end)
        let gap = String(decoding: text.bytes[last..<token.span.start], as: UTF8.self)
        let isBlank = gap.allSatisfy(\.isWhitespace)
        #expect(isBlank)
        last = token.span.end
      }
    }
  }
}
