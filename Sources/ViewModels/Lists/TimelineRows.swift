import Chronology
import Corpus

/// What the timeline is ordered by.
public enum TimelineAxis: String, Hashable, Sendable {
  /// When articles appeared.
  case published
  /// When what they tell happened; each row is a sentence with its date.
  case happened
}

/// One row that can be selected: an article, or on the happened axis one of its sentences.
public struct TimelineEntry: Hashable, Sendable {
  /// The article.
  public var article: ArticleNumber
  /// The index of the happening, on the happened axis.
  public var happening: Int?
}

/// The rows of the timeline: entries in order of time with a heading before each year.
struct TimelineRows: RowSource, Sendable {
  /// A year and where it begins.
  struct Heading: Hashable, Sendable {
    /// `2026`, or `Undated`.
    var title: String
    /// Its first entry.
    var firstEntry: Int
  }

  /// What can be selected, oldest first, the undated last.
  let entries: [TimelineEntry]
  /// The headings in the same order.
  let headings: [Heading]
  /// The articles in the order of their first entry, each once.
  let articles: [ArticleNumber]
  /// For each article of the snapshot its first entry, or -1.
  private let firstEntries: [Int32]

  /// The rows of the articles in `isVisible`.
  init(
    snapshot: CorpusSnapshot, axis: TimelineAxis, isVisible: (ArticleNumber) -> Bool
  ) {
    switch axis {
    case .published:
      entries = snapshot.articles.indices.lazy.map { ArticleNumber($0) }.filter(isVisible)
        .map { TimelineEntry(article: $0, happening: nil) }
    case .happened:
      entries = snapshot.happenings.indices
        .map { TimelineEntry(article: snapshot.article(ofHappening: $0), happening: $0) }
        .filter { isVisible($0.article) }
    }
    var headings: [Heading] = []
    var year: ClosedRange<Day>?
    var articles: [ArticleNumber] = []
    var firstEntries = [Int32](repeating: -1, count: snapshot.articles.count)
    for (index, entry) in entries.enumerated() {
      if firstEntries[entry.article.index] < 0 {
        firstEntries[entry.article.index] = Int32(index)
        articles.append(entry.article)
      }
      let day = entry.firstDay(in: snapshot)
      // Days are in order, so that most need no calendar.
      if let day, let year, year.contains(day) { continue }
      year = day.flatMap { DateValue.year($0.year).days }
      let title = day.map { String($0.year) } ?? "Undated"
      if title != headings.last?.title {
        headings.append(Heading(title: title, firstEntry: index))
      }
    }
    self.headings = headings
    self.articles = articles
    self.firstEntries = firstEntries
  }

  /// The first entry of an article, if it is listed.
  func firstEntry(of article: ArticleNumber) -> Int? {
    guard firstEntries.indices.contains(article.index) else { return nil }
    let entry = firstEntries[article.index]
    return entry < 0 ? nil : Int(entry)
  }

  /// The entry of an article whose sentence holds `offset`, else its first.
  func entry(
    of article: ArticleNumber, containing offset: Int?, in snapshot: CorpusSnapshot
  ) -> Int? {
    guard let first = firstEntry(of: article), let offset, entries[first].happening != nil else {
      return firstEntry(of: article)
    }
    return entries.indices.dropFirst(first).first { index in
      guard entries[index].article == article, let happening = entries[index].happening else {
        return false
      }
      return snapshot.happenings[happening].sentence.contains(offset)
    } ?? first
  }

  var rowCount: Int { entries.count + headings.count }

  func isHeading(_ row: Int) -> Bool {
    let heading = headingIndex(atOrBefore: row)
    return heading >= 0 && headingRow(heading) == row
  }

  /// The entry at a row that is no heading.
  func entryIndex(at row: Int) -> Int { row - headingIndex(atOrBefore: row) - 1 }

  /// The row of an entry.
  func row(ofEntry entry: Int) -> Int {
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].firstEntry <= entry { low = middle + 1 } else { high = middle }
    }
    return entry + low
  }

  /// The heading shown at a row, and how many entries follow it.
  func heading(at row: Int) -> (title: String, count: Int) {
    let index = headingIndex(atOrBefore: row)
    let next = index + 1 < headings.count ? headings[index + 1].firstEntry : entries.count
    return (headings[index].title, next - headings[index].firstEntry)
  }

  private func headingRow(_ heading: Int) -> Int { headings[heading].firstEntry + heading }

  private func headingIndex(atOrBefore row: Int) -> Int {
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headingRow(middle) <= row { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}

extension TimelineEntry {
  /// When the entry's article appeared or its happening happened.
  func claim(in snapshot: CorpusSnapshot) -> DateClaim {
    happening.map { snapshot.happenings[$0].claim } ?? snapshot[article].published
  }

  /// The first day of ``claim(in:)``; cheaper than the claim.
  func firstDay(in snapshot: CorpusSnapshot) -> Day? {
    guard let happening else { return snapshot.firstDay(of: article) }
    return snapshot.firstDay(ofHappening: happening)
  }
}
