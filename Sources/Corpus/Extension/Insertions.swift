import TextCore

/// Where a few rows come to stand among many that are in order already.
struct Insertions {
  /// For each new row, before which of the old ones it stands; rising.
  let points: [Int]
  private let count: Int

  /// New rows among `count` old ones.
  init(_ points: [Int], among count: Int) {
    self.points = points
    self.count = count
  }

  /// The place of an old row. Cost: logarithmic in the new ones.
  func place(ofOld row: Int) -> Int { row + points.partitioningIndex { $0 > row } }

  /// The place of a new row.
  func place(ofNew row: Int) -> Int { points[row] + row }

  /// Goes through all rows in order: runs of old ones, and new ones one by one.
  func forEach(old: (Range<Int>) -> Void, new: (Int) -> Void) {
    var next = 0
    for (row, point) in points.enumerated() {
      if point > next { old(next..<point) }
      next = max(next, point)
      new(row)
    }
    if count > next { old(next..<count) }
  }
}
