import TextCore

/// A grid of cells that renderers draw on.
///
///     var surface = Surface(size: CellSize(width: 5, height: 1))
///     surface.draw("Talks in Moscow", at: CellPoint(column: 0, row: 0))
///     surface.text  // "Talks"
///
/// Whatever lies outside is clipped. All text is sanitised here and nowhere else: no cell ever
/// holds a control character, and half a wide character never stays behind.
public struct Surface: Hashable, Sendable {
  /// Its columns and rows.
  public let size: CellSize
  /// The cells, row after row.
  package private(set) var cells: [Cell]
  /// What changes independently of what stands beside it: a terminal may send it by itself.
  public package(set) var parts: [SurfacePart] = []

  /// Makes a grid of blanks.
  public init(size: CellSize, style: CellStyle = .plain) {
    self.size = size
    cells = Array(repeating: .blank(style), count: size.width * size.height)
  }

  /// The whole grid.
  public var bounds: CellRect { CellRect(size) }

  /// The cell at a point of the grid.
  public subscript(column: Int, row: Int) -> Cell {
    precondition(column < size.width, "the column lies outside the surface")
    return cells[row * size.width + column]
  }

  /// The cells of one row of the grid.
  public func row(_ index: Int) -> ArraySlice<Cell> {
    cells[index * size.width..<(index + 1) * size.width]
  }

  /// Draws text within one row, as far as `clip` (or the grid) reaches, and returns the column
  /// after what was drawn. Cost: linear in the text up to the edge.
  @discardableResult
  public mutating func draw(
    _ text: String, at point: CellPoint, style: CellStyle = .plain, clip: CellRect? = nil
  ) -> Int {
    let area = clip?.intersection(bounds) ?? bounds
    guard area.row <= point.row, point.row < area.endRow else {
      return point.column
    }
    var pen = Pen(column: point.column, rowStart: point.row * size.width, area: area, style: style)
    for scalar in text.unicodeScalars {
      let cellClass = CellClass(of: scalar)
      guard let shown = TextSanitizer.displayed(scalar, cellClass) else { continue }
      if cellClass != .zero, pen.column >= area.endColumn { break }
      switch cellClass {
      case .zero: addMark(shown, &pen)
      case .wide: put(shown, width: 2, &pen)
      case .narrow, .blank, .replaced, .dropped: put(shown, width: 1, &pen)
      }
    }
    return pen.column
  }

  /// Fills a rectangle with one character, a blank by default.
  public mutating func fill(
    _ rect: CellRect, style: CellStyle, with character: Unicode.Scalar = " "
  ) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty, CellWidth.of(character) == 1 else { return }
    for row in area.row..<area.endRow {
      var pen = Pen(column: area.column, rowStart: row * size.width, area: area, style: style)
      let shown = TextSanitizer.displayed(character) ?? " "
      for _ in 0..<area.width { put(shown, width: 1, &pen) }
    }
  }

  /// Takes what stands in a rectangle from another surface of its size. No wide character may stand
  /// across its sides.
  mutating func copy(_ rect: CellRect, from other: Surface) {
    precondition(other.size == size, "the surfaces differ in size")
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let range = row * size.width + area.column..<row * size.width + area.endColumn
      cells.replaceSubrange(range, with: other.cells[range])
    }
  }

  /// Changes the style of what stands in a rectangle and leaves the text.
  public mutating func restyle(_ rect: CellRect, _ change: (CellStyle) -> CellStyle) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      for index in row * size.width + area.column..<row * size.width + area.endColumn {
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// The grid as text, one line a row, without blanks at the ends of lines.
  public var text: String {
    (0..<size.height).map { lineText($0) }.joined(separator: "\n")
  }

  /// The text of one row, without blanks at its end.
  public func lineText(_ index: Int) -> String {
    var line = ""
    for cell in row(index) { line += cell.text }
    while line.last == " " { line.removeLast() }
    return line
  }
}

// MARK: - Drawing one scalar

extension Surface {
  private struct Pen {
    var column: Int
    let rowStart: Int
    let area: CellRect
    let style: CellStyle
    /// The cell that a combining mark would join.
    var last: Int?
  }

  private mutating func put(_ scalar: Unicode.Scalar, width: Int, _ pen: inout Pen) {
    let column = pen.column
    pen.column += width
    pen.last = nil
    let first = max(column, pen.area.column)
    let end = min(column + width, pen.area.endColumn)
    guard first < end else { return }
    let visible = first..<end
    for column in visible { clearWide(at: pen.rowStart + column, rowStart: pen.rowStart) }
    if visible.count < width {
      // The edge cuts the character: a blank keeps its neighbours in place.
      for column in visible { cells[pen.rowStart + column] = .blank(pen.style) }
      return
    }
    cells[pen.rowStart + column] = Cell(scalar, pen.style)
    if width == 2 { cells[pen.rowStart + column + 1] = .continuation(pen.style) }
    pen.last = pen.rowStart + column
  }

  private mutating func addMark(_ mark: Unicode.Scalar, _ pen: inout Pen) {
    if let last = pen.last { cells[last].add(mark: mark) }
  }

  /// Blanks the other half when `index` holds half of a wide character.
  private mutating func clearWide(at index: Int, rowStart: Int) {
    if cells[index].isContinuation, index > rowStart {
      cells[index - 1] = .blank(cells[index - 1].style)
      cells[index] = .blank(cells[index].style)
    }
    if index + 1 < rowStart + size.width, cells[index + 1].isContinuation {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
  }
}

// MARK: - Character repertoire

extension Surface {
  /// The grid as a terminal with fewer characters shows it; every cell keeps its place.
  public func restricted(to repertoire: GlyphRepertoire) -> Surface {
    guard repertoire != .unicode else { return self }
    var result = self
    for index in cells.indices {
      let cell = cells[index]
      if repertoire == .ascii {
        let shown = cell.isContinuation ? "?" : repertoire.character(for: cell.character)
        result.cells[index] = Cell(shown, cell.style)
      } else if !cell.isContinuation {
        let shown = repertoire.character(for: cell.character)
        if shown != cell.character { result.cells[index] = Cell(shown, cell.style) }
      }
    }
    return result
  }
}
