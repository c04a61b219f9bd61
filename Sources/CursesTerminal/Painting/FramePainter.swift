import TerminalUI
import TextCore

/// Turns frames into the bytes that change what a terminal shows.
///
///     var painter = FramePainter(language: language)
///     terminal.send(painter.paint(frame, cursor: cursor))
///
/// It knows what the terminal shows and sends only the difference: cells that look the same are left
/// alone (a blank looks the same whatever its colour), styles change by the fewest parameters, what
/// becomes blank is erased, and what has only moved up or down is moved by the terminal where it can
/// (``PaintingLanguage/restrictScrolling``, ``scrollsRectangles``). Pure but for what it remembers.
/// Cost: linear in the cells of a frame.
struct FramePainter {
  let language: PaintingLanguage
  /// Whether the terminal scrolls between side margins (mode 69, DECLRMM), too.
  var scrollsRectangles = false

  /// What the terminal shows, as far as that is known.
  var shown: PaintedGrid?
  private var lastFrame: Surface?
  private var showsCursor: Bool?
  private var pen: (position: CellPoint?, style: CellStyle?) = (nil, nil)

  init(language: PaintingLanguage) {
    self.language = language
  }

  /// Forgets what the terminal shows, so that the next frame is sent as a whole.
  mutating func forget() {
    (shown, lastFrame, showsCursor, pen) = (nil, nil, nil, (nil, nil))
  }

  /// The bytes that make the terminal show a frame.
  mutating func paint(_ frame: Surface, cursor: ScreenCursor?) -> [UInt8] {
    var pen = PaintingPen(language: language, position: self.pen.position, style: self.pen.style)
    var old: PaintedGrid
    if let shown, shown.size == frame.size {
      old = shown
    } else {
      lastFrame = nil
      pen.set(.plain)
      pen.send(language.clear)
      pen.loseThePlace()
      old = PaintedGrid(blank: frame.size)
    }
    let new = PaintedGrid(
      frame, language: language, like: lastFrame.map { (frame: $0, grid: old) })
    if new != old {
      scroll(frame.scrollAreas, from: &old, to: new, with: &pen)
      for row in 0..<new.size.height { paint(row: row, from: old, to: new, with: &pen) }
    }
    (shown, lastFrame) = (new, frame)
    return framed(&pen, cursor: cursor, size: frame.size)
  }

  /// The frame between the marks of a synchronised update, with a cursor that does not run about.
  private mutating func framed(
    _ pen: inout PaintingPen, cursor: ScreenCursor?, size: CellSize
  ) -> [UInt8] {
    let hasChanges = !pen.bytes.isEmpty
    var bytes: [UInt8] = []
    if hasChanges {
      if language.synchronises { bytes += Array("\u{1B}[?2026h".utf8) }
      if showsCursor != false { bytes += language.hideCursor }
      showsCursor = false
    }
    let point = cursor?.point ?? CellPoint(column: 0, row: max(0, size.height - 1))
    pen.move(to: point)
    bytes += pen.bytes
    let isVisible = cursor?.isVisible ?? false
    if isVisible != showsCursor {
      bytes += isVisible ? language.showCursor : language.hideCursor
      showsCursor = isVisible
    }
    if hasChanges, language.synchronises { bytes += Array("\u{1B}[?2026l".utf8) }
    self.pen = (pen.position, pen.style)
    return bytes
  }
}

// MARK: - Rows

extension FramePainter {
  private func paint(
    row: Int, from old: PaintedGrid, to new: PaintedGrid, with pen: inout PaintingPen
  ) {
    let before = old.row(row)
    let after = new.row(row)
    guard before != after else { return }
    // What a terminal orders by itself is sent in one piece.
    let isWhole = new.ordersItself(row) || old.ordersItself(row)
    let width = new.size.width
    var column = 0
    while column < width {
      guard isWhole || cell(before, column) != cell(after, column) else {
        column += 1
        continue
      }
      if let end = erase(from: column, of: row, before, after, with: &pen) {
        column = end
        continue
      }
      var start = column
      while start > 0, cell(after, start).isContinuation { start -= 1 }
      approach(CellPoint(column: start, row: row), along: after, with: &pen)
      column = write(start, of: after, columns: width, with: &pen)
    }
  }

