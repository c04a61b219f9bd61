import TextCore
import ViewModels

/// The border of a pane: title in the top edge, a note in the bottom edge, a thumb in the right one
/// that shows which rows are visible.
struct PaneFrame {
  var title: String
  /// What stands there where the title has no room.
  var shortTitle: String?
  /// `3 of 21` or `42%`, in the bottom edge.
  var note = ""
  var isFocused: Bool
  /// The first visible row and how many there are.
  var scroll: (top: Int, rowCount: Int)

  func draw(on surface: inout Surface, in frame: CellRect, theme: Theme) {
    guard frame.width >= 2, frame.height >= 2 else { return }
    let style = theme[chrome: isFocused ? .borderFocused : .border]
    drawBox(on: &surface, in: frame, style: style, sides: theme[chrome: .border])
    drawThumb(on: &surface, in: frame, theme: theme)
    let titleStyle = theme[chrome: isFocused ? .paneTitleFocused : .paneTitle]
    let room = frame.width - 6
    let fitting = CellWidth.of(title) <= room ? title : shortTitle ?? title
    let shownTitle = CellWidth.truncated(fitting, to: room)
    if !shownTitle.isEmpty {
      surface.draw(
        " \(shownTitle) ", at: CellPoint(column: frame.column + 2, row: frame.row),
        style: titleStyle)
    }
    let noteWidth = CellWidth.of(note) + 2
    if !note.isEmpty, noteWidth + 4 <= frame.width {
      surface.draw(
        " \(note) ",
        at: CellPoint(column: frame.endColumn - 2 - noteWidth, row: frame.endRow - 1),
        style: theme[chrome: .paneTitle])
    }
  }

  /// The sides look the same with and without the keys: a cell of each row apart, they would cost
  /// three times what the edges cost whenever the keys go to another pane.
  private func drawBox(
    on surface: inout Surface, in frame: CellRect, style: CellStyle, sides: CellStyle
  ) {
    let inner = String(repeating: "─", count: frame.width - 2)
    let left = frame.column
    let right = frame.endColumn - 1
    surface.draw("╭\(inner)╮", at: CellPoint(column: left, row: frame.row), style: style)
    for row in frame.row + 1..<frame.endRow - 1 {
      surface.draw("│", at: CellPoint(column: left, row: row), style: sides)
      surface.draw("│", at: CellPoint(column: right, row: row), style: sides)
    }
    surface.draw("╰\(inner)╯", at: CellPoint(column: left, row: frame.endRow - 1), style: style)
  }

  private func drawThumb(on surface: inout Surface, in frame: CellRect, theme: Theme) {
    let height = frame.height - 2
    guard let thumb = ScrollThumb(top: scroll.top, rowCount: scroll.rowCount, height: height)
    else { return }
    for row in thumb.rows {
      surface.draw(
        "┃", at: CellPoint(column: frame.endColumn - 1, row: frame.row + 1 + row),
        style: theme[chrome: .border])
    }
  }
}

/// Which rows of a scroll bar the thumb covers.
struct ScrollThumb: Hashable {
  /// Its rows, from 0 at the top of the bar.
  var rows: Range<Int>

  /// A longer one would cost a slow line as much as many names, whenever what is behind it changes its
  /// length; the edge below says how many rows there are.
  private static let longest = 3

  /// `nil` when everything is visible. It touches an end of the bar only when that end of the rows
  /// is visible.
  init?(top: Int, rowCount: Int, height: Int) {
    guard height >= 3, rowCount > height else { return nil }
    let length = max(1, min(height * height / rowCount, ScrollThumb.longest))
    let lastTop = rowCount - height
    let travel = height - length
    var start = (top * travel + lastTop / 2) / lastTop
    if top > 0 { start = max(start, 1) }
    if top < lastTop { start = min(start, travel - 1) }
    rows = max(0, start)..<max(0, start) + length
  }
}
