/// Finds the text of the article in a page of HTML.
///
/// Rules come first: what says that it is navigation, a share bar or the like is dropped, unless most
/// of the page's prose stands in it, and the article is the smallest element that holds most of the
/// remaining prose, of several the one that says that it is. Then `BlockModel` looks at every block of
/// the page and at what the rules say of it, for leads stand beside the body and requests within it.
/// Cost: linear in the tree.
struct MainTextExtractor {
  let tree: MarkupTree
  private let hints: PageHints
  private let marks: [FurnitureMarks.Mark]
  private var isDropped: [Bool]

  /// What was found.
  struct Result {
    var root: Int
    var blocks: [MarkupBlock]
    /// What is no text of the article: furniture and the like. What the page hides is not among it.
    var others: [MarkupBlock]
    /// Whether the page has no article of its own: the blocks are entries with headlines and days.
    var isList = false
  }

  /// A page of more blocks is no article; measuring them would take half a kilobyte each.
  private let mostMeasured = 20_000
  /// Less text is no article.
  private let leastText = 200
  /// Shorter blocks may say the same twice: an answer, a line of a refrain.
  private let shortestCopy = 60
  /// An element that holds so much of the page's prose is not furniture, whatever it is called.
  private let wholePart = 0.45
  /// And one whose name may mean furniture, only if it holds less than this.
  private let doubtfulPart = 0.2
  /// An element that says that it is the article has to hold at least so much of the prose.
  private let articlePart = 0.35
  /// The article ends where the next smaller element would lose more than this.
  private let losablePart = 0.05

  init(_ tree: MarkupTree, hints: PageHints = PageHints()) {
    self.tree = tree
    self.hints = hints
    let names = FurnitureMarks(tree: tree)
    marks = tree.nodes.indices.map {
      tree.nodes[$0].tag == .text ? FurnitureMarks.Mark() : names.mark($0)
    }
    isDropped = Array(repeating: false, count: tree.nodes.count)
  }

  /// The article's blocks; none where the page has no text.
  mutating func run() -> Result? {
    guard let found = measured() else { return nil }
    let byRules = kept(found) { found.rulesKeep[$0] }
    var blocks = byRules
    if found.blocks.count <= mostMeasured {
      let scores = BlockModel.shared.scores(of: found)
      let isKept = completed(scores.map { $0 > 0 }, of: found)
      if let entries = entries(of: found, besides: isKept) {
        return Result(
          root: max(found.root, 0), blocks: entries, others: others(found.blocks, than: entries),
          isList: true)
      }
      let byModel = kept(found) { isKept[$0] }
      // Where the model sees next to nothing it is the page that is odd.
      let count = textCount(byModel)
      if count >= leastText || count * 2 >= textCount(byRules) { blocks = byModel }
    }
    return Result(
      root: max(found.root, 0), blocks: blocks, others: others(found.blocks, than: blocks))
  }

  /// Adds what is too short to be judged alone and stands where text does.
  private func completed(_ isKept: [Bool], of found: BlockFeatures) -> [Bool] {
    let withParagraphs = ShortParagraphs(features: found).completed(isKept)
    let withTables = WholeTables(features: found).completed(withParagraphs)
    let withEntries = WholeLists(features: found).completed(withTables)
    let withEnds = ListedEnds(features: found).completed(withEntries)
    let withLines = ShortLines(features: found).completed(withEnds)
    let withLayout = LaidOutLines(features: found).completed(withLines)
    let withEnding = EndingParagraphs(features: found).completed(withLayout)
    let withHeadings = InnerHeadings(features: found).completed(withEnding)
    let withSigned = SignedEnds(features: found).completed(withHeadings)
    let isWhole = PlainArticles(features: found).completed(withSigned)
    // A list of nothing but links in what stands beside the text leads to other articles.
    let isBeside = isOutside(marks.map { !$0.subjects.isDisjoint(with: [.side, .navigation]) })
    // The words below a picture are no sentence between those above and below it.
    let isNoCaption = isOutside(tree.nodes.map { $0.tag == .figcaption })
    return isWhole.indices.map { row in
      let block = found.blocks[row]
      let isLink = block.kind == .listEntry && block.linkDensity >= 0.9
      return isWhole[row] && isNoCaption[block.element] && (!isLink || isBeside[block.element])
    }
  }

  private func entries(of found: BlockFeatures, besides isKept: [Bool]) -> [MarkupBlock]? {
    let isSilent = tree.nodes.indices.map {
      isNeverText($0) || marks[$0].subjects.contains(.hidden)
    }
    return DatedEntries(features: found, isSilent: isSilent).blocks(besides: isKept)
  }

  /// The blocks that can be seen and are not among the `kept`, nor say the same as one of those.
  private func others(_ all: [MarkupBlock], than kept: [MarkupBlock]) -> [MarkupBlock] {
    let isSeen = isOutside(marks.map { $0.subjects.contains(.hidden) })
    var seen = Set(kept.map(\.text))
    return all.filter { isSeen[$0.element] && seen.insert($0.text).inserted }
  }

  /// The blocks that pass, without those that repeat one before them.
  private func kept(_ found: BlockFeatures, where isKept: (Int) -> Bool) -> [MarkupBlock] {
    var seen: Set<[UInt8]> = []
    return found.blocks.indices.filter(isKept).map { found.blocks[$0] }.filter { block in
      block.text.count < shortestCopy || seen.insert(block.text).inserted
    }
  }

  private func textCount(_ blocks: [MarkupBlock]) -> Int {
    blocks.reduce(0) { $0 + $1.text.count }
  }

