/// Takes labels, links and empty headings out of the blocks of an article.
struct BlockFilter {
  let tree: MarkupTree

  /// A list entry or label that is mostly link is furniture unless it is longer than this.
  private let longestLink = 200

  func filtered(_ blocks: [MarkupBlock]) -> [MarkupBlock] {
    let hasProse = blocks.contains(where: \.isProse)
    var kept = blocks.filter { !hasProse || isText($0) }
    removeEmptyHeadings(&kept)
    return kept
  }

  func isText(_ block: MarkupBlock) -> Bool {
    guard block.text.contains(where: isWordByte) else { return false }
    switch block.kind {
    case .paragraph:
      return block.linkDensity < 0.8 || block.endsSentence && block.text.count >= 60
    case .heading: return block.linkDensity < 0.9
    case .listEntry: return block.linkDensity < 0.6
    case .cell: return block.linkDensity < 0.5
    case .loose:
      return block.linkDensity < 0.5 && (block.text.count >= 40 || block.endsSentence)
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
      || (0x30...0x39).contains(byte)
  }

  /// A heading with nothing below it introduces nothing.
  private func removeEmptyHeadings(_ blocks: inout [MarkupBlock]) {
    while blocks.last?.kind == .heading, blocks.count > 1 { blocks.removeLast() }
  }
}
