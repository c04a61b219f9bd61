import Chronology
import Corpus
import TextCore

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

/// The rows of the timeline: entries in order of time with a heading before each year, or in order
/// of relevance under one heading. Cost of making them: a search for each year.
struct TimelineRows: RowSource, Sendable {
  /// A year and where it begins.
  struct Heading: Hashable, Sendable {
    /// `2026`, or `Undated`.
    var title: String
    /// Its first entry.
    var firstEntry: Int
  }

  /// What can be selected.
  let entries: TimelineEntries
  /// The headings in the same order.
  let headings: [Heading]

  /// The rows of some entries.
  init(_ entries: TimelineEntries) {
    self.entries = entries
    headings =
      entries.isChronological
      ? TimelineRows.years(of: entries)
      : entries.isEmpty ? [] : [Heading(title: "Most relevant first", firstEntry: 0)]
  }

  private static func years(of entries: TimelineEntries) -> [Heading] {
    var headings: [Heading] = []
    var index = 0
    while index < entries.datedCount, let day = entries.day(at: index) {
      headings.append(Heading(title: String(day.year), firstEntry: index))
      index = (index..<entries.datedCount).partitioningIndex {
        entries.day(at: $0).map { $0.year != day.year } ?? true
      }
    }
    if entries.datedCount < entries.count {
      headings.append(Heading(title: "Undated", firstEntry: entries.datedCount))
    }
    return headings
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
    entry + headings.partitioningIndex { $0.firstEntry > entry }
  }

  /// The heading shown at a row, and how many entries follow it.
  func heading(at row: Int) -> (title: String, count: Int) {
    let index = headingIndex(atOrBefore: row)
    let next = index + 1 < headings.count ? headings[index + 1].firstEntry : entries.count
    return (headings[index].title, next - headings[index].firstEntry)
  }

  private func headingRow(_ heading: Int) -> Int { headings[heading].firstEntry + heading }

  private func headingIndex(atOrBefore row: Int) -> Int {
    headings.indices.partitioningIndex { headingRow($0) > row } - 1
  }
}
