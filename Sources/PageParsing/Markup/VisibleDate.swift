import Chronology
import TextCore

/// Finds the date of publication that a page of HTML shows its readers beside the headline.
///
/// Bylines and date lines are furniture to the text of an article, so they are sought in what was
/// left out as well: first below the headline, then above it, then where a class or an ID says
/// that it is the date, then behind the text. Cost: linear in the tree.
struct VisibleDate {
  private let tree: MarkupTree
  private let blocks: [MarkupBlock]
  private let title: [UInt8]?

  /// Longer blocks are sentences, in which a date may be that of anything.
  private let longest = 150
  /// How many blocks below and above the headline may carry its date.
  private let reachBelow = 14
  private let reachAbove = 5

  init(_ tree: MarkupTree, title: [UInt8]?) {
    self.tree = tree
    self.title = title
    let isDropped = tree.nodes.map { node in
      switch node.tag {
      case .script, .style, .head, .select, .textarea, .template, .svg, .nav, .footer, .noscript,
        .option:
        true
      default: false
      }
    }
    blocks = tree.roots.flatMap(BlockReader(tree: tree, isDropped: isDropped).blocks(in:))
  }

  func find() -> ArticleMetadata.Published? {
    let start = headline() ?? blocks.firstIndex(where: \.isProse) ?? 0
    let below = blocks.indices[start...].dropFirst(headline() == nil ? 0 : 1)
    let body = below.first { isLongProse($0) } ?? blocks.endIndex
    if let day = day(in: below.prefix(while: { $0 < body }).prefix(reachBelow)) {
      return stated(day, "the date under the headline")
    }
    if let day = day(in: blocks.indices[max(0, start - reachAbove)..<start].reversed()) {
      return stated(day, "the date above the headline")
    }
    if let day = day(in: blocks.indices.filter { isNamedDate(blocks[$0].element) }.prefix(1)) {
      return stated(day, "the first date of the page")
    }
    let last = blocks.lastIndex { $0.isProse && $0.text.count >= longest } ?? blocks.startIndex
    if let day = day(in: blocks.indices[last...].dropFirst().prefix(reachAbove)) {
      return stated(day, "the date below the text")
    }
    return nil
  }

  private func stated(_ day: Day, _ rule: String) -> ArticleMetadata.Published {
    ArticleMetadata.Published(value: .day(day), rule: rule)
  }

  private func headline() -> Int? {
    let places = blocks.indices.filter { blocks[$0].text == title }
    return places.first { blocks[$0].kind == .heading } ?? places.first
  }

  private func isLongProse(_ index: Int) -> Bool {
    blocks[index].isProse && blocks[index].text.count >= 2 * longest
  }

  private func day(in places: some Sequence<Int>) -> Day? {
    for place in places {
      let block = blocks[place]
      guard block.text.count <= longest, block.text.count >= 8, hasYear(block.text) else {
        continue
      }
      if let day = MetadataDay.day(in: block.text[...]) { return day }
    }
    return nil
  }

  /// Four digits that begin as a year of this or the last century.
  private func hasYear(_ text: [UInt8]) -> Bool {
    guard text.count >= 4 else { return false }
    return (0...text.count - 4).contains { place in
      (text[place] == 0x32 && text[place + 1] == 0x30
        || text[place] == 0x31 && text[place + 1] == 0x39)
        && text[place + 2...place + 3].allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// Whether the element or one just around it is called `date`, `published` or the like.
  private func isNamedDate(_ element: Int) -> Bool {
    var index = element
    var steps = 0
    while index >= 0, steps < 2 {
      for name in [tree.attribute(.class, of: index), tree.attribute(.id, of: index)] {
        guard let name else { continue }
        let words = name.split { !((0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)) }
        if words.contains(where: { VisibleDate.names.value($0.map { $0 | 0x20 }[...]) != nil }) {
          return true
        }
      }
      index = Int(tree.nodes[index].parent)
      steps += 1
    }
    return false
  }

  private static let names = ByteNames<Bool>(
    [
      "date", "published", "pubdate", "publishdate", "publish", "posted", "dateline", "timestamp",
      "byline", "meta", "postdate", "entrydate", "datum", "created",
    ].map { ($0, true) })
}

/// Reads the day off a page's own address: `…/2024/03/05/ferry-runs-aground`.
enum AddressDate {
  static func find(_ address: [UInt8]?) -> ArticleMetadata.Published? {
    guard let address, address.count < 2000 else { return nil }
    let parts = address.split { !(0x30...0x39).contains($0) }
    for (index, year) in parts.enumerated() where year.count == 4 && index + 2 < parts.count {
      let (month, day) = (parts[index + 1], parts[index + 2])
      guard month.startIndex == year.endIndex + 1, day.startIndex == month.endIndex + 1,
        (1...2).contains(month.count), (1...2).contains(day.count),
        let value = Day(year: number(year), month: number(month), day: number(day)),
        (1990...2100).contains(value.year)
      else { continue }
      return ArticleMetadata.Published(value: .day(value), rule: "the date in the page's address")
    }
    return nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
