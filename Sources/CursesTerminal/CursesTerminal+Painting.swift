import CNcurses
import TerminalUI

/// What differs from the last frame, sent in one write.
extension CursesTerminal {
  /// Sends the rows that differ from the last frame to ncurses, which sends the cells that do.
  public func present(_ surface: Surface, cursor: ScreenCursor?) {
    let frame = surface.restricted(to: capabilities.glyphs)
    let previous = shown?.size == frame.size ? shown : nil
    for part in frame.parts { draw(part, of: frame, over: previous) }
    for row in 0..<min(frame.size.height, size.height) {
      let cells = frame.row(row)
      if let previous, previous.row(row) == cells { continue }
      draw(cells.prefix(size.width), column: 0, row: row)
    }
    shown = frame
    let point = cursor?.point ?? CellPoint(column: 0, row: max(0, size.height - 1))
    send(cursorAt: point, isVisible: cursor?.isVisible ?? false)
  }

  /// Sends the differences to the terminal, all in one write.
  func send(cursorAt point: CellPoint, isVisible: Bool) {
    terminal_flush(Int32(point.column), Int32(point.row), isVisible)
    var count = 0
    repeat {
      if count > gathered.count { gathered = Array(repeating: 0, count: count * 2) }
      count = terminal_take_frame(&gathered, gathered.count)
    } while count > gathered.count
    guard count > 0 else { return }
    squeezer.repeats = terminal_has_side_margins()
    squeezer.isModern = terminal_ends_singly()
    var frame = squeezer.squeezed(gathered[..<count])
    if pace.asks {
      frame += CursesTerminal.readiness
      terminal_note_question()
      pace.noteFrame(of: frame.count, at: .now)
    }
    terminal_send(frame, frame.count)
  }

  /// The question whether the terminal is ready: DSR 5 of ECMA-48, 8.3.35.
  private static let readiness = Array("\u{1B}[5n".utf8)

  /// How long the next frame had better wait for what is still on the line, at most.
  public var backlog: Duration? { pace.wait(at: .now) }

  /// Whether the line takes its time for a frame that changes all panes.
  public var isSlow: Bool { pace.isSlow }

  private func draw(_ part: SurfacePart, of frame: Surface, over previous: Surface?) {
    var part = part
    if let previous, scroll(part.area, to: frame, from: previous) {
      // ncurses would repair the rows of the second piece while the first is sent.
      part.splits = []
    }
    let area = part.area.intersection(CellRect(size))
    let changed = (area.row..<area.endRow).count {
      frame.row($0, area.columns) != previous?.row($0, area.columns)
    }
    for pieces in part.pieces(of: frame, changedRows: changed) {
      for piece in pieces { draw(piece, isEdge: part.isEdge, of: frame, over: previous) }
      terminal_send_part()
    }
  }

  /// Lets the terminal move what has moved in an area.
  private func scroll(_ area: CellRect, to frame: Surface, from previous: Surface) -> Bool {
    guard terminal_has_side_margins(), let shift = frame.shift(of: area, since: previous) else {
      return false
    }
    // Whole rows ncurses scrolls itself, and keeps in mind that it did.
    let rows = shift.area.row..<shift.area.endRow
    let whole = rows.count { row in
      rows.contains(row + shift.lines) && frame.row(row) == previous.row(row + shift.lines)
    }
    guard whole < rows.count / 2 else { return false }
    return terminal_scroll(
      Int32(shift.area.column), Int32(shift.area.row), Int32(shift.area.width), Int32(rows.count),
      Int32(shift.lines))
  }

  /// Draws a piece of a row where it has changed.
  private func draw(
    _ piece: CellRect, isEdge: Bool, of frame: Surface, over previous: Surface?
  ) {
    // The cell before it holds the mark that isolates a right-to-left name at its edge. Before the edge
    // of a box it holds a text of another colour, which is sent with that text.
    let start = isEdge ? piece.column : max(0, piece.column - 1)
    let columns = start..<max(start, min(piece.endColumn, size.width))
    let cells = frame.row(piece.row, columns)
    if let previous {
      // A wide character may stand across the edge, in a box that lies over the panes.
      if cells == previous.row(piece.row, columns) || previous.isCut(piece.row, columns) { return }
    }
    if !frame.isCut(piece.row, columns) { draw(cells, column: start, row: piece.row) }
  }

  private func draw(_ visible: ArraySlice<Cell>, column: Int, row: Int) {
    rowBuffer.removeAll(keepingCapacity: true)
    let isolates = capabilities.glyphs == .unicode ? RightToLeft.marks(in: visible) : [:]
    for (index, cell) in zip(visible.indices, visible) where !cell.isContinuation {
      let isWide = index + 1 < visible.endIndex && visible[index + 1].isContinuation
      let isolate = isolates.isEmpty ? nil : isolates[index - visible.startIndex]
      rowBuffer.append(terminal_cell(cell, isWide: isWide, isolate: isolate))
    }
    rowBuffer.withUnsafeBufferPointer { buffer in
      terminal_draw(Int32(column), Int32(row), buffer.baseAddress, Int32(buffer.count))
    }
  }
}

extension CellRect {
  fileprivate var columns: Range<Int> { column..<endColumn }
}

extension Surface {
  fileprivate func row(_ row: Int, _ columns: Range<Int>) -> ArraySlice<Cell> {
    let cells = self.row(row)
    return cells[cells.startIndex + columns.lowerBound..<cells.startIndex + columns.upperBound]
  }

  /// Whether a wide character stands on either edge of the columns.
  fileprivate func isCut(_ row: Int, _ columns: Range<Int>) -> Bool {
    [columns.lowerBound, columns.upperBound].contains {
      $0 < size.width && self[$0, row].isContinuation
    }
  }
}
