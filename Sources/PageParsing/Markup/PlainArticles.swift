/// Keeps all of an article in which nothing speaks of furniture.
///
/// `Nobody was hurt.` at the end of an article says too little to be judged alone, and stands where notices
/// of the site stand. Where an `article` or `main` holds, from its first paragraph to its end, nothing but
/// paragraphs, headings, lists and tables, no link stands in what is left out of it, no word or name there
/// speaks of furniture, and most of it is text already, the rest is text too. A heading at its end has
/// something below it that is no text. Cost: linear.
struct PlainArticles {
  let features: BlockFeatures

  func completed(_ isKept: [Bool]) -> [Bool] {
    guard let first = isKept.indices.first(where: { isKept[$0] && features.blocks[$0].isProse }),
      let article = article(around: features.blocks[first].element)
    else { return isKept }
    let end = Int(features.tree.nodes[article].end)
    let rows = (first..<isKept.count).prefix { features.blocks[$0].element < end }
    // What stands below pictures is left out by itself.
    let left = rows.filter { !isKept[$0] && !isCaption($0) }
    guard !left.isEmpty, size(of: left) <= size(of: rows) / 2,
      features.blocks[rows.last ?? first].kind != .heading,
      left.allSatisfy({ isPlain($0, within: article) })
    else { return isKept }
    var isKept = isKept
    for row in left { isKept[row] = true }
    return isKept
  }

  /// In bytes.
  private func size(of rows: some Sequence<Int>) -> Int {
    rows.reduce(0) { $0 + features.blocks[$1].text.count }
  }

  private func isCaption(_ row: Int) -> Bool {
    features.tree.nodes[features.blocks[row].element].tag == .figcaption
  }

  private func article(around element: Int) -> Int? {
    var index = Int(features.tree.nodes[element].parent)
    while index >= 0 {
      let tag = features.tree.nodes[index].tag
      if tag == .article || tag == .main { return index }
      index = Int(features.tree.nodes[index].parent)
    }
    return nil
  }

  private func isPlain(_ row: Int, within article: Int) -> Bool {
    let block = features.blocks[row]
    guard block.kind != .loose, features.rulesKeep[row], block.links == 0,
      !features.isFurniturePhrase(block.text), !BlockShape(block.text).hasNotice,
      FurnitureWords.sections.prefix(of: block.text, 0..<block.text.count) == nil
    else { return false }
    var index = block.element
    while index > article {
      let mark = features.marks[index]
      guard mark.verdict == .open, mark.subjects.isEmpty, mark.doubtful.isEmpty else {
        return false
      }
      index = Int(features.tree.nodes[index].parent)
    }
    return true
  }
}
