import Chronology
import TextCore

/// Where days lie among articles and happenings, both of which stand in order of time.
extension CorpusSnapshot {
  /// First and last day on which something may have happened, or `nil` without a dated happening.
  public var happenedDays: ClosedRange<Day>? {
    let dated = tables.happeningFirstDays.partitioningIndex { $0 == SnapshotTables.undated }
    guard dated > 0 else { return nil }
    let days = tables.happeningFirstDays
    return Day(number: Int(days[0]))...Day(number: Int(days[dated - 1]))
  }

  /// The last day on which the last dated article may have appeared: of one that is dated `2024` the end
  /// of that year. `nil` without a dated one, or where its date is open.
  public var lastPublishedDay: Day? {
    CorpusSnapshot.lastDay(of: tables.firstDays, tables.lastDays)
  }

  /// The last day on which the last dated happening may have been; `nil` as above.
  public var lastHappenedDay: Day? {
    CorpusSnapshot.lastDay(of: tables.happeningFirstDays, tables.happeningLastDays)
  }

  /// Dates that reach farther are open.
  private static let longestDate = 3700

  // What begins on one day stands in the order of its last days.
  private static func lastDay(of firsts: Column<Int32>, _ lasts: Column<Int32>) -> Day? {
    let dated = firsts.partitioningIndex { $0 == SnapshotTables.undated }
    guard dated > 0 else { return nil }
    let (first, last) = (Int(firsts[dated - 1]), Int(lasts[dated - 1]))
    return last - first > longestDate ? nil : Day(number: last)
  }

  /// The place of the first article that may have appeared on `day` or later; behind all dated ones
  /// when there is none. Cost: logarithmic.
  public func firstArticle(from day: Day) -> Int {
    tables.firstDays.partitioningIndex { $0 >= Int32(clamping: day.number) }
  }

  /// The place of the first happening that may have been on `day` or later; behind all dated ones
  /// when there is none. Cost: logarithmic.
  public func firstHappening(from day: Day) -> Int {
    tables.happeningFirstDays.partitioningIndex { $0 >= Int32(clamping: day.number) }
  }
}
