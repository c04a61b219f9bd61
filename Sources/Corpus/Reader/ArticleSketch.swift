import PageParsing
import TextCore

/// Sixteen bytes by which two texts are seen to have most words in common.
///
///     sketch.shared(with: other)  // of 16, about how many of their pairs of words are common to both
///
/// It is a MinHash (Broder 1997, On the resemblance and containment of documents) of the pairs of words
/// that follow one another, in lower case and without marks: each byte is the lowest byte of the least
/// of all pairs by one of sixteen orders. Texts without a pair in common share a byte once in 256 times.
/// Behind them stands a hash of all words, since texts that differ in one figure may share all bytes.
public struct ArticleSketch: Hashable, Sendable {
  /// Its bytes.
  public let bytes: [UInt8]

  /// The hash of all words in their order; `nil` in sketches of before it was kept.
  public let words: UInt64?

  /// How many bytes it has.
  public static let count = 16

  /// Reads the hexadecimal digits that ``description`` writes.
  public init?(_ text: some StringProtocol) {
    let digits = text.compactMap(\.hexDigitValue)
    let count = 2 * ArticleSketch.count
    guard digits.count == count || digits.count == count + 16, text.utf8.count == digits.count
    else { return nil }
    bytes = stride(from: 0, to: count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    words = digits.count == count ? nil : digits[count...].reduce(0) { $0 << 4 | UInt64($1) }
  }

  /// The sketch of an item. Cost: linear in its text; some ten microseconds a hundred words.
  init(_ item: Item, in text: SourceText) {
    var least = [UInt64](repeating: .max, count: ArticleSketch.count)
    var before: UInt64 = 0
    var all = WordsHash()
    for piece in item.readableSpans {
      Tokenizer.forEachToken(in: text, piece) { token in
        guard token.kind != .mark else { return true }
        let word = ArticleSketch.hash(of: token, in: text)
        var pair = FNV1a(continuing: before)
        withUnsafeBytes(of: word.littleEndian) { pair.mix($0) }
        before = word
        all.mix(word)
        for order in least.indices {
          least[order] = min(least[order], ArticleSketch.place(of: pair.value, in: order))
        }
        return true
      }
    }
    bytes = least.map { UInt8(truncatingIfNeeded: $0) }
    words = all.value
  }

  /// The hash of a word, in lower case.
  static func hash(of token: Token, in text: SourceText) -> UInt64 {
    var word = FNV1a()
    word.mix(text.bytes[token.span.range].lazy.map(loweredASCII))
    return word.value
  }

  /// The hash of words in their order, by their hashes.
  struct WordsHash {
    private var all = FNV1a()
    var value: UInt64 { all.value }

    mutating func mix(_ word: UInt64) {
      withUnsafeBytes(of: word.littleEndian) { all.mix($0) }
    }
  }

  /// Where a pair stands in an order: the finalizer of SplitMix64 (Steele and others 2014) behind as
  /// many of its steps.
  private static func place(of pair: UInt64, in order: Int) -> UInt64 {
    var mixed = pair &+ 0x9E37_79B9_7F4A_7C15 &* UInt64(order + 1)
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// How many bytes two sketches share.
  public func shared(with other: ArticleSketch) -> Int {
    zip(bytes, other.bytes).count { $0 == $1 }
  }
}

extension ArticleSketch: CustomStringConvertible {
  /// Forty-eight hexadecimal digits; thirty-two without the hash of the words.
  public var description: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      + (words.map { ArticleID(hash: $0).description } ?? "")
  }
}
