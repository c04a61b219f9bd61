extension SourceText {
  /// The words and numbers of `span` in lower case, each followed by a blank, as UTF-8: what two
  /// settings of one text have in common.
  ///
  /// Cost: linear; letters outside ASCII are lowered through the standard library.
  package func foldedWords(_ span: ByteSpan) -> [UInt8] {
    var folded: [UInt8] = []
    appendFoldedWords(span, to: &folded)
    return folded
  }

  /// Appends ``foldedWords(_:)`` of a further span.
  package func appendFoldedWords(_ span: ByteSpan, to folded: inout [UInt8]) {
    LoweredWords.write(upTo: 2 * span.count, to: &folded) { writer in
      bytes.withUnsafeBufferPointer { bytes in
        Tokenizer.forEachToken(in: self, span) { token in
          if token.kind != .mark {
            writer.append(UnsafeBufferPointer(rebasing: bytes[token.span.range])) { word in
              Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
            }
          }
          return true
        }
      }
    }
  }
}

/// The ASCII capital `byte` in lower case; any other byte as it is.
@inlinable
package func loweredASCII(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}

extension String {
  /// The text with every run of blanks and line breaks as one blank, none at either end.
  ///
  /// Cost: one pass over the bytes of a text that is so already, and of plain letters and marks.
  package func foldingBlanks() -> String {
    if hasPlainBlanks { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether there are no blanks but single spaces between words, and nothing beyond ASCII but
  /// letters of two bytes (U+00C0 … U+02FF) and typographic marks (U+2010 … U+2027).
  private var hasPlainBlanks: Bool {
    var last = UInt8(ascii: " ")
    var bytes = utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0x20: if last == 0x20 { return false }
      case 0x21..<0x7F: break
      case 0xC3...0xCB: _ = bytes.next()
      case 0xE2:
        guard bytes.next() == 0x80, let third = bytes.next(), (0x90...0xA7).contains(third) else {
          return false
        }
      default: return false
      }
      last = byte
    }
    return last != 0x20 || isEmpty
  }
}
