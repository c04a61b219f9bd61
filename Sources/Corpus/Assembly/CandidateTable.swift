/// The candidates of all items, by how they begin.
///
/// Storage: 24 bytes a candidate.
struct CandidateTable: Sendable {
  /// A text of an item.
  struct Entry: Sendable {
    var item: UInt32
    /// Its place among the texts of the item.
    var place: UInt32
    var opening: UInt32
    /// Whether it is the text of an item without its title.
    var isBodyAlone: Bool { place > 0 }
    private var length: UInt32
    private var low: UInt32
    private var high: UInt32

    init(item: Int, place: Int, _ candidate: DuplicateCandidate) {
      self.item = UInt32(item)
      self.place = UInt32(place)
      opening = candidate.opening
      length = UInt32(clamping: candidate.text.length)
      low = UInt32(truncatingIfNeeded: candidate.text.hash)
      high = UInt32(truncatingIfNeeded: candidate.text.hash >> 32)
    }

    var text: FoldedText { FoldedText(length: Int(length), hash: UInt64(high) << 32 | UInt64(low)) }
  }

  private var entries: [Entry] = []

  /// Appends the texts of an item; items come in order.
  mutating func append(_ candidates: [DuplicateCandidate], of item: Int) {
    for (place, candidate) in candidates.enumerated() {
      entries.append(Entry(item: item, place: place, candidate))
    }
  }

  /// Lends those that begin alike, where there are several, the shorter before the longer and equal
  /// ones in page order. Cost: sorting.
  mutating func forEachGroup(_ body: (ArraySlice<Entry>) -> Void) {
    entries.sort {
      ($0.opening, $0.text.length, $0.item, $0.place) < (
        $1.opening, $1.text.length, $1.item, $1.place
      )
    }
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].opening == entries[start].opening { end += 1 }
      if end - start > 1 { body(entries[start..<end]) }
      start = end
    }
  }
}
