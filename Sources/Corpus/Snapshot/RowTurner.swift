/// Turns rows of numbers round: of what leads from values to keys it makes what leads from keys to
/// values, going through all of it as often as it takes to hold only a part at a time.
///
///     // article 0 names the entities 2 and 1, article 1 names 2
///     RowTurner(counts: [0, 1, 2]).forEachRow(of: give) { entity, articles in … }
///     // 0: none; 1: 0; 2: 0 and 1
///
/// Storage: 4 bytes a key, and 4 for each of ``mostHeld`` values, or of the longest row. Cost: linear,
/// once for each such part.
struct RowTurner {
  /// How many values each key has.
  let counts: [UInt32]
  /// So many values are held at a time.
  var mostHeld = 1 << 22

  /// Lends the values of each key, keys in order; `give` gives all pairs, each time in the same order,
  /// in which the values of a key stay.
  func forEachRow(
    of give: (_ take: (_ key: UInt32, _ value: UInt32) -> Void) -> Void,
    _ body: (_ key: Int, _ values: ArraySlice<UInt32>) -> Void
  ) {
    var first = 0
    while first < counts.count {
      var (end, held) = (first, 0)
      while end < counts.count, end == first || held + Int(counts[end]) <= mostHeld {
        held += Int(counts[end])
        end += 1
      }
      turn(first..<end, held, give, body)
      first = end
    }
  }

  private func turn(
    _ keys: Range<Int>, _ held: Int,
    _ give: (_ take: (_ key: UInt32, _ value: UInt32) -> Void) -> Void,
    _ body: (_ key: Int, _ values: ArraySlice<UInt32>) -> Void
  ) {
    var next: [UInt32] = []
    next.reserveCapacity(keys.count)
    var start: UInt32 = 0
    for key in keys {
      next.append(start)
      start += counts[key]
    }
    var values = [UInt32](repeating: 0, count: held)
    let range = UInt32(keys.lowerBound)..<UInt32(keys.upperBound)
    give { key, value in
      guard range.contains(key) else { return }
      let place = Int(key - range.lowerBound)
      values[Int(next[place])] = value
      next[place] += 1
    }
    var rowStart = 0
    for key in keys {
      let rowEnd = rowStart + Int(counts[key])
      body(key, values[rowStart..<rowEnd])
      rowStart = rowEnd
    }
  }
}
