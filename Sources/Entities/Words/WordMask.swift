/// A set of words of a page, one bit each, for walking from one of them to the next.
///
///     for index in reading.capitals { … }
///     while let index = reading.capitals.first(from: next) { … }
///
/// Most rules ask something of few words; the others cost them nothing but a 64th of a step. Cost:
/// a bit a word; finding the next is one step for each 64 words between.
struct WordMask: Sequence, Sendable {
  /// How many words one element of the bits stands for.
  static let blockSize = 64

  private var bits: [UInt64] = []

  /// The empty set of no words.
  init() {}

  /// The empty set of words with indices below `count`.
  init(count: Int) {
    bits = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  /// The empty set, with room for `count` words that are appended.
  init(expecting count: Int) {
    bits.reserveCapacity((count + 63) / 64)
  }

  /// How many words are in.
  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Adds the bits of the next ``blockSize`` words.
  mutating func append(block: UInt64) {
    bits.append(block)
  }

  mutating func insert(_ index: Int) {
    bits[index >> 6] |= 1 << UInt64(index & 63)
  }

  /// Puts in all words of `other`, which is about as many.
  mutating func formUnion(_ other: WordMask) {
    for place in bits.indices { bits[place] |= other.bits[place] }
  }

  /// Whether the word is in; no word beyond the end is.
  func contains(_ index: Int) -> Bool {
    let place = index >> 6
    return place < bits.count && bits[place] >> UInt64(index & 63) & 1 != 0
  }

  /// The first word at or behind `index` that is in.
  func first(from index: Int) -> Int? {
    var place = index >> 6
    guard place < bits.count else { return nil }
    var rest = bits[place] & (~0 << UInt64(index & 63))
    while rest == 0 {
      place += 1
      guard place < bits.count else { return nil }
      rest = bits[place]
    }
    return place << 6 + rest.trailingZeroBitCount
  }

  func makeIterator() -> Iterator { Iterator(mask: self) }

  struct Iterator: IteratorProtocol {
    private let bits: [UInt64]
    private var place = 0
    private var rest: UInt64

    init(mask: WordMask) {
      bits = mask.bits
      rest = mask.bits.first ?? 0
    }

    mutating func next() -> Int? {
      while rest == 0 {
        place += 1
        guard place < bits.count else { return nil }
        rest = bits[place]
      }
      defer { rest &= rest - 1 }
      return place << 6 + rest.trailingZeroBitCount
    }
  }
}
