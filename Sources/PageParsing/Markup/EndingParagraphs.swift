/// Keeps the paragraph with which an article ends where it leads elsewhere.
///
/// `The minutes are at … Write to the press office` is much like what stands below articles of every site.
/// Where it is a paragraph of sentences, looks as those of the text do, follows them within the `article` or
/// `main` that holds them, and nothing comes behind it there, it is the author's. Cost: linear.
struct EndingParagraphs {
  let features: BlockFeatures

  func completed(_ isKept: [Bool]) -> [Bool] {
    let containers = features.containers
    let styles = features.styles
    guard let last = isKept.indices.last(where: { isKept[$0] && features.blocks[$0].isProse })
    else { return isKept }
    // Tables and lines may stand between them.
    let row = isKept[last...].firstIndex(of: false) ?? isKept.count
    guard row < isKept.count, containers[row] == containers[last], isEnd(row, of: containers[row]),
      isSentences(row),
      isKept.indices.contains(where: {
        isKept[$0] && features.blocks[$0].isProse && styles[$0] == styles[row]
      })
    else { return isKept }
    var isKept = isKept
    isKept[row] = true
    return isKept
  }

  /// Whether a row is the last of an article.
  private func isEnd(_ row: Int, of container: Int) -> Bool {
    guard container >= 0 else { return false }
    let node = features.tree.nodes[container]
    guard node.tag == .article || node.tag == .main else { return false }
    return row + 1 >= features.blocks.count
      || features.blocks[row + 1].element >= Int(node.end)
  }

  private func isSentences(_ row: Int) -> Bool {
    let block = features.blocks[row]
    let mark = features.marks[block.element]
    return features.tree.nodes[block.element].tag == .p && features.rulesKeep[row]
      && block.isProse && block.endsSentence && mark.verdict == .open && mark.subjects.isEmpty
      && mark.doubtful.isEmpty && !features.isFurniturePhrase(block.text)
      && !BlockShape(block.text).hasNotice
  }
}
