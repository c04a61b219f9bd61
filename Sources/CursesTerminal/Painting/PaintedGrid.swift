import TerminalUI
import TextCore

/// The cells of a screen as one terminal can show them; what looks the same is the same.
struct PaintedGrid: Hashable {
  let size: CellSize
  private var cells: [Cell]

  init(blank size: CellSize) {
    self.size = size
    cells = Array(repeating: .blank(.plain), count: size.width * size.height)
  }

  /// The cells of a frame. Rows that are those of another frame are taken from its grid.
  init(
    _ frame: Surface, language: PaintingLanguage, like other: (frame: Surface, grid: PaintedGrid)?
  ) {
    size = frame.size
    cells = []
    cells.reserveCapacity(size.width * size.height)
    for row in 0..<size.height {
      let raw = frame.row(row)
      if let other, other.frame.row(row) == raw {
        cells += other.grid.row(row)
      } else {
        append(raw, language: language)
      }
    }
  }

  func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.width..<(row + 1) * size.width]
  }

  subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.width + column] }
    set { cells[row * size.width + column] = newValue }
  }

  /// Whether a terminal may order the characters of a row.
  func ordersItself(_ row: Int) -> Bool {
    self.row(row).contains { !$0.marks.isEmpty && $0.marks.contains(RightToLeft.isolate) }
  }

  private mutating func append(_ raw: ArraySlice<Cell>, language: PaintingLanguage) {
    let isolates = RightToLeft.marks(in: raw)
    var (known, shown) = (CellStyle.plain, language.showing(.plain))
    for index in raw.indices {
      let cell = raw[index]
      if cell.style != known { (known, shown) = (cell.style, language.showing(cell.style)) }
      if cell.isContinuation {
        // The second half of a character that was replaced is a blank.
        let isOpen = cells.last.map { !$0.isContinuation && CellWidth.of($0.character) == 2 }
        cells.append(isOpen == true ? cell.restyled(shown) : .blank(shown))
        continue
      }
      let isWide = index + 1 < raw.endIndex && raw[index + 1].isContinuation
      let marks = cell.marks.filter { language.draws($0, 0) && !(isWide && $0 == joiner) }
      let isolate = isolates.isEmpty ? nil : isolates[index - raw.startIndex]
      let isDrawn = cell.character.isASCII || language.draws(cell.character, isWide ? 2 : 1)
      let character: Unicode.Scalar =
        isDrawn ? cell.character : language.draws("\u{FFFD}", 1) ? "\u{FFFD}" : "?"
      let made = Cell(character, shown, marks: isDrawn ? marks + [isolate].compactMap(\.self) : [])
      cells.append(
        made.isErasable ? .blank(CellStyle(.standard, on: shown.background)) : made)
    }
  }
}

/// U+200D. Behind a wide character it would join emoji to one on some terminals and not on others:
/// each is shown for itself, in the cells that it has.
private let joiner: Unicode.Scalar = "\u{200D}"
