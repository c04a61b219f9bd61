/// A paragraph, heading, list entry or cell of a marked-up page.
struct MarkupBlock {
  /// What kind of text it is.
  enum Kind: Int {
    case paragraph
    case heading
    case listEntry
    case cell
    /// Text that stands in a container without a paragraph of its own.
    case loose
  }

  var kind: Kind
  /// The block element that it stands in.
  var element: Int
  /// Its text, white space folded.
  var text: [UInt8]
  /// How many of its bytes are links.
  var linkCount: Int
  /// How many links begin in it.
  var links = 0
  /// Its place among all blocks of the page.
  var ordinal = 0
  /// How many line breaks stand before it within its element, behind the text of another block.
  var breaks = 0
  /// Its text as it stands in a `pre`, whose lines and blanks are meant.
  var layout: [UInt8]?
  /// The bytes of its text that are links, with the elements that they are the text of.
  var anchors: [(range: Range<Int>, node: Int)] = []

  /// Which part of it leads elsewhere, from 0 to 1.
  var linkDensity: Double { text.isEmpty ? 0 : Double(linkCount) / Double(text.count) }

  /// Whether it ends as a sentence does, behind quotes and brackets.
  var endsSentence: Bool {
    for byte in text.reversed() {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
        UInt8(ascii: ";"), UInt8(ascii: ","), 0xA6:
        return true
      case UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "]"), 0xE2, 0x80,
        0x9C, 0x9D, 0x99, 0xC2, 0xBB, 0x20:
        continue
      default: return false
      }
    }
    return false
  }

  /// Whether it reads as text of an article rather than as a label.
  var isProse: Bool {
    guard kind != .heading, linkDensity < 0.5 else { return false }
    return text.count >= 80 && linkDensity < 0.35 || text.count >= 30 && endsSentence
  }
}

/// Cuts a tree into blocks, passing over what is dropped.
struct BlockReader {
  let tree: MarkupTree
  /// For each node whether its subtree is no part of the text.
  let isDropped: [Bool]

  /// The blocks below `root` in order. Cost: linear in its subtree.
  func blocks(in root: Int) -> [MarkupBlock] {
    var blocks: [MarkupBlock] = []
    var raw: [UInt8] = []
    var linkCount = 0
    var links = 0
    var element = root
    var index = root
    let end = Int(tree.nodes[root].end)
    var openBlocks: [Int] = []
    var openLinks: [Int] = []
    var anchors: [(range: Range<Int>, node: Int)] = []
    var breaks = 0

    func close() {
      guard !raw.isEmpty else { return }
      let text = foldingBlanks(raw[...])
      if !text.isEmpty {
        blocks.append(
          MarkupBlock(
            kind: kind(of: element), element: element, text: text,
            linkCount: min(linkCount, text.count), links: links, ordinal: blocks.count,
            breaks: breaks, layout: tree.nodes[element].tag == .pre ? raw : nil,
            anchors: folded(anchors, in: raw)))
        breaks = 0
      }
      anchors.removeAll(keepingCapacity: true)
      raw.removeAll(keepingCapacity: true)
      linkCount = 0
      links = 0
    }

    while index < end {
      while let last = openBlocks.last, Int(tree.nodes[last].end) <= index {
        close()
        breaks = 0
        openBlocks.removeLast()
        element = openBlocks.last ?? root
      }
      while let last = openLinks.last, Int(tree.nodes[last].end) <= index { openLinks.removeLast() }
      if isDropped[index] {
        if tree.nodes[index].tag.isBlock { close() } else if raw.last != 0x20 { raw.append(0x20) }
        index = Int(tree.nodes[index].end)
        continue
      }
      let tag = tree.nodes[index].tag
      switch tag {
      case .text:
        let text = tree.text(index)
        let start = raw.count
        raw.append(contentsOf: text)
        if let link = openLinks.last {
          linkCount += visibleCount(text)
          if let last = anchors.last, last.node == link {
            anchors[anchors.count - 1].range = last.range.lowerBound..<raw.count
          } else {
            anchors.append((start..<raw.count, link))
          }
        }
      case .br where tree.nodes[element].tag == .pre:
        raw.append(0x0A)
      case .br:
        close()
        breaks += 1
      case .a:
        openLinks.append(index)
        links += 1
      default:
        if tag.isBlock {
          close()
          breaks = 0
          openBlocks.append(index)
          element = index
        }
      }
      index += 1
    }
    close()
    return blocks
  }

  /// Where links stand once white space is folded, without the blanks at their ends; those without
  /// text are left out. Cost: linear in the block.
  private func folded(
    _ anchors: [(range: Range<Int>, node: Int)], in raw: [UInt8]
  ) -> [(range: Range<Int>, node: Int)] {
    var walk = FoldedWalk(raw)
    return anchors.compactMap { anchor in
      while walk.place < anchor.range.lowerBound { walk.step() }
      var start: Int?
      while walk.place < anchor.range.upperBound {
        if walk.step(), start == nil { start = walk.count - 1 }
      }
      return start.map { ($0..<walk.count, anchor.node) }
    }
  }

  /// What a block is, by the nearest element that says so.
  private func kind(of element: Int) -> MarkupBlock.Kind {
    var index = element
    var steps = 0
    while index >= 0, steps < 4 {
      let tag = tree.nodes[index].tag
      if tag.isHeading { return .heading }
      switch tag {
      case .p, .blockquote, .pre: return .paragraph
      case .li, .dd, .dt: return .listEntry
      case .td, .th, .caption: return .cell
      case .article, .main, .body, .section: return .loose
      default: break
      }
      index = Int(tree.nodes[index].parent)
      steps += 1
    }
    return .loose
  }
}

/// Walks a text byte by byte and knows how long it is so far once its white space is folded.
private struct FoldedWalk {
  private let raw: [UInt8]
  /// Where it stands in the text.
  private(set) var place = 0
  /// The length of what lies behind, folded and without a blank at its end.
  private(set) var count = 0
  private var isBehindBlank = false

  init(_ raw: [UInt8]) {
    self.raw = raw
  }

  /// Goes on by a byte or a blank.
  /// - Returns: whether it was visible.
  @discardableResult
  mutating func step() -> Bool {
    let byte = raw[place]
    let isNoBreakSpace = byte == 0xC2 && place + 1 < raw.count && raw[place + 1] == 0xA0
    if byte <= 0x20 || isNoBreakSpace {
      isBehindBlank = count > 0
      place += isNoBreakSpace ? 2 : 1
      return false
    }
    count += isBehindBlank ? 2 : 1
    isBehindBlank = false
    place += 1
    return true
  }
}
