/// The text of a `pre`, whose author has laid out its lines.
///
/// Code, poems and tables stay as they are; a paragraph of prose that was only broken at some column,
/// as in mails, is one paragraph. Cost: linear.
struct PreformattedLines {
  /// Its paragraphs: lines, or prose without ``MarkedParagraph/line``.
  private(set) var paragraphs: [MarkedParagraph] = []

  /// Lines of prose that was broken at some column are at least so long.
  private static let shortestBroken = 50
  private static let tabWidth = 8

  init(_ raw: ArraySlice<UInt8>) {
    var stretch: [[UInt8]] = []
    for line in raw.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = PreformattedLines.spaced(line)
      if line.isEmpty {
        append(stretch)
        stretch = []
      } else {
        stretch.append(line)
      }
    }
    append(stretch)
  }

  private mutating func append(_ stretch: [[UInt8]]) {
    if stretch.isEmpty { return }
    if PreformattedLines.isProse(stretch) {
      let text = Array(stretch.joined(separator: [0x20]))
      paragraphs.append(MarkedParagraph(foldingBlanks(text[...])))
      return
    }
    for (index, line) in stretch.enumerated() {
      let indent = line.prefix { $0 == 0x20 }.count
      var paragraph = MarkedParagraph(Array(line.dropFirst(indent)))
      paragraph.line = (indent, index == 0)
      paragraphs.append(paragraph)
    }
  }

  private static func isProse(_ lines: [[UInt8]]) -> Bool {
    lines.dropLast().allSatisfy { $0.count >= shortestBroken }
      && lines.allSatisfy { $0.first != 0x20 && !$0.contains([0x20, 0x20]) }
      && (lines.count > 1 || lines[0].count > 2 * shortestBroken)
  }

  /// A line with its tabs as blanks, without those at its end.
  private static func spaced(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var spaced: [UInt8] = []
    for byte in line {
      if byte == 0x09 {
        let count = tabWidth - spaced.count % tabWidth
        spaced += Array(repeating: 0x20, count: count)
      } else {
        spaced.append(byte < 0x20 ? 0x20 : byte)
      }
    }
    while spaced.last == 0x20 { spaced.removeLast() }
    return spaced
  }
}

extension MarkupBlock {
  /// Longer ones are paragraphs, though only a line break parts them.
  static let longestLine = 80

  /// Whether it is the next line of verse or of an address, and no paragraph of its own.
  func breaksLine(behind previous: MarkupBlock) -> Bool {
    breaks == 1 && previous.ordinal + 1 == ordinal && previous.element == element
      && text.count <= MarkupBlock.longestLine && previous.text.count <= MarkupBlock.longestLine
  }
}
