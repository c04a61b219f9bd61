import Glibc

/// Rows under headings, printed as a Markdown table whose columns are aligned.
struct Table {
  private var rows: [[String]]

  /// Begins a table.
  init(_ headings: String...) {
    rows = [headings]
  }

  /// Adds a row with a cell for each heading.
  mutating func add(_ cells: String...) {
    precondition(cells.count == rows[0].count, "a row has another number of cells")
    rows.append(cells)
  }

  /// Prints it under a title and a sentence that says what it shows.
  func show(_ title: String, _ note: String) {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    print("\n## \(title)\n\n\(note)\n")
    for (index, cells) in rows.enumerated() {
      let padded = cells.enumerated().map { column, cell in
        let fill = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + fill : fill + cell
      }
      print("| " + padded.joined(separator: " | ") + " |")
      guard index == 0 else { continue }
      let rules = widths.enumerated().map { column, width in
        String(repeating: "-", count: column == 0 ? width : width - 1) + (column == 0 ? "" : ":")
      }
      print("| " + rules.joined(separator: " | ") + " |")
    }
    fflush(nil)
  }
}

/// A number with so many decimals; a dash where nothing was measured.
func decimal(_ value: Double, _ places: Int = 2) -> String {
  guard value.isFinite else { return "–" }
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let scaled = Int((value.magnitude * Double(scale)).rounded())
  let sign = value < 0 && scaled > 0 ? "-" : ""
  guard places > 0 else { return sign + String(scaled) }
  let fraction = String(scale + scaled % scale).dropFirst()
  return "\(sign)\(scaled / scale).\(fraction)"
}
