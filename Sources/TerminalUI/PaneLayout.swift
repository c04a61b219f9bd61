import ViewModels

/// Divides a screen into header, panes and status line.
///
/// Three panes stand side by side from 100 columns, two from 60, one below that; what the focused
/// pane needs is always among them. A zoomed pane has all the room. The header goes first when rows
/// are few, then the borders, then the status line.
public struct PaneLayout: Hashable, Sendable {
  /// The line at the top; empty when there is no room.
  public var header: CellRect
  /// The visible panes with their borders, left to right.
  public var panes: [PaneArea]
  /// The line at the bottom, which is also the prompt's; empty when there is no room.
  public var status: CellRect

  /// A visible pane.
  public struct PaneArea: Hashable, Sendable {
    /// Which one.
    public var pane: Pane
    /// All of it.
    public var frame: CellRect
    /// Whether there is room for a border.
    public var hasBorder: Bool

    /// What the border leaves.
    public var content: CellRect {
      hasBorder ? frame.inset(horizontally: 1, vertically: 1) : frame
    }
  }

  /// Divides `size`.
  public init(
    size: CellSize, focus: Pane, isZoomed: Bool = false, widths: PaneWidths = PaneWidths()
  ) {
    let headerRows = size.height >= 8 ? 1 : 0
    let statusRows = size.height >= 2 ? 1 : 0
    let middle = size.height - headerRows - statusRows
    header = CellRect(column: 0, row: 0, width: size.width, height: headerRows)
    status = CellRect(
      column: 0, row: size.height - statusRows, width: size.width, height: statusRows)

    let visible = PaneLayout.visible(width: size.width, focus: focus, isZoomed: isZoomed)
    let widths = widths.applied(
      to: PaneLayout.widths(of: visible, in: size.width), of: visible)
    let hasBorder = middle >= 5 && size.width >= 20
    panes = []
    var column = 0
    for (pane, width) in zip(visible, widths) {
      let frame = CellRect(column: column, row: headerRows, width: width, height: middle)
      panes.append(PaneArea(pane: pane, frame: frame, hasBorder: hasBorder))
      column += width
    }
  }

  /// Where a pane stands, if it is visible.
  public func area(of pane: Pane) -> PaneArea? {
    panes.first { $0.pane == pane }
  }

  private static func visible(
    width: Int, focus: Pane, isZoomed: Bool
  ) -> [Pane] {
    if isZoomed || width < 60 { return [focus] }
    if width >= 100 { return Pane.allCases }
    return focus == .entities ? [.article, .entities] : [.timeline, .article]
  }

  private static func widths(of visible: [Pane], in width: Int) -> [Int] {
    switch visible {
    case [.timeline, .article, .entities]:
      let left = min(max(width * 36 / 100, 37), 90)
      let right = min(max(width * 24 / 100, 26), 44)
      return [left, width - left - right, right]
    case [.timeline, .article]:
      let left = width * 48 / 100
      return [left, width - left]
    case [.article, .entities]:
      let right = width * 40 / 100
      return [width - right, right]
    default:
      return [width]
    }
  }
}
