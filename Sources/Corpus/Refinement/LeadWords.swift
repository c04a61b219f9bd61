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
      var hash = FNV1a()
      var count = 0
      Tokenizer.forEachToken(in: text, beginning(of: piece, in: text)) { token in
        guard token.kind == .word else { return true }
        for index in token.span.range { hash.mix(text.bytes[index] | 0x20) }
        hash.mix(0)
        count += 1
        return count < mostWords
      }
      guard count >= fewestWords else { return nil }
      return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
    }
  }

  private static func beginning(of piece: ByteSpan, in text: SourceText) -> ByteSpan {
    var end = min(piece.end, piece.start + longestPiece)
    while end > piece.start, end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return ByteSpan(piece.start, end)
  }
}
