import Chronology
import PageParsing
import TextCore

/// Finds the items that are one article: the same text on several pages, or a teaser that is the
/// beginning of an article, with dates that can agree.
///
/// Whole-page similarity would join every page of one site; items are compared instead, after
/// parsing has stripped what is not theirs. Cost: one sort of the items by their folded words.
struct DuplicateFinder {
  let pages: [Page]

  /// A teaser shorter than this many bytes of words opens too many texts to prove anything.
  private static let shortestOpening = 60

  /// How many days two claims of one article may lie apart: sites re-date what they move.
  private static let tolerance = 7

  /// How many openings of one text are compared with it: of a notice that is repeated every week
  /// only the latest can be the same article.
  private static let comparedOpenings = 16

  private struct Candidate {
    var sighting: Sighting
    var words: [UInt8]
  }

  /// The items of each article, in page order; articles in the order of their first item.
  func groups() -> [[Sighting]] {
    let all = pages.indices.flatMap { page in
      pages[page].items.indices.map { Sighting(page: page, item: $0) }
    }
    var leaders = Dictionary(uniqueKeysWithValues: all.map { ($0, $0) })
    func leader(of sighting: Sighting) -> Sighting {
      var current = sighting
      while let next = leaders[current], next != current { current = next }
      return current
    }
    let candidates = all.flatMap(candidates).sorted {
      $0.words.lexicographicallyPrecedes($1.words)
    }
    var openings: [Candidate] = []
    for candidate in candidates {
      while let last = openings.last, !candidate.words.starts(with: last.words) {
        openings.removeLast()
      }
      let compared = openings.suffix(DuplicateFinder.comparedOpenings)
      if let opening = compared.last(where: { isSame($0, candidate) }) {
        let a = leader(of: opening.sighting)
        let b = leader(of: candidate.sighting)
        if a.isBefore(b) { leaders[b] = a } else { leaders[a] = b }
      }
      openings.append(candidate)
    }
    var members: [Sighting: [Sighting]] = [:]
    for sighting in all { members[leader(of: sighting), default: []].append(sighting) }
    return all.compactMap { members[$0] }
  }

  /// The texts by which an item may be recognised: all of it, and its body without the title.
  private func candidates(of sighting: Sighting) -> [Candidate] {
    let page = pages[sighting.page]
    let item = page.items[sighting.item]
    let title = item.title.map { page.text.foldedWords($0) } ?? []
    let body = item.paragraphs.reduce(into: [UInt8]()) { $0 += page.text.foldedWords($1) }
    let texts = title.isEmpty ? [body] : [title + body, body]
    return texts.filter { !$0.isEmpty }.map { Candidate(sighting: sighting, words: $0) }
  }

  private func isSame(_ opening: Candidate, _ candidate: Candidate) -> Bool {
    let isLongEnough =
      opening.words.count == candidate.words.count
      || opening.words.count >= DuplicateFinder.shortestOpening
    return opening.sighting.page != candidate.sighting.page && isLongEnough
      && canAgree(opening.sighting, candidate.sighting)
  }

  private func canAgree(_ a: Sighting, _ b: Sighting) -> Bool {
    let first = pages[a.page].items[a.item].published
    let second = pages[b.page].items[b.item].published
    guard let low = first.low, let high = first.high, let otherLow = second.low,
      let otherHigh = second.high
    else { return true }
    return low - DuplicateFinder.tolerance <= otherHigh
      && otherLow - DuplicateFinder.tolerance <= high
  }
}

extension Sighting {
  fileprivate func isBefore(_ other: Sighting) -> Bool {
    (page, item) < (other.page, other.item)
  }
}
