/// A rectangle of a frame that changes independently of what stands beside it.
public struct SurfacePart: Hashable, Sendable {
  /// All of it.
  public var area: CellRect
  /// The first column of what has another colour in most rows, such as counts behind names.
  ///
  /// Where many rows change, it costs less to send each of the two colours once.
  public var split: Int?
  /// Whether it is an edge: a few rows of it are sent with the rest of their row.
  public var isEdge = false

  /// From so many rows on it saves something to change colours less often and move the cursor more.
  private static let manyRows = 12

  /// The left and the right edge of a box.
  static func edges(of box: CellRect) -> [SurfacePart] {
    [box.column, box.endColumn - 1].map { column in
      let area = CellRect(column: column, row: box.row + 1, width: 1, height: box.height - 2)
      return SurfacePart(area: area, isEdge: true)
    }
  }

  /// The pieces of rows to send, one list after the other, where so many rows have changed.
  package func pieces(of frame: Surface, changedRows: Int) -> [[CellRect]] {
    let area = area.intersection(frame.bounds)
    let rows = (0..<area.height).map { area.line($0) }
    guard changedRows >= SurfacePart.manyRows else { return isEdge ? [] : [rows] }
    guard let split, split > area.column, split < area.endColumn else { return [rows] }
    var (first, second): ([CellRect], [CellRect]) = ([], [])
    for row in rows {
      let (before, after) = (frame[split - 1, row.row], frame[split, row.row])
      if before != .blank(.plain), before.style == after.style {
        first.append(row)
        continue
      }
      let width = split - row.column
      first.append(CellRect(column: row.column, row: row.row, width: width, height: 1))
      second.append(CellRect(column: split, row: row.row, width: row.width - width, height: 1))
    }
    return [first, second]
  }
}
