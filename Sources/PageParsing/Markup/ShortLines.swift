/// Keeps short lines in elements of their own between the paragraphs of an article.
///
/// `Fare: 40 kr` says too little to be judged alone, and is no sentence. Where it stands beside the
/// paragraphs, between two of them, is of two words or more without links, and neither a phrase nor a
/// name of its element speaks of furniture, it is text. In an `article` or `main` that is enough; another
/// element has to hold several paragraphs of the text, and the line to end in a figure or to have a colon, as
/// lines of facts do. Cost: linear.
struct ShortLines {
  let features: BlockFeatures

  func completed(_ isKept: [Bool]) -> [Bool] {
    let containers = features.containers
    /// The last paragraph of the text in each element, and how many there are.
    var last: [Int: Int] = [:]
    var counts: [Int: Int] = [:]
    for (row, block) in features.blocks.enumerated()
    where isKept[row] && block.isProse && block.kind == .paragraph {
      last[containers[row]] = row
      counts[containers[row], default: 0] += 1
    }
    var isKept = isKept
    var begun: Set<Int> = []
    for (row, block) in features.blocks.enumerated() {
      let container = containers[row]
      if isKept[row], block.isProse, block.kind == .paragraph { begun.insert(container) }
      guard !isKept[row], begun.contains(container), let end = last[container], row < end,
        isLine(block),
        isArticle(container)
          || counts[container, default: 0] >= ShortLines.fewestParagraphs && tellsFact(block)
      else { continue }
      isKept[row] = true
    }
    return isKept
  }

  /// An element of fewer paragraphs may be a box beside the text.
  private static let fewestParagraphs = 3

  private func tellsFact(_ block: MarkupBlock) -> Bool {
    let colon = block.text.firstIndex(of: UInt8(ascii: ":"))
    return colon.map { $0 > 0 && $0 + 1 < block.text.count } == true
      || block.text.last.map { (0x30...0x39).contains($0) } == true
  }

  private func isLine(_ block: MarkupBlock) -> Bool {
    let mark = features.marks[block.element]
    return block.kind == .loose && features.tree.nodes[block.element].tag == .div
      && block.links == 0 && block.text.contains(0x20)
      && mark.verdict == .open && mark.subjects.isEmpty && mark.doubtful.isEmpty
      && !features.isFurniturePhrase(block.text)
  }

  private func isArticle(_ element: Int) -> Bool {
    guard element >= 0 else { return false }
    return features.tree.nodes[element].tag == .article || features.tree.nodes[element].tag == .main
  }
}
