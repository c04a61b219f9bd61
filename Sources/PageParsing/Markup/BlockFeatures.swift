/// Measures the blocks of a page (`BlockFeature`).
///
/// Cost: linear in tree and text.
struct BlockFeatures {
  let tree: MarkupTree
  let blocks: [MarkupBlock]
  let marks: [FurnitureMarks.Mark]
  let sums: TextSums
  /// The blocks that the rules take for text, and where they found the article.
  let rulesKeep: [Bool]
  let root: Int
  let hints: PageHints

  /// Stands where there is nothing to measure.
  static let unknown: Float = -1

  func table() -> FeatureTable {
    var table = FeatureTable(rows: blocks.count)
    let shapes = blocks.map { BlockShape($0.text) }
    addShapes(shapes, to: &table)
    addHints(to: &table)
    addSurroundings(to: &table)
    addContainers(to: &table)
    addStyles(to: &table)
    addPlaces(to: &table)
    addNeighbours(to: &table)
    return table
  }

  func size(_ count: some BinaryInteger) -> Float { logarithm(Float(count)) }

  /// About the logarithm to base 2: straight between powers of two.
  func logarithm(_ count: Float) -> Float {
    let value = max(count, 0) + 1
    return Float(value.exponent) + value.significand - 1
  }

  // MARK: By itself

  private func addShapes(_ shapes: [BlockShape], to table: inout FeatureTable) {
    var copies: [Int: Float] = [:]
    for block in blocks { copies[block.text.hashValue, default: 0] += 1 }
    for (row, shape) in shapes.enumerated() {
      let block = blocks[row]
      let words = Float(max(shape.words, 1))
      let count = Float(max(shape.count, 1))
      table[row, .bytes] = size(shape.count)
      table[row, .words] = size(shape.words)
      table[row, .bytesPerWord] = min(count / words, 40)
      table[row, .smallWords] = Float(shape.smallWords) / words
      table[row, .capitals] = Float(shape.capitals) / count
      table[row, .digits] = Float(shape.digits) / count
      table[row, .stops] = size(shape.stops)
      table[row, .commas] = size(shape.commas)
      table[row, .separators] = size(shape.separators)
      table[row, .foreign] = Float(shape.foreign) / count
      table[row, .linkDensity] = Float(block.linkDensity)
      table[row, .links] = size(block.links)
      table[row, .endsSentence] = block.endsSentence ? 1 : 0
      table[row, .endsInColon] = shape.endsInColon ? 1 : 0
      table[row, .endsInEllipsis] = shape.endsInEllipsis ? 1 : 0
      table[row, .notice] = shape.hasNotice ? 1 : 0
      table[row, .kind] = Float(block.kind.rawValue)
      table[row, .headingLevel] = headingLevel(block)
      table[row, .isProse] = block.isProse ? 1 : 0
      table[row, .copies] = min(copies[block.text.hashValue] ?? 1, 10)
      if block.text.count <= 100 {
        table[row, .isFurniturePhrase] = isFurniturePhrase(block.text) ? 1 : 0
        table[row, .isSectionPhrase] =
          FurnitureWords.sections.prefix(of: block.text, 0..<block.text.count) != nil ? 1 : 0
      }
    }
  }

  /// Whether a short text is one of those that stand on pages of many sites.
  func isFurniturePhrase(_ text: [UInt8]) -> Bool {
    let range = 0..<text.count
    return FurnitureWords.phrases.contains(text, range)
      || FurnitureWords.openings.prefix(of: text, range) != nil
      || FurnitureWords.notices.prefix(of: text, range) != nil
  }

  private func headingLevel(_ block: MarkupBlock) -> Float {
    guard block.kind == .heading else { return 0 }
    var index = block.element
    while index >= 0 {
      switch tree.nodes[index].tag {
      case .h1: return 1
      case .h2: return 2
      case .h3: return 3
      case .h4: return 4
      case .h5: return 5
      case .h6: return 6
      default: index = Int(tree.nodes[index].parent)
      }
    }
    return 0
  }

  // MARK: What the page says of itself

  private func addHints(to table: inout FeatureTable) {
    let title = WordSet(hints.title, run: 1)
    let summary = WordSet(hints.summary, run: 1)
    let body = WordSet(hints.body, run: 3)
    let hasBody = body.count >= 40
    for (row, block) in blocks.enumerated() {
      table[row, .titleWords] = title.part(of: block.text)
      table[row, .summaryWords] = summary.part(of: block.text)
      table[row, .isTitle] = isTitle(block) ? 1 : 0
      table[row, .bodyRuns] = hasBody ? body.part(of: block.text) : BlockFeatures.unknown
      table[row, .hasBody] = hasBody ? 1 : 0
    }
  }

  private func isTitle(_ block: MarkupBlock) -> Bool {
    guard let title = hints.title, block.text.count >= 8 else { return false }
    return title.starts(with: block.text) || block.text.starts(with: title)
  }
}
