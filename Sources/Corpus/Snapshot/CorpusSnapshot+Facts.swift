import Chronology
import TextCore

/// What queries ask of articles, answered from columns.
extension CorpusSnapshot {
  /// Whether the day of an article is stated.
  public func isStated(_ number: ArticleNumber) -> Bool { flags(of: number).contains(.isStated) }

  /// Whether an article is read as a page's own.
  func isMain(_ number: ArticleNumber) -> Bool { flags(of: number).contains(.isMain) }

  /// The articles of which some day on which they may have appeared lies in `days`. Cost: a look at
  /// those that appeared before, as their last day may be later.
  func articles(publishedIn days: ClosedRange<Day>) -> NumberSet {
    let (firsts, lasts) = (tables.firstDays, tables.lastDays)
    let low = Int32(clamping: days.lowerBound.number)
    let high = Int32(clamping: days.upperBound.number)
    let begin = firsts.partitioningIndex { $0 >= low }
    let end = firsts.partitioningIndex { $0 > high || $0 == SnapshotTables.undated }
    var builder = NumberSetBuilder(below: firsts.count)
    builder.insert(begin..<max(begin, end))
    for index in 0..<begin where lasts[index] >= low && lasts[index] != SnapshotTables.undated {
      builder.insert(index)
    }
    return builder.set()
  }

  /// For each entity, the last article of a set that names it, by its number; -1 without one. Cost:
  /// the mentions of those articles.
  package func lastArticles(in numbers: NumberSet) -> [Int] {
    var lasts = [Int](repeating: -1, count: tables.entities.count)
    for number in numbers {
      // The undated stand last and are not the newest.
      guard tables.firstDays[number] != SnapshotTables.undated else { break }
      for entity in tables.articleEntities[number] { lasts[Int(entity)] = number }
    }
    return lasts
  }

  /// The articles that tell of something that may have happened in `days`. Cost: a look at every
  /// happening up to the last of those days.
  func articles(tellingOf days: ClosedRange<Day>) -> NumberSet {
    let (firsts, lasts) = (tables.happeningFirstDays, tables.happeningLastDays)
    let end = firsts.partitioningIndex { Int($0) > days.upperBound.number }
    var builder = NumberSetBuilder(below: tables.articles.count)
    for index in 0..<end where overlaps(firsts[index], lasts[index], days) {
      builder.insert(Int(tables.happeningArticles[index]))
    }
    return builder.set()
  }

  /// The undated, or all that are dated. Cost: logarithmic.
  func articles(areDated: Bool) -> NumberSet {
    let firsts = tables.firstDays
    let end = firsts.partitioningIndex { $0 == SnapshotTables.undated }
    return NumberSet(below: firsts.count, holding: areDated ? 0..<end : end..<firsts.count)
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

extension CorpusSnapshot {
  /// How many articles are dated; they stand first. Cost: logarithmic.
  package var datedArticleCount: Int {
    tables.firstDays.partitioningIndex { $0 == SnapshotTables.undated }
  }
}
