/// Keeps short paragraphs that stand between longer ones of the text.
///
/// `Nobody objected.` says too little to be judged alone. Where it is a sentence without links, looks
/// as the paragraphs of the text do, and stands in the same element between two of them, it is one.
/// Cost: linear.
struct ShortParagraphs {
  let features: BlockFeatures

  /// What is longer, in bytes, says enough to be judged alone.
  private static let longest = 100

  func completed(_ isKept: [Bool]) -> [Bool] {
    let styles = features.styles
    let containers = features.containers
    /// The last row of the text in each element, and how its paragraphs look there.
    var last: [Int: Int] = [:]
    var looks: Set<Int> = []
    for row in isKept.indices where isKept[row] && features.blocks[row].kind == .paragraph {
      last[containers[row]] = row
      if features.blocks[row].isProse { looks.insert(styles[row]) }
    }
    var isKept = isKept
    var begun: Set<Int> = []
    for row in isKept.indices {
      if isKept[row], features.blocks[row].isProse { begun.insert(containers[row]) }
      guard !isKept[row], isSentence(row), looks.contains(styles[row]),
        begun.contains(containers[row]), let end = last[containers[row]], row < end
      else { continue }
      isKept[row] = true
    }
    return isKept
  }

  private func isSentence(_ row: Int) -> Bool {
    let block = features.blocks[row]
    return block.kind == .paragraph && block.text.count <= ShortParagraphs.longest
      && features.rulesKeep[row] && block.links == 0
      && block.endsSentence && !features.isFurniturePhrase(block.text)
  }
}
