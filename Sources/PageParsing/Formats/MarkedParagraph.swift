/// A paragraph as a format hands it over: its text, and what the format says of it.
struct MarkedParagraph {
  /// What it is of a list.
  struct Entry {
    /// What stands before the entry; empty where the text itself begins with it.
    var mark: String
    /// In how many lists it stands.
    var depth: Int
    /// Whether its entry began with an earlier paragraph.
    var isContinued = false
  }

  /// Its text.
  var text: [UInt8]
  /// That it is one line of several: the blanks before it, and whether it is the first.
  var line: (indent: Int, isFirst: Bool)?
  /// Where it stands in a table, if it is a cell.
  var cell: (table: Int, row: Int, column: Int)?
  /// What it is of a list, if it stands in one.
  var entry: Entry?
  /// In how many quotations it stands.
  var quotations = 0
  /// The links in it: their bytes within the text, and their absolute addresses.
  var links: [(range: Range<Int>, address: String)] = []

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// Whether it may be the next line of verse or of an address behind another, and no paragraph of its
  /// own: both are short, and in the same quotation.
  func isLine(behind other: MarkedParagraph) -> Bool {
    text.count <= MarkupBlock.longestLine && other.text.count <= MarkupBlock.longestLine
      && quotations == other.quotations
  }

  /// Whether it is a few words and no date: figures may be one.
  var isShortText: Bool {
    text.count <= MarkupBlock.longestLine && entry == nil && cell == nil && links.isEmpty
      && !text.contains { (0x30...0x39).contains($0) }
  }

  /// As it is where the list or table is the layout of the page.
  var withoutList: MarkedParagraph {
    var paragraph = self
    (paragraph.entry, paragraph.cell) = (nil, nil)
    return paragraph
  }

  /// The blocks of a tree as paragraphs; relative addresses are those of a page at `base`, or left
  /// out. Lists and quotations count below `root`. Cost: linear in the tree.
  static func paragraphs(
    of blocks: [MarkupBlock], in tree: MarkupTree, below root: Int, base: WebAddress? = nil
  ) -> [MarkedParagraph] {
    let places = BlockPlaces(tree, below: root)
    var begun: Set<Int> = []
    let cells = TableCells(of: blocks, in: tree)
    var previous: MarkupBlock?
    return blocks.flatMap { block in
      defer { previous = block }
      var paragraph = MarkedParagraph(block.text)
      paragraph.cell = cells.place(of: block)
      if let previous, block.breaksLine(behind: previous) { paragraph.line = (0, false) }
      paragraph.quotations = places.quotations(around: block.element)
      if let entry = places.entry(of: block.element), block.kind != .heading {
        paragraph.entry = Entry(
          mark: places.mark(ofEntry: entry), depth: max(1, places.lists(around: block.element)),
          isContinued: !begun.insert(entry).inserted)
      }
      paragraph.links = block.anchors.compactMap { anchor in
        tree.attribute(.href, of: anchor.node)
          .flatMap { WebAddress(reference: $0, base: base) }
          .map { (anchor.range, $0.text) }
      }
      let lines = block.layout.map { PreformattedLines($0[...]).paragraphs } ?? []
      guard lines.count > 1 || lines.first?.line != nil else { return [paragraph] }
      return lines.map { line in
        var part = paragraph
        (part.text, part.line, part.links) = (line.text, line.line, [])
        return part
      }
    }
  }
}
