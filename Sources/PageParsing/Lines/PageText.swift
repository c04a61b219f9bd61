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

  /// How many words there are where no blanks part them: about one of two characters.
  func characterPairs(in tokens: Range<Int>) -> Int {
    tokens.reduce(0) { count, index in
      let token = lexed.tokens[index]
      return token.kind == .word ? count + max(1, token.span.count / 6) : count
    }
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
      return bytes[end - 1] >= 0x80
        && PageText.sentenceEnds.contains { bytes[span.start..<end].suffix($0.count) == $0 }
    }
  }

  /// The ellipsis and the full stops, question and exclamation marks of other scripts.
  private static let sentenceEnds = ["…", "。", "！", "？", "।", "؟", "۔", "։"].map {
    ArraySlice($0.utf8)
  }

  /// U+2019 or U+201D
  private func isClosingQuote(before end: Int, from start: Int) -> Bool {
    guard end - 3 >= start, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 else { return false }
    return bytes[end - 1] == 0x99 || bytes[end - 1] == 0x9D
  }
}
