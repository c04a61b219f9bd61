/// Where the reader is in a text that is longer than its pane: the row that is read and the first
/// visible one.
///
/// Moving goes from row to row while the text stands still, and turns the text on where the next row
/// is out of sight: a key costs a mark, and only one a page costs the page. Rows of which
/// ``RowSource/isHeading(_:)`` is true are passed over.
///
///     var cursor = TextCursor()
///     cursor.move(by: 1, in: rows, height: 20)  // the text stands still
///     cursor.scroll(by: 1, in: rows, height: 20)  // the row that is read stays on its words
struct TextCursor: Hashable, Sendable {
  /// The row that is read.
  private(set) var row = 0
  /// The first visible row.
  private(set) var top = 0

  /// So many rows stay in sight when the text turns on.
  private static let overlap = 2

  /// The beginning.
  init() {}

  /// Reads a row, or the nearest that can be read, and shows it as near as can be to where it stands
  /// with `top` as the first visible row.
  init(row: Int, top: Int, in rows: some RowSource, height: Int) {
    self.row = rows.selectable(near: row)
    self.top = top
    settle(in: rows, height: height)
  }

  // MARK: From row to row

  /// Goes on by `distance` rows; the text turns on where the row is out of sight.
  mutating func move(by distance: Int, in rows: some RowSource, height: Int) {
    row = rows.selectable(from: row, by: distance)
    turn(in: rows, height: height)
  }

  /// Goes to a row, or the nearest that can be read; where it is out of sight, it comes to stand in
  /// the upper third.
  mutating func go(to index: Int, in rows: some RowSource, height: Int) {
    row = rows.selectable(near: index)
    guard row < top || lastRow(in: rows) >= top + max(1, height) else { return }
    top = row - height / 3
    settle(in: rows, height: height)
  }

  /// Goes to a row, or the nearest that can be read, and shows the row itself in any case.
  mutating func show(_ index: Int, in rows: some RowSource, height: Int) {
    go(to: index, in: rows, height: height)
    guard index < top || index >= top + max(1, height) else { return }
    scroll(to: index - height / 3, in: rows, height: height)
  }

  /// Goes to the first or the last row, and shows all that stands before or behind it.
  mutating func go(toEnd: Bool, in rows: some RowSource, height: Int) {
    row = rows.selectable(near: toEnd ? rows.rowCount - 1 : 0)
    top = toEnd ? TextCursor.lastTop(of: rows, height) : 0
  }

  /// Shows the row that is read with a page of what follows, or with one of what stands before it.
  private mutating func turn(in rows: some RowSource, height: Int) {
    guard height > 0 else { return }
    let kept = min(TextCursor.overlap, (height - 1) / 3)
    let last = lastRow(in: rows)
    // What was out of sight so far is shown with it, if there is room for both.
    if last >= top + height {
      let next = top + height - kept
      top = last < next + height ? next : row - kept
    } else if row < top {
      let previous = top - height + kept
      top = row >= previous ? previous : row - (height - 1 - kept)
    }
    settle(in: rows, height: height)
  }

  /// Shows the row that is read with as little scrolling as possible, within the text.
  mutating func settle(in rows: some RowSource, height: Int) {
    top = max(top, lastRow(in: rows) - max(1, height) + 1)
    top = max(0, min(top, row, TextCursor.lastTop(of: rows, height)))
  }

  // MARK: Scrolling

  /// Scrolls by rows; what is read stays so, as far as it stays in sight.
  mutating func scroll(by distance: Int, in rows: some RowSource, height: Int) {
    top = max(0, min(top + distance, TextCursor.lastTop(of: rows, height)))
    let sight = top..<min(rows.rowCount, top + height)
    if row < top {
      row = sight.first { !rows.isHeading($0) } ?? row
    } else if lastRow(in: rows) >= sight.upperBound {
      row = sight.last { !rows.isHeading($0) } ?? row
    }
  }

  /// Scrolls so that a row is the first visible one, as far as there is text below it.
  mutating func scroll(to index: Int, in rows: some RowSource, height: Int) {
    scroll(by: index - top, in: rows, height: height)
  }

  /// Turns over so many pages, of which each keeps a row in sight. Downwards what was out of sight is
  /// read next, upwards the first visible row; at the ends the first and the last one.
  mutating func page(by pages: Double, in rows: some RowSource, height: Int) {
    let before = top
    let distance = Int((Double(max(1, height - 1)) * pages).rounded(.awayFromZero))
    scroll(by: distance, in: rows, height: height)
    guard top != before else {
      row = rows.selectable(near: distance > 0 ? rows.rowCount - 1 : 0)
      return
    }
    let first = distance > 0 ? max(top, before + height) : top
    let sight = top..<min(rows.rowCount, top + height)
    row = sight.first { $0 >= first && !rows.isHeading($0) } ?? row
  }

  // MARK: Parts

  private func lastRow(in rows: some RowSource) -> Int { row + max(1, rows.length(of: row)) - 1 }

  private static func lastTop(of rows: some RowSource, _ height: Int) -> Int {
    max(0, rows.rowCount - height)
  }
}
