/// A ``NumberSet`` in the making: numbers come in any order.
public struct NumberSetBuilder {
  private let bound: Int
  private var words: [UInt64]

  /// Begins with nothing.
  public init(below bound: Int) {
    self.bound = bound
    words = [UInt64](repeating: 0, count: (bound + 63) / 64)
  }

  /// Begins with a set.
  public init(_ set: NumberSet) {
    self.init(below: set.bound)
    if set.words.isEmpty {
      if set.isEverything { insert(0..<set.bound) }
    } else {
      words = set.words
    }
  }

  /// Adds a number below the bound. Cost: one store.
  public mutating func insert(_ number: Int) {
    words[number >> 6] |= 1 << UInt64(number & 63)
  }

  /// Adds a range of numbers. Cost: one step for 64 of them.
  public mutating func insert(_ range: Range<Int>) {
    var number = range.lowerBound
    while number < range.upperBound {
      let end = Swift.min(range.upperBound, (number >> 6 + 1) << 6)
      let length = UInt64(end - number)
      let bits = length == 64 ? UInt64.max : (1 << length) - 1
      words[number >> 6] |= bits << UInt64(number & 63)
      number = end
    }
  }

  /// Whether a number below the bound is in it.
  public func contains(_ number: Int) -> Bool {
    words[number >> 6] & (1 << UInt64(number & 63)) != 0
  }

  /// Takes a number out.
  public mutating func remove(_ number: Int) {
    words[number >> 6] &= ~(1 << UInt64(number & 63))
  }

  /// The set so far. Cost: one step for 64 numbers.
  public func set() -> NumberSet { NumberSet(below: bound, words: words) }
}
