import Chronology
import PageParsing

/// Finds the items that are one article: the same text on several pages, or a teaser that is the
/// beginning of an article, with dates that can agree.
///
/// Whole-page similarity would join every page of one site; items are compared instead, after
/// parsing has stripped what is not theirs. Items are first grouped by the hash of how they begin,
/// and texts are read only where a shorter one may open a longer. Cost: sorting the items, and linear
/// in those texts.
struct DuplicateFinder {
  private let pages: any PageStore
  /// The items, in page order.
  private let items: ItemTable
  /// For each item one of its article with a lower number, or itself.
  private var leaders: [UInt32]

  /// How many days two claims of one article may lie apart: sites re-date what they move.
  private static let tolerance = 7

  /// How many openings of one text are compared with it: of a notice that is repeated every week
  /// only the latest can be the same article.
  private static let comparedOpenings = 16

  /// How many lengths of openings are tried on one text, the longest first.
  private static let triedLengths = 256

  init(pages: any PageStore, items: ItemTable) {
    self.pages = pages
    self.items = items
    leaders = (0..<items.count).map { UInt32($0) }
  }

  /// For each item the first of its article.
  mutating func firstItems(_ candidates: inout CandidateTable) -> [UInt32] {
    candidates.forEachGroup { join($0) }
    return (0..<items.count).map { UInt32(leader(of: $0)) }
  }

  private mutating func leader(of item: Int) -> Int {
    var current = item
    while Int(leaders[current]) != current {
      leaders[current] = leaders[Int(leaders[current])]
      current = Int(leaders[current])
    }
    return current
  }

  /// Joins the items of which one's text opens the other's, of texts that begin alike.
  private mutating func join(_ group: ArraySlice<CandidateTable.Entry>) {
    var known: [FoldedText: [CandidateTable.Entry]] = [:]
    // Those that are too short prove nothing, whatever goes on after them.
    var lengths: [Int] = []
    for entry in group {
      var compared = 0
      var openings: [FoldedText] = [entry.text]
      if lengths.contains(where: { $0 < entry.text.length }) {
        let tried = lengths.filter { $0 < entry.text.length }.suffix(DuplicateFinder.triedLengths)
        openings += beginnings(of: entry, at: Array(tried)).reversed()
      }
      search: for opening in openings {
        for other in (known[opening] ?? []).reversed() {
          if isSame(Int(other.item), Int(entry.item)), proves(opening, other, entry) {
            let (first, second) = (leader(of: Int(other.item)), leader(of: Int(entry.item)))
            leaders[max(first, second)] = UInt32(min(first, second))
            break search
          }
          compared += 1
          if compared == DuplicateFinder.comparedOpenings { break search }
        }
      }
      known[entry.text, default: []].append(entry)
      if entry.text.length >= DuplicateCandidate.shortestOpening, lengths.last != entry.text.length
      {
        lengths.append(entry.text.length)
      }
    }
  }

  /// Whether a text that two items have in common makes them one article. Where it is all that stands under
  /// two headlines, that takes more than a notice that is printed below many.
  private func proves(
    _ text: FoldedText, _ one: CandidateTable.Entry, _ other: CandidateTable.Entry
  ) -> Bool {
    !one.isBodyAlone || !other.isBodyAlone || text.length < other.text.length
      || text.length >= DuplicateCandidate.shortestBodyAlone
  }

  /// The first so many bytes of a text, for rising lengths.
  private func beginnings(of entry: CandidateTable.Entry, at lengths: [Int]) -> [FoldedText] {
    let item = Int(entry.item)
    let page = items.page(of: item)
    let digest = pages.digest(of: page).items[items.place(of: item)]
    let texts = DuplicateCandidate.texts(of: digest.item, in: pages.text(of: page))
    guard Int(entry.place) < texts.count else { return [] }
    return FoldedText.beginnings(of: texts[Int(entry.place)], at: lengths)
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    items.page(of: a) != items.page(of: b) && canAgree(items.days(of: a), items.days(of: b))
  }

  private func canAgree(_ a: (low: Int32, high: Int32), _ b: (low: Int32, high: Int32)) -> Bool {
    let numbers = [a.low, a.high, b.low, b.high].map(Int.init)
    if numbers.contains(Int(Int32.max)) { return true }
    return numbers[0] - DuplicateFinder.tolerance <= numbers[3]
      && numbers[2] - DuplicateFinder.tolerance <= numbers[1]
  }
}
