import TextCore

/// A terminal's screen as its output paints it: enough of ECMA-48 and xterm for what ncurses sends.
///
///     let screen = VirtualScreen(columns: 80, rows: 24)
///     screen.feed(Array("\u{1B}[2;3HTalks".utf8))
///     screen.line(1)            // "  Talks"
///     screen.unknownSequences   // []: a test asserts that nothing was guessed
public final class VirtualScreen {
  /// Columns.
  public private(set) var columns: Int
  /// Rows.
  public private(set) var rows: Int
  /// The cursor's column and row, from 0.
  public private(set) var cursor = (column: 0, row: 0)
  /// Whether the alternate screen is shown.
  public private(set) var isAlternate = false
  /// Whether the cursor is visible.
  public private(set) var isCursorVisible = true
  /// Private modes that are set, by number.
  public private(set) var modes: Set<Int> = []
  /// Sequences that were not understood.
  public private(set) var unknownSequences: [String] = []
  /// How many frames came in synchronised updates.
  public private(set) var synchronisedUpdates = 0

  private var grid: [[Character]]
  private var reversed: [[Bool]]
  private var isReverse = false
  private var scroll: (top: Int, bottom: Int)
  private var wrapsNext = false
  private var lastPrinted: Character = " "
  private var savedCursor = (column: 0, row: 0)
  private var pending: [UInt8] = []
  /// The main screen while the alternate one is shown.
  private var hidden: (grid: [[Character]], cursor: (column: Int, row: Int)) = ([], (0, 0))

  /// Makes an empty screen.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    grid = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    reversed = Array(repeating: Array(repeating: false, count: columns), count: rows)
    scroll = (0, rows - 1)
  }

  /// The text of a row without blanks at its end.
  public func line(_ row: Int) -> String {
    var text = String(grid[row].filter { $0 != secondHalf })
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows.
  public var text: String { (0..<rows).map(line).joined(separator: "\n") }

  /// The text that is drawn in reverse in a row: a selection on terminals without colours.
  public func reversedText(_ row: Int) -> String {
    String(zip(grid[row], reversed[row]).filter(\.1).map(\.0))
  }

  /// Changes the size as a terminal window does; what no longer fits is cut.
  public func resize(columns: Int, rows: Int) {
    let old = (grid, reversed)
    self.columns = columns
    self.rows = rows
    grid = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    reversed = Array(repeating: Array(repeating: false, count: columns), count: rows)
    for row in 0..<min(rows, old.0.count) {
      for column in 0..<min(columns, old.0[row].count) {
        grid[row][column] = old.0[row][column]
        reversed[row][column] = old.1[row][column]
      }
    }
    scroll = (0, rows - 1)
    moveTo(cursor.column, cursor.row)
  }

  /// Paints output; a sequence may be cut anywhere and go on in the next call.
  public func feed(_ bytes: [UInt8]) {
    pending += bytes
    var index = 0
    while index < pending.count {
      guard let length = element(at: index) else { break }
      index += length
    }
    pending.removeFirst(index)
  }
}

// MARK: - Parsing

extension VirtualScreen {
  /// Acts on the element that begins at `index` and gives its length, or `nil` while it is not
  /// complete.
  private func element(at index: Int) -> Int? {
    switch pending[index] {
    case 0x1B: return escape(at: index)
    case 0x00...0x1F, 0x7F:
      control(pending[index])
      return 1
    case 0x80...0xFF:
      let length = pending[index] < 0xE0 ? 2 : pending[index] < 0xF0 ? 3 : 4
      guard index + length <= pending.count else { return nil }
      let text = String(decoding: pending[index..<index + length], as: UTF8.self)
      for scalar in text.unicodeScalars { print(scalar) }
      return length
    default:
      print(Unicode.Scalar(pending[index]))
      return 1
    }
  }

  private func escape(at index: Int) -> Int? {
    guard index + 1 < pending.count else { return nil }
    switch pending[index + 1] {
    case UInt8(ascii: "["): return controlSequence(at: index)
    case UInt8(ascii: "]"): return operatingSystemCommand(at: index)
    case UInt8(ascii: "("), UInt8(ascii: ")"):  // character sets: ASCII is all that is sent
      return index + 2 < pending.count ? 3 : nil
    case UInt8(ascii: "="), UInt8(ascii: ">"): break  // keypad modes
    case UInt8(ascii: "7"): savedCursor = cursor
    case UInt8(ascii: "8"): moveTo(savedCursor.column, savedCursor.row)
    case UInt8(ascii: "M"): reverseIndex()
    case let other: unknown("ESC \(Character(Unicode.Scalar(other)))")
    }
    return 2
  }

  private func controlSequence(at index: Int) -> Int? {
    guard let end = pending[(index + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) })
    else { return nil }
    let body = String(decoding: pending[index + 2..<end], as: UTF8.self)
    let final = Character(Unicode.Scalar(pending[end]))
    let isPrivate = body.first.map { "<=>?".contains($0) } ?? false
    let numbers = (isPrivate ? String(body.dropFirst()) : body)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    if isPrivate {
      setModes(numbers.compactMap { $0 }, final, body)
    } else {
      perform(final, numbers, body)
    }
    return end - index + 1
  }

  private func operatingSystemCommand(at index: Int) -> Int? {
    var next = index + 2
    while next < pending.count {
      if pending[next] == 0x07 { return next - index + 1 }
      if pending[next] == 0x1B, next + 1 < pending.count { return next - index + 2 }
      next += 1
    }
    return nil
  }

  private func unknown(_ sequence: String) {
    unknownSequences.append(sequence)
  }
}

