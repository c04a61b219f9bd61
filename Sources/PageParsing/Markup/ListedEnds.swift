/// Keeps the lists and tables with which an article ends.
///
/// `WholeLists` and `WholeTables` look at what stands right beside a list. Articles also end in several
/// of them, and in headings with a list below each: behind the last paragraph all that is a list or
/// table without links, a caption or a kept heading belongs to the text, in an article up to the first
/// thing that is none of these, in another element where nothing else stands at its end. Cost: linear.
struct ListedEnds {
  let features: BlockFeatures

  func completed(_ isKept: [Bool]) -> [Bool] {
    var last: [Int: Int] = [:]
    for (row, block) in features.blocks.enumerated() where isKept[row] && block.isProse {
      let container = Int(features.tree.nodes[block.element].parent)
      if container >= 0, block.kind == .paragraph { last[container] = row }
    }
    var isKept = isKept
    for (container, row) in last {
      for row in end(behind: row, in: container, isKept) { isKept[row] = true }
    }
    return isKept
  }

  /// The rows of the lists and tables behind the last paragraph of an element.
  private func end(behind last: Int, in container: Int, _ isKept: [Bool]) -> [Int] {
    let nodes = features.tree.nodes
    let end = Int(nodes[container].end)
    var found: [Int] = []
    var row = last + 1
    while row < features.blocks.count, features.blocks[row].element < end {
      let block = features.blocks[row]
      let child = self.child(of: container, around: block.element)
      if block.kind == .heading {
        guard isKept[row], child == block.element, block.links == 0,
          !features.isFurniturePhrase(block.text)
        else { break }
        row += 1
      } else if isCaption(row) {
        row += 1
      } else {
        let next =
          features.blocks[row...].firstIndex { $0.element >= Int(nodes[child].end) }
          ?? features.blocks.count
        let rows = (row..<next).filter { !isCaption($0) }
        guard isListing(rows, in: listing(in: child, of: rows)),
          child == block.element || isPlain(child)
        else { break }
        found += rows.filter { features.rulesKeep[$0] }
        row = next
      }
    }
    let isWhole = row >= features.blocks.count || features.blocks[row].element >= end
    let isArticle = nodes[container].tag == .article || nodes[container].tag == .main
    return isWhole || isArticle ? found : []
  }

  private func isCaption(_ row: Int) -> Bool {
    features.tree.nodes[features.blocks[row].element].tag == .figcaption
  }

  private func isPlain(_ element: Int) -> Bool {
    features.marks[element].subjects.isEmpty && features.marks[element].doubtful.isEmpty
  }

  /// The list or table around all of some rows that a `div` or `figure` holds alone, so that it scrolls or has
  /// a caption; else the element itself.
  private func listing(in element: Int, of rows: [Int]) -> Int {
    let nodes = features.tree.nodes
    var inner = element
    while nodes[inner].tag == .div || nodes[inner].tag == .figure {
      guard let first = rows.first, let last = rows.last else { return element }
      let child = self.child(of: inner, around: features.blocks[first].element)
      guard child != inner, child == self.child(of: inner, around: features.blocks[last].element)
      else { return element }
      inner = child
    }
    return inner
  }

  /// Whether an element is a list or table of two entries or rows and more, of words alone.
  private func isListing(_ rows: [Int], in element: Int) -> Bool {
    guard isPlain(element), rows.count > 1 else { return false }
    switch features.tree.nodes[element].tag {
    case .ul, .ol, .dl: break
    case .table:
      // One row alone is rather a line of links and labels; sentences in cells lay out a page.
      let parents = Set(rows.map { features.tree.nodes[features.blocks[$0].element].parent })
      guard parents.count > 1, !rows.contains(where: { features.blocks[$0].isProse }) else {
        return false
      }
    default: return false
    }
    return rows.contains { features.rulesKeep[$0] }
      && rows.allSatisfy {
        features.blocks[$0].links == 0 && !features.isFurniturePhrase(features.blocks[$0].text)
      }
  }

  /// The child of an element in which another stands.
  private func child(of container: Int, around element: Int) -> Int {
    var index = element
    while index > container, Int(features.tree.nodes[index].parent) != container {
      index = Int(features.tree.nodes[index].parent)
    }
    return index
  }
}
