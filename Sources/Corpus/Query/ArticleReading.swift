import PageParsing
import TextCore

/// Reads the text of articles for a search, past what is kept for the screen. The latest article is kept,
/// as a query asks several things of one, and the latest pages, as what stands on one appeared in the same
/// days.
struct ArticleReading {
  let snapshot: CorpusSnapshot
  private var latest: (number: Int, text: SourceText, spans: [ByteSpan])?
  private var pages: [Int: (items: [ItemDigest], text: SourceText)] = [:]
  /// The pages that are kept, and the place of the one that is let go of next.
  private var kept: [Int] = []
  private var oldest = 0

  private static let keptPages = 32

  init(_ snapshot: CorpusSnapshot) {
    self.snapshot = snapshot
  }

  /// Whether a pattern stands in the title or a paragraph.
  mutating func contains(_ pattern: TextPattern, _ number: Int) -> Bool {
    let (text, spans) = read(number)
    return spans.contains { pattern.firstMatch(in: text, $0, from: $0.start) != nil }
  }

  /// How often a pattern stands there.
  mutating func count(of pattern: TextPattern, _ number: Int) -> Int {
    let (text, spans) = read(number)
    return spans.reduce(0) { $0 + pattern.matches(in: text, $1).count }
  }

  /// Whether two patterns stand fewer than `distance` words apart in one paragraph.
  mutating func isNear(
    _ a: TextPattern, _ b: TextPattern, _ distance: Int, _ number: Int
  ) -> Bool {
    let (text, spans) = read(number)
    return spans.contains { span in
      let first = a.matches(in: text, span)
      let second = b.matches(in: text, span)
      guard !first.isEmpty, !second.isEmpty else { return false }
      let words = WordSpans(text, span).map(\.start)
      return areNear(first, second, words, distance) || areNear(second, first, words, distance)
    }
  }

  /// Whether some match of `before` ends fewer than `distance` words before one of `after` begins.
  /// All three lists are sorted, so one pass finds the nearest pairs.
  private func areNear(
    _ before: [ByteSpan], _ after: [ByteSpan], _ words: [Int], _ distance: Int
  ) -> Bool {
    var next = 0
    var word = 0
    for match in before {
      while next < after.count, after[next].start < match.end { next += 1 }
      guard next < after.count else { return false }
      while word < words.count, words[word] < match.end { word += 1 }
      let last = min(word + distance, words.count) - 1
      if last >= word, words[last] >= after[next].start { return true }
    }
    return false
  }

  private mutating func read(_ number: Int) -> (SourceText, [ByteSpan]) {
    if let latest, latest.number == number { return (latest.text, latest.spans) }
    let sighting = snapshot.tables.sighting(ofArticle: number)
    let (items, text) = page(sighting.page)
    let isThere = sighting.item < items.count
    let spans = isThere ? items[sighting.item].item.readableSpans : []
    latest = (number, text, spans)
    return (text, spans)
  }

  private mutating func page(_ page: Int) -> (items: [ItemDigest], text: SourceText) {
    if let known = pages[page] { return known }
    let read = snapshot.store.glance(at: page)
    if kept.count < ArticleReading.keptPages {
      kept.append(page)
    } else {
      pages[kept[oldest]] = nil
      kept[oldest] = page
      oldest = (oldest + 1) % kept.count
    }
    pages[page] = read
    return read
  }
}
