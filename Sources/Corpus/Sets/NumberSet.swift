import TextCore

/// A set of the numbers below a bound: of articles, of happenings, of entities.
///
///     let odd = NumberSet(below: 6, holding: [1, 3, 5])
///     odd[2]             // 5, the third of them
///     odd.rank(of: 4)    // 2 of them are less than 4
///     odd.complement     // 0, 2, 4
///
/// Everything and nothing take no memory; any other set takes an eighth of a byte for each number
/// below the bound. Finding the member at a place, or the place of a member, costs a few loads, so
/// that a list of millions is shown from its set without being written out. Operations on two sets
/// cost one step for 64 numbers. A poor fit for what grows one by one: see ``NumberSetBuilder``.
public struct NumberSet: Hashable, Sendable {
  /// The numbers in it are less than this.
  public let bound: Int
  /// How many there are.
  public let count: Int
  /// One bit a number; empty when the set holds everything or nothing.
  let words: [UInt64]
  /// How many members there are before each block of words.
  private let ranks: [UInt32]

  private static let wordsOfBlock = 8

  /// Everything below a bound.
  public init(allBelow bound: Int) {
    (self.bound, count, words, ranks) = (bound, bound, [], [])
  }

  /// Nothing.
  public init(noneBelow bound: Int) {
    (self.bound, count, words, ranks) = (bound, 0, [], [])
  }

  /// These numbers; what is not below the bound is left out.
  public init(below bound: Int, holding numbers: some Sequence<Int>) {
    var builder = NumberSetBuilder(below: bound)
    for number in numbers where number >= 0 && number < bound { builder.insert(number) }
    self = builder.set()
  }

  /// The numbers of a range.
  public init(below bound: Int, holding range: Range<Int>) {
    var builder = NumberSetBuilder(below: bound)
    builder.insert(range.clamped(to: 0..<bound))
    self = builder.set()
  }

  init(below bound: Int, words: [UInt64]) {
    self.bound = bound
    var ranks: [UInt32] = []
    ranks.reserveCapacity(words.count / NumberSet.wordsOfBlock + 1)
    var count = 0
    for index in words.indices {
      if index % NumberSet.wordsOfBlock == 0 { ranks.append(UInt32(count)) }
      count += words[index].nonzeroBitCount
    }
    self.count = count
    let isPlain = count == 0 || count == bound
    self.words = isPlain ? [] : words
    self.ranks = isPlain ? [] : ranks
  }

  /// Whether it holds everything below the bound.
  public var isEverything: Bool { count == bound }

  /// Whether a number is in it.
  public func contains(_ number: Int) -> Bool {
    guard number >= 0, number < bound else { return false }
    if words.isEmpty { return count > 0 }
    return words[number >> 6] & (1 << UInt64(number & 63)) != 0
  }

  /// How many members are less than a number.
  public func rank(of number: Int) -> Int {
    let number = Swift.max(0, Swift.min(number, bound))
    if words.isEmpty { return count == 0 ? 0 : number }
    if number == bound { return count }
    let word = number >> 6
    let block = word / NumberSet.wordsOfBlock
    var rank = Int(ranks[block])
    for index in block * NumberSet.wordsOfBlock..<word { rank += words[index].nonzeroBitCount }
    return rank + (words[word] & ((1 << UInt64(number & 63)) - 1)).nonzeroBitCount
  }

  /// The least member that is not less than a number.
  public func first(from number: Int) -> Int? {
    let rank = rank(of: number)
    return rank < count ? self[rank] : nil
  }

  /// The greatest member that is less than a number.
  public func last(before number: Int) -> Int? {
    let rank = rank(of: number)
    return rank > 0 ? self[rank - 1] : nil
  }

  private func member(at rank: Int) -> Int {
    if words.isEmpty { return rank }
    let block = ranks.partitioningIndex { Int($0) > rank } - 1
    var left = rank - Int(ranks[block])
    var index = block * NumberSet.wordsOfBlock
    while case let bits = words[index].nonzeroBitCount, bits <= left {
      left -= bits
      index += 1
    }
    var word = words[index]
    for _ in 0..<left { word &= word - 1 }
    return index << 6 + word.trailingZeroBitCount
  }
}

extension NumberSet: RandomAccessCollection {
  /// The first place.
  public var startIndex: Int { 0 }
  /// One past the last place.
  public var endIndex: Int { count }

  /// The member at a place, in rising order. Cost: a search among blocks of 512 numbers.
  public subscript(rank: Int) -> Int {
    precondition(rank >= 0 && rank < count, "no such member")
    return member(at: rank)
  }

  /// Walks the members in rising order. Cost: a step a member and one for 64 numbers.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// Walks the members of a set.
  public struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private let end: Int
    private var index = 0
    private var word: UInt64 = 0

    fileprivate init(_ set: NumberSet) {
      words = set.words
      end = set.words.isEmpty ? set.count : set.words.count
      word = words.first ?? 0
    }

    /// The next member.
    public mutating func next() -> Int? {
      if words.isEmpty {
        guard index < end else { return nil }
        defer { index += 1 }
        return index
      }
      while word == 0 {
        index += 1
        guard index < end else { return nil }
        word = words[index]
      }
      defer { word &= word - 1 }
      return index << 6 + word.trailingZeroBitCount
    }
  }
}
