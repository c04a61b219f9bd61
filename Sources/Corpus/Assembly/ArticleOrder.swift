import Chronology

/// The articles of a corpus in chronological order, each with its items.
///
/// Undated articles come last; on one day the page's own order counts, which runs newest first.
///
/// Storage: 20 bytes an item and 8 an article.
struct ArticleOrder: Sendable {
  /// The items of all articles in order, of each the fullest first.
  private var items: [UInt32] = []
  private var starts: [UInt32] = [0]
  /// For each of these items its lasting name.
  private var ids: [UInt64] = []
  /// For each item its article; the highest bit says that the article is read there.
  private(set) var articleOfItem: [UInt32]
  private var lows: [Int32] = []
  private var highs: [Int32] = []
  /// The dates that the reader has set, by article; `nil` for none.
  private var corrections: [Int: DateValue?] = [:]

  /// How many articles there are.
  var count: Int { lows.count }

  /// Orders the articles of which `firstItems` gives each item's first; `dates` are those that the
  /// reader has set.
  init(_ table: ItemTable, firstItems: [UInt32], dates: [ArticleID: DateValue?] = [:]) {
    articleOfItem = [UInt32](repeating: 0, count: table.count)
    var drafts = ArticleOrder.drafts(table, firstItems)
    drafts.sort { $0.key < $1.key }
    let members = ArticleOrder.members(firstItems)
    items.reserveCapacity(table.count)
    starts.reserveCapacity(drafts.count + 1)
    lows.reserveCapacity(drafts.count)
    highs.reserveCapacity(drafts.count)
    for (number, draft) in drafts.enumerated() {
      let own = members.items[members.range(of: Int(draft.first))]
      items.append(draft.fullest)
      items += own.lazy.filter { $0 != draft.fullest }
      for item in own { articleOfItem[Int(item)] = UInt32(number) }
      articleOfItem[Int(draft.fullest)] |= SnapshotTables.readHere
      starts.append(UInt32(items.count))
      lows.append(draft.low)
      highs.append(draft.high)
    }
    // Names are given in the order that the pages tell, so that a corrected date renames nothing.
    ids = ArticleOrder.ids(of: items, table)
    if !dates.isEmpty { correct(dates, table) }
  }

  /// The date that the reader has set for an article, if they have: `nil` inside for none.
  func correction(of article: Int) -> DateValue?? { corrections[article] }

  /// The items of an article, the one that is read first.
  func items(of article: Int) -> [Int] { range(of: article).map { Int(items[$0]) } }

  /// The lasting names of these items.
  func ids(of article: Int) -> [ArticleID] { range(of: article).map { ArticleID(hash: ids[$0]) } }

  /// First and last day on which an article may have appeared; `Int32.max` for none.
  func days(of article: Int) -> (low: Int32, high: Int32) { (lows[article], highs[article]) }

  /// All lasting names with their articles, by name; of equal names the later article has it.
  func forEachID(_ body: (UInt64, UInt32) -> Void) {
    var order = (0..<UInt32(ids.count)).map { $0 }
    order.sort { (ids[Int($0)], $1) < (ids[Int($1)], $0) }
    for place in order {
      body(ids[Int(place)], articleOfItem[Int(items[Int(place)])] & ~SnapshotTables.readHere)
    }
  }

  private func range(of article: Int) -> Range<Int> {
    Int(starts[article])..<Int(starts[article + 1])
  }

  // MARK: Making it