  private func cell(_ row: ArraySlice<Cell>, _ column: Int) -> Cell {
    row[row.startIndex + column]
  }

  /// Goes to a cell; over a few cells that stay as they are by writing them once more.
  private func approach(
    _ point: CellPoint, along row: ArraySlice<Cell>, with pen: inout PaintingPen
  ) {
    if let at = pen.position, at.row == point.row, at.column < point.column,
      point.column - at.column <= 8
    {
      let between = (at.column..<point.column).map { cell(row, $0) }
      let isSimple = between.allSatisfy { cell in
        !cell.isContinuation && cell.marks.isEmpty && FramePainter.isSettled(cell.character)
          && (cell.isErasable
            ? pen.drawsBlanks(on: cell.style.background) : cell.style == pen.style)
      }
      let cost = between.reduce(0) { $0 + $1.text.utf8.count }
      if isSimple, cost <= pen.way(to: point).count {
        for cell in between { pen.write(cell.text, width: 1, columns: row.count) }
        return
      }
    }
    pen.move(to: point)
  }

  /// Writes the cell of a column and gives the column behind it.
  private func write(
    _ column: Int, of row: ArraySlice<Cell>, columns: Int, with pen: inout PaintingPen
  ) -> Int {
    let cell = cell(row, column)
    if cell.isErasable {
      if !pen.drawsBlanks(on: cell.style.background) {
        pen.set(styleToCome(from: column, of: row) ?? cell.style)
      }
    } else {
      pen.set(cell.style)
    }
    let next = column + 1
    let width = next < row.count && self.cell(row, next).isContinuation ? 2 : 1
    pen.write(cell.text, width: width, columns: columns)
    if !FramePainter.isSettled(cell.character) { pen.loseThePlace() }
    return column + width
  }

  /// The style of the next text, where blanks before it look right in it.
  private func styleToCome(from column: Int, of row: ArraySlice<Cell>) -> CellStyle? {
    let background = cell(row, column).style.background
    for cell in row[(row.startIndex + column)...] where !cell.isErasable {
      let fits =
        cell.style.background == background
        && cell.style.attributes.isDisjoint(with: [.underline, .reverse])
      return fits ? cell.style : nil
    }
    return nil
  }

  /// Erases blanks that begin in a column, where this is shorter than writing them.
  /// - Returns: the column behind them.
  private func erase(
    from column: Int, of row: Int, _ before: ArraySlice<Cell>, _ after: ArraySlice<Cell>,
    with pen: inout PaintingPen
  ) -> Int? {
    let first = cell(after, column)
    guard first.isErasable else { return nil }
    guard language.erasesInColor || first.style.background == .standard else { return nil }
    var end = column
    var lastChanged = column
    while end < after.count, cell(after, end) == first {
      if cell(before, end) != first { lastChanged = end }
      end += 1
    }
    let count = lastChanged - column + 1
    let command: PaintingLanguage.Command
    if end == after.count, let toEnd = language.eraseToEnd {
      command = toEnd
    } else if let erase = language.erase {
      command = erase(count)
    } else {
      return nil
    }
    // Behind what is erased the cursor has to be moved to what comes next.
    guard command.count + (end == after.count ? 0 : 4) < count else { return nil }
    pen.move(to: CellPoint(column: column, row: row))
    if !pen.drawsBlanks(on: first.style.background) {
      pen.set(styleToCome(from: column, of: after) ?? first.style)
    }
    pen.send(command)
    return end == after.count ? end : lastChanged + 1
  }

  /// Whether terminals agree on how far a character moves the cursor. Emoji join, take modifiers and
  /// pair into flags on some terminals and not on others: behind them the cursor is placed anew.
  static func isSettled(_ character: Unicode.Scalar) -> Bool {
    !(0x1F000...0x1FAFF).contains(character.value) && !(0x2600...0x27BF).contains(character.value)
  }
}

extension Cell {
  /// Whether erasing draws it: a blank without a line under it.
  var isErasable: Bool {
    !isContinuation && character == " " && marks.isEmpty
      && style.attributes.isDisjoint(with: [.underline, .reverse])
  }
}
