/// Sums of weights that were computed before, under the number of what they hang on.
///
/// A table of fixed size, in which a new sum takes the place of an old one that stands in its way.
/// What it holds are sums that would come out the same if they were computed anew, so that it never
/// changes what is found.
///
/// Unchecked: one thread at a time uses it (``NameTagger``).
final class ScoreMemory: @unchecked Sendable {
  private let rowCount: Int
  private let capacity: Int
  private let keys: UnsafeMutablePointer<UInt64>
  private let rows: UnsafeMutablePointer<Int16>
  private let facts: UnsafeMutablePointer<WordFacts>

  /// Room for `capacity` entries, a power of two, each of so many rows of scores.
  init(capacity: Int, rowCount: Int) {
    self.rowCount = rowCount
    self.capacity = capacity
    keys = .allocate(capacity: capacity)
    keys.initialize(repeating: 0, count: capacity)
    // Entries are filled when they are first taken, so that memory which is not needed is not touched.
    rows = .allocate(capacity: capacity * rowCount * TagScores.width)
    facts = .allocate(capacity: capacity)
  }

  deinit {
    keys.deallocate()
    rows.deallocate()
    facts.deallocate()
  }

  /// The entry of a key, and whether it is new; the rows of a new one are zeros.
  @inline(__always)
  func entry(for key: UInt64) -> (index: Int, isNew: Bool) {
    let key = key | 1
    let first = Int(truncatingIfNeeded: key >> 20) & (capacity - 1)
    if keys[first] == key { return (first, false) }
    // Of its two places the one before was asked longer ago, as a rule.
    let second = first ^ 1
    if keys[second] == key { return (second, false) }
    let slot = keys[first] == 0 ? first : second
    keys[slot] = key
    row(slot, 0).initialize(repeating: 0, count: rowCount * TagScores.width)
    return (slot, true)
  }

  @inline(__always)
  func row(_ entry: Int, _ number: Int) -> UnsafeMutablePointer<Int16> {
    rows + (entry * rowCount + number) * TagScores.width
  }

  /// The facts that an entry keeps beside its rows; to be set for a new one before they are asked for.
  subscript(entry: Int) -> WordFacts {
    @inline(__always) get { facts[entry] }
    @inline(__always) set { (facts + entry).initialize(to: newValue) }
  }
}
