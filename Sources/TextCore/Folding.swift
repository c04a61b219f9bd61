extension SourceText {
  /// The words and numbers of `span` in lower case, each followed by a blank, as UTF-8: what two
  /// settings of one text have in common.
  ///
  /// Cost: linear; letters outside ASCII are lowered through the standard library.
  package func foldedWords(_ span: ByteSpan) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(span.count)
    for token in Tokenizer.tokens(in: self, span) where token.kind != .mark {
      let word = bytes[token.span.range]
      if word.allSatisfy({ $0 < 0x80 }) {
        for byte in word { folded.append(loweredASCII(byte)) }
      } else {
        folded.append(contentsOf: String(decoding: word, as: UTF8.self).lowercased().utf8)
      }
      folded.append(UInt8(ascii: " "))
    }
    return folded
  }
}

/// The ASCII capital `byte` in lower case; any other byte as it is.
@inlinable
package func loweredASCII(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}

extension String {
  /// The text with every run of blanks and line breaks as one blank, none at either end.
  package func foldingBlanks() -> String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
