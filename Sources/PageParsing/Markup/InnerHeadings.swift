/// Keeps the headings between the paragraphs of an article.
///
/// `What comes next` says too little to be judged alone. Where text of the article stands above it and
/// right below it, in the same element, without a link, and neither its words nor a name around it speaks
/// of furniture, it is a heading of the text. Cost: linear.
struct InnerHeadings {
  let features: BlockFeatures

  /// What is longer, in bytes, is judged by itself.
  private static let longest = 120

  func completed(_ isKept: [Bool]) -> [Bool] {
    let containers = features.containers
    var isKept = isKept
    var begun: Set<Int> = []
    for (row, block) in features.blocks.enumerated() {
      if isKept[row], block.isProse { begun.insert(containers[row]) }
      guard !isKept[row], row + 1 < isKept.count, isKept[row + 1],
        begun.contains(containers[row]), containers[row + 1] == containers[row],
        isHeading(row), features.blocks[row + 1].isProse
      else { continue }
      isKept[row] = true
    }
    return isKept
  }

  private func isHeading(_ row: Int) -> Bool {
    let block = features.blocks[row]
    let mark = features.marks[block.element]
    return block.kind == .heading && features.tree.nodes[block.element].tag.isHeading
      && features.rulesKeep[row] && block.links == 0 && block.text.count <= InnerHeadings.longest
      && mark.verdict == .open && mark.subjects.isEmpty && mark.doubtful.isEmpty
      && !features.isFurniturePhrase(block.text)
      && FurnitureWords.sections.prefix(of: block.text, 0..<block.text.count) == nil
  }
}
