import TextCore

/// The paragraphs of an item as plain text, with the marks of lists and quotations.
///
///     PlainParagraphs(of: item, on: page).blocks  // ["Results:", "Party  2021\nGreen  8"]
///
/// Cost: linear in the text and in the markup.
public struct PlainParagraphs: Sendable {
  /// The paragraphs; lines of verse and the rows of a table are lines of one.
  public private(set) var blocks: [String] = []

  /// Reads an item of a page.
  public init(of item: Item, on page: Page) {
    let lines = Dictionary(page.markup.lines.map { ($0.span, $0) }) { first, _ in first }
    let cells = Dictionary(page.markup.cells.map { ($0.span, $0) }) { first, _ in first }
    var rest = item.paragraphs[...]
    while let paragraph = rest.first {
      let table = rest.prefix { cells[$0].map(\.table) == cells[paragraph].map(\.table) }
      if cells[paragraph] != nil {
        blocks.append(PlainParagraphs.rows(table.compactMap { cells[$0] }, in: page.text))
        rest = rest.dropFirst(table.count)
        continue
      }
      rest.removeFirst()
      let words =
        ParagraphPlace(of: paragraph, in: page.text, page.markup).plainLead
        + String(repeating: " ", count: max(0, min(lines[paragraph]?.indent ?? 0, 40)))
        + TextSanitizer.outgoing(page.text, paragraph)
      if lines[paragraph]?.isFirst == false, !blocks.isEmpty {
        blocks[blocks.count - 1] += "\n" + words
      } else {
        blocks.append(words)
      }
    }
  }

  /// The rows of a table, its columns two blanks apart.
  private static func rows(_ cells: [PageMarkup.Cell], in text: SourceText) -> String {
    var widths: [Int: Int] = [:]
    let words = cells.map { TextSanitizer.outgoing(text, $0.span) }
    for (cell, words) in zip(cells, words) {
      widths[cell.column] = max(widths[cell.column] ?? 0, CellWidth.of(words))
    }
    var starts: [Int: Int] = [:]
    var start = 0
    for column in widths.keys.sorted() {
      starts[column] = start
      start += (widths[column] ?? 0) + 2
    }
    var table: [String] = []
    var row: Int?
    for (cell, words) in zip(cells, words) {
      if cell.row != row { table.append("") }
      row = cell.row
      let line = table[table.count - 1]
      let missing = (starts[cell.column] ?? 0) - CellWidth.of(line)
      table[table.count - 1] += String(repeating: " ", count: max(0, missing)) + words
    }
    return table.joined(separator: "\n")
  }
}
