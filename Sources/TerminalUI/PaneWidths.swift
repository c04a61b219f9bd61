import ViewModels

/// How wide the reader has drawn panes by their borders.
public struct PaneWidths: Hashable, Sendable {
  /// Columns of the leftmost pane, where the reader has set them.
  public var left: [Pane: Int] = [:]
  /// Columns of the rightmost pane where three are visible.
  public var right: Int?

  /// The widths that suit the screen.
  public init() {}

  /// The least that a list keeps.
  static let least = 12
  /// The least that a text keeps, where it is not more than a third of the screen.
  static let leastText = 30

  /// These and, where none is set, those of `others`.
  func over(_ others: PaneWidths) -> PaneWidths {
    var widths = self
    widths.left.merge(others.left) { own, _ in own }
    widths.right = right ?? others.right
    return widths
  }

  /// `widths` of the visible panes with those that the reader has set, as far as all have room.
  func applied(to widths: [Int], of visible: [Pane]) -> [Int] {
    guard visible.count > 1, let first = visible.first else { return widths }
    let total = widths.reduce(0, +)
    var widths = widths
    let last = widths.count - 1
    // Of two panes the text keeps what can be read, also where the border was drawn on a wider screen.
    let part = visible.count == 2 ? total * 2 / 5 : total / 3
    let leastText = max(PaneWidths.least, min(PaneWidths.leastText, part))
    let leasts = visible.map { $0 == .article ? leastText : PaneWidths.least }
    if visible.count == 3, let right {
      widths[last] = min(max(right, leasts[2]), total - leasts[0] - leasts[1])
    }
    let rest = visible.count == 3 ? widths[last] : 0
    let wanted = left[first] ?? widths[0]
    widths[0] = min(max(wanted, leasts[0]), total - rest - leasts[1])
    widths[1] = total - rest - widths[0]
    return widths
  }

  /// Puts the border behind the pane at `index` of those in `layout` at a column.
  mutating func move(borderAfter index: Int, to column: Int, in layout: PaneLayout) {
    let panes = layout.panes
    guard panes.count > 1, panes.indices.contains(index), let last = panes.last else { return }
    if index == 0 {
      left[panes[0].pane] = column + 1
    } else {
      right = last.frame.endColumn - column - 1
    }
  }
}
