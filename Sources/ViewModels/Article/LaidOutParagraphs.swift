import PageParsing
import TextCore

/// The paragraphs of a page that are cells of tables or lines of several, each by its first byte.
struct LaidOutParagraphs {
  private let cells: [Int: PageMarkup.Cell]
  private let lines: [Int: PageMarkup.Line]

  init(_ markup: PageMarkup) {
    cells = Dictionary(markup.cells.map { ($0.span.start, $0) }) { first, _ in first }
    lines = Dictionary(markup.lines.map { ($0.span.start, $0) }) { first, _ in first }
  }

  /// The cells of the table that begins with a paragraph, taken from those behind it.
  func table(from paragraph: ByteSpan, _ rest: inout ArraySlice<ByteSpan>) -> [PageMarkup.Cell]? {
    guard let first = cell(paragraph) else { return nil }
    var table = [first]
    while let next = rest.first.flatMap(cell), next.table == first.table {
      table.append(next)
      rest.removeFirst()
    }
    return table
  }

  /// The line that a paragraph is.
  func line(_ paragraph: ByteSpan) -> PageMarkup.Line? {
    lines[paragraph.start].flatMap { $0.span == paragraph ? $0 : nil }
  }

  private func cell(_ paragraph: ByteSpan) -> PageMarkup.Cell? {
    cells[paragraph.start].flatMap { $0.span == paragraph ? $0 : nil }
  }

  /// The parts of a line between which more than one blank stands.
  static func pieces(of line: ByteSpan, in text: SourceText) -> [TableLayout.Piece] {
    var pieces: [TableLayout.Piece] = []
    var start = line.start
    var blanks = 0
    var gap = 0
    for index in line.range {
      if text.bytes[index] == 0x20 {
        blanks += 1
        continue
      }
      if blanks > 1 {
        pieces.append(TableLayout.Piece(gap: gap, span: ByteSpan(start, index - blanks)))
        (start, gap) = (index, blanks)
      }
      blanks = 0
    }
    return pieces + [TableLayout.Piece(gap: gap, span: ByteSpan(start, line.end))]
  }
}
