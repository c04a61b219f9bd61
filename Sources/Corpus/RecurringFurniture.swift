import PageParsing
import TextCore

/// Paragraphs that a source puts under everything it publishes: "About the agency", how to
/// subscribe, whom to ask. Only the rest of the corpus tells them from news.
///
///     // "Subscribe to our channel." stands below three articles of one folder
///     RecurringFurniture.strip(pages)[0].boilerplate  // … and the line, which is no text any more
///
/// A paragraph is furniture when it stands behind the first paragraph of at least
/// ``fewestItems`` different items on as many pages of one folder. Different items: a teaser that is
/// repeated on every page is one item. Cost: one hash of each paragraph.
enum RecurringFurniture {
  /// News says the same sentence twice, hardly three times.
  static let fewestItems = 3

  /// The pages with such paragraphs among their boilerplate.
  static func strip(_ pages: [Page]) -> [Page] {
    let recurring = Recurrences(pages).recurring
    guard !recurring.isEmpty else { return pages }
    return pages.map { page in
      let folder = Recurrences.folder(of: page)
      return strip(page) { recurring.contains(Recurrences.key(of: $0, in: page.text, folder)) }
    }
  }

  private static func strip(_ page: Page, _ isFurniture: (ByteSpan) -> Bool) -> Page {
    var page = page
    for index in page.items.indices {
      let item = page.items[index]
      let removed = item.paragraphs.dropFirst().filter(isFurniture)
      guard !removed.isEmpty else { continue }
      page.items[index].paragraphs.removeAll(where: removed.contains)
      page.items[index].events.removeAll { claim in
        claim.evidence.map { evidence in removed.contains { $0.contains(evidence) } } ?? false
      }
      let last = page.items[index].paragraphs.last?.end ?? item.span.end
      page.items[index].span = ByteSpan(item.span.start, max(last, item.title?.end ?? last))
      // Between paragraphs that stay it is still inside of the item's span.
      page.boilerplate += removed.filter { !page.items[index].span.overlaps($0) }
    }
    page.boilerplate.sort()
    return page
  }
}

/// How often each paragraph recurs under different items.
private struct Recurrences {
  private struct Sighting {
    var page: Int
    var item: UInt64
    var count: Int
  }

  private(set) var recurring: Set<UInt64> = []

  init(_ pages: [Page]) {
    var seen: [UInt64: Sighting] = [:]
    for (number, page) in pages.enumerated() {
      let folder = Recurrences.folder(of: page)
      for item in page.items {
        guard let opening = item.title ?? item.paragraphs.first else { continue }
        let identity = Recurrences.key(of: opening, in: page.text, 0)
        for paragraph in item.paragraphs.dropFirst() {
          let key = Recurrences.key(of: paragraph, in: page.text, folder)
          guard var sighting = seen[key] else {
            seen[key] = Sighting(page: number, item: identity, count: 1)
            continue
          }
          guard sighting.page != number, sighting.item != identity else { continue }
          sighting = Sighting(page: number, item: identity, count: sighting.count + 1)
          seen[key] = sighting
          if sighting.count >= RecurringFurniture.fewestItems { recurring.insert(key) }
        }
      }
    }
  }

  /// One source is one folder: what was saved together.
  static func folder(of page: Page) -> UInt64 {
    let path = page.location.file.utf8
    return hash(path.prefix(upTo: path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex))
  }

  static func key(of span: ByteSpan, in text: SourceText, _ folder: UInt64) -> UInt64 {
    hash(text.bytes[span.range].lazy.filter { $0 > 0x20 }, folder)
  }

  // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
  private static func hash(
    _ bytes: some Sequence<UInt8>, _ seed: UInt64 = 0
  ) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
