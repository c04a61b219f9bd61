import CTaggerWeights

/// Sums of weights that were computed before, under the number of what they hang on.
///
/// A table of fixed size: each key has four places, and a new one takes that of a key that was not
/// asked for lately.
/// What it holds are sums that would come out the same if they were computed anew, so that it never
/// changes what is found.
///
/// Unchecked: one thread at a time uses it (``NameTagger``).
final class ScoreMemory: @unchecked Sendable {
  private static let ways = 4
  /// Bits of a kept key: that there is one, and that it was asked for since it last had to yield.
  private static let taken: UInt64 = 1
  private static let asked: UInt64 = 2
  private static let marks = taken | asked

  private let rowCount: Int
  private let capacity: Int
  /// All of it: the keys, the rows and the facts.
  private let memory: UnsafeMutableRawPointer
  private let keys: UnsafeMutablePointer<UInt64>
  private let rows: UnsafeMutablePointer<Int16>
  private let facts: UnsafeMutablePointer<WordFacts>

  /// Room for `capacity` entries, a power of two, each of so many rows of scores.
  ///
  /// `onLargePages` is for tables that a few texts fill: large pages are taken whole.
  init(capacity: Int, rowCount: Int, onLargePages: Bool = false) {
    self.rowCount = rowCount
    self.capacity = capacity
    let rowsSize = capacity * rowCount * TagScores.width * MemoryLayout<Int16>.stride
    let keysSize = capacity * MemoryLayout<UInt64>.stride
    let size = keysSize + rowsSize + capacity * MemoryLayout<WordFacts>.stride
    memory = .allocate(byteCount: size, alignment: tagger_large_page)
    if onLargePages { tagger_prefer_large_pages(memory, size) }
    keys = memory.bindMemory(to: UInt64.self, capacity: capacity)
    keys.initialize(repeating: 0, count: capacity)
    // Entries are filled when they are first taken, so that memory which is not needed is not touched.
    rows = (memory + keysSize)
      .bindMemory(to: Int16.self, capacity: capacity * rowCount * TagScores.width)
    facts = (memory + keysSize + rowsSize).bindMemory(to: WordFacts.self, capacity: capacity)
  }

  deinit { memory.deallocate() }

  /// The entry of a key, and whether it is new; the rows of a new one are zeros.
  @inline(__always)
  func entry(for key: UInt64) -> (index: Int, isNew: Bool) {
    let key = ScoreMemory.kept(key)
    let first = place(of: key)
    let way = way(of: key, in: first)
    if keys[first + way] & ~ScoreMemory.asked == key {
      keys[first + way] |= ScoreMemory.asked
      return (first + way, false)
    }
    return (replaced(in: first, by: key), true)
  }

  /// The first rows of four keys, for which the memory is asked at once; `nil` where one of them is new.
  ///
  /// They stand there until something new is taken in.
  @inline(__always)
  func known(
    _ wanted: InlineArray<4, UInt64>
  ) -> InlineArray<4, UnsafeMutablePointer<Int16>>? {
    var rows = InlineArray<4, UnsafeMutablePointer<Int16>>(repeating: self.rows)
    var areKnown = true
    for number in wanted.indices {
      let key = ScoreMemory.kept(wanted[number])
      let first = place(of: key)
      let entry = first + way(of: key, in: first)
      let isKnown = keys[entry] & ~ScoreMemory.asked == key
      areKnown = areKnown && isKnown
      if isKnown { keys[entry] |= ScoreMemory.asked }
      rows[number] = row(entry, 0)
      tagger_prefetch(rows[number])
      tagger_prefetch(rows[number] + 32)
    }
    return areKnown ? rows : nil
  }

  @inline(__always)
  private static func kept(_ key: UInt64) -> UInt64 { key & ~marks | taken }

  /// Which place of four has a key, if any has it; without branches, as nobody can guess it.
  @inline(__always)
  private func way(of key: UInt64, in first: Int) -> Int {
    let set = keys + first
    var way = set[1] & ~ScoreMemory.asked == key ? 1 : 0
    way = set[2] & ~ScoreMemory.asked == key ? 2 : way
    return set[3] & ~ScoreMemory.asked == key ? 3 : way
  }

  /// Gives a key the place of one that was not asked for lately.
  private func replaced(in first: Int, by key: UInt64) -> Int {
    let set = keys + first
    var way = 0
    while way < ScoreMemory.ways, set[way] & ScoreMemory.asked != 0 { way += 1 }
    if way == ScoreMemory.ways {
      way = 0
      for other in 0..<ScoreMemory.ways { set[other] &= ~ScoreMemory.asked }
    }
    set[way] = key | ScoreMemory.asked
    row(first + way, 0).initialize(repeating: 0, count: rowCount * TagScores.width)
    return first + way
  }

  /// The first of the four places that a key can have.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: key >> 20) & (capacity - ScoreMemory.ways)
  }

  /// Asks the memory for where an entry is looked for.
  @inline(__always)
  func prefetch(_ key: UInt64) { tagger_prefetch(keys + place(of: key)) }

  /// Asks the memory for the rows of a key, if there are any.
  @inline(__always)
  func prefetchRows(of key: UInt64) {
    let first = place(of: key)
    let entry = first + way(of: ScoreMemory.kept(key), in: first)
    let bytes = UnsafeRawPointer(row(entry, 0))
    for offset in stride(from: 0, to: rowCount * TagScores.width * 2, by: 64) {
      tagger_prefetch(bytes + offset)
    }
    tagger_prefetch(facts + entry)
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
