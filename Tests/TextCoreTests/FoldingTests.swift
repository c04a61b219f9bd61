import TestSupport
import Testing

@testable import TextCore

struct FoldingTests {
  @Test(arguments: [
    ("Go  back\u{A0}now", "go back now "), ("ÉTÉ-2024, “İz”", "été 2024 i\u{307}z "),
    ("... –", ""), ("", ""),
  ])
  func foldsWords(_ string: String, _ expected: String) {
    let text = SourceText(string)
    #expect(String(decoding: text.foldedWords(text.span), as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("one two", "one two"), (" one\t two\r\n", "one two"), ("l’été  “x”", "l’été “x”"),
    ("a\u{A0}b\u{2003}c", "a b c"), ("", ""), (" ", ""),
  ])
  func foldsBlanks(_ text: String, _ expected: String) {
    #expect(text.foldingBlanks() == expected)
  }

  /// The quick way tells the same as the way that looks at every character.
  @Test func quickWayFoldsBlanksAlike() {
    var random = SeededGenerator(seed: 15)
    let pieces: [Character] = [
      "a", "Z", " ", " ", ".", "é", "’", "\u{2003}", "\t", "\n", "\r\n", "\u{A0}", "北", "\u{301}",
      "\u{200B}", "\u{85}", "\u{7F}",
    ]
    for count in 0..<2_000 {
      let text = String(
        (0..<count % 9).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] })
      let slow = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(Array(text.foldingBlanks().utf8) == Array(slow.utf8))
    }
  }
}
