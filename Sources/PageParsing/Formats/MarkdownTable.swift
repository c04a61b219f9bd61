import TextCore

/// A table of Markdown: rows of cells between bars, the second of them dashes.
///
///     | Stall | Price |
///     |-------|------:|
///     | Bread | 3     |
///
/// Its cells are paragraphs of their own, as those of HTML are. Cost: linear in its lines.
struct MarkdownTable {
  /// The line behind it.
  let end: Int
  /// Its cells that hold something, row after row.
  private(set) var cells: [MarkedParagraph] = []

  /// Reads the table that begins at a line; `nil` where none does. Its rows are numbered from
  /// `firstRow` on.
  init?(_ lines: [ArraySlice<UInt8>], at start: Int, number: Int, firstRow: Int) {
    guard start + 1 < lines.count else { return nil }
    let columns = MarkdownTable.cells(of: lines[start]).count
    let dashes = MarkdownTable.cells(of: lines[start + 1])
    guard columns > 1, dashes.count == columns, dashes.allSatisfy(MarkdownTable.isRule) else {
      return nil
    }
    var row = start
    while row < lines.count, row == start || lines[row].contains(UInt8(ascii: "|")) {
      defer { row += 1 }
      if row == start + 1 { continue }
      for (column, cell) in MarkdownTable.cells(of: lines[row]).enumerated() {
        let line = MarkdownLine(cell)
        guard !line.isBlank else { continue }
        var paragraph = MarkedParagraph(line.text)
        paragraph.links = line.links
        paragraph.cell = (number, firstRow + row - start, column)
        cells.append(paragraph)
      }
    }
    end = row
  }

  /// `|---|:-:|`
  private static func isRule(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.contains(UInt8(ascii: "-"))
      && cell.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }

  /// What stands between the bars of a line, without blanks around it.
  private static func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let bar = UInt8(ascii: "|")
    var line = trimmed(line)
    guard line.contains(bar) else { return [] }
    if line.first == bar { line = line.dropFirst() }
    if line.last == bar, line.dropLast().last != UInt8(ascii: "\\") { line = line.dropLast() }
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    for index in line.indices where line[index] == bar {
      if index > line.startIndex, line[index - 1] == UInt8(ascii: "\\") { continue }
      cells.append(trimmed(line[start..<index]))
      start = index + 1
    }
    return cells + [trimmed(line[start...])]
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.drop { $0 <= 0x20 }
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line
  }
}

/// Lines of Markdown between two fences, ` ``` ` or `~~~`, which stay as they are.
struct MarkdownFence {
  /// The line behind the second fence.
  let end: Int
  /// Its lines.
  let paragraphs: [MarkedParagraph]

  /// Reads what begins with a fence at a line; `nil` where none is, or it is not closed.
  init?(_ lines: [ArraySlice<UInt8>], at start: Int) {
    guard let mark = MarkdownFence.mark(of: lines[start]),
      let close = lines[(start + 1)...].firstIndex(where: { MarkdownFence.mark(of: $0) == mark })
    else { return nil }
    end = close + 1
    paragraphs =
      PreformattedLines(Array(lines[start + 1..<close].joined(separator: [0x0A]))[...]).paragraphs
  }

  private static func mark(of line: ArraySlice<UInt8>) -> UInt8? {
    let line = line.drop { $0 == 0x20 }
    return line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) ? line.first : nil
  }
}
