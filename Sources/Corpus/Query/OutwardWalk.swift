/// Walks a set outward from a number: a few after it, a few before it, and so on.
struct OutwardWalk: IteratorProtocol {
  private let set: NumberSet
  private var before: Int
  private var after: Int
  private var turn = 0

  /// So many stand together on a page that is read.
  private static let run = 8

  init(_ set: NumberSet, from number: Int) {
    self.set = set
    after = set.rank(of: number)
    before = after - 1
  }

  mutating func next() -> Int? {
    defer { turn += 1 }
    let isForward = turn / OutwardWalk.run % 2 == 0
    if isForward ? after < set.count : before < 0 {
      guard after < set.count else { return nil }
      defer { after += 1 }
      return set[after]
    }
    guard before >= 0 else { return nil }
    defer { before -= 1 }
    return set[before]
  }
}
