import Chronology
import PageParsing

/// Finds the items that are one article: the same text on several pages, or a teaser that is the
/// beginning of an article, with dates that can agree.
///
/// Whole-page similarity would join every page of one site; items are compared instead, after
/// parsing has stripped what is not theirs. Items are first grouped by the hash of how they begin,
/// and only the texts of groups of several are read. Cost: linear in the items and in those texts.
struct DuplicateFinder {
  let pages: any PageStore
  /// The items, in page order.
  let items: [ItemSummary]

  /// How many days two claims of one article may lie apart: sites re-date what they move.
  private static let tolerance = 7

  /// How many openings of one text are compared with it: of a notice that is repeated every week
  /// only the latest can be the same article.
  private static let comparedOpenings = 16

  /// One text of one item: indices into the items and into their candidates.
  private struct Entry {
    var item: Int
    var place: Int
    var candidate: DuplicateCandidate
  }

  /// The items of each article as indices, in page order; articles in the order of their first item.
  func groups(_ candidates: (Int) -> [DuplicateCandidate]) -> [[Int]] {
    var leaders = Array(items.indices)
    func leader(of item: Int) -> Int {
      var current = item
      while leaders[current] != current { current = leaders[current] }
      return current
    }
    var texts = FoldedTexts(pages: pages, items: items)
    for group in entries(candidates) {
      for (a, b) in pairs(in: group, &texts) {
        let (first, second) = (leader(of: a), leader(of: b))
        leaders[max(first, second)] = min(first, second)
      }
    }
    var members: [Int: [Int]] = [:]
    for item in items.indices { members[leader(of: item), default: []].append(item) }
    return items.indices.compactMap { members[$0] }
  }

  /// The texts that begin alike, where there are several, in the order of their first item.
  private func entries(_ candidates: (Int) -> [DuplicateCandidate]) -> [[Entry]] {
    var byOpening: [UInt64: [Entry]] = [:]
    for item in items.indices {
      for (place, candidate) in candidates(item).enumerated() {
        byOpening[candidate.opening, default: []].append(
          Entry(item: item, place: place, candidate: candidate))
      }
    }
    return byOpening.values.filter { $0.count > 1 }.sorted { $0[0].item < $1[0].item }
  }

  /// The pairs of items of which one's text opens the other's, of texts that begin alike.
  private func pairs(in group: [Entry], _ texts: inout FoldedTexts) -> [(Int, Int)] {
    let sorted = group.enumerated().sorted {
      ($0.element.candidate.length, $0.offset) < ($1.element.candidate.length, $1.offset)
    }.map(\.element)
    var pairs: [(Int, Int)] = []
    for (index, entry) in sorted.enumerated() {
      // The longest openings come last; those of equal length in page order.
      var compared = 0
      for opening in sorted[..<index].reversed() where opens(entry, opening, &texts) {
        if isSame(opening, entry) {
          pairs.append((opening.item, entry.item))
          break
        }
        compared += 1
        if compared == DuplicateFinder.comparedOpenings { break }
      }
    }
    return pairs
  }

  private func opens(_ entry: Entry, _ opening: Entry, _ texts: inout FoldedTexts) -> Bool {
    if opening.candidate.length == entry.candidate.length {
      return opening.candidate.whole == entry.candidate.whole
    }
    // Both begin with the same 60 bytes, or the opening is too short to prove anything.
    guard opening.candidate.length >= DuplicateCandidate.shortestOpening else { return false }
    return texts.hash(of: entry.item, entry.place, upTo: opening.candidate.length)
      == opening.candidate.whole
  }

  private func isSame(_ opening: Entry, _ entry: Entry) -> Bool {
    let (a, b) = (items[opening.item], items[entry.item])
    return a.page != b.page && canAgree(a, b)
  }

  private func canAgree(_ a: ItemSummary, _ b: ItemSummary) -> Bool {
    guard let low = a.low, let high = a.high, let otherLow = b.low, let otherHigh = b.high else {
      return true
    }
    return low - DuplicateFinder.tolerance <= otherHigh
      && otherLow - DuplicateFinder.tolerance <= high
  }
}

/// Hashes of how texts begin, read when they are asked for; the latest pages are kept.
private struct FoldedTexts {
  let pages: any PageStore
  let items: [ItemSummary]
  private var recent: [Int: [ArraySlice<UInt8>]] = [:]

  private static let keptItems = 1024

  init(pages: any PageStore, items: [ItemSummary]) {
    self.pages = pages
    self.items = items
  }

  mutating func hash(of item: Int, _ place: Int, upTo length: Int) -> UInt64 {
    let texts = self.texts(of: item)
    guard place < texts.count, length <= texts[place].count else { return 0 }
    var hash = FNV1a()
    hash.mix(texts[place].prefix(length))
    return hash.value
  }

  private mutating func texts(of item: Int) -> [ArraySlice<UInt8>] {
    if let known = recent[item] { return known }
    if recent.count >= FoldedTexts.keptItems { recent = [:] }
    let summary = items[item]
    let digest = pages.digest(of: summary.page).items[summary.item]
    let texts = DuplicateCandidate.texts(of: digest.item, in: pages.text(of: summary.page))
    recent[item] = texts
    return texts
  }
}
