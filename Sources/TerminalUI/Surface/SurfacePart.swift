/// A rectangle of a frame that changes independently of what stands beside it.
public struct SurfacePart: Hashable, Sendable {
  /// All of it.
  public var area: CellRect
  /// The first columns of what has another colour in most rows, such as counts behind names; in order.
  ///
  /// Where many rows change, it costs less to send each of the colours once.
  public var splits: [Int] = []
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

  /// The edges of boxes of the same rows, left to right; two that touch are one.
  static func edges(ofBoxesSideBySide boxes: [CellRect]) -> [SurfacePart] {
    var edges: [SurfacePart] = []
    for edge in boxes.flatMap({ SurfacePart.edges(of: $0) }) {
      if let last = edges.last, last.area.endColumn == edge.area.column {
        edges[edges.count - 1].area.size = CellSize(
          width: last.area.width + edge.area.width, height: edge.area.height)
      } else {
        edges.append(edge)
      }
    }
    return edges
  }

  /// The pieces of rows to send, one list after the other, where so many rows have changed.
  package func pieces(of frame: Surface, changedRows: Int) -> [[CellRect]] {
    let area = area.intersection(frame.bounds)
    let rows = (0..<area.height).map { area.line($0) }
    guard changedRows >= SurfacePart.manyRows else { return isEdge ? [] : [rows] }
    let splits = splits.filter { $0 > area.column && $0 < area.endColumn }
    if splits.isEmpty { return [rows] }
    var lists: [[CellRect]] = Array(repeating: [], count: splits.count + 1)
    for row in rows {
      if frame.isBlank(row) {
        lists[0].append(row)
        continue
      }
      var (start, list) = (row.column, 0)
      for (index, split) in splits.enumerated() {
        let isLast = index == splits.count - 1
        let rest = CellRect(
          column: split, row: row.row, width: row.endColumn - split, height: 1)
        if frame.isBlank(rest) { break }
        guard let cut = cut(row, of: frame, at: split, reaches: isLast), cut > start else {
          continue
        }
        lists[list].append(
          CellRect(column: start, row: row.row, width: cut - start, height: 1))
        (start, list) = (cut, index + 1)
      }
      lists[list].append(
        CellRect(column: start, row: row.row, width: row.endColumn - start, height: 1))
    }
    return lists
  }

  /// Where a row is cut for a column in which mostly another colour begins; `nil` where it is one.
  /// What reaches over the column, as long names before short counts, is cut behind it.
  private func cut(
    _ row: CellRect, of frame: Surface, at split: Int, reaches: Bool
  ) -> Int? {
    let (before, after) = (frame[split - 1, row.row], frame[split, row.row])
    if before == .blank(.plain) || before.style != after.style { return split }
    guard reaches else { return nil }
    return (split + 1..<row.endColumn).first { frame[$0, row.row].style != before.style }
  }
}

extension Surface {
  /// Whether a row holds nothing at all: it is erased at once, not column by column.
  fileprivate func isBlank(_ row: CellRect) -> Bool {
    let first = self[row.column, row.row]
    guard first == .blank(first.style) else { return false }
    return (row.column..<row.endColumn).allSatisfy { self[$0, row.row] == first }
  }
}
