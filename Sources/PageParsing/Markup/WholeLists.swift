/// Keeps the lists of an article whole.
///
/// Entries of a word or two are too short to be judged alone, and a list that has lost some of its
/// entries says something else. A list without links that the rules would keep belongs to the text
/// where some of its entries do, where it stands between paragraphs of the text or ends it. Cost: linear.
struct WholeLists {
  let features: BlockFeatures

  func completed(_ isKept: [Bool]) -> [Bool] {
    let lists = features.blocks.map { list(around: $0.element) }
    var isKept = isKept
    var row = 0
    while row < lists.count {
      let end = lists[row...].firstIndex { $0 != lists[row] } ?? lists.count
      if lists[row] >= 0, isPlain(row..<end, of: lists[row]) {
        let heading = heading(above: row..<end, of: lists[row], isKept)
        if belongsToText(row..<end, of: lists[row], isKept) || heading != nil {
          for entry in row..<end where features.rulesKeep[entry] { isKept[entry] = true }
          if let heading { isKept[heading] = true }
        }
      }
      row = end
    }
    return isKept
  }

  /// Whether nothing speaks against it: no links, and no name that means furniture.
  private func isPlain(_ rows: Range<Int>, of list: Int) -> Bool {
    features.marks[list].subjects.isEmpty && features.marks[list].doubtful.isEmpty
      && rows.allSatisfy { features.blocks[$0].links == 0 && features.rulesKeep[$0] }
  }

  private func belongsToText(_ rows: Range<Int>, of list: Int, _ isKept: [Bool]) -> Bool {
    if rows.contains(where: { isKept[$0] }) { return true }
    let above = rows.lowerBound - 1
    guard isText(above, beside: list, isKept) else { return false }
    return features.blocks[above].text.last == UInt8(ascii: ":")
      || isText(rows.upperBound, beside: list, isKept)
      || features.blocks[above].isProse && isEnd(rows.upperBound, of: list)
  }

  /// Whether nothing more stands in the element around the list.
  private func isEnd(_ row: Int, of list: Int) -> Bool {
    let parent = Int(features.tree.nodes[list].parent)
    guard parent >= 0, features.blocks.indices.contains(row) else { return true }
    return features.blocks[row].element >= Int(features.tree.nodes[parent].end)
  }

  /// Whether a row is kept text, no headline, and stands in the same element as the list.
  private func isText(_ row: Int, beside list: Int, _ isKept: [Bool]) -> Bool {
    features.blocks.indices.contains(row) && isKept[row] && features.blocks[row].kind != .heading
      && isBeside(row, list)
  }

  /// The heading that stands between the text and the list, where text follows or sentences are listed.
  private func heading(above rows: Range<Int>, of list: Int, _ isKept: [Bool]) -> Int? {
    let heading = rows.lowerBound - 1
    guard heading > 0, features.blocks[heading].kind == .heading, features.rulesKeep[heading],
      features.blocks[heading].links == 0, isBeside(heading, list),
      isText(heading - 1, beside: list, isKept),
      features.blocks[rows.lowerBound].endsSentence || isText(rows.upperBound, beside: list, isKept)
    else { return nil }
    return heading
  }

  private func isBeside(_ row: Int, _ list: Int) -> Bool {
    let nodes = features.tree.nodes
    let parent = nodes[list].parent
    var index = features.blocks[row].element
    // The text may stand in a list or a quotation of its own.
    for _ in 0..<3 where index >= 0 {
      if nodes[index].parent == parent { return true }
      index = Int(nodes[index].parent)
    }
    return false
  }

  /// The outermost list, or -1; a page that is laid out as a list holds lists of its own in paragraphs.
  private func list(around element: Int) -> Int {
    var index = element
    var found = -1
    while index >= 0 {
      switch features.tree.nodes[index].tag {
      case .ul, .ol, .dl: found = index
      case .li, .dd, .dt, .p: break
      default: return found
      }
      index = Int(features.tree.nodes[index].parent)
    }
    return found
  }
}
