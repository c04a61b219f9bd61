/// A stretch of folded words as its length and a hash, of which two can be joined without the words:
/// what two settings of one text have in common.
///
///     FoldedText("the ".utf8).joined(with: FoldedText("ship ".utf8)) == FoldedText("the ship ".utf8)
///
/// The hash is the polynomial of the bytes at an odd number, modulo 2⁶⁴.
package struct FoldedText: Hashable, Sendable {
  /// How many bytes the words have.
  package var length: Int
  /// The hash of these bytes.
  package var hash: UInt64

  /// The golden ratio's first 64 bits, which are odd.
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A stretch without words.
  package static let empty = FoldedText(length: 0, hash: 0)

  package init(length: Int, hash: UInt64) {
    self.length = length
    self.hash = hash
  }

  /// The stretch of these bytes.
  package init(_ words: some Sequence<UInt8>) {
    (length, hash) = (0, 0)
    for byte in words { mix(byte) }
  }

  /// Appends a byte.
  mutating func mix(_ byte: UInt8) {
    hash = hash &* FoldedText.base &+ (UInt64(byte) + 1)
    length += 1
  }

  /// This stretch and another behind it. Cost: logarithmic in the length of the other.
  package func joined(with next: FoldedText) -> FoldedText {
    var (power, factor, exponent) = (1 as UInt64, FoldedText.base, next.length)
    while exponent > 0 {
      if exponent & 1 == 1 { power = power &* factor }
      factor = factor &* factor
      exponent >>= 1
    }
    return FoldedText(length: length + next.length, hash: hash &* power &+ next.hash)
  }

  /// The first so many of some bytes, for rising lengths; those that are longer are left out. Cost:
  /// linear in the bytes.
  static func beginnings(of words: some Collection<UInt8>, at lengths: [Int]) -> [FoldedText] {
    var found: [FoldedText] = []
    var text = FoldedText.empty
    for length in lengths where length <= words.count {
      for byte in words.dropFirst(text.length).prefix(length - text.length) { text.mix(byte) }
      found.append(text)
    }
    return found
  }
}
