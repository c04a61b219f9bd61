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
    let references = MarkdownReferences(lines)
    var lists = ListIndents()
    var index = 0
    // The line before, which ended in a break that is meant.
    var broken: MarkedParagraph?
    while index < lines.count {
      if let block = MarkdownBlock(lines[index...], references) {
        close()
        closeHeading()
        block.paragraphs.forEach { text.append($0) }
        index = block.end
        continue
      }
      if references.isDefinition(index) {
        close()
        index += 1
        continue
      }
      let inner = MarkdownLine(lines[index], references)
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
      var text = inner.text
      if let number = inner.number {
        text.replaceSubrange(
          0..<number.digits, with: "\(lists.nextNumber(after: number.value))".utf8)
      }
      let start = paragraph.text.count + text.count - inner.text.count
      paragraph.links += inner.links.map { link in
        (start + link.range.lowerBound..<start + link.range.upperBound, link.address)
      }
      paragraph.text += text
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

/// The lists that are open while lines are read from the top.
private struct ListIndents {
  private var open: [(indent: Int, number: Int?)] = []

  /// The number of the entry that was read last, in the list that it stands in: a list counts on from its
  /// first number, whatever stands before the others.
  mutating func nextNumber(after written: Int) -> Int {
    guard let list = open.indices.last else { return written }
    let number = open[list].number.map { $0 + 1 } ?? written
    open[list].number = number
    return number
  }

  /// In how many lists a line stands that begins a paragraph; `nil` in none.
  mutating func depth(of line: MarkdownLine) -> Int? {
    if line.isHeading { open = [] }
    if line.isEntry {
      while let last = open.last, last.indent > line.indent { open.removeLast() }
      // A blank more or less is no list of its own.
      if open.last.map({ $0.indent + 2 <= line.indent }) ?? true { open.append((line.indent, nil)) }
      if line.number == nil { open[open.count - 1].number = nil }
    } else {
      // Text belongs to the entry behind whose mark it begins.
      while let last = open.last, last.indent + 2 > line.indent { open.removeLast() }
    }
    return open.isEmpty ? nil : open.count
  }
}
