import ViewModels

/// Draws what lies over the panes.
struct OverlayBox {
  let theme: Theme
  /// The most room that an overlay may take.
  private let largest: CellRect

  /// Makes the box that lies over the panes of `layout`.
  init(theme: Theme, on size: CellSize, over layout: PaneLayout) {
    self.theme = theme
    largest = OverlayBox.largestBox(on: size, over: layout)
  }

  /// The most columns and rows of text that an overlay has.
  var extent: PaneExtent {
    let content = largest.content(hasBorder: hasBorder)
    return PaneExtent(columns: content.width, rows: content.height)
  }

  /// Where the box stands that an overlay has.
  private func box(of overlay: OverlayViewModel) -> CellRect {
    let border = hasBorder ? 2 : 0
    return largest.centred(
      CellSize(
        width: largest.width, height: min(largest.height, overlay.scroll.rowCount + border)))
  }

  /// Where the text of an overlay stands.
  func textArea(of overlay: OverlayViewModel) -> CellRect {
    box(of: overlay).content(hasBorder: hasBorder)
  }

  /// Draws it, with the key that closes it, and returns where the reader stands in it.
  func draw(
    _ overlay: OverlayViewModel, closedBy key: String, on surface: inout Surface
  ) -> CellPoint {
    let border = hasBorder ? 2 : 0
    let box = box(of: overlay)
    surface.fill(box, style: theme[chrome: .background])
    if border > 0 {
      let frame = PaneFrame(
        title: overlay.title, note: "\(OverlayBox.plain(key)) closes", isFocused: true,
        scroll: overlay.scroll)
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

  /// A key as it stands in a border: `Esc`, without its angle brackets.
  private static func plain(_ key: String) -> String {
    let isNamed = key.hasPrefix("<") && key.hasSuffix(">") && !key.contains(" ")
    return isNamed ? String(key.dropFirst().dropLast()) : key
  }

  private static func largestBox(
    on size: CellSize, over layout: PaneLayout
  ) -> CellRect {
    // The line at the bottom says what the keys do here.
    let screen = CellRect(
      CellSize(width: size.width, height: size.height > 5 ? size.height - 1 : size.height))
    guard size.width >= 40, size.height >= 12 else { return screen }
    return coveredPanes(of: layout)
      ?? CellRect(column: 0, row: layout.header.endRow, width: size.width, height: size.height - 2)
      .centred(
        CellSize(width: size.width < 100 ? size.width : 92, height: size.height - 2))
  }

  /// Fewer columns are little for a sentence, more are hard to read.
  private static let readable = 70...110

  /// The panes that a box may cover whole, so that the timeline beside it can still be read; where its
  /// edges lie on theirs a slow line is sent little. It is the article, with the entities where that is
  /// too narrow.
  private static func coveredPanes(of layout: PaneLayout) -> CellRect? {
    guard layout.panes.count == 3, let article = layout.area(of: .article)?.frame,
      let entities = layout.area(of: .entities)?.frame
    else { return nil }
    let width = readable.contains(article.width) ? article.width : article.width + entities.width
    return readable.contains(width)
      ? CellRect(column: article.column, row: article.row, width: width, height: article.height)
      : nil
  }

  private var hasBorder: Bool { largest.width >= 20 && largest.height >= 5 }
}

extension CellRect {
  fileprivate func content(hasBorder: Bool) -> CellRect {
    hasBorder ? inset(horizontally: 2, vertically: 1) : self
  }
}
