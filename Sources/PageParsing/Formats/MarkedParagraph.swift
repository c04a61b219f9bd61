/// A paragraph as a format hands it over: its text, and what the format says of it.
struct MarkedParagraph {
  /// What kind of paragraph it is, for its looks.
  enum Kind {
    case plain
    case listEntry
    case quotation
  }

  /// Its text.
  var text: [UInt8]
  /// What it is.
  var kind = Kind.plain
  /// The links in it: their bytes within the text, and their absolute addresses.
  var links: [(range: Range<Int>, address: String)] = []

  init(_ text: [UInt8], _ kind: Kind = .plain) {
    self.text = text
    self.kind = kind
  }

  /// A block of a tree; relative addresses are those of a page at `base`, or left out.
  init(_ block: MarkupBlock, of tree: MarkupTree, base: WebAddress? = nil) {
    text = block.text
    kind = block.isQuoted ? .quotation : block.kind == .listEntry ? .listEntry : .plain
    links = block.anchors.compactMap { anchor in
      tree.attribute(.href, of: anchor.node)
        .flatMap { WebAddress(reference: $0, base: base) }
        .map { (anchor.range, $0.text) }
    }
  }
}
