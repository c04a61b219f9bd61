import PageParsing
import TextCore

/// The words of what the corpus took for furniture after its pages were indexed.
///
/// The text index still finds them. Only where all words of a pattern are among them does a query
/// have to look whether the text that is left holds it.
struct FurnitureWords: Sendable {
  /// Folded, in order.
  private let words: [[UInt8]]
  fileprivate var all: [[UInt8]] { words }

  init(_ words: some Sequence<[UInt8]>) {
    self.words = words.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The words of paragraphs. Cost: linear in them.
  init(of paragraphs: some Sequence<(text: SourceText, span: ByteSpan)>) {
    var words: Set<[UInt8]> = []
    for (text, span) in paragraphs {
      for word in WordSpans(text, span) { words.insert(FoldedWord(text, word).bytes) }
    }
    self.init(words)
  }

  /// Whether furniture may hold these folded words; as a prefix, the last one may go on.
  func mayHold(_ pattern: [[UInt8]], isPrefix: Bool) -> Bool {
    pattern.enumerated().allSatisfy { index, word in
      let place = words.partitioningIndex { !$0.lexicographicallyPrecedes(word) }
      guard place < words.count else { return false }
      let isOpen = isPrefix && index == pattern.count - 1
      return isOpen ? words[place].starts(with: word) : words[place] == word
    }
  }
}

extension ByteWriter {
  mutating func write(_ furniture: FurnitureWords) {
    write(furniture.all) { writer, word in writer.write(word) { $0.write(count: Int($1)) } }
  }
}

extension ByteReader {
  mutating func furnitureWords() throws(DamagedBytes) -> FurnitureWords {
    FurnitureWords(
      try list { reader throws(DamagedBytes) in
        try reader.list { reader throws(DamagedBytes) in UInt8(try reader.count(limit: 255)) }
      })
  }
}
