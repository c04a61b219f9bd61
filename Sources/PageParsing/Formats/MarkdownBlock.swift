/// What is laid out over several lines of Markdown: code between fences, and tables with `|` between their
/// cells (https://github.github.com/gfm/, 4.5 and 4.10).
struct MarkdownBlock {
  /// Its lines, or its cells.
  private(set) var paragraphs: [MarkedParagraph] = []
  /// The line behind it.
  let end: Int

  /// The block that begins with the first of some lines; `nil` where none does. Cost: linear in it.
  init?(_ lines: ArraySlice<ArraySlice<UInt8>>, _ references: MarkdownReferences) {
    guard let first = lines.first else { return nil }
    if let close = MarkdownBlock.fenceEnd(lines) {
      end = min(close + 1, lines.endIndex)
      let code = lines[(lines.startIndex + 1)..<close].joined(separator: [0x0A])
      paragraphs = PreformattedLines(Array(code)[...]).paragraphs
      return
    }
    let columns = MarkdownBlock.cells(of: first)
    guard columns.count > 1, let rule = lines.dropFirst().first,
      MarkdownBlock.cells(of: rule).count == columns.count, MarkdownBlock.isRule(rule)
    else { return nil }
    let rows = lines.dropFirst(2).prefix { $0.contains(UInt8(ascii: "|")) }
    end = rows.endIndex
    for (row, line) in [(lines.startIndex, first)] + zip(rows.indices, rows) {
      for (column, cell) in MarkdownBlock.cells(of: line).prefix(columns.count).enumerated() {
        let words = MarkdownLine(cell, references)
        var paragraph = MarkedParagraph(words.text)
        paragraph.links = words.links
        paragraph.cell = (lines.startIndex, row, column)
        paragraphs.append(paragraph)
      }
    }
  }

  /// The line behind the code that begins with the first of some lines; `nil` where none does.
  static func codeEnd(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Int? {
    fenceEnd(lines).map { min($0 + 1, lines.endIndex) }
  }

  /// The line of the fence that ends the code that the first of some lines begins, or the end of the lines.
  private static func fenceEnd(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Int? {
    guard let first = lines.first, let fence = fence(first) else { return nil }
    let close = lines.dropFirst().firstIndex { line in
      MarkdownBlock.fence(line).map { $0.mark == fence.mark && $0.count >= fence.count } == true
    }
    return close ?? lines.endIndex
  }

  /// The mark and length of a fence.
  private static func fence(_ line: ArraySlice<UInt8>) -> (mark: UInt8, count: Int)? {
    let line = line.drop { $0 == 0x20 }
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let count = line.prefix { $0 == mark }.count
    // Code within a line may begin it.
    return count >= 3 && !line.dropFirst(count).contains(UInt8(ascii: "`")) ? (mark, count) : nil
  }

  /// `|---|:--:|`
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "-")) && line.allSatisfy { $0 <= 0x20 || "|-:".utf8.contains($0) }
  }

  /// What stands between the bars of a line, those at its ends left out.
  private static func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var line = foldingBlanks(line)[...]
    if line.first == UInt8(ascii: "|") { line = line.dropFirst() }
    if line.last == UInt8(ascii: "|"), line.dropLast().last != UInt8(ascii: "\\") {
      line = line.dropLast()
    }
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    for place in line.indices where line[place] == UInt8(ascii: "|") {
      if place > line.startIndex, line[place - 1] == UInt8(ascii: "\\") { continue }
      cells.append(line[start..<place])
      start = place + 1
    }
    return cells + [line[start...]]
  }
}
