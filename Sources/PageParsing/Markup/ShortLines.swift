/// Keeps short lines in elements of their own between the paragraphs of an article.
///
/// `Fare: 40 kr` says too little to be judged alone, and is no sentence. In an `article` or `main`,
/// where it stands beside the paragraphs, between two of them, is of two words or more without links,
/// and neither a phrase nor a name of its element speaks of furniture, it is text. Cost: linear.
struct ShortLines {
  let features: BlockFeatures

  func completed(_ isKept: [Bool]) -> [Bool] {
    let containers = features.containers
    /// The last paragraph of the text in each element.
    var last: [Int: Int] = [:]
    for (row, block) in features.blocks.enumerated()
    where isKept[row] && block.isProse && block.kind == .paragraph {
      last[containers[row]] = row
    }
    var isKept = isKept
    var begun: Set<Int> = []
    for (row, block) in features.blocks.enumerated() {
      let container = containers[row]
      if isKept[row], block.isProse, block.kind == .paragraph { begun.insert(container) }
      guard !isKept[row], begun.contains(container), let end = last[container], row < end,
        isLine(block), isArticle(container)
      else { continue }
      isKept[row] = true
    }
    return isKept
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
