import PageParsing
import TextCore

/// Keys that only the same item has: its title, and the first words of its text.
enum LeadWords {
  private static let fewestWords = 6
  private static let fewestBytes = 33
  private static let mostWords = 24
  private static let longestPiece = 800

  /// The keys of an item; none for what is too short to prove anything. Cost: linear in its title
  /// and the beginning of its text.
  static func keys(of item: Item, in text: SourceText) -> [UInt32] {
    [item.title, item.paragraphs.first].compactMap { piece in
      guard let piece, piece.count >= fewestBytes else { return nil }
      let words = words(of: piece, in: text)
      guard words.count >= fewestWords else { return nil }
      var hash = FNV1a()
      for word in words.prefix(mostWords) {
        hash.mix(text.bytes[word.span.range].lazy.map { $0 | 0x20 })
        hash.mix(0)
      }
      return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
    }
  }

  private static func words(of piece: ByteSpan, in text: SourceText) -> [Token] {
    var end = min(piece.end, piece.start + longestPiece)
    while end > piece.start, end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Tokenizer.tokens(in: text, ByteSpan(piece.start, end)).filter { $0.kind == .word }
  }
}
