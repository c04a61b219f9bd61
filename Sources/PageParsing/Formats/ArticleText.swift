import TextCore

/// Puts together the text of a document whose format knows title and paragraphs: the title, then
/// the paragraphs, a blank line between them.
struct ArticleText {
  private var bytes: [UInt8] = []
  private var marks = PageMarkup.none
  private(set) var metadata = ArticleMetadata()

  /// Sets the title; before all paragraphs.
  mutating func setTitle(_ title: [UInt8]?) {
    guard let title, !title.isEmpty else { return }
    metadata.title = ByteSpan(0, title.count)
    bytes = title
  }

  /// Adds a paragraph or several, as they are laid out. The repeated title is left out.
  mutating func append(_ paragraph: [UInt8]) {
    append(MarkedParagraph(paragraph))
  }

  /// Adds a paragraph with what its format says of it. The repeated title is left out.
  mutating func append(_ paragraph: MarkedParagraph) {
    let text = paragraph.text
    guard !text.isEmpty else { return }
    if let title = metadata.title, title.end == bytes.count, text.elementsEqual(bytes) {
      return
    }
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    let start = bytes.count
    bytes += text
    let span = ByteSpan(start, bytes.count)
    if let entry = paragraph.entry {
      marks.listEntries.append(
        PageMarkup.ListEntry(
          span: span, mark: entry.mark, depth: entry.depth, isContinued: entry.isContinued))
    }
    if paragraph.quotations > 0 {
      marks.quotations.append(PageMarkup.Quotation(span: span, depth: paragraph.quotations))
    }
    if let line = paragraph.line {
      marks.lines.append(
        PageMarkup.Line(span: span, indent: line.indent, isFirst: line.isFirst))
    }
    if let cell = paragraph.cell {
      marks.cells.append(
        PageMarkup.Cell(span: span, table: cell.table, row: cell.row, column: cell.column))
    }
    for link in paragraph.links where !link.range.isEmpty {
      let words = ByteSpan(start + link.range.lowerBound, start + link.range.upperBound)
      marks.links.append(PageMarkup.Link(span: words, address: link.address))
    }
  }

  /// Where the article ends, when ``append(others:)`` has added something behind it.
  var contentEnd: Int? {
    endOfParagraphs.map { String(decoding: bytes[..<$0], as: UTF8.self).utf8.count }
  }
  private var endOfParagraphs: Int?

  /// Adds lines of the page that are no text of the article; behind all paragraphs. The title, which
  /// they may repeat, is left out.
  mutating func append(others: [[UInt8]]) {
    let title = metadata.title.map { bytes[$0.range] }
    let lines = others.filter { line in title.map { !line.elementsEqual($0) } ?? true }
    if lines.isEmpty { return }
    endOfParagraphs = bytes.count
    for line in lines {
      if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
      bytes += line
    }
  }

  /// The whole text.
  var sourceText: SourceText { SourceText(String(decoding: bytes, as: UTF8.self)) }

  /// What the format says of stretches of the text; nothing where bytes had to be repaired, since
  /// they stand elsewhere then.
  var markup: PageMarkup {
    marks == .none || String(validating: bytes, as: UTF8.self) == nil ? .none : marks
  }
}
