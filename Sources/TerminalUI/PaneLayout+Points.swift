/// What stands where.
extension PaneLayout {
  /// The pane whose text lies under a point.
  func pane(at point: CellPoint) -> PaneArea? {
    panes.first { area in
      let content = area.content
      return (content.column..<content.endColumn).contains(point.column)
        && (content.row..<content.endRow).contains(point.row)
    }
  }

  /// The pane, by its place among the visible, behind which the border under a point stands; both
  /// of the two lines that meet there count.
  func borderIndex(at point: CellPoint) -> Int? {
    panes.indices.dropLast().first { index in
      let frame = panes[index].frame
      return panes[index].hasBorder && (frame.row..<frame.endRow).contains(point.row)
        && (frame.endColumn - 1...frame.endColumn).contains(point.column)
    }
  }
}