  /// All blocks of the page with what is known of each.
  mutating func measured() -> BlockFeatures? {
    guard !tree.nodes.isEmpty else { return nil }
    dropFurniture()
    let isSilent = tree.nodes.indices.map {
      isNeverText($0) || isDropped[$0] && !tree.nodes[$0].tag.isBlock
    }
    let reader = BlockReader(tree: tree, isDropped: isSilent)
    let all = tree.roots.flatMap(reader.blocks(in:))
    let isLeft = isOutside(isDropped)
    let left = all.filter { isLeft[$0.element] }
    let root = articleRoot(left)
    let range = root < 0 ? 0..<tree.nodes.count : root..<Int(tree.nodes[root].end)
    let filter = BlockFilter(tree: tree)
    let hasProse = left.contains { range.contains($0.element) && $0.isProse }
    let rulesKeep = all.map { block in
      isLeft[block.element] && range.contains(block.element) && (!hasProse || filter.isText(block))
    }
    return BlockFeatures(
      tree: tree, blocks: all, marks: marks, sums: TextSums(tree, isDropped: isSilent),
      rulesKeep: rulesKeep, root: root, hints: hints)
  }

  /// For each element whether neither it nor one around it is among some.
  private func isOutside(_ cut: [Bool]) -> [Bool] {
    var isLeft = cut.map { !$0 }
    for index in tree.nodes.indices where tree.nodes[index].parent >= 0 {
      if !isLeft[Int(tree.nodes[index].parent)] { isLeft[index] = false }
    }
    return isLeft
  }

  // MARK: Furniture

  /// First what says so plainly, then, measured by the prose that is left, what may say so.
  private mutating func dropFurniture() {
    var verdicts = marks.map(\.verdict)
    for index in tree.nodes.indices where tree.nodes[index].tag == .header && !isInArticle(index) {
      if verdicts[index] == .open { verdicts[index] = .doubtful }
    }
    drop(verdicts, .furniture, holdingLessThan: wholePart)
    drop(verdicts, .doubtful, holdingLessThan: doubtfulPart)
  }

  private mutating func drop(
    _ verdicts: [FurnitureMarks.Verdict], _ verdict: FurnitureMarks.Verdict,
    holdingLessThan part: Double
  ) {
    let prose = proseBefore()
    let total = Double(prose.last ?? 0)
    var index = 0
    while index < tree.nodes.count {
      if !isDropped[index], verdicts[index] == verdict {
        let held = Double(prose[Int(tree.nodes[index].end)] - prose[index])
        if total == 0 || held < part * total || isNeverText(index) { isDropped[index] = true }
      }
      index = isDropped[index] ? Int(tree.nodes[index].end) : index + 1
    }
  }

  private func isNeverText(_ index: Int) -> Bool {
    switch tree.nodes[index].tag {
    case .script, .style, .head, .select, .option, .textarea, .template, .svg, .iframe, .object,
      .canvas, .video, .audio, .embed:
      true
    default: false
    }
  }

  private func isInArticle(_ index: Int) -> Bool {
    var parent = Int(tree.nodes[index].parent)
    while parent >= 0 {
      if tree.nodes[parent].tag == .article || tree.nodes[parent].tag == .main { return true }
      parent = Int(tree.nodes[parent].parent)
    }
    return false
  }

  /// For each node how many bytes of prose that is not dropped stand before it, and at the end all.
  private func proseBefore() -> [Int] {
    var sums = [0]
    sums.reserveCapacity(tree.nodes.count + 1)
    var sum = 0
    var dropped = 0
    for (index, node) in tree.nodes.enumerated() {
      if isDropped[index] { dropped = max(dropped, Int(node.end)) }
      if index >= dropped, node.tag == .text, node.count >= 60, !isBelowHead(node) {
        sum += Int(node.count)
      }
      sums.append(sum)
    }
    return sums
  }

  private func isBelowHead(_ node: MarkupTree.Node) -> Bool {
    guard node.parent >= 0 else { return false }
    switch tree.nodes[Int(node.parent)].tag {
    case .script, .style, .title, .textarea, .option, .a: return true
    default: return false
    }
  }

  // MARK: The article

  /// The element of the article, or -1 for all of the document.
  private func articleRoot(_ blocks: [MarkupBlock]) -> Int {
    var weights = Array(repeating: 0, count: tree.nodes.count)
    var total = 0
    for block in blocks where block.isProse {
      weights[block.element] += block.text.count
      total += block.text.count
    }
    guard total > 0 else { return -1 }
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      weights[Int(tree.nodes[index].parent)] += weights[index]
    }
    var best = -1
    for index in tree.nodes.indices where marks[index].verdict == .article {
      guard Double(weights[index]) >= articlePart * Double(total) else { continue }
      if best < 0 || Double(weights[index]) >= 0.8 * Double(weights[best]) { best = index }
    }
    return descend(from: best, weights)
  }

  /// The smallest element below that still holds almost all.
  private func descend(from start: Int, _ weights: [Int]) -> Int {
    var place = start
    while true {
      let children = place < 0 ? tree.roots : tree.children(of: place)
      let whole = place < 0 ? children.reduce(0) { $0 + weights[$1] } : weights[place]
      guard let heaviest = children.max(by: { weights[$0] < weights[$1] }),
        tree.nodes[heaviest].tag != .text, tree.nodes[heaviest].tag.isBlock,
        Double(weights[heaviest]) >= (1 - losablePart) * Double(whole),
        tree.nodes[heaviest].tag != .p, tree.nodes[heaviest].tag != .blockquote
      else { return place }
      place = heaviest
    }
  }
}
