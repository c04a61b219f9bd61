import PageParsing
import TextCore

/// The rows of a table in columns, where they fit.
///
///     Party           2021   2025
///     Green Alliance     8     12
///
/// Columns stand two blanks apart; those of numbers end at one edge. A row that is wider than the
/// column for reading has one cell a line, all but the first further in. Cost: linear.
struct TableLayout {
  /// A cell with what is drawn before it.
  struct Piece: Hashable, Sendable {
    /// The blanks before it.
    var gap: Int
    /// Its bytes.
    var span: ByteSpan
  }

  /// One line of the table: its cells from left to right, none of them wrapped, or one that is to be.
  enum Row {
    case line([Piece])
    case cell(ByteSpan, indent: Int)
  }

  private static let gap = 2

  /// The rows of cells that follow one another, at most `width` columns wide.
  static func rows(_ cells: [PageMarkup.Cell], in text: SourceText, width: Int) -> [Row] {
    let rows = cells.chunked { $0.row == $1.row }
    let sizes = rows.map { row in
      row.map { CellWidth.of(TextSanitizer.collapsed(text, $0.span)) }
    }
    var widths: [Int: Int] = [:]
    for (row, sizes) in zip(rows, sizes) {
      for (cell, size) in zip(row, sizes) {
        widths[cell.column] = max(widths[cell.column] ?? 0, size)
      }
    }
    let whole = widths.values.reduce(0, +) + gap * max(0, widths.count - 1)
    let columns = widths.keys.sorted()
    // The heading of a column of numbers is none.
    let numeric = Set(
      columns.filter { column in
        let below = rows.dropFirst().flatMap { $0 }.filter { $0.column == column }
        return !below.isEmpty && below.allSatisfy { isNumber(text.bytes[$0.span.range]) }
      })
    return zip(rows, sizes).flatMap { row, sizes -> [Row] in
      let bare = sizes.reduce(0, +) + gap * (row.count - 1)
      guard bare <= width else {
        return row.enumerated().map { .cell($1.span, indent: $0 == 0 ? 0 : gap) }
      }
      guard whole <= width else {
        return [
          .line(row.enumerated().map { Piece(gap: $0 == 0 ? 0 : gap, span: $1.span) })
        ]
      }
      var starts: [Int: Int] = [:]
      var start = 0
      for column in columns {
        starts[column] = start
        start += (widths[column] ?? 0) + gap
      }
      var end = 0
      return [
        .line(
          zip(row, sizes).map { cell, size in
            var place = starts[cell.column] ?? end
            if numeric.contains(cell.column) { place += (widths[cell.column] ?? size) - size }
            defer { end = place + size }
            return Piece(gap: max(0, place - end), span: cell.span)
          })
      ]
    }
  }

  /// `12`, `−3.5 %`, `€ 1,200`: more digits than letters.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.count { (0x30...0x39).contains($0) }
    return digits > bytes.count { (0x41...0x5A).contains($0 & 0xDF) }
  }
}

extension Array {
  /// The elements in runs of which each two neighbours belong together.
  fileprivate func chunked(_ belong: (Element, Element) -> Bool) -> [[Element]] {
    reduce(into: []) { runs, element in
      if let last = runs.last?.last, belong(last, element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
  }
}
