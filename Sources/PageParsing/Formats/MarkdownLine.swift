import TextCore

/// One line of Markdown without its marks.
struct MarkdownLine {
  private(set) var text: [UInt8] = []
  /// The bytes of its text that are links, with their absolute addresses.
  private(set) var links: [(range: Range<Int>, address: String)] = []
  /// In how many quotations it stands.
  private(set) var quotations = 0
  /// The blanks before it, or before what is quoted.
  private(set) var indent = 0
  /// Whether it begins with the mark of a list.
  private(set) var isEntry = false
  /// The number with which it begins in a numbered list; `digits` are those of the text.
  private(set) var number: (value: Int, digits: Int)?
  private(set) var isHeading = false
  /// Whether it is a heading below that of the page.
  private(set) var isLowerHeading = false
  /// Whether it begins a paragraph of its own.
  private(set) var beginsBlock = false

  private let references: MarkdownReferences

  var isBlank: Bool { text.isEmpty }

  /// `---`, `***`, a code fence
  private(set) var isRule = false

  /// Whether two blanks or a backslash at its end say that the next line is one of its own.
  private(set) var endsInBreak = false

  /// Whether it goes on with what stands above it.
  var isOrdinary: Bool { !beginsBlock }

  init(_ line: ArraySlice<UInt8>, _ references: MarkdownReferences) {
    self.references = references
    var rest = foldingBlanks(line)[...]
    isRule = rest.count >= 3 && rest.allSatisfy { [0x2D, 0x2A, 0x5F, 0x3D].contains($0) }
    if rest.starts(with: "```".utf8) || rest.starts(with: "~~~".utf8) { isRule = true }
    while rest.first == UInt8(ascii: ">") {
      rest = rest.dropFirst().drop { $0 == 0x20 }
      quotations += 1
    }
    indent = MarkdownLine.indent(of: line, behind: quotations)
    let hashes = rest.prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(hashes), rest.dropFirst(hashes).first == 0x20 {
      rest = rest.dropFirst(hashes + 1)
      while rest.last == UInt8(ascii: "#") || rest.last == 0x20 { rest.removeLast() }
      isHeading = true
      isLowerHeading = hashes > 1
      beginsBlock = true
    }
    if let mark = rest.first, [0x2D, 0x2A, 0x2B].contains(mark), rest.dropFirst().first == 0x20 {
      beginsBlock = true
      isEntry = true
    }
    if let label = MarkdownReferences.footnote(rest) {
      beginsBlock = true
      isEntry = true
      // `[^1]: text`: the number, as it stands where the note belongs
      text = Array("[".utf8) + label + Array("] ".utf8)
      rest = rest[(label.endIndex + 2)...].drop { $0 == 0x20 }
    }
    let digits = rest.prefix { (0x30...0x39).contains($0) }.count
    let mark = rest.dropFirst(digits)
    if digits > 0, digits <= 3, mark.starts(with: ". ".utf8) || mark.starts(with: ") ".utf8) {
      number = (rest.prefix(digits).reduce(0) { $0 * 10 + Int($1) - 0x30 }, digits)
      beginsBlock = true
      isEntry = true
    }
    endsInBreak = !isHeading && !rest.isEmpty && MarkdownLine.hasBreak(line)
    if endsInBreak, rest.last == UInt8(ascii: "\\") { rest.removeLast() }
    appendWithoutMarks(rest)
  }

  /// Whether a line ends in two blanks or in a backslash before which none stands
  /// (https://spec.commonmark.org/0.31.2/#hard-line-breaks).
  private static func hasBreak(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.last == 0x0D ? line.dropLast() : line
    if line.suffix(2).elementsEqual([0x20, 0x20]) { return true }
    return line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  /// How many blanks stand before the text of a line, a tab counted as four.
  private static func indent(of line: ArraySlice<UInt8>, behind quotations: Int) -> Int {
    var left = quotations
    var indent = 0
    for byte in line {
      switch byte {
      case 0x20: indent += 1
      case 0x09: indent += 4
      case UInt8(ascii: ">") where left > 0:
        left -= 1
        indent = 0
      default: return indent
      }
    }
    return indent
  }

  /// Takes off emphasis, code marks and the targets of links; pictures go whole.
  private mutating func appendWithoutMarks(_ line: ArraySlice<UInt8>) {
    var place = line.startIndex
    while place < line.endIndex {
      let byte = line[place]
      if byte == UInt8(ascii: "\\"), place + 1 < line.endIndex {
        text.append(line[place + 1])
        place += 2
      } else if byte == UInt8(ascii: "!"), let link = link(line, place + 1) {
        place = link.end
      } else if byte == UInt8(ascii: "["), let link = link(line, place) {
        let start = text.count
        appendWithoutMarks(line[link.text])
        if let address = WebAddress(reference: link.target, base: nil) {
          links.append((start..<text.count, address.text))
        }
        place = link.end
      } else if byte == UInt8(ascii: "["), line[(place + 1)...].first == UInt8(ascii: "^") {
        // Where a note belongs.
        text.append(byte)
        place += 2
      } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`"),
        MarkdownLine.isMark(line, place)
      {
        place += 1
      } else if line[place...].starts(with: "~~".utf8), MarkdownLine.isMark(line, place) {
        // What is struck out was said.
        place += 2
      } else if byte == UInt8(ascii: "_"), MarkdownLine.isMark(line, place),
        !MarkdownLine.isInsideWord(line, place)
      {
        place += 1
      } else {
        text.append(byte)
        place += 1
      }
    }
  }

  /// `[text](target)`, `[text][label]`, `[text][]` and `[text]`; without brackets inside, so that no line
  /// costs more than its length twice.
  private func link(
    _ line: ArraySlice<UInt8>, _ start: Int
  ) -> (text: Range<Int>, target: ArraySlice<UInt8>, end: Int)? {
    guard let close = MarkdownLine.closing(line, start) else { return nil }
    let words = start + 1..<close
    let next = line[(close + 1)...].first
    if next == UInt8(ascii: "(") {
      guard let end = line[(close + 2)...].prefix(2000).firstIndex(of: UInt8(ascii: ")")) else {
        return nil
      }
      return (words, line[close + 2..<end].firstWord, end + 1)
    }
    guard !references.isEmpty else { return nil }
    var label = line[words]
    var end = close + 1
    if next == UInt8(ascii: "["), let second = MarkdownLine.closing(line, close + 1) {
      if second > close + 2 { label = line[close + 2..<second] }
      end = second + 1
    }
    return references.target(label).map { (words, $0, end) }
  }

  /// Where the bracket at a place is closed.
  private static func closing(_ line: ArraySlice<UInt8>, _ start: Int) -> Int? {
    guard start < line.endIndex, line[start] == UInt8(ascii: "["),
      let close = line[(start + 1)...].prefix(400).firstIndex(of: UInt8(ascii: "]")),
      !line[(start + 1)..<close].contains(UInt8(ascii: "["))
    else { return nil }
    return close
  }

  /// A star with blanks on both sides is a star.
  private static func isMark(_ line: ArraySlice<UInt8>, _ place: Int) -> Bool {
    let before = place > line.startIndex ? line[place - 1] : 0x20
    let after = place + 1 < line.endIndex ? line[place + 1] : 0x20
    return !(before == 0x20 && after == 0x20)
  }

  private static func isInsideWord(_ line: ArraySlice<UInt8>, _ place: Int) -> Bool {
    func isWord(_ at: Int) -> Bool {
      guard line.indices.contains(at) else { return false }
      let byte = line[at]
      return (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte) || byte >= 0x80
    }
    return isWord(place - 1) && isWord(place + 1)
  }
}
