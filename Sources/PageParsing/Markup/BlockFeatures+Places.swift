/// Where a block stands on the page, and between which others.
extension BlockFeatures {
  // MARK: Where it stands

  func addPlaces(to table: inout FeatureTable) {
    let titleRow =
      blocks.indices.first { table[$0, .isTitle] == 1 && blocks[$0].kind == .heading }
      ?? blocks.indices.first { table[$0, .isTitle] == 1 }
    let prose = blocks.map { $0.isProse ? Float($0.text.count) : 0 }
    let whole = max(prose.reduce(0, +), 1)
    let rootRange =
      root < 0 ? 0..<tree.nodes.count : root..<Int(tree.nodes[root].end)
    let rootSum = root < 0 ? sums.all : sums.below(root)
    let first = blocks.indices.first { rootRange.contains(blocks[$0].element) } ?? 0
    let last = blocks.indices.last { rootRange.contains(blocks[$0].element) } ?? 0
    var before: Float = 0
    var heading: Int?
    for (row, block) in blocks.enumerated() {
      table[row, .place] = Float(row) / Float(blocks.count)
      table[row, .proseBefore] = before / whole
      before += prose[row]
      table[row, .titleDistance] =
        titleRow.map { max(-50, min(200, Float(row - $0))) } ?? -100
      table[row, .headingDistance] = heading.map { min(Float(row - $0), 50) } ?? 100
      table[row, .headingBytes] =
        heading.map { size(blocks[$0].text.count) } ?? BlockFeatures.unknown
      table[row, .headingSection] = heading.map { table[$0, .isSectionPhrase] } ?? 0
      if block.kind == .heading { heading = row }
      table[row, .rulesKeep] = rulesKeep[row] ? 1 : 0
      let isInRoot = rootRange.contains(block.element)
      table[row, .inRoot] = isInRoot ? 1 : 0
      table[row, .rootPart] = rootSum.text / max(sums.all.text, 1)
      table[row, .rootDistance] =
        isInRoot ? 0 : max(-60, min(60, row < first ? Float(row - first) : Float(row - last)))
      table[row, .rootLevels] = Float(levelsAboveRoot(holding: block.element))
    }
    for row in blocks.indices {
      table[row, .proseAbove] = logarithm(prose[max(0, row - 4)..<row].reduce(0, +))
      table[row, .proseBelow] =
        logarithm(prose[(row + 1)..<min(blocks.count, row + 5)].reduce(0, +))
    }
  }

  /// How far up from the article the element around both is.
  private func levelsAboveRoot(holding element: Int) -> Int {
    var index = root
    var levels = 0
    while index >= 0, !(index..<Int(tree.nodes[index].end)).contains(element) {
      index = Int(tree.nodes[index].parent)
      levels += 1
    }
    return levels
  }

  // MARK: Its neighbours

  func addNeighbours(to table: inout FeatureTable) {
    for (row, block) in blocks.enumerated() {
      for (offset, features) in BlockFeatures.neighbours {
        let other = row + offset
        guard blocks.indices.contains(other) else {
          for (_, feature) in features { table[row, feature] = BlockFeatures.unknown }
          continue
        }
        for (source, feature) in features { table[row, feature] = table[other, source] }
      }
      table[row, .siblingAbove] = isSibling(block, row - 1)
      table[row, .siblingBelow] = isSibling(block, row + 1)
      let around = max(0, row - 3)..<min(blocks.count, row + 4)
      let kept = around.reduce(Float(0)) { $0 + ($1 != row && rulesKeep[$1] ? 1 : 0) }
      table[row, .rulesAround] = kept / Float(max(around.count - 1, 1))
      table[row, .pageText] = logarithm(sums.all.text)
      table[row, .pageLinks] = sums.all.linkDensity
      table[row, .pageProse] = sums.all.prosePart
      table[row, .pageBlocks] = size(blocks.count)
    }
  }

  private func isSibling(_ block: MarkupBlock, _ other: Int) -> Float {
    guard blocks.indices.contains(other) else { return 0 }
    let element = blocks[other].element
    if element == block.element { return 2 }
    return tree.nodes[element].parent == tree.nodes[block.element].parent ? 1 : 0
  }

  private static let neighbours: [(Int, [(BlockFeature, BlockFeature)])] = [
    (
      -1,
      [
        (.bytes, .bytesAbove), (.linkDensity, .linksAbove), (.endsSentence, .sentenceAbove),
        (.kind, .kindAbove),
      ]
    ),
    (
      1,
      [
        (.bytes, .bytesBelow), (.linkDensity, .linksBelow), (.endsSentence, .sentenceBelow),
        (.kind, .kindBelow),
      ]
    ),
    (-2, [(.bytes, .bytesAbove2), (.linkDensity, .linksAbove2)]),
    (2, [(.bytes, .bytesBelow2), (.linkDensity, .linksBelow2)]),
  ]
}