  /// Lets the reader's dates hold.
  private mutating func correct(_ dates: [ArticleID: DateValue?], _ table: ItemTable) {
    var corrected: [Int: DateValue?] = [:]
    for article in 0..<count {
      guard let id = ids(of: article).first(where: { dates[$0] != nil }), let value = dates[id]
      else { continue }
      let claim = DateClaim(correctedTo: value)
      corrected[article] = value
      lows[article] = Int32(clamping: claim.low?.number ?? .max)
      highs[article] = Int32(clamping: claim.high?.number ?? .max)
    }
    if corrected.isEmpty { return }
    let old = self
    let keys = (0..<count).map { article in
      let read = old.items(of: article)[0]
      return (lows[article], highs[article], table.page(of: read), -table.place(of: read))
    }
    (items, starts, ids, lows, highs) = ([], [0], [], [], [])
    for (number, article) in keys.indices.sorted(by: { keys[$0] < keys[$1] }).enumerated() {
      for place in old.range(of: article) {
        let item = old.items[place]
        items.append(item)
        ids.append(old.ids[place])
        let isReadHere = old.articleOfItem[Int(item)] & SnapshotTables.readHere
        articleOfItem[Int(item)] = UInt32(number) | isReadHere
      }
      starts.append(UInt32(items.count))
      lows.append(old.lows[article])
      highs.append(old.highs[article])
      if let value = corrected[article] { corrections[number] = .some(value) }
    }
  }

  /// An article before its place in the order is known.
  private struct Draft {
    var first: UInt32
    var fullest: UInt32
    var low: Int32
    var high: Int32
    var page: UInt32
    var place: Int32

    var key: (Int32, Int32, UInt32, Int32) { (low, high, page, -place) }
  }

  private static func drafts(_ table: ItemTable, _ firstItems: [UInt32]) -> [Draft] {
    var fullest = firstItems
    for item in 0..<table.count {
      let first = Int(firstItems[item])
      if table.fullness(of: Int(fullest[first])) < table.fullness(of: item) {
        fullest[first] = UInt32(item)
      }
    }
    // The best claim of the sightings, of equals that of the fullest.
    var best = fullest
    for item in 0..<table.count {
      let first = Int(firstItems[item])
      let (known, own) = (table.vagueness(of: Int(best[first])), table.vagueness(of: item))
      if own < known { best[first] = UInt32(item) }
    }
    return firstItems.indices.lazy.filter { Int(firstItems[$0]) == $0 }.map { first in
      let (low, high) = table.days(of: Int(best[first]))
      let read = Int(fullest[first])
      return Draft(
        first: UInt32(first), fullest: fullest[first], low: low, high: high,
        page: UInt32(table.page(of: read)), place: Int32(table.place(of: read)))
    }
  }

  /// The items by the first of their article.
  private static func members(_ firstItems: [UInt32]) -> Members {
    var starts = [UInt32](repeating: 0, count: firstItems.count + 1)
    for first in firstItems { starts[Int(first) + 1] += 1 }
    for index in firstItems.indices { starts[index + 1] += starts[index] }
    var next = starts
    var items = [UInt32](repeating: 0, count: firstItems.count)
    for (item, first) in firstItems.enumerated() {
      items[Int(next[Int(first)])] = UInt32(item)
      next[Int(first)] += 1
    }
    return Members(items: items, starts: starts)
  }

  private struct Members {
    var items: [UInt32]
    var starts: [UInt32]

    func range(of first: Int) -> Range<Int> { Int(starts[first])..<Int(starts[first + 1]) }
  }

  /// The names of items in their order: equal texts of files of one name are told apart by turns.
  private static func ids(of items: [UInt32], _ table: ItemTable) -> [UInt64] {
    let identities = table.identities
    var order = (0..<UInt32(items.count)).map { $0 }
    order.sort {
      (identities[Int(items[Int($0)])], $0) < (identities[Int(items[Int($1)])], $1)
    }
    var ids = [UInt64](repeating: 0, count: items.count)
    var (turn, last) = (0, nil as UInt64?)
    for place in order {
      let identity = identities[Int(items[Int(place)])]
      turn = identity == last ? turn + 1 : 0
      last = identity
      ids[Int(place)] = ArticleID(identity: FNV1a(continuing: identity), turn: turn).hash
    }
    return ids
  }
}

extension DateClaim {
  /// The date that a reader has set, `nil` for none.
  init(correctedTo value: DateValue?) {
    let rule = DateClaim.readersRule
    self =
      value.map { DateClaim(kind: .published, value: $0, basis: .stated, rule: rule) }
      ?? .undated(rule)
  }
}
