import Chronology
import PageParsing

/// The little of an item by which items are compared and put in order, small enough that those of a
/// million pages fit into memory.
struct ItemSummary: Sendable {
  /// The page in its store.
  var page: Int
  /// The item on its page.
  var item: Int
  /// First and last day on which it may have appeared.
  var low: Day?
  var high: Day?
  /// Whether it is its page's own article.
  var isMain: Bool
  /// How many bytes it has.
  var length: Int

  /// The items of all pages, in page order; each page is shown to `look` on the way.
  static func all(
    of pages: any PageStore, look: (Int, PageDigest) -> Void = { _, _ in }
  ) -> (items: [ItemSummary], candidates: CandidateTable) {
    var items: [ItemSummary] = []
    var candidates = CandidateTable()
    for page in 0..<pages.pageCount {
      let pageDigest = pages.digest(of: page)
      look(page, pageDigest)
      for (index, digest) in pageDigest.items.enumerated() {
        let item = digest.item
        items.append(
          ItemSummary(
            page: page, item: index, low: item.published.low, high: item.published.high,
            isMain: item.role == .main, length: item.span.count))
        candidates.append(digest.candidates)
      }
    }
    return (items, candidates)
  }
}

/// The candidates of all items, without an array for each.
struct CandidateTable: Sendable {
  private var starts: [Int] = [0]
  private var candidates: [DuplicateCandidate] = []

  mutating func append(_ more: [DuplicateCandidate]) {
    candidates += more
    starts.append(candidates.count)
  }

  subscript(item: Int) -> [DuplicateCandidate] {
    Array(candidates[starts[item]..<starts[item + 1]])
  }
}
