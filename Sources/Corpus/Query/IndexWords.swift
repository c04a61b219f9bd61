import PageParsing
import TextCore

/// The words of an item as the full-text index keeps them: folded as queries fold them, so that the
/// index finds what reading the text would find.
///
///     title “Erdoğan's visit”, paragraph “It began.”  →  erdogan s visit ¶ it began
///
/// Words are separated by blanks and consist of ASCII letters, ASCII digits and characters beyond
/// ASCII, which is what the tokenizer `ascii` of SQLite's FTS5 takes for a word and does not change.
/// ``separator`` stands between the title and the paragraphs, since no phrase reaches across; no
/// query can ask for it, as it is not part of a word.
package enum IndexWords {
  /// What stands between two paragraphs.
  static let separator: [UInt8] = Array("¶".utf8)
  /// What stands for a sign inside a word.
  private static let sign: [UInt8] = Array("¦".utf8)
  /// What stands for a word of which folding leaves nothing.
  private static let nothing: [UInt8] = Array("¤".utf8)

  /// The words of an item. Cost: linear, without allocation for words in ASCII.
  package static func words(of item: Item, in text: SourceText) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(item.span.count + 8)
    for (index, span) in item.readableSpans.enumerated() {
      if index > 0 { words += separator + [UInt8(ascii: " ")] }
      append(span, of: text, to: &words)
    }
    return words
  }

  /// What FTS5 is asked for words one after the other: `"harbour pl"*`. A word of the index holds
  /// nothing that means anything inside quotes.
  package static func pattern(_ folded: [[UInt8]], isPrefix: Bool) -> String {
    let words = folded.map { String(decoding: indexed($0), as: UTF8.self) }
    return "\"" + words.joined(separator: " ") + (isPrefix ? "\"*" : "\"")
  }

  /// A folded word of a query as it stands in the index.
  package static func indexed(_ folded: [UInt8]) -> [UInt8] {
    if folded.isEmpty { return nothing }
    return folded.flatMap { isPlain($0) ? [$0] : sign }
  }

  /// Appends the words of a span, each with a blank.
  private static func append(_ span: ByteSpan, of text: SourceText, to words: inout [UInt8]) {
    LoweredWords.write(upTo: 2 * span.count, to: &words) { writer in
      text.bytes.withUnsafeBufferPointer { bytes in
        for word in WordSpans(text, span) {
          writer.append(UnsafeBufferPointer(rebasing: bytes[word.range])) { _ in
            indexed(FoldedWord(text, word).bytes)
          }
        }
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte)
  }
}
