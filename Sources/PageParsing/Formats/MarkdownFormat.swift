import Chronology
import TextCore

/// Markdown with front matter (`---` or `+++` around `key: value` lines), or with a heading of the
/// first level at its beginning.
///
/// Marks are taken off, lines of a paragraph joined: the page's text is what a reader would read.
struct MarkdownFormat: PageFormat {
  func recognizes(_ source: FormatSource) -> Bool {
    let head = source.head
    if head.starts(with: "# ".utf8) { return head.dropFirst(2).first.map { $0 > 0x20 } == true }
    guard let fence = fence(of: head) else { return false }
    let mark: UInt8 = fence == UInt8(ascii: "-") ? UInt8(ascii: ":") : UInt8(ascii: "=")
    let lines = head.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst()
    guard let first = lines.first(where: { !$0.allSatisfy { $0 <= 0x20 } }) else { return false }
    let key = first.prefix { $0 != mark && $0 != UInt8(ascii: " ") }
    return !key.isEmpty && key.count < first.count && first.contains(mark)
      && key.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x5F || $0 == 0x2D }
  }

  private func fence(of head: ArraySlice<UInt8>) -> UInt8? {
    let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
    if line.elementsEqual("---".utf8) { return UInt8(ascii: "-") }
    if line.elementsEqual("+++".utf8) { return UInt8(ascii: "+") }
    return nil
  }

  func documents(in source: FormatSource) -> [PageDocument] {
    let decoded = TextDecoder.decode(source.bytes)
    guard !decoded.issues.contains(where: { $0.severity == .error }) else { return [] }
    let text = decoded.text
    var lines = text.lines.map {
      text.bytes[max($0.start, decoded.start)..<max($0.end, decoded.start)]
    }
    lines = Array(lines.drop { $0.allSatisfy { $0 <= 0x20 } })
    var issues = decoded.issues
    var fields: [(key: String, value: [UInt8])] = []
    if let first = lines.first, fence(of: first) != nil {
      let end = lines.dropFirst().firstIndex { fence(of: $0) != nil }
      if end == nil { issues.append(ParseIssue(.warning, .damaged)) }
      let matter = lines[1..<(end ?? lines.count)]
      fields = matter.compactMap(field)
      lines = Array(lines.dropFirst((end ?? lines.count - 1) + 1))
    }
    var document = MarkdownFormat.document(of: lines, title: value("title", in: fields))
    document.article?.published = published(fields)
    // Without metadata a list of news may stand below the heading.
    if fields.isEmpty { document.article = nil }
    document.issues = issues
    return [document]
  }

  // MARK: Front matter

  private func field(_ line: ArraySlice<UInt8>) -> (key: String, value: [UInt8])? {
    guard let mark = line.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }),
      line.first.map({ $0 > 0x20 }) == true
    else { return nil }
    let key = String(decoding: foldingBlanks(line[..<mark]), as: UTF8.self).lowercased()
    var value = foldingBlanks(line[(mark + 1)...])
    if value.count >= 2, let quote = value.first, quote == value.last, [0x22, 0x27].contains(quote)
    {
      value = Array(value.dropFirst().dropLast())
    }
    return (key, value)
  }

  private func value(_ key: String, in fields: [(key: String, value: [UInt8])]) -> [UInt8]? {
    fields.first { $0.key == key && !$0.value.isEmpty }?.value
  }

  private func published(_ fields: [(key: String, value: [UInt8])]) -> ArticleMetadata.Published? {
    for key in ["date", "published", "publishdate", "pubdate", "created"] {
      if let value = value(key, in: fields), let day = MetadataDay.day(in: value[...]) {
        return ArticleMetadata.Published(
          value: .day(day), rule: "the page's front matter (\(key))")
      }
    }
    return nil
  }

  // MARK: Text

  private static func document(of lines: [ArraySlice<UInt8>], title: [UInt8]?) -> PageDocument {
    var text = ArticleText()
    text.setTitle(title)
    var paragraph = MarkedParagraph([])
    // A heading waits for what stands below it.
    var heading: MarkedParagraph?
    func close(isHeading: Bool = false) {
      defer { paragraph = MarkedParagraph([]) }
      if paragraph.text.isEmpty { return }
      if var above = heading {
        if paragraph.line == nil, !isHeading, paragraph.isShortText {
          // Neither says enough to be judged alone, and the format says that they are text.
          (above.line, paragraph.line) = ((0, true), (0, true))
        }
        text.append(above)
      }
      heading = isHeading ? paragraph : nil
      if !isHeading { text.append(paragraph) }
    }
    func closeHeading() {
      if let heading { text.append(heading) }
      heading = nil
    }
    var lists = ListIndents()
    var index = 0
    // The line before, which ended in a break that is meant.
    var broken: MarkedParagraph?
    while index < lines.count {
      if let block = MarkdownBlock(lines[index...]) {
        close()
        closeHeading()
        block.paragraphs.forEach { text.append($0) }
        index = block.end
        continue
      }
      let inner = MarkdownLine(lines[index])
      index += 1
      if inner.isBlank || inner.isRule {
        close()
        broken = nil
        continue
      }
      if inner.beginsBlock || inner.quotations != paragraph.quotations { close() }
      if !paragraph.text.isEmpty { paragraph.text.append(0x20) }
      paragraph.quotations = inner.quotations
      if paragraph.text.isEmpty {
        paragraph.entry = lists.depth(of: inner).map {
          MarkedParagraph.Entry(mark: "", depth: $0, isContinued: !inner.isEntry)
        }
      }
      let start = paragraph.text.count
      paragraph.links += inner.links.map { link in
        (start + link.range.lowerBound..<start + link.range.upperBound, link.address)
      }
      paragraph.text += inner.text
      if let line = broken, paragraph.isLine(behind: line), inner.isOrdinary {
        paragraph.line = (0, false)
      }
      broken = nil
      if inner.endsInBreak {
        broken = paragraph
        close()
      }
      if inner.isHeading { close(isHeading: inner.isLowerHeading) }
    }
    close()
    closeHeading()
    return PageDocument(text: text.sourceText, article: text.metadata, markup: text.markup)
  }
}

