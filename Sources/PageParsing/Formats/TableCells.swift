/// Which blocks are cells of tables that a reader reads as tables.
///
/// Tables that lay out a page hold sentences or several blocks in a cell, or have one column; their
/// blocks are paragraphs. Cost: linear, and a few steps up the tree a block.
struct TableCells {
  private var places: [Int: (table: Int, row: Int, column: Int)] = [:]

  /// Elements between a cell and the text in it.
  private static let deepest = 6

  init(of blocks: [MarkupBlock], in tree: MarkupTree) {
    func isCell(_ tag: MarkupTag) -> Bool {
      switch tag {
      case .td, .th: true
      default: false
      }
    }
    var cells: [(ordinal: Int, cell: Int, row: Int, table: Int)] = []
    var laidOut: Set<Int> = []
    for block in blocks {
      guard let cell = TableCells.nearest(around: block.element, in: tree, isCell),
        let row = TableCells.nearest(around: cell, in: tree, { $0 == .tr }),
        let table = TableCells.nearest(around: row, in: tree, { $0 == .table })
      else { continue }
      if block.isProse || cells.last?.cell == cell { laidOut.insert(table) }
      cells.append((block.ordinal, cell, row, table))
    }
    if cells.isEmpty { return }
    var columns: [Int: Int] = [:]
    var next: [Int: (place: Int, column: Int)] = [:]
    for entry in cells where !laidOut.contains(entry.table) {
      var (place, column) = next[entry.row] ?? (entry.row + 1, 0)
      // Cells without text have no block.
      while place < entry.cell {
        if isCell(tree.nodes[place].tag) { column += 1 }
        place = Int(tree.nodes[place].end)
      }
      next[entry.row] = (Int(tree.nodes[entry.cell].end), column + 1)
      places[entry.ordinal] = (entry.table, entry.row, column)
      columns[entry.table] = max(columns[entry.table] ?? 0, column + 1)
    }
    places = places.filter { columns[$0.value.table, default: 0] > 1 }
  }

  /// Table, row and column of a block; `nil` where it is a paragraph.
  func place(of block: MarkupBlock) -> (table: Int, row: Int, column: Int)? {
    places[block.ordinal]
  }

  private static func nearest(
    around element: Int, in tree: MarkupTree, _ isMeant: (MarkupTag) -> Bool
  ) -> Int? {
    var index = element
    for _ in 0...deepest where index >= 0 {
      if isMeant(tree.nodes[index].tag) { return index }
      index = Int(tree.nodes[index].parent)
    }
    return nil
  }
}
