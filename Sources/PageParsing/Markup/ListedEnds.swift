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
      let child = child(of: container, around: block.element)
      if block.kind == .heading {
        guard isKept[row], child == block.element, block.links == 0,
          !features.isFurniturePhrase(block.text)
        else { break }
        row += 1
      } else if nodes[block.element].tag == .figcaption {
        row += 1
      } else {
        let next =
          features.blocks[row...].firstIndex { $0.element >= Int(nodes[child].end) }
          ?? features.blocks.count
        guard isListing(row..<next, in: child) else { break }
        found += (row..<next).filter { features.rulesKeep[$0] }
        row = next
      }
    }
    let isWhole = row >= features.blocks.count || features.blocks[row].element >= end
    let isArticle = nodes[container].tag == .article || nodes[container].tag == .main
    return isWhole || isArticle ? found : []
  }

  /// Whether an element is a list or table of two entries or rows and more, of words alone.
  private func isListing(_ rows: Range<Int>, in element: Int) -> Bool {
    let mark = features.marks[element]
    guard mark.subjects.isEmpty, mark.doubtful.isEmpty, rows.count > 1 else { return false }
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
