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
/// repeated on every page is one item. Cost: one look-up of each paragraph.
struct RecurringFurniture {
  /// News says the same sentence twice, hardly three times.
  static let fewestItems = 3

  private struct Sighting {
    var page: Int
    var item: UInt64
    var count: Int
  }

  private var recurring: Set<UInt64> = []
  private var seen: [UInt64: Sighting] = [:]

  /// The pages with such paragraphs among their boilerplate.
  static func strip(_ pages: [Page]) -> [Page] {
    let keys = pages.map { page in page.items.map { ParagraphKeys($0, in: page.text) } }
    let files = pages.map(\.location.file)
    var result = pages
    for (index, page) in stripped(count: pages.count, { (files[$0], keys[$0]) }, { pages[$0] }) {
      result[index] = page
    }
    return result
  }

  /// The pages that have such paragraphs, without them, by their places among `count`; `keys` gives
  /// the file and the items of each, and only pages that change are asked for.
  static func stripped(
    count: Int, _ keys: (Int) -> (file: String, items: [ParagraphKeys]), _ page: (Int) -> Page
  ) -> [Int: Page] {
    var furniture = RecurringFurniture()
    for index in 0..<count {
      let (file, items) = keys(index)
      for item in items { furniture.count(item, page: index, folder: folder(of: file)) }
    }
    guard !furniture.recurring.isEmpty else { return [:] }
    var result: [Int: Page] = [:]
    for index in 0..<count {
      let (file, items) = keys(index)
      let folder = folder(of: file)
      let places = items.map { $0.places(of: furniture.recurring, folder) }
      if places.contains(where: { !$0.isEmpty }) { result[index] = page(index).without(places) }
    }
    return result
  }

  private mutating func count(_ item: ParagraphKeys, page: Int, folder: UInt64) {
    for paragraph in item.paragraphs {
      let key = paragraph ^ folder
      guard let sighting = seen[key] else {
        seen[key] = Sighting(page: page, item: item.opening, count: 1)
        continue
      }
      guard sighting.page != page, sighting.item != item.opening else { continue }
      seen[key] = Sighting(page: page, item: item.opening, count: sighting.count + 1)
      if sighting.count + 1 >= RecurringFurniture.fewestItems { recurring.insert(key) }
    }
  }

  /// One source is one folder: what was saved together.
  private static func folder(of file: String) -> UInt64 {
    let path = file.utf8
    var hash = FNV1a()
    hash.mix(path.prefix(upTo: path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex))
    return hash.value
  }
}

/// The paragraphs of an item as hashes, by which they are known again on other pages.
package struct ParagraphKeys: Hashable, Sendable {
  /// That of its title or, without one, of its first paragraph: which item it is.
  package var opening: UInt64
  /// Those of the paragraphs behind the first.
  package var paragraphs: [UInt64]

  package init(opening: UInt64, paragraphs: [UInt64]) {
    self.opening = opening
    self.paragraphs = paragraphs
  }

  init(_ item: Item, in text: SourceText) {
    opening = ParagraphKeys.key(of: item.title ?? item.paragraphs.first ?? item.span, in: text)
    paragraphs = item.paragraphs.dropFirst().map { ParagraphKeys.key(of: $0, in: text) }
  }

  /// Which paragraphs of the item are among `keys`, as indices.
  fileprivate func places(of keys: Set<UInt64>, _ folder: UInt64) -> [Int] {
    paragraphs.indices.filter { keys.contains(paragraphs[$0] ^ folder) }.map { $0 + 1 }
  }

  private static func key(of span: ByteSpan, in text: SourceText) -> UInt64 {
    var hash = FNV1a()
    for byte in text.bytes[span.range] where !isASCIIBlank(byte) { hash.mix(byte) }
    return hash.value
  }
}

extension Page {
  /// The page with some paragraphs of each item among its boilerplate.
  fileprivate func without(_ places: [[Int]]) -> Page {
    var page = self
    for (index, places) in places.enumerated() where !places.isEmpty {
      let item = items[index]
      let removed = places.map { item.paragraphs[$0] }
      page.items[index].paragraphs.removeAll(where: removed.contains)
      page.items[index].events.removeAll { claim in
        claim.evidence.map { evidence in removed.contains { $0.contains(evidence) } } ?? false
      }
      let end = page.items[index].paragraphs.last?.end ?? item.title?.end ?? item.span.end
      page.items[index].span = ByteSpan(item.span.start, max(end, item.title?.end ?? end))
      // Between paragraphs that stay it is still inside of the item's span.
      page.boilerplate += removed.filter { !page.items[index].span.overlaps($0) }
    }
    page.boilerplate.sort()
    return page
  }
}
