/// Sets of two sets; both must have one bound.
extension NumberSet {
  /// What is in both.
  public func intersection(_ other: NumberSet) -> NumberSet {
    if isEverything || other.isEmpty { return other }
    if other.isEverything || isEmpty { return self }
    return combined(with: other, &)
  }

  /// What is in either.
  public func union(_ other: NumberSet) -> NumberSet {
    if isEmpty || other.isEverything { return other }
    if other.isEmpty || isEverything { return self }
    return combined(with: other, |)
  }

  /// What is in this one and not in the other.
  public func subtracting(_ other: NumberSet) -> NumberSet {
    if other.isEmpty || isEmpty { return self }
    if other.isEverything { return NumberSet(noneBelow: bound) }
    if isEverything { return other.complement }
    return combined(with: other) { $0 & ~$1 }
  }

  /// What is not in it.
  public var complement: NumberSet {
    if isEverything { return NumberSet(noneBelow: bound) }
    if isEmpty { return NumberSet(allBelow: bound) }
    var flipped = words.map { ~$0 }
    if bound & 63 != 0 { flipped[flipped.count - 1] &= (1 << UInt64(bound & 63)) - 1 }
    return NumberSet(below: bound, words: flipped)
  }

  /// Whether all of it is in the other. Cost: one step for 64 numbers.
  public func isSubset(of other: NumberSet) -> Bool {
    if isEmpty || other.isEverything { return true }
    if isEverything || other.isEmpty { return false }
    return words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
  }

  /// The set with a number in it or not. Cost: one step for 64 numbers.
  public func setting(_ number: Int, isIn: Bool) -> NumberSet {
    if contains(number) == isIn || number < 0 || number >= bound { return self }
    var builder = NumberSetBuilder(self)
    if isIn { builder.insert(number) } else { builder.remove(number) }
    return builder.set()
  }

  private func combined(
    with other: NumberSet, _ operation: (UInt64, UInt64) -> UInt64
  ) -> NumberSet {
    precondition(bound == other.bound, "sets of different things")
    var result = [UInt64](repeating: 0, count: words.count)
    for index in result.indices { result[index] = operation(words[index], other.words[index]) }
    return NumberSet(below: bound, words: result)
  }
}