/// The indents of the lists that are open while lines are read from the top.
private struct ListIndents {
  private var open: [Int] = []

  /// In how many lists a line stands that begins a paragraph; `nil` in none.
  mutating func depth(of line: MarkdownLine) -> Int? {
    if line.isHeading { open = [] }
    if line.isEntry {
      while let last = open.last, last > line.indent { open.removeLast() }
      // A blank more or less is no list of its own.
      if open.last.map({ $0 + 2 <= line.indent }) ?? true { open.append(line.indent) }
    } else {
      // Text belongs to the entry behind whose mark it begins.
      while let last = open.last, last + 2 > line.indent { open.removeLast() }
    }
    return open.isEmpty ? nil : open.count
  }
}

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
  private(set) var isHeading = false
  /// Whether it is a heading below that of the page.
  private(set) var isLowerHeading = false
  /// Whether it begins a paragraph of its own.
  private(set) var beginsBlock = false

  var isBlank: Bool { text.isEmpty }

  /// `---`, `***`, a code fence
  private(set) var isRule = false

  /// Whether two blanks or a backslash at its end say that the next line is one of its own.
  private(set) var endsInBreak = false

  /// Whether it goes on with what stands above it.
  var isOrdinary: Bool { !beginsBlock }

  init(_ line: ArraySlice<UInt8>) {
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
    let digits = rest.prefix { (0x30...0x39).contains($0) }.count
    let mark = rest.dropFirst(digits)
    if digits > 0, digits <= 3, mark.starts(with: ". ".utf8) || mark.starts(with: ") ".utf8) {
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
      } else if byte == UInt8(ascii: "!"), let link = MarkdownLine.link(line, place + 1) {
        place = link.end
      } else if byte == UInt8(ascii: "["), let link = MarkdownLine.link(line, place) {
        let start = text.count
        appendWithoutMarks(line[link.text])
        if let address = WebAddress(reference: line[link.target].firstWord, base: nil) {
          links.append((start..<text.count, address.text))
        }
        place = link.end
      } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`"),
        MarkdownLine.isMark(line, place)
      {
        place += 1
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

  /// `[text](target)`; without brackets inside, so that no line costs more than its length twice.
  private static func link(
    _ line: ArraySlice<UInt8>, _ start: Int
  ) -> (text: Range<Int>, target: Range<Int>, end: Int)? {
    guard start < line.endIndex, line[start] == UInt8(ascii: "["),
      let close = line[(start + 1)...].prefix(400).firstIndex(of: UInt8(ascii: "]")),
      !line[(start + 1)..<close].contains(UInt8(ascii: "[")),
      close + 1 < line.endIndex, line[close + 1] == UInt8(ascii: "("),
      let end = line[(close + 2)...].prefix(2000).firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return (start + 1..<close, close + 2..<end, end + 1)
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

extension ArraySlice<UInt8> {
  /// Up to the first blank: a title may stand behind an address.
  fileprivate var firstWord: ArraySlice<UInt8> { prefix { $0 > 0x20 } }
}