// MARK: - Acting

extension VirtualScreen {
  private func control(_ byte: UInt8) {
    wrapsNext = false
    switch byte {
    case 0x08: cursor.column = max(0, cursor.column - 1)
    case 0x09: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: cursor.column = 0
    case 0x00, 0x07, 0x0E, 0x0F: break
    default: unknown("control \(byte)")
    }
  }

  private func setModes(_ numbers: [Int], _ final: Character, _ body: String) {
    for number in numbers {
      switch (number, final) {
      case (_, "c"): break  // the Linux console's cursor shape
      case (25, "h"): isCursorVisible = true
      case (25, "l"): isCursorVisible = false
      case (47, "h"), (1047, "h"), (1049, "h"): showAlternate(true)
      case (47, "l"), (1047, "l"), (1049, "l"): showAlternate(false)
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
    grid = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    reversed = Array(repeating: Array(repeating: false, count: columns), count: rows)
    guard !shows else { return }
    for (row, cells) in other.0.prefix(rows).enumerated() {
      grid[row].replaceSubrange(0..<min(columns, cells.count), with: cells.prefix(columns))
    }
    moveTo(other.1.column, other.1.row)
  }

  private func perform(_ final: Character, _ numbers: [Int?], _ body: String) {
    let count = max(1, numbers.first.flatMap { $0 } ?? 1)
    let second = max(1, numbers.dropFirst().first.flatMap { $0 } ?? 1)
    switch final {
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
    case "m": selectRendition(numbers)
    case "r":
      scroll = (count - 1, min(rows, numbers.dropFirst().first.flatMap { $0 } ?? rows) - 1)
      moveTo(0, 0)
    case "h", "l", "t": break  // insert mode is off, window operations have no meaning
    default: unknown("CSI \(body)\(final)")
    }
  }

  private func selectRendition(_ numbers: [Int?]) {
    var rest = numbers.map { $0 ?? 0 }[...]
    while let number = rest.popFirst() {
      switch number {
      case 0, 27: isReverse = false
      case 7: isReverse = true
      case 38, 48: rest = rest.dropFirst(rest.first == 5 ? 2 : 4)
      case 1...9, 10, 21...29, 30...37, 39, 40...47, 49, 90...97, 100...107: break
      default: unknown("SGR \(number)")
      }
    }
  }

  private func print(_ scalar: Unicode.Scalar) {
    let width = CellWidth.of(scalar)
    if width == 0 {
      let column = wrapsNext ? cursor.column : max(0, cursor.column - 1)
      grid[cursor.row][column].unicodeScalars(append: scalar)
      return
    }
    if wrapsNext || cursor.column + width > columns {
      wrapsNext = false
      cursor.column = 0
      lineFeed()
    }
    lastPrinted = Character(scalar)
    for offset in 0..<min(width, columns - cursor.column) {
      grid[cursor.row][cursor.column + offset] = offset == 0 ? lastPrinted : secondHalf
      reversed[cursor.row][cursor.column + offset] = isReverse
    }
    wrapsNext = cursor.column + width >= columns
    cursor.column = min(cursor.column + width, columns - 1)
  }

  private func moveTo(_ column: Int, _ row: Int) {
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

  private func reverseIndex() {
    if cursor.row == scroll.top {
      insertLines(1, from: scroll.top)
    } else {
      cursor.row = max(0, cursor.row - 1)
    }
  }

  private func blank(row: Int, from start: Int, to end: Int) {
    for column in max(0, start)..<max(max(0, start), min(end, columns)) {
      grid[row][column] = " "
      reversed[row][column] = false
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
    for _ in 0..<min(count, scroll.bottom - top + 1) {
      grid.remove(at: top)
      reversed.remove(at: top)
      insertBlankLine(at: scroll.bottom)
    }
  }

  private func insertLines(_ count: Int, from top: Int) {
    for _ in 0..<min(count, scroll.bottom - top + 1) {
      grid.remove(at: scroll.bottom)
      reversed.remove(at: scroll.bottom)
      insertBlankLine(at: top)
    }
  }

  private func insertBlankLine(at row: Int) {
    grid.insert(Array(repeating: " ", count: columns), at: row)
    reversed.insert(Array(repeating: false, count: columns), at: row)
  }

  private func deleteCharacters(_ count: Int) {
    for _ in 0..<min(count, columns - cursor.column) {
      grid[cursor.row].remove(at: cursor.column)
      grid[cursor.row].append(" ")
      reversed[cursor.row].remove(at: cursor.column)
      reversed[cursor.row].append(false)
    }
  }

  private func insertCharacters(_ count: Int) {
    for _ in 0..<min(count, columns - cursor.column) {
      grid[cursor.row].removeLast()
      grid[cursor.row].insert(" ", at: cursor.column)
      reversed[cursor.row].removeLast()
      reversed[cursor.row].insert(false, at: cursor.column)
    }
  }
}

/// Fills the second cell of a wide character.
private let secondHalf: Character = "\u{200B}"

extension Character {
  fileprivate mutating func unicodeScalars(append scalar: Unicode.Scalar) {
    var text = String(self)
    text.unicodeScalars.append(scalar)
    self = text.first ?? self
  }
}
