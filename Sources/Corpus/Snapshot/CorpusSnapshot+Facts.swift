import BitCollections
import Chronology

/// What queries ask of articles, answered from columns.
extension CorpusSnapshot {
  /// Whether the day of an article is stated.
  func isStated(_ number: ArticleNumber) -> Bool { flags(of: number).contains(.isStated) }

  /// Whether an article is read as a page's own.
  func isMain(_ number: ArticleNumber) -> Bool { flags(of: number).contains(.isMain) }

  /// Whether some day on which an article may have appeared lies in `days`.
  func mayHaveAppeared(_ number: ArticleNumber, in days: ClosedRange<Day>) -> Bool {
    overlaps(tables.firstDays[number.index], tables.lastDays[number.index], days)
  }

  /// For each entity, the last article of a set that names it, by its number; -1 without one. Cost:
  /// the mentions of those articles.
  package func lastArticles(in numbers: BitSet) -> [Int] {
    var lasts = [Int](repeating: -1, count: tables.entities.count)
    for number in numbers {
      // The undated stand last and are not the newest.
      guard tables.firstDays[number] != SnapshotTables.undated else { break }
      for entity in tables.articleEntities[number] { lasts[Int(entity)] = number }
    }
    return lasts
  }

  /// The articles that tell of something that may have happened in `days`.
  func articles(tellingOf days: ClosedRange<Day>) -> BitSet {
    let (firsts, lasts) = (tables.happeningFirstDays, tables.happeningLastDays)
    let told = firsts.indices.lazy.filter { overlaps(firsts[$0], lasts[$0], days) }
    return BitSet(told.map { Int(tables.happeningArticles[$0]) })
  }

  private func flags(of number: ArticleNumber) -> ArticleFlags {
    ArticleFlags(rawValue: tables.articleFlags[number.index])
  }

  private func overlaps(_ first: Int32, _ last: Int32, _ days: ClosedRange<Day>) -> Bool {
    guard first != SnapshotTables.undated else { return false }
    let end = last == SnapshotTables.undated ? first : last
    return Int(first) <= days.upperBound.number && Int(end) >= days.lowerBound.number
  }
}
