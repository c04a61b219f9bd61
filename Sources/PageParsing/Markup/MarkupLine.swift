/// A line of a page as its reader sees it, with the places of its texts in the tree.
///
/// Unlike ``MarkupBlock`` nothing is left out but what is never shown: dates stand in bylines,
/// footers and boxes.
struct MarkupLine {
  /// The block element that it stands in.
  var element: Int
  /// Its text, white space folded.
  var text: [UInt8] = []
  /// Where the text of each text node begins, in order.
  var pieces: [(offset: Int, node: Int)] = []
  var isHeading = false

  /// The text node in which a byte stands.
  func node(at offset: Int) -> Int {
    pieces.last { $0.offset <= offset }?.node ?? element
  }

  /// The lines of a tree in order. Cost: linear.
  static func lines(of tree: MarkupTree) -> [MarkupLine] {
    var lines: [MarkupLine] = []
    var line = MarkupLine(element: 0)
    // Where the block elements around the current node end.
    var open: [(end: Int, element: Int, isHeading: Bool)] = []
    func close() {
      if line.text.last == 0x20 { line.text.removeLast() }
      if !line.text.isEmpty { lines.append(line) }
      line = MarkupLine(element: open.last?.element ?? 0)
      line.isHeading = open.last?.isHeading ?? false
    }
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index {
        open.removeLast()
        close()
      }
      let node = tree.nodes[index]
      switch node.tag {
      case .text: line.append(tree.text(index), of: index)
      case .script, .style, .head, .select, .textarea, .template, .svg, .noscript:
        index = Int(node.end)
        continue
      case .br: close()
      default:
        if node.tag.isBlock {
          let isHeading = node.tag.isHeading || open.last?.isHeading == true
          open.append((Int(node.end), index, isHeading))
          close()
        }
      }
      index += 1
    }
    open.removeAll()
    close()
    return lines
  }

  private mutating func append(_ raw: ArraySlice<UInt8>, of node: Int) {
    // Layout parts what stands in elements of its own: `<span>Anna</span><span>5.3.2024</span>`.
    if let last = text.last, let first = raw.first,
      isDigit(last) && isWord(first)
        || isWord(last) && isDigit(first)
    {
      text.append(0x20)
    }
    pieces.append((text.count, node))
    var index = raw.startIndex
    while index < raw.endIndex {
      let byte = raw[index]
      let isNoBreakSpace = byte == 0xC2 && index + 1 < raw.endIndex && raw[index + 1] == 0xA0
      if byte <= 0x20 || isNoBreakSpace {
        if let last = text.last, last != 0x20 { text.append(0x20) }
        index += isNoBreakSpace ? 2 : 1
      } else {
        text.append(byte)
        index += 1
      }
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || isDigit(byte)
  }
}
