import ViewModels

/// Draws what lies over the panes.
struct OverlayBox {
  let theme: Theme

  /// The most columns and rows of text that an overlay on a screen of `size` has.
  static func extent(on size: CellSize) -> PaneExtent {
    let box = largestBox(on: size)
    let content = box.content(hasBorder: hasBorder(box))
    return PaneExtent(columns: content.width, rows: content.height)
  }

  /// Where the box stands that an overlay has on a screen of `size`.
  private static func box(of overlay: OverlayViewModel, on size: CellSize) -> CellRect {
    let largest = largestBox(on: size)
    let border = hasBorder(largest) ? 2 : 0
    return largest.centred(
      CellSize(
        width: largest.width, height: min(largest.height, overlay.scroll.rowCount + border)))
  }

  /// Where the text of an overlay stands on a screen of `size`.
  static func textArea(of overlay: OverlayViewModel, on size: CellSize) -> CellRect {
    box(of: overlay, on: size).content(hasBorder: hasBorder(largestBox(on: size)))
  }

  /// Draws it and returns where the reader stands in it.
  func draw(_ overlay: OverlayViewModel, on surface: inout Surface) -> CellPoint {
    let border = OverlayBox.hasBorder(OverlayBox.largestBox(on: surface.size)) ? 2 : 0
    let box = OverlayBox.box(of: overlay, on: surface.size)
    surface.fill(box, style: theme[chrome: .background])
    if border > 0 {
      let frame = PaneFrame(
        title: overlay.title, note: "Esc closes", isFocused: true, scroll: overlay.scroll)
      frame.draw(on: &surface, in: box, theme: theme)
    }
    let content = box.content(hasBorder: border > 0)
    // What lies under it does not move.
    surface.parts =
      (border > 0 ? SurfacePart.edges(of: box) : []) + [SurfacePart(area: content)]
    for (index, row) in overlay.visibleRows.enumerated() {
      let line = content.line(index)
      guard !line.isEmpty else { break }
      surface.draw(row.content, in: line, theme: theme)
      // A row in another colour would cost a slow line as much as its text, and the one before it, too;
      // without a border there is no other place for the mark.
      if border == 0, row.isSelected, row.leadsOn {
        surface.select(line, isFocused: true, theme: theme)
      }
    }
    // Of what is all in sight and leads nowhere, no line needs to be found again.
    let isMarked = overlay.hasTargets || overlay.scroll.rowCount > content.height
    if border > 0, isMarked, overlay.kind != .calendar, let row = overlay.standing?.row {
      surface.mark(content.line(row), theme: theme)
    }
    let (row, column) = overlay.standing ?? (0, 0)
    return CellPoint(column: content.column + column, row: content.row + row)
  }

  private static func largestBox(on size: CellSize) -> CellRect {
    // The line at the bottom says what the keys do here.
    let screen = CellRect(
      CellSize(width: size.width, height: size.height > 5 ? size.height - 1 : size.height))
    guard size.width >= 40, size.height >= 12 else { return screen }
    return CellRect(size)
      .centred(CellSize(width: min(size.width - 4, 92), height: size.height - 4))
  }

  private static func hasBorder(_ box: CellRect) -> Bool { box.width >= 20 && box.height >= 5 }
}

extension CellRect {
  fileprivate func content(hasBorder: Bool) -> CellRect {
    hasBorder ? inset(horizontally: 2, vertically: 1) : self
  }
}
