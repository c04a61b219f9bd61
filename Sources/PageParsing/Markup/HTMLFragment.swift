/// Reduces a piece of HTML, as feeds and mails hold it, to its paragraphs.
enum HTMLFragment {
  /// The paragraphs of a text that may be HTML; one that holds no markup keeps its lines.
  static func blocks(of html: [UInt8]) -> [MarkedParagraph] {
    guard html.contains(UInt8(ascii: "<")) || html.contains(UInt8(ascii: "&")) else {
      return html.split(separator: 0x0A).map { MarkedParagraph(foldingBlanks($0)) }
        .filter { !$0.text.isEmpty }
    }
    let tree = MarkupTree(html: html)
    return tree.roots.flatMap { blocks(tree, in: $0) }
  }

  /// The paragraphs below an element.
  static func blocks(_ tree: MarkupTree, in root: Int) -> [MarkedParagraph] {
    let isDropped = tree.nodes.map { node in
      switch node.tag {
      case .script, .style, .head, .button, .select, .textarea, .template, .svg, .form: true
      default: false
      }
    }
    let blocks = BlockReader(tree: tree, isDropped: isDropped).blocks(in: root)
    return MarkedParagraph.paragraphs(of: blocks, in: tree, below: root)
  }

  /// A short text that may be HTML, as one line.
  static func text(_ html: [UInt8]) -> [UInt8] {
    guard html.contains(UInt8(ascii: "<")) || html.contains(UInt8(ascii: "&")) else { return html }
    return Array(blocks(of: html).map(\.text).joined(separator: [0x20]))
  }
}
