import TerminalUI

extension FramePainter {
  /// Fewer cells than this are repainted rather than scrolled: setting margins has its price.
  private static let leastGain = 48

  /// Has the terminal move what has only gone up or down within one of the areas.
  func scroll(
    _ areas: [CellRect], from old: inout PaintedGrid, to new: PaintedGrid,
    with pen: inout PaintingPen
  ) {
    for area in areas.map({ $0.intersection(CellRect(new.size)) }) where area.height >= 3 {
      guard let distance = distance(in: area, from: old, to: new) else { continue }
      let wholeRows = CellRect(column: 0, row: area.row, width: new.size.width, height: area.height)
      var best: (grid: PaintedGrid, gain: Int, isWhole: Bool)?
      func consider(_ rect: CellRect, isWhole: Bool) {
        let moved = old.scrolled(rect, by: distance)
        let gain = old.differences(to: new, in: rect) - moved.differences(to: new, in: rect)
        guard gain >= FramePainter.leastGain, gain > best?.gain ?? 0 else { return }
        best = (moved, gain, isWhole)
      }
      if language.restrictScrolling != nil, language.scrollUp != nil, language.scrollDown != nil {
        consider(wholeRows, isWhole: true)
      }
      if scrollsRectangles, old.canScroll(area), new.canScroll(area) {
        consider(area, isWhole: false)
      }
      guard let best else { continue }
      // What comes in is blank in the background that is set.
      pen.set(.plain)
      if best.isWhole {
        scrollRows(area.row..<area.endRow, by: distance, height: new.size.height, with: &pen)
      } else {
        scroll(area, by: distance, with: &pen)
      }
      old = best.grid
    }
  }

  /// How far rows of an area have gone up (or down, below 0), if most of those that changed did.
  private func distance(in area: CellRect, from old: PaintedGrid, to new: PaintedGrid) -> Int? {
    func hashes(_ grid: PaintedGrid) -> [Int] {
      (area.row..<area.endRow).map { row in
        grid.row(row).dropFirst(area.column).prefix(area.width).hashValue
      }
    }
    let (before, after) = (hashes(old), hashes(new))
    let changed = after.indices.filter { before[$0] != after[$0] }
    guard changed.count >= 3 else { return nil }
    var places: [Int: [Int]] = [:]
    for (index, hash) in before.enumerated() { places[hash, default: []].append(index) }
    var votes: [Int: Int] = [:]
    for index in changed {
      // Lines that are all over the area, such as empty ones, say nothing.
      guard let from = places[after[index]], from.count <= 4 else { continue }
      for place in from { votes[place - index, default: 0] += 1 }
    }
    let best = votes.max { ($0.value, -abs($0.key), $0.key) < ($1.value, -abs($1.key), $1.key) }
    return best.flatMap { $0.key != 0 ? $0.key : nil }
  }

  private func scrollRows(
    _ rows: Range<Int>, by distance: Int, height: Int, with pen: inout PaintingPen
  ) {
    guard let restrict = language.restrictScrolling, let up = language.scrollUp,
      let down = language.scrollDown
    else { return }
    pen.send(restrict(rows.lowerBound...rows.upperBound - 1))
    pen.loseThePlace()
    pen.move(to: CellPoint(column: 0, row: distance > 0 ? rows.upperBound - 1 : rows.lowerBound))
    for _ in 0..<abs(distance) { pen.send(distance > 0 ? up : down) }
    pen.send(restrict(0...height - 1))
    pen.loseThePlace()
  }

  /// Mode 69 opens side margins, `s` sets them, `S` and `T` scroll between all margins
  /// (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html).
  private func scroll(_ area: CellRect, by distance: Int, with pen: inout PaintingPen) {
    let sides = "\u{1B}[?69h\u{1B}[\(area.column + 1);\(area.endColumn)s"
    let rows = "\u{1B}[\(area.row + 1);\(area.endRow)r"
    let shift = "\u{1B}[\(abs(distance))\(distance > 0 ? "S" : "T")"
    pen.send(Array((sides + rows + shift + "\u{1B}[?69l\u{1B}[r").utf8))
    pen.loseThePlace()
  }
}

extension PaintedGrid {
  /// The grid after the terminal has scrolled a rectangle up (or down, below 0).
  func scrolled(_ rect: CellRect, by distance: Int) -> PaintedGrid {
    var result = self
    for row in rect.row..<rect.endRow {
      let from = row + distance
      let isInside = (rect.row..<rect.endRow).contains(from)
      for column in rect.column..<rect.endColumn {
        result[column, row] = isInside ? self[column, from] : .blank(.plain)
      }
    }
    return result
  }

  /// How many cells of a rectangle are others there.
  func differences(to other: PaintedGrid, in rect: CellRect) -> Int {
    (rect.row..<rect.endRow).reduce(0) { sum, row in
      sum
        + zip(self.row(row), other.row(row)).dropFirst(rect.column).prefix(rect.width)
        .count { $0 != $1 }
    }
  }

  /// Whether no wide character lies across a side of a rectangle.
  func canScroll(_ rect: CellRect) -> Bool {
    (rect.row..<rect.endRow).allSatisfy { row in
      !self[rect.column, row].isContinuation
        && (rect.endColumn == size.width || !self[rect.endColumn, row].isContinuation)
        && !ordersItself(row)
    }
  }
}
