import TextCore

/// What the elements of output do to the screen.
extension VirtualScreen {
  func control(_ byte: UInt8) {
    wrapsNext = false
    switch byte {
    case 0x08: cursor.column = max(0, cursor.column - 1)
    case 0x09: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x0A, 0x0B: lineFeed()
    case 0x0D: cursor.column = 0
    case 0x00, 0x07, 0x0E, 0x0F: break
    default: unknown("control \(byte)")
    }
  }

  func setModes(_ numbers: [Int], _ final: Character, _ body: String) {
    for number in numbers {
      switch (number, final) {
      case (_, "c"): break  // the Linux console's cursor shape
      case (25, "h"): isCursorVisible = true
      case (25, "l"): isCursorVisible = false
      case (47, "h"), (1047, "h"), (1049, "h"): showAlternate(true)
      case (47, "l"), (1047, "l"), (1049, "l"): showAlternate(false)
      case (69, _) where !hasSideMargins: unknown("CSI \(body)\(final)")
      case (69, _):
        margins = (0, columns - 1)
        if final == "h" { modes.insert(69) } else { modes.remove(69) }
      case (2026, "l"):
        synchronisedUpdates += modes.remove(2026) == nil ? 0 : 1
      case (_, "h"): modes.insert(number)
      case (_, "l"): modes.remove(number)
      default: unknown("CSI \(body)\(final)")
      }
    }
  }

  private func showAlternate(_ shows: Bool) {
    guard shows != isAlternate else { return }
    isAlternate = shows
    let other = (hidden.grid, hidden.cursor)
    hidden = (grid, cursor)
    grid = Array(repeating: Array(repeating: .blank, count: columns), count: rows)
    guard !shows else { return }
    for (row, cells) in other.0.prefix(rows).enumerated() {
      grid[row].replaceSubrange(0..<min(columns, cells.count), with: cells.prefix(columns))
    }
    moveTo(other.1.column, other.1.row)
  }

  func perform(_ final: Character, _ numbers: [Int?], _ body: String) {
    let count = max(1, numbers.first.flatMap { $0 } ?? 1)
    let second = max(1, numbers.dropFirst().first.flatMap { $0 } ?? 1)
    switch final {
    case "n" where body == "5": break  // whoever tests slow lines answers by hand
    case "A": moveTo(cursor.column, cursor.row - count)
    case "B", "e": moveTo(cursor.column, cursor.row + count)
    case "C", "a": moveTo(cursor.column + count, cursor.row)
    case "D": moveTo(cursor.column - count, cursor.row)
    case "G", "`": moveTo(count - 1, cursor.row)
    case "H", "f": moveTo(second - 1, count - 1)
    case "I": for _ in 0..<count { control(0x09) }
    case "J": eraseScreen(numbers.first.flatMap { $0 } ?? 0)
    case "K": eraseLine(numbers.first.flatMap { $0 } ?? 0)
    case "L": insertLines(count, from: cursor.row)
    case "M": deleteLines(count, from: cursor.row)
    case "P": deleteCharacters(count)
    case "S": deleteLines(count, from: scroll.top)
    case "T": insertLines(count, from: scroll.top)
    case "X": blank(row: cursor.row, from: cursor.column, to: cursor.column + count)
    case "@": insertCharacters(count)
    case "Z": moveTo((cursor.column - 1) / 8 * 8, cursor.row)
    case "b": for _ in 0..<count { lastPrinted.unicodeScalars.forEach(print) }
    case "d": moveTo(cursor.column, count - 1)
    case "m":
      if let number = rendition.take(numbers.map { $0 ?? 0 }) { unknown("SGR \(number)") }
    case "s" where modes.contains(69):
      let right = numbers.dropFirst().first.flatMap { $0 } ?? columns
      margins = (count - 1, min(columns, right) - 1)
      moveTo(0, 0)
    case "r":
      scroll = (count - 1, min(rows, numbers.dropFirst().first.flatMap { $0 } ?? rows) - 1)
      moveTo(0, 0)
    case "h", "l", "t": break  // insert mode is off, window operations have no meaning
    default: unknown("CSI \(body)\(final)")
    }
  }

  func print(_ scalar: Unicode.Scalar) {
    let width = CellWidth.of(scalar)
    if width == 0 {
      let column = wrapsNext ? cursor.column : max(0, cursor.column - 1)
      grid[cursor.row][column].add(mark: scalar)
      return
    }
    if wrapsNext || cursor.column + width > columns {
      wrapsNext = false
      cursor.column = 0
      lineFeed()
    }
    lastPrinted = Character(scalar)
    for offset in 0..<min(width, columns - cursor.column) {
      grid[cursor.row][cursor.column + offset] = ScreenCell(
        character: offset == 0 ? lastPrinted : ScreenCell.secondHalf, rendition: rendition)
    }
    wrapsNext = cursor.column + width >= columns
    cursor.column = min(cursor.column + width, columns - 1)
  }

  func moveTo(_ column: Int, _ row: Int) {
    wrapsNext = false
    cursor = (max(0, min(column, columns - 1)), max(0, min(row, rows - 1)))
  }

  private func lineFeed() {
    if cursor.row == scroll.bottom {
      deleteLines(1, from: scroll.top)
    } else {
      cursor.row = min(cursor.row + 1, rows - 1)
    }
  }

  func reverseIndex() {
    if cursor.row == scroll.top {
      insertLines(1, from: scroll.top)
    } else {
      cursor.row = max(0, cursor.row - 1)
    }
  }

  /// What is erased takes the colour that is behind what is written now.
  private var erased: ScreenCell {
    var cell = ScreenCell.blank
    cell.rendition.background = rendition.background
    return cell
  }

  private func blank(row: Int, from start: Int, to end: Int) {
    for column in max(0, start)..<max(max(0, start), min(end, columns)) {
      grid[row][column] = erased
    }
  }

  private func eraseScreen(_ mode: Int) {
    if mode == 0 { eraseLine(0) }
    if mode == 1 { eraseLine(1) }
    for row in 0..<rows
    where mode >= 2 || (mode == 0 && row > cursor.row) || (mode == 1 && row < cursor.row) {
      blank(row: row, from: 0, to: columns)
    }
  }

  private func eraseLine(_ mode: Int) {
    blank(
      row: cursor.row, from: mode == 0 ? cursor.column : 0,
      to: mode == 1 ? cursor.column + 1 : columns)
  }

  private func deleteLines(_ count: Int, from top: Int) {
    for row in top...max(top, scroll.bottom) {
      copy(row: row + count <= scroll.bottom ? row + count : nil, to: row)
    }
  }

  private func insertLines(_ count: Int, from top: Int) {
    for row in (top...max(top, scroll.bottom)).reversed() {
      copy(row: row - count >= top ? row - count : nil, to: row)
    }
  }

  /// Copies what stands between the side margins; without a row, blanks.
  private func copy(row source: Int?, to row: Int) {
    let columns = margins.left...margins.right
    let cells = source.map { Array(grid[$0][columns]) }
    grid[row].replaceSubrange(
      columns, with: cells ?? Array(repeating: erased, count: columns.count))
  }

  private func deleteCharacters(_ count: Int) {
    for _ in 0..<min(count, columns - cursor.column) {
      grid[cursor.row].remove(at: cursor.column)
      grid[cursor.row].append(erased)
    }
  }

  private func insertCharacters(_ count: Int) {
    for _ in 0..<min(count, columns - cursor.column) {
      grid[cursor.row].removeLast()
      grid[cursor.row].insert(erased, at: cursor.column)
    }
  }
}
