/// What stands around a block in the tree, and what looks like it.
extension BlockFeatures {
  // MARK: What stands around it

  func addSurroundings(to table: inout FeatureTable) {
    let whole = max(sums.all.prose, 1)
    var certain: [FurnitureMarks.Subjects] = []
    var possible: [FurnitureMarks.Subjects] = []
    var depths: [Int32] = []
    // The outermost element around each that says that it is furniture, and the innermost.
    var outermost: [Int32] = []
    var innermost: [Int32] = []
    certain.reserveCapacity(tree.nodes.count)
    for index in tree.nodes.indices {
      let parent = Int(tree.nodes[index].parent)
      certain.append(parent < 0 ? [] : certain[parent])
      possible.append(parent < 0 ? [] : possible[parent])
      depths.append(parent < 0 ? 0 : depths[parent] + 1)
      outermost.append(parent < 0 ? -1 : outermost[parent])
      innermost.append(parent < 0 ? -1 : innermost[parent])
      certain[index].formUnion(marks[index].subjects)
      possible[index].formUnion(marks[index].doubtful)
      if marks[index].verdict == .furniture || marks[index].verdict == .doubtful {
        if outermost[index] < 0 { outermost[index] = Int32(index) }
        innermost[index] = Int32(index)
      }
    }
    for (row, block) in blocks.enumerated() {
      let element = block.element
      for (subject, feature) in BlockFeatures.subjects {
        table[row, feature] =
          certain[element].contains(subject) ? 2 : possible[element].contains(subject) ? 1 : 0
      }
      table[row, .depth] = Float(depths[element])
      if outermost[element] >= 0 {
        table[row, .furniturePart] = sums.below(Int(outermost[element])).prose / whole
        table[row, .furnitureDistance] = Float(
          depths[element] - depths[Int(innermost[element])])
      } else {
        table[row, .furniturePart] = BlockFeatures.unknown
        table[row, .furnitureDistance] = BlockFeatures.unknown
      }
      addTags(around: element, row, to: &table)
    }
  }

  private static let subjects: [(FurnitureMarks.Subjects, BlockFeature)] = [
    (.navigation, .navigation), (.side, .side), (.otherArticles, .otherArticles),
    (.advertising, .advertising), (.request, .request), (.talk, .talk), (.sharing, .sharing),
    (.about, .about), (.media, .media), (.hidden, .hidden), (.header, .header),
    (.footer, .footer), (.form, .form), (.lead, .lead), (.article, .named),
  ]

  func addTags(around element: Int, _ row: Int, to table: inout FeatureTable) {
    var index = element
    while index >= 0 {
      switch tree.nodes[index].tag {
      case .article: table[row, .inArticle] += 1
      case .main: table[row, .inMain] = 1
      case .section: table[row, .inSection] = 1
      case .ul, .ol, .dl: table[row, .inList] += 1
      case .table: table[row, .inTable] += 1
      case .blockquote: table[row, .inQuote] = 1
      default: break
      }
      index = Int(tree.nodes[index].parent)
    }
  }

  // MARK: The containers around it

  func addContainers(to table: inout FeatureTable) {
    let whole = max(sums.all.text, 1)
    // How many blocks stand in elements before each.
    var blocksBefore = Array(repeating: 0, count: tree.nodes.count + 1)
    for block in blocks { blocksBefore[block.element + 1] += 1 }
    for index in tree.nodes.indices { blocksBefore[index + 1] += blocksBefore[index] }
    let articles = tree.nodes.indices.filter { tree.nodes[$0].tag == .article }
    for (row, block) in blocks.enumerated() {
      var index = block.element
      var last = Float(block.text.count) * 1.1 + 4
      for level in BlockFeatures.levels {
        while index >= 0, sums.below(index).text <= last { index = Int(tree.nodes[index].parent) }
        guard index >= 0 else {
          table[row, level.part] = 1
          table[row, level.links] = sums.all.linkDensity
          table[row, level.prose] = sums.all.prosePart
          table[row, level.blocks] = size(blocks.count)
          continue
        }
        let sum = sums.below(index)
        table[row, level.part] = sum.text / whole
        table[row, level.links] = sum.linkDensity
        table[row, level.prose] = sum.prosePart
        let end = Int(tree.nodes[index].end)
        table[row, level.blocks] = size(blocksBefore[end] - blocksBefore[index])
        last = sum.text * 1.1 + 4
      }
      table[row, .articles] = size(articles.count)
      var place = block.element
      while place >= 0, tree.nodes[place].tag != .article { place = Int(tree.nodes[place].parent) }
      table[row, .articlePart] = place < 0 ? BlockFeatures.unknown : sums.below(place).text / whole
    }
  }

  private struct Level {
    var part: BlockFeature
    var links: BlockFeature
    var prose: BlockFeature
    var blocks: BlockFeature
  }

  private static let levels = [
    Level(part: .part1, links: .links1, prose: .prose1, blocks: .blocks1),
    Level(part: .part2, links: .links2, prose: .prose2, blocks: .blocks2),
    Level(part: .part3, links: .links3, prose: .prose3, blocks: .blocks3),
  ]

  // MARK: What looks like it

  /// Blocks whose element and the one around it have the same tag and class look alike.
  func addStyles(to table: inout FeatureTable) {
    struct Style {
      var text: Float = 0
      var prose: Float = 0
      var links: Float = 0
      var count = 0
    }
    var styles: [Int: Style] = [:]
    let keys = self.styles
    var whole: Float = 1
    for (row, block) in blocks.enumerated() {
      let count = Float(block.text.count)
      styles[keys[row], default: Style()].text += count
      styles[keys[row], default: Style()].links += Float(block.linkCount)
      styles[keys[row], default: Style()].count += 1
      if block.isProse {
        styles[keys[row], default: Style()].prose += count
        whole += count
      }
    }
    for row in blocks.indices {
      guard let style = styles[keys[row]] else { continue }
      table[row, .stylePart] = style.prose / whole
      table[row, .styleProse] = style.prose / max(style.text, 1)
      table[row, .styleLinks] = style.links / max(style.text, 1)
      table[row, .styleBlocks] = size(style.count)
    }
  }

  /// Which blocks look alike.
  var styles: [Int] { blocks.map { style(of: $0.element) } }

  /// Which blocks stand in the same element.
  var containers: [Int] { blocks.map { Int(tree.nodes[$0.element].parent) } }

  private func style(of element: Int) -> Int {
    var hasher = Hasher()
    var index = element
    for _ in 0..<2 where index >= 0 {
      hasher.combine(tree.nodes[index].tag)
      if let name = tree.attribute(.class, of: index) { hasher.combine(name) }
      index = Int(tree.nodes[index].parent)
    }
    return hasher.finalize()
  }
}
