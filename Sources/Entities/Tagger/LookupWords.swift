import TextCore

/// The words of running text as the tagger compares them, for collecting statistics.
package enum LookupWords {
  /// Calls `body` with each word's number and look-up spelling; a number and a mark have no
  /// spelling, and a line break is the number 0.
  package static func forEach(
    in text: SourceText, _ body: (_ number: UInt64, _ spelling: ArraySlice<UInt8>) -> Void
  ) {
    var words: [Word] = []
    var folded: [UInt8] = []
    var reader = WordReader(text, text.span, scope: 0, lexicon: .shared)
    reader.read(into: &words, folded: &folded)
    for word in words {
      if word.opensLine { body(0, []) }
      let key = folded[word.key]
      body(WordFacts.number(of: word, key), word.kind == .word ? key : [])
    }
  }

  /// The number of a look-up spelling.
  package static func number(of spelling: some Sequence<UInt8>) -> UInt64 {
    hash(spelling)
  }
}
