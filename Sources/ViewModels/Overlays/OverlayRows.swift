/// The lines of an overlay wrapped to a width, and on which of them the reader stands.
struct OverlayRows: RowSource, Sendable {
  /// One row.
  struct Row: Hashable, Sendable {
    var content: StyledLine
    /// The line of which it is a part.
    var line: Int
  }

  /// The rows, top down.
  private(set) var rows: [Row] = []
  /// The first row of each line.
  private var firsts: [Int] = []
  private var canStand: [Bool] = []

  /// No rows.
  init() {}

  /// Wraps lines. Who goes from line to line stands on those that lead somewhere; before the first of
  /// them and behind the last, and where there are none, on all that say something.
  init(_ lines: [OverlayViewModel.Line], columns: Int) {
    for (index, line) in lines.enumerated() {
      firsts.append(rows.count)
      rows += line.content.wrapped(to: columns, indent: line.indent)
        .map { Row(content: $0, line: index) }
    }
    let first = lines.firstIndex { $0.target != nil } ?? lines.count
    let last = lines.lastIndex { $0.target != nil } ?? lines.count
    canStand = lines.enumerated().map { index, line in
      line.target != nil
        || !(first...last).contains(index)
          && !line.content.runs.allSatisfy { $0.text.allSatisfy { $0 == " " } }
    }
  }

  /// The first row of a line.
  func firstRow(of line: Int) -> Int? {
    firsts.indices.contains(line) && firsts[line] < rows.count ? firsts[line] : nil
  }

  var rowCount: Int { rows.count }

  /// Whether the reader cannot stand on it.
  func isHeading(_ index: Int) -> Bool {
    let line = rows[index].line
    return !canStand[line] || firsts[line] != index
  }

  func length(of index: Int) -> Int {
    guard rows.indices.contains(index) else { return 0 }
    return rows[index...].prefix { $0.line == rows[index].line }.count
  }
}
