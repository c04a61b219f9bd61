/// Keeps what a `pre` lays out between the paragraphs of an article, and below the last of them.
///
/// Verse, timetables and code have few words of prose, by which blocks are judged. Beside the paragraphs
/// of the text, without links, and where nothing in its name speaks of furniture, a `pre` is text.
/// Cost: linear.
struct LaidOutLines {
  let features: BlockFeatures

  func completed(_ isKept: [Bool]) -> [Bool] {
    let containers = features.containers
    var isKept = isKept
    var begun: Set<Int> = []
    for (row, block) in features.blocks.enumerated() {
      if isKept[row], block.isProse { begun.insert(containers[row]) }
      if !isKept[row], isLaidOut(block), features.rulesKeep[row],
        begun.contains(container(row, containers))
      {
        isKept[row] = true
      }
    }
    return isKept
  }

  /// The element in which it stands; programs that set code wrap it into others.
  private func container(_ row: Int, _ containers: [Int]) -> Int {
    let nodes = features.tree.nodes
    var element = containers[row]
    while element >= 0, nodes[element].tag == .div || nodes[element].tag == .figure,
      features.isAlone(row..<row + 1, in: element)
    {
      element = Int(nodes[element].parent)
    }
    return element
  }

  private func isLaidOut(_ block: MarkupBlock) -> Bool {
    let mark = features.marks[block.element]
    return block.layout != nil && block.links == 0 && mark.subjects.isEmpty
      && mark.doubtful.isEmpty
  }
}

extension BlockFeatures {
  /// Whether an element holds no blocks but some, captions left out.
  func isAlone(_ rows: Range<Int>, in element: Int) -> Bool {
    let end = Int(tree.nodes[element].end)
    func isOther(_ other: Int) -> Bool {
      blocks.indices.contains(other) && (element..<end).contains(blocks[other].element)
        && tree.nodes[blocks[other].element].tag != .figcaption
    }
    return !isOther(rows.lowerBound - 1) && !isOther(rows.upperBound)
  }
}
