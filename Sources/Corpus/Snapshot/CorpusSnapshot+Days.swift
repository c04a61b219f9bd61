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
