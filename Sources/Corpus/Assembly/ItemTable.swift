import Chronology

/// The little of every item by which items are compared and put in order, in columns: those of a
/// million pages fit into memory.
///
/// Storage: 29 bytes an item, and 5 when their articles are in order.
struct ItemTable: Sendable {
  /// Where the items of each page begin, and the end of all.
  private(set) var pageStarts: [UInt32] = [0]
  private var pages: [UInt32] = []
  private var lows: [Int32] = []
  private var highs: [Int32] = []
  private var lengths: [UInt32] = []
  private var flags: [UInt8] = []
  /// The hash of each item's file name and words.
  private(set) var identities: [UInt64] = []

  private static let isMain: UInt8 = 1
  private static let isStated: UInt8 = 2

  /// How many items there are.
  var count: Int { pages.count }

  /// Appends the items of a page, each with the length of what is left of its text.
  mutating func append(_ facts: PageFacts, dated: [PageRefinement.Dating], lengths: [Int]) {
    let page = UInt32(pageStarts.count - 1)
    for (index, item) in facts.items.enumerated() {
      let dating = dated.first { $0.item == index }
      let (low, high) =
        dating.map { ($0.published.low, $0.published.high) } ?? (item.low, item.high)
      pages.append(page)
      lows.append(Int32(clamping: low?.number ?? .max))
      highs.append(Int32(clamping: high?.number ?? .max))
      self.lengths.append(UInt32(clamping: lengths[index]))
      flags.append(
        (item.isMain ? ItemTable.isMain : 0)
          | (item.isStated && dating == nil ? ItemTable.isStated : 0))
      identities.append(item.identity.value)
    }
    pageStarts.append(UInt32(pages.count))
  }

  /// Lets go of what is only asked until the articles are in order: days, lengths, identities.
  mutating func settle() {
    (lows, highs, lengths, identities) = ([], [], [], [])
  }

  /// Whether an item is the page's own article.
  func isMain(_ item: Int) -> Bool { flags[item] & ItemTable.isMain != 0 }

  /// The items of a page.
  func items(of page: Int) -> Range<Int> { Int(pageStarts[page])..<Int(pageStarts[page + 1]) }

  /// The page of an item.
  func page(of item: Int) -> Int { Int(pages[item]) }

  /// The place of an item on its page.
  func place(of item: Int) -> Int { item - Int(pageStarts[Int(pages[item])]) }

  /// First and last day on which an item may have appeared; `Int32.max` for none.
  func days(of item: Int) -> (low: Int32, high: Int32) { (lows[item], highs[item]) }

  /// A main article is read rather than its teaser, a long text rather than a short one, and of
  /// equals the one that was given first.
  func fullness(of item: Int) -> (Int, Int, Int) {
    (Int(flags[item] & ItemTable.isMain), Int(lengths[item]), -Int(pages[item]))
  }

  /// How little is known of the day of an item: stated before inferred, few possible days before
  /// many.
  func vagueness(of item: Int) -> (Int, Int) {
    let (low, high) = days(of: item)
    guard low != .max, high != .max else { return (2, .max) }
    return (flags[item] & ItemTable.isStated != 0 ? 0 : 1, Int(high) - Int(low))
  }
}
