/// Rows of a list or of a text, some of which cannot be selected. Rows are asked for by index, so that
/// a list of millions costs what its visible part costs.
protocol RowSource {
  /// How many rows there are, headings included.
  var rowCount: Int { get }
  /// Whether the row at `index` is a heading, or for another reason none that can be selected.
  func isHeading(_ index: Int) -> Bool
  /// How many rows belong together that begin at `index`.
  func length(of index: Int) -> Int
}

extension RowSource {
  /// Each row is one by itself.
  func length(of index: Int) -> Int { 1 }

  /// The row at `index` if it can be selected, else the next one below, else the next one above.
  func selectable(near index: Int) -> Int {
    guard rowCount > 0 else { return 0 }
    let clamped = max(0, min(index, rowCount - 1))
    if let below = (clamped..<rowCount).first(where: { !isHeading($0) }) { return below }
    return (0..<clamped).last { !isHeading($0) } ?? clamped
  }

  /// The row that is `distance` rows that can be selected away from the one at `index`; stops at the
  /// ends.
  func selectable(from index: Int, by distance: Int) -> Int {
    var index = index
    var left = abs(distance)
    let step = distance < 0 ? -1 : 1
    while left > 0 {
      var next = index + step
      while next >= 0, next < rowCount, isHeading(next) { next += step }
      guard next >= 0, next < rowCount else { break }
      index = next
      left -= 1
    }
    return index
  }
}

/// Where the reader stands in a list: the selected row and the first visible one.
///
/// Both are row indices of one ``RowSource``; whoever changes the rows moves the cursor by identity
/// afterwards, so that filtering keeps the reader's place.
struct ListCursor: Hashable, Sendable {
  /// The selected row.
  private(set) var selected = 0
  /// The first visible row.
  private(set) var top = 0

  /// Rows kept visible around the selection, where there are as many.
  private static let margin = 2

  /// Selects the row at `index`, or the nearest that can be selected.
  mutating func select(_ index: Int, in rows: some RowSource, height: Int) {
    selected = rows.selectable(near: index)
    reveal(in: rows, height: height)
  }

  /// Selects the row at `index` of other rows than before, as far below the first visible row as
  /// the old selection was, so that the list does not jump under the reader.
  mutating func reselect(_ index: Int, in rows: some RowSource, height: Int) {
    let offset = selected - top
    selected = rows.selectable(near: index)
    top = selected - offset
    reveal(in: rows, height: height)
  }

  /// Selects the row at `index`; where the list has to scroll for it, about a third of what is visible
  /// lies before it, so that the reader sees what follows.
  mutating func jump(to index: Int, in rows: some RowSource, height: Int) {
    let before = top
    select(index, in: rows, height: height)
    guard top != before, height > 0 else { return }
    top = max(0, min(selected - height / 3, rows.rowCount - height))
    reveal(in: rows, height: height)
  }

  /// Moves by `distance` rows that can be selected; stops at the ends.
  mutating func move(by distance: Int, in rows: some RowSource, height: Int) {
    select(rows.selectable(from: selected, by: distance), in: rows, height: height)
  }

  /// Moves in the same way, but turns the list on by half of what is visible where it has to scroll: a
  /// slow line then pays for a pane once in many rows.
  mutating func step(by distance: Int, in rows: some RowSource, height: Int) {
    let before = top
    move(by: distance, in: rows, height: height)
    guard top != before, height > 0 else { return }
    let middle = selected - height / 2
    top = max(0, min(distance > 0 ? max(top, middle) : min(top, middle), rows.rowCount - height))
  }

  /// Scrolls as little as needed to show the selection, and shows a heading with its first row.
  mutating func reveal(in rows: some RowSource, height: Int) {
    guard height > 0, rows.rowCount > 0 else {
      top = 0
      return
    }
    let margin = min(ListCursor.margin, (height - 1) / 2)
    var first = selected
    while first > 0, rows.isHeading(first - 1) { first -= 1 }
    if first < top + margin { top = first - margin }
    if selected >= top + height - margin { top = selected - height + 1 + margin }
    top = max(0, min(top, rows.rowCount - height))
    if selected < top { top = selected }
  }
}
