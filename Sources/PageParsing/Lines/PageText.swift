import Chronology
import TextCore

/// A page's tokens with the questions that line rules ask of them.
struct PageText {
  let lexed: LexedText

  var text: SourceText { lexed.text }
  var bytes: [UInt8] { lexed.text.bytes }

  /// Whether a token is one of the words. Makes no string.
  func isWord(_ index: Int, in table: PhraseTable) -> Bool {
    table.contains(bytes, lexed.tokens[index].span.range)
  }

  func token(_ index: Int) -> Token { lexed.tokens[index] }

  func byte(_ index: Int) -> UInt8 { bytes[lexed.tokens[index].span.start] }

  func isMark(_ index: Int, _ character: Unicode.Scalar) -> Bool {
    lexed.tokens.indices.contains(index) && lexed.tokens[index].kind == .mark
      && byte(index) == UInt8(ascii: character)
  }

  func wordCount(in tokens: Range<Int>) -> Int {
    tokens.reduce(0) { $0 + (lexed.tokens[$1].kind == .word ? 1 : 0) }
  }

  /// Whether the text ends as a sentence does, behind closing quotes and brackets.
  func endsSentence(_ span: ByteSpan) -> Bool {
    var end = span.end
    while end > span.start {
      let last = bytes[end - 1]
      if last == UInt8(ascii: "\"") || last == UInt8(ascii: ")") || last == UInt8(ascii: "'")
        || last == UInt8(ascii: "]") || last == UInt8(ascii: "*")
      {
        end -= 1
      } else if isClosingQuote(before: end, from: span.start) {
        end -= 3
      } else {
        break
      }
    }
    guard end > span.start else { return false }
    switch bytes[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: ","):
      return true
    default:
      // U+2026, the ellipsis
      return end - 3 >= span.start && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80
        && bytes[end - 1] == 0xA6
    }
  }

  /// U+2019 or U+201D
  private func isClosingQuote(before end: Int, from start: Int) -> Bool {
    guard end - 3 >= start, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 else { return false }
    return bytes[end - 1] == 0x99 || bytes[end - 1] == 0x9D
  }
}
