import PageParsing
import TextCore

extension CorpusSnapshot {
  /// The links in an article's title and text, in text order: those that the format of its page tells
  /// of, and addresses that are written out. Cost: linear in the article's text.
  public func links(in number: ArticleNumber) -> [PageMarkup.Link] {
    let sighting = tables.article(number.index).sightings[0]
    let digest = store.digest(of: sighting.page)
    let spans = digest.items[sighting.item].item.readableSpans
    let told = digest.markup.links.filter { link in spans.contains { $0.contains(link.span) } }
    let text = store.text(of: sighting.page)
    let written = spans.flatMap { WrittenAddress.links(in: text, $0) }.filter { link in
      !told.contains { $0.span.overlaps(link.span) }
    }
    return (told + written).sorted { $0.span < $1.span }
  }
}

/// Addresses of the web that are written out in a text.
///
///     let text = SourceText("See https://example.org/a, or www.example.org.")
///     WrittenAddress.links(in: text, text.span).map(\.address)
///     // ["https://example.org/a", "https://www.example.org"]
enum WrittenAddress {
  private static let beginnings: [(text: [UInt8], added: String)] = [
    (Array("https://".utf8), ""), (Array("http://".utf8), ""), (Array("www.".utf8), "https://"),
  ]

  /// The addresses in a stretch of a text, without the punctuation behind them.
  static func links(in text: SourceText, _ span: ByteSpan) -> [PageMarkup.Link] {
    let bytes = text.bytes
    var links: [PageMarkup.Link] = []
    var place = span.start
    while place < span.end {
      guard isBoundary(bytes, place, span), let beginning = beginning(bytes, place, span) else {
        place += 1
        continue
      }
      var end = place
      while end < span.end, isAddressByte(bytes[end]) { end += 1 }
      while end > place, isPunctuation(bytes[end - 1], in: bytes[place..<end]) { end -= 1 }
      if end > place + beginning.text.count {
        let words = ByteSpan(place, end)
        links.append(PageMarkup.Link(span: words, address: beginning.added + text[words]))
      }
      place = max(end, place + 1)
    }
    return links
  }

  private static func beginning(
    _ bytes: [UInt8], _ place: Int, _ span: ByteSpan
  ) -> (text: [UInt8], added: String)? {
    beginnings.first { beginning in
      let end = place + beginning.text.count
      guard end < span.end else { return false }
      return zip(bytes[place..<end], beginning.text).allSatisfy { byte, wanted in
        byte == wanted || byte | 0x20 == wanted && (0x41...0x5A).contains(byte)
      }
    }
  }

  private static func isBoundary(_ bytes: [UInt8], _ place: Int, _ span: ByteSpan) -> Bool {
    guard place > span.start else { return true }
    let before = bytes[place - 1]
    return !(0x30...0x39).contains(before) && !(0x41...0x5A).contains(before & 0xDF)
      && before != UInt8(ascii: "/") && before != UInt8(ascii: ".")
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x60, 0x7B...0x7D, 0x7F...: false
    default: true
    }
  }

  /// Whether a byte at the end of an address belongs to the sentence around it.
  private static func isPunctuation(_ byte: UInt8, in address: ArraySlice<UInt8>) -> Bool {
    switch byte {
    case 0x21, 0x27, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x5F: true
    case 0x29: address.count { $0 == 0x29 } > address.count { $0 == 0x28 }
    default: false
    }
  }
}
