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
  public internal(set) var cursor = (column: 0, row: 0)
  /// Whether the alternate screen is shown.
  public internal(set) var isAlternate = false
  /// Whether the cursor is visible.
  public internal(set) var isCursorVisible = true
  /// Private modes that are set, by number.
  public internal(set) var modes: Set<Int> = []
  /// Sequences that were not understood.
  public private(set) var unknownSequences: [String] = []
  /// How many frames came in synchronised updates.
  public internal(set) var synchronisedUpdates = 0

  /// Whether columns can be scrolled by themselves (DECLRMM); it says so when it is asked.
  public let hasSideMargins: Bool

  /// Its cells, row after row.
  public internal(set) var grid: [[ScreenCell]]
  var rendition = ScreenCell.Rendition()
  var scroll: (top: Int, bottom: Int)
  /// The columns that scroll and are inserted into, both included.
  var margins: (left: Int, right: Int)
  var wrapsNext = false
  var lastPrinted: Character = " "
  var savedCursor = (column: 0, row: 0)
  private var pending: [UInt8] = []
  private var replies: [UInt8] = []
  /// The main screen while the alternate one is shown.
  var hidden: (grid: [[ScreenCell]], cursor: (column: Int, row: Int)) = ([], (0, 0))

  /// Makes an empty screen.
  public init(columns: Int, rows: Int, hasSideMargins: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.hasSideMargins = hasSideMargins
    grid = Array(repeating: Array(repeating: .blank, count: columns), count: rows)
    scroll = (0, rows - 1)
    margins = (0, columns - 1)
  }

  /// What it has answered since this was asked last: a terminal types that.
  public func takeReplies() -> [UInt8] {
    defer { replies = [] }
    return replies
  }

  /// The text of a row without blanks at its end.
  public func line(_ row: Int) -> String {
    var text = grid[row].filter { !$0.isSecondHalf }.map { String($0.character) }.joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows.
  public var text: String { (0..<rows).map(line).joined(separator: "\n") }

  /// The text that is drawn in reverse in a row: a selection on terminals without colours.
  public func reversedText(_ row: Int) -> String {
    String(grid[row].filter { $0.rendition.attributes.contains(7) }.map(\.character))
  }

  /// Changes the size as a terminal window does; what no longer fits is cut.
  public func resize(columns: Int, rows: Int) {
    let old = grid
    self.columns = columns
    self.rows = rows
    grid = Array(repeating: Array(repeating: .blank, count: columns), count: rows)
    for row in 0..<min(rows, old.count) {
      let count = min(columns, old[row].count)
      grid[row].replaceSubrange(..<count, with: old[row][..<count])
    }
    scroll = (0, rows - 1)
    margins = (0, columns - 1)
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
    if body == "?69$", final == "p" {
      if hasSideMargins { replies += Array("\u{1B}[?69;\(modes.contains(69) ? 1 : 2)$y".utf8) }
    } else if isPrivate {
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

  func unknown(_ sequence: String) {
    unknownSequences.append(sequence)
  }
}
