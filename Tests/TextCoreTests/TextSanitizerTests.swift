import TestSupport
import Testing

@testable import TextCore

@Suite struct TextSanitizerTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\tb", "a b"), ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"),
    ("\u{9B}31m", "31m"), ("\u{1B}]0;title\u{7}", "]0;title"), ("a\u{202E}b\u{2066}c", "abc"),
    ("👨\u{200D}👩", "👨👩"), ("👍🏽", "👍"), ("❤\u{FE0F}", "❤"), ("🇰🇿", "KZ"), ("1\u{FE0F}\u{20E3}", "1"),
    ("a\u{A0}b\u{2003}c\u{2028}d", "a b c d"), ("\u{FEFF}x", "x"), ("so\u{AD}ft", "soft"),
    ("\u{E000}\u{10FFFF}", "\u{FFFD}\u{FFFD}"), ("e\u{301}", "e\u{301}"), ("x\u{E0061}", "x"),
  ])
  func sanitises(text: String, expected: String) {
    #expect(TextSanitizer.sanitized(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("plain", "plain"), ("a\tb", "a b"), ("\u{1B}[31mred\u{9B}0m\u{7}", "[31mred0m"),
    ("a\u{202E}b\u{2066}c", "abc"), ("👨\u{200D}👩\u{200D}👧", "👨\u{200D}👩\u{200D}👧"),
    ("👍🏽", "👍🏽"), ("❤\u{FE0F}", "❤\u{FE0F}"), ("🇳🇴", "🇳🇴"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("a\u{A0}b\u{2028}c", "a b c"),
  ])
  func whatLeavesKeepsEmoji(text: String, expected: String) {
    #expect(TextSanitizer.outgoing(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    let source = SourceText(" \n" + text)
    let collapsed = TextSanitizer.outgoing(source, source.span)
    #expect(collapsed.unicodeScalars.elementsEqual((" " + expected).unicodeScalars))
  }

  @Test func nothingThatMovesTheCursorIsLeft() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for text in [String(decoding: bytes, as: UTF8.self), generator.hostileText(length: 40)] {
        let safe = TextSanitizer.sanitized(text)
        for scalar in safe.unicodeScalars {
          let category = scalar.properties.generalCategory
          #expect(
            category != .control && category != .format && category != .privateUse,
            "U+\(String(scalar.value, radix: 16)) of \(text.debugDescription)")
        }
        #expect(CellWidth.of(safe) == CellWidth.of(text))
        #expect(TextSanitizer.sanitized(safe) == safe)
      }
    }
  }

  @Test func collapsesWhiteSpace() {
    let text = SourceText("a \n\u{A0} b\u{1B}\u{7}  c")
    #expect(TextSanitizer.collapsed(text, text.span) == "a b c")
    #expect(TextSanitizer.collapsed(text, ByteSpan(0, 1)) == "a")
  }
}
