import Chronology
import Corpus

/// Stepping along time: by units of the calendar, and over silences.
extension TimelineViewModel {
  /// Steps by calendar units that have entries: to the first entry of the next, the first of the
  /// previous. Undated entries are one unit behind all others. Cost: logarithmic a step.
  /// - Returns: whether there was such a unit.
  mutating func step(by count: Int, _ unit: CalendarUnit, in snapshot: CorpusSnapshot) -> Bool {
    guard let start = selectedIndex else { return false }
    var target = start
    for _ in 0..<abs(count) {
      let next =
        count > 0
        ? entry(behind: unit, of: target, in: snapshot)
        : entry(before: unit, of: target, in: snapshot)
      guard let next else { break }
      target = next
    }
    select(index: target)
    return target != start
  }

  private func entry(behind unit: CalendarUnit, of index: Int, in snapshot: CorpusSnapshot) -> Int?
  {
    guard let day = day(ofEntry: index, in: snapshot) else { return nil }
    let next = firstEntry(from: unit.days(around: day).upperBound + 1, in: snapshot)
    return next < entryCount ? next : nil
  }

  private func entry(before unit: CalendarUnit, of index: Int, in snapshot: CorpusSnapshot) -> Int?
  {
    let first =
      day(ofEntry: index, in: snapshot).map { start(of: unit, around: $0, in: snapshot) }
      ?? datedCount(in: snapshot)
    guard first > 0, let day = day(ofEntry: first - 1, in: snapshot) else { return nil }
    return start(of: unit, around: day, in: snapshot)
  }

  private func start(
    of unit: CalendarUnit, around day: Day, in snapshot: CorpusSnapshot
  ) -> Int {
    firstEntry(from: unit.days(around: day).lowerBound, in: snapshot)
  }

  /// How many entries lie in some days. Cost: logarithmic.
  func entryCount(in days: ClosedRange<Day>, of snapshot: CorpusSnapshot) -> Int {
    firstEntry(from: days.upperBound + 1, in: snapshot)
      - firstEntry(from: days.lowerBound, in: snapshot)
  }

  /// The days that have entries, in order. Cost: a search a day.
  func daysWithEntries(in snapshot: CorpusSnapshot) -> [Day] {
    var days: [Day] = []
    var index = 0
    while index < entryCount, let day = day(ofEntry: index, in: snapshot) {
      days.append(day)
      index = firstEntry(from: day + 1, in: snapshot)
    }
    return days
  }
}
