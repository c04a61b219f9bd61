/// How far the rows of a rectangle have moved from one frame to the next.
///
/// A terminal that moves them itself is sent only what is new.
public struct RowShift: Hashable, Sendable {
  /// What moves, with the rows that come in.
  public var area: CellRect
  /// How many rows up; negative ones are down.
  public var lines: Int
}

extension Surface {
  /// How the rows of a part have moved since the frame before, where moving them leaves much less to
  /// send.
  ///
  /// Of rows that have come in or changed, the cells are counted that would have to be sent with the
  /// move and without it. Cost: linear in the cells of the part.
  package func shift(of part: CellRect, since previous: Surface) -> RowShift? {
    let area = part.intersection(bounds)
    guard size == previous.size, area.height > 1, area.width > 1 else { return nil }
    let old = (0..<area.height).map { previous.cells(of: area.line($0)) }
    let new = (0..<area.height).map { cells(of: area.line($0)) }
    // A selection that moves changes two rows; most frames end here, before rows are looked up.
    guard zip(old, new).count(where: { $0 != $1 }) > 2 else { return nil }
    guard let shift = RowShift.candidate(from: old, to: new) else { return nil }
    let rows = shift.rows
    var (moved, unmoved) = (RowShift.cellsOfMove, 0)
    for row in rows {
      let source = row + shift.lines
      moved += RowShift.differences(rows.contains(source) ? old[source] : nil, new[row])
      unmoved += RowShift.differences(old[row], new[row])
    }
    let moving = CellRect(
      column: area.column, row: area.row + rows.lowerBound, width: area.width, height: rows.count)
    guard moved < unmoved, !isCut(moving), !previous.isCut(moving) else { return nil }
    return RowShift(area: moving, lines: shift.lines)
  }

  private func cells(of line: CellRect) -> ArraySlice<Cell> {
    let row = row(line.row)
    return row[row.startIndex + line.column..<row.startIndex + line.endColumn]
  }

  /// Whether a wide character stands across a side of a rectangle.
  private func isCut(_ area: CellRect) -> Bool {
    (area.row..<area.endRow).contains { row in
      [area.column, area.endColumn].contains { $0 < size.width && self[$0, row].isContinuation }
    }
  }
}

extension RowShift {
  /// So many cells cost as much as what makes a terminal move others.
  fileprivate static let cellsOfMove = 50

  /// The distance by which most has moved, and the rows from and to which.
  fileprivate static func candidate(
    from old: [ArraySlice<Cell>], to new: [ArraySlice<Cell>]
  ) -> (rows: Range<Int>, lines: Int)? {
    var places: [ArraySlice<Cell>: [Int]] = [:]
    for (row, cells) in old.enumerated() { places[cells, default: []].append(row) }
    var gains: [Int: (cells: Int, first: Int, last: Int)] = [:]
    for (row, cells) in new.enumerated() where cells != old[row] {
      let cost = differences(old[row], cells)
      for source in places[cells] ?? [] {
        let known = gains[source - row] ?? (0, row, row)
        gains[source - row] = (known.cells + cost, known.first, row)
      }
    }
    guard let best = gains.max(by: { ($0.value.cells, $0.key) < ($1.value.cells, $1.key) })
    else { return nil }
    let (lines, found) = (best.key, best.value)
    return lines > 0
      ? (found.first..<found.last + lines + 1, lines)
      : (found.first + lines..<found.last + 1, lines)
  }

  /// How many cells differ; without a row before, how many are not blank.
  fileprivate static func differences(_ old: ArraySlice<Cell>?, _ new: ArraySlice<Cell>) -> Int {
    guard let old else { return new.count { $0 != .blank(.plain) } }
    return zip(old, new).count { $0 != $1 }
  }
}
