/// Where one of the three panes stands.
public enum PanePosition: Int, Hashable, Sendable, CaseIterable {
  /// The timeline.
  case left
  /// The article.
  case middle
  /// The entities.
  case right
}

/// Divides a screen into header, panes and status line.
///
/// Three panes stand side by side from 100 columns, two from 60, one below that; what the focused
/// pane needs is always among them. A zoomed pane has all the room. The header goes first when rows
/// are few, then the borders, then the status line.
public struct PaneLayout: Hashable, Sendable {
  /// The line at the top; empty when there is no room.
  public var header: CellRect
  /// The visible panes with their borders, left to right.
  public var panes: [Pane]
  /// The line at the bottom, which is also the prompt's; empty when there is no room.
  public var status: CellRect

  /// A visible pane.
  public struct Pane: Hashable, Sendable {
    /// Which one.
    public var position: PanePosition
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
  public init(size: CellSize, focus: PanePosition, isZoomed: Bool = false) {
    let headerRows = size.height >= 8 ? 1 : 0
    let statusRows = size.height >= 2 ? 1 : 0
    let middle = size.height - headerRows - statusRows
    header = CellRect(column: 0, row: 0, width: size.width, height: headerRows)
    status = CellRect(
      column: 0, row: size.height - statusRows, width: size.width, height: statusRows)

    let visible = PaneLayout.visible(width: size.width, focus: focus, isZoomed: isZoomed)
    let widths = PaneLayout.widths(of: visible, in: size.width)
    let hasBorder = middle >= 5 && size.width >= 20
    panes = []
    var column = 0
    for (position, width) in zip(visible, widths) {
      let frame = CellRect(column: column, row: headerRows, width: width, height: middle)
      panes.append(Pane(position: position, frame: frame, hasBorder: hasBorder))
      column += width
    }
  }

  /// The visible pane of a position.
  public func pane(_ position: PanePosition) -> Pane? {
    panes.first { $0.position == position }
  }

  private static func visible(
    width: Int, focus: PanePosition, isZoomed: Bool
  ) -> [PanePosition] {
    if isZoomed || width < 60 { return [focus] }
    if width >= 100 { return PanePosition.allCases }
    return focus == .right ? [.middle, .right] : [.left, .middle]
  }

  private static func widths(of visible: [PanePosition], in width: Int) -> [Int] {
    switch visible {
    case [.left, .middle, .right]:
      let left = min(max(width * 34 / 100, 36), 84)
      let right = min(max(width * 22 / 100, 25), 42)
      return [left, width - left - right, right]
    case [.left, .middle]:
      let left = width * 45 / 100
      return [left, width - left]
    case [.middle, .right]:
      let right = width * 40 / 100
      return [width - right, right]
    default:
      return [width]
    }
  }
}
