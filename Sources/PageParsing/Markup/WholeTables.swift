/// Keeps the tables of an article whole.
///
/// The cells of a table are too short to be judged alone, and half a table tells nothing. Where rules
/// would keep a cell and some of its table is kept, or the table stands between text that is or ends
/// it, so is the cell. Tables that hold sentences lay out a page and are left as they are. Cost: linear.
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
    let isBetween = [above, below].allSatisfy { side in
      side.contains { isKept[$0] && features.blocks[$0].isProse }
    }
    return isBetween || standsInText(rows, isKept)
  }

  /// Whether a table without links, of two rows or more, stands between two pieces of the text, or right
  /// below prose as the last of the element around both.
  private func standsInText(_ rows: Range<Int>, _ isKept: [Bool]) -> Bool {
    let (above, below) = (rows.lowerBound - 1, rows.upperBound)
    guard above >= 0, isKept[above],
      rows.allSatisfy({ features.blocks[$0].links == 0 && features.rulesKeep[$0] })
    else { return false }
    let nodes = features.tree.nodes
    // One row alone is rather a line of links and labels.
    guard Set(rows.map { nodes[features.blocks[$0].element].parent }).count > 1 else {
      return false
    }
    let table = table(around: features.blocks[rows.lowerBound].element)
    let parent = nodes[outermost(table, of: rows)].parent
    guard parent >= 0, stands(above, in: parent),
      features.marks[table].subjects.isEmpty, features.marks[table].doubtful.isEmpty
    else { return false }
    if below < features.blocks.count, features.blocks[below].element < Int(nodes[Int(parent)].end) {
      return (isKept[below] || isLaidOut(below)) && stands(below, in: parent)
    }
    return features.blocks[above].isProse
  }

  /// Whether a row is in an element, perhaps in a list or quotation of it.
  private func stands(_ row: Int, in parent: Int32) -> Bool {
    let nodes = features.tree.nodes
    var element = features.blocks[row].element
    if nodes[element].parent == parent { return true }
    while nodes[element].parent >= 0 {
      element = Int(nodes[element].parent)
      switch nodes[element].tag {
      case .ul, .ol, .dl, .blockquote: if nodes[element].parent == parent { return true }
      case .li, .dd: continue
      default: return false
      }
    }
    return false
  }

  /// Whether a row is verse, code or the like, which is kept beside text (``LaidOutLines``).
  private func isLaidOut(_ row: Int) -> Bool {
    features.blocks[row].layout != nil && features.blocks[row].links == 0
      && features.rulesKeep[row]
  }

  /// The outermost `div` or `figure` that holds the table alone, so that it scrolls or has a caption; the
  /// table where there is none.
  private func outermost(_ table: Int, of rows: Range<Int>) -> Int {
    let nodes = features.tree.nodes
    var element = table
    while nodes[element].parent >= 0 {
      let parent = Int(nodes[element].parent)
      guard nodes[parent].tag == .div || nodes[parent].tag == .figure,
        features.isAlone(rows, in: parent), features.marks[parent].subjects.isEmpty,
        features.marks[parent].doubtful.isEmpty
      else { return element }
      element = parent
    }
    return element
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
