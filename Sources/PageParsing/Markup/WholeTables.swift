/// Keeps the tables of an article whole.
///
/// The cells of a table are too short to be judged alone, and half a table tells nothing. Where rules
/// would keep a cell and some of its table is kept, or the table stands between text that is, so is
/// the cell. Tables that hold sentences lay out a page and are left as they are. Cost: linear.
struct WholeTables {
  let features: BlockFeatures

  /// How far above and below a table the text may stand that it belongs to.
  private static let reach = 3

  func completed(_ isKept: [Bool]) -> [Bool] {
    let tables = features.blocks.map { table(around: $0.element) }
    var isKept = isKept
    var row = 0
    while row < tables.count {
      let end = tables[row...].firstIndex { $0 != tables[row] } ?? tables.count
      if tables[row] >= 0, belongsToText(row..<end, isKept) {
        for cell in row..<end where features.rulesKeep[cell] { isKept[cell] = true }
      }
      row = end
    }
    return isKept
  }

  private func belongsToText(_ rows: Range<Int>, _ isKept: [Bool]) -> Bool {
    guard !rows.contains(where: { features.blocks[$0].isProse }) else { return false }
    if rows.contains(where: { isKept[$0] }) { return true }
    let above = max(0, rows.lowerBound - WholeTables.reach)..<rows.lowerBound
    let below = rows.upperBound..<min(isKept.count, rows.upperBound + WholeTables.reach)
    return [above, below].allSatisfy { side in
      side.contains { isKept[$0] && features.blocks[$0].isProse }
    }
  }

  /// The innermost table, or -1.
  private func table(around element: Int) -> Int {
    var index = element
    while index >= 0, features.tree.nodes[index].tag != .table {
      index = Int(features.tree.nodes[index].parent)
    }
    return index
  }
}
