import Chronology
import Entities
import PageParsing
import TextCore

extension PageDigest {
  /// The digest as bytes. Cost: linear, some 40 bytes a mention or date.
  package var packed: [UInt8] {
    var writer = ByteWriter()
    writer.write(self)
    return writer.bytes
  }

  /// Reads what ``packed`` wrote; `textLength` bounds all its spans.
  package init(
    packed: UnsafeRawBufferPointer, textLength: Int, sharing pool: StringPool? = nil
  ) throws(DamagedBytes) {
    var reader = ByteReader(packed, sharing: pool)
    self = try reader.pageDigest()
    guard farthestByte <= textLength else { throw DamagedBytes() }
  }

  /// One past the last byte that a span covers, apart from those inside claims.
  private var farthestByte: Int {
    let items = items.map(\.item).flatMap { item in
      item.readableSpans.map(\.end) + [item.span.end]
        + ([item.published] + item.events).compactMap { $0.evidence?.end }
    }
    let spans =
      boilerplate.map(\.end) + markup.links.map(\.span.end) + markup.listEntries.map(\.end)
      + markup.quotations.map(\.end) + mentions.mentions.map(\.span.end)
    return max(items.max() ?? 0, spans.max() ?? 0)
  }
}

extension ByteWriter {
  mutating func write(_ digest: PageDigest) {
    write(digest.items) { $0.write($1) }
    write(digest.boilerplate) { $0.write($1) }
    write(digest.markup)
    write(digest.issues) { $0.write($1) }
    write(digest.mentions)
  }

  private mutating func write(_ markup: PageMarkup) {
    write(markup.links) { writer, link in
      writer.write(link.span)
      writer.write(link.address)
    }
    write(markup.listEntries) { $0.write($1) }
    write(markup.quotations) { $0.write($1) }
  }

  private mutating func write(_ digest: ItemDigest) {
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
    write(digest.headline)
    write(digest.sentences) { writer, sentence in writer.write(sentence) { $0.write($1) } }
  }
}

extension ByteReader {
  mutating func pageDigest() throws(DamagedBytes) -> PageDigest {
    let items = try list { reader throws(DamagedBytes) in try reader.itemDigest() }
    return PageDigest(
      items: items,
      boilerplate: try list { reader throws(DamagedBytes) in try reader.span() },
      markup: try markup(),
      issues: try list { reader throws(DamagedBytes) in try reader.issue() },
      mentions: try pageMentions(itemCount: items.count))
  }

  private mutating func markup() throws(DamagedBytes) -> PageMarkup {
    PageMarkup(
      links: try list { reader throws(DamagedBytes) in
        PageMarkup.Link(span: try reader.span(), address: try reader.string())
      },
      listEntries: try list { reader throws(DamagedBytes) in try reader.span() },
      quotations: try list { reader throws(DamagedBytes) in try reader.span() })
  }

  private mutating func itemDigest() throws(DamagedBytes) -> ItemDigest {
    let item = Item(
      role: try bool() ? .main : .teaser, span: try span(),
      title: try optional { reader throws(DamagedBytes) in try reader.span() },
      paragraphs: try list { reader throws(DamagedBytes) in try reader.span() },
      published: try claim(),
      events: try list { reader throws(DamagedBytes) in try reader.claim() },
      language: Language(code: try string(), name: try string()),
      byline: try optional { reader throws(DamagedBytes) in try reader.string() })
    let headline = try string()
    let sentences = try list { reader throws(DamagedBytes) in
      try reader.optional { reader throws(DamagedBytes) in try reader.span() }
    }
    guard sentences.count == item.events.count else { throw DamagedBytes() }
    return ItemDigest(item: item, headline: headline, sentences: sentences)
  }
}
