import Chronology
import Entities
import PageParsing
import TextCore

extension PageDigest {
  /// The digest as bytes, without what the text of its page says at the places that it tells of. Cost:
  /// linear, some 20 bytes a mention or date.
  package func packed(beside text: [UInt8]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(self, beside: text)
    return writer.bytes
  }

  /// Reads what ``packed(beside:)`` wrote beside the same text.
  package init(
    packed: UnsafeRawBufferPointer, beside text: UnsafeRawBufferPointer,
    sharing pool: StringPool? = nil
  ) throws(DamagedBytes) {
    var reader = ByteReader(packed, sharing: pool)
    self = try reader.pageDigest(beside: text)
    guard farthestByte <= text.count else { throw DamagedBytes() }
  }

  /// Reads the items alone, which come first: what a search needs of a page. Cost: about a third of the
  /// whole.
  package init(
    itemsOfPacked packed: UnsafeRawBufferPointer, beside text: UnsafeRawBufferPointer
  ) throws(DamagedBytes) {
    var reader = ByteReader(packed, sharing: nil)
    self = PageDigest(
      items: try reader.itemDigests(beside: text), boilerplate: [], issues: [],
      mentions: PageMentions())
    guard farthestByte <= text.count else { throw DamagedBytes() }
  }

  /// The same of arrays.
  package init(
    packed: [UInt8], beside text: [UInt8], sharing pool: StringPool? = nil
  ) throws {
    self = try packed.withUnsafeBytes { packed in
      try text.withUnsafeBytes { try PageDigest(packed: packed, beside: $0, sharing: pool) }
    }
  }

  /// One past the last byte that a span covers, apart from those inside claims.
  private var farthestByte: Int {
    var farthest = 0
    func reach(_ span: ByteSpan?) {
      if let span, span.end > farthest { farthest = span.end }
    }
    for index in items.indices {
      reach(items[index].item.span)
      reach(items[index].item.title)
      items[index].item.paragraphs.forEach(reach)
      reach(items[index].item.published.evidence)
      for event in items[index].item.events.indices {
        reach(items[index].item.events[event].evidence)
      }
    }
    boilerplate.forEach(reach)
    for index in markup.links.indices { reach(markup.links[index].span) }
    for index in markup.listEntries.indices { reach(markup.listEntries[index].span) }
    for index in markup.quotations.indices { reach(markup.quotations[index].span) }
    for index in markup.lines.indices { reach(markup.lines[index].span) }
    for index in markup.cells.indices { reach(markup.cells[index].span) }
    for index in mentions.mentions.indices { reach(mentions.mentions[index].span) }
    return farthest
  }
}

extension ByteWriter {
  mutating func write(_ digest: PageDigest, beside text: [UInt8]) {
    write(digest.items) { $0.write($1, beside: text) }
    write(digest.boilerplate) { $0.write($1) }
    write(digest.markup)
    write(digest.issues) { $0.write($1) }
    write(digest.mentions, beside: text)
    write(digest.sourceName) { $0.write(fixed: $1) }
  }

  private mutating func write(_ markup: PageMarkup) {
    write(markup.links) { writer, link in
      writer.write(link.span)
      writer.write(link.address)
    }
    write(markup.listEntries) { writer, entry in
      writer.write(entry.span)
      writer.write(entry.mark)
      writer.write(entry.depth)
      writer.write(entry.isContinued)
    }
    write(markup.quotations) { writer, quotation in
      writer.write(quotation.span)
      writer.write(quotation.depth)
    }
    write(markup.lines) { writer, line in
      writer.write(line.span)
      writer.write(line.indent)
      writer.write(line.isFirst)
    }
    write(markup.cells) { writer, cell in
      writer.write(cell.span)
      writer.write(cell.table)
      writer.write(cell.row)
      writer.write(cell.column)
    }
  }

  private mutating func write(_ digest: ItemDigest, beside text: [UInt8]) {
    let item = digest.item
    write(item.role == .main)
    write(item.span)
    write(item.title) { $0.write($1) }
    write(item.paragraphs) { $0.write($1) }
    write(item.published)
    write(item.events) { $0.write($1) }
    write(item.language.code)
    write(item.language.name)
    write(item.byline) { $0.write($1) }
    write(digest.headline, standingWithin: item.span, in: text)
    write(digest.sentences) { writer, sentence in writer.write(sentence) { $0.write($1) } }
  }
}

extension ByteReader {
  mutating func pageDigest(
    beside text: UnsafeRawBufferPointer
  ) throws(DamagedBytes) -> PageDigest {
    let items = try itemDigests(beside: text)
    return PageDigest(
      items: items,
      boilerplate: try list { reader throws(DamagedBytes) in try reader.span() },
      markup: try markup(),
      issues: try list { reader throws(DamagedBytes) in try reader.issue() },
      mentions: try pageMentions(itemCount: items.count, beside: text),
      sourceName: try optional { reader throws(DamagedBytes) in try reader.fixed() })
  }

  mutating func itemDigests(
    beside text: UnsafeRawBufferPointer
  ) throws(DamagedBytes) -> [ItemDigest] {
    try list { reader throws(DamagedBytes) in try reader.itemDigest(beside: text) }
  }

  private mutating func markup() throws(DamagedBytes) -> PageMarkup {
    PageMarkup(
      links: try list { reader throws(DamagedBytes) in
        PageMarkup.Link(span: try reader.span(), address: try reader.string())
      },
      listEntries: try list { reader throws(DamagedBytes) in
        PageMarkup.ListEntry(
          span: try reader.span(), mark: try reader.string(), depth: try reader.number(),
          isContinued: try reader.bool())
      },
      quotations: try list { reader throws(DamagedBytes) in
        PageMarkup.Quotation(span: try reader.span(), depth: try reader.number())
      },
      lines: try list { reader throws(DamagedBytes) in
        PageMarkup.Line(
          span: try reader.span(), indent: try reader.number(), isFirst: try reader.bool())
      },
      cells: try list { reader throws(DamagedBytes) in
        PageMarkup.Cell(
          span: try reader.span(), table: try reader.number(), row: try reader.number(),
          column: try reader.number())
      })
  }

  private mutating func itemDigest(
    beside text: UnsafeRawBufferPointer
  ) throws(DamagedBytes) -> ItemDigest {
    let item = Item(
      role: try bool() ? .main : .teaser, span: try span(),
      title: try optional { reader throws(DamagedBytes) in try reader.span() },
      paragraphs: try list { reader throws(DamagedBytes) in try reader.span() },
      published: try claim(),
      events: try list { reader throws(DamagedBytes) in try reader.claim() },
      language: Language(code: try string(), name: try string()),
      byline: try optional { reader throws(DamagedBytes) in try reader.string() })
    let headline = try string(standingWithin: item.span, in: text)
    let sentences = try list { reader throws(DamagedBytes) in
      try reader.optional { reader throws(DamagedBytes) in try reader.span() }
    }
    guard sentences.count == item.events.count else { throw DamagedBytes() }
    return ItemDigest(item: item, headline: headline, sentences: sentences)
  }
}
