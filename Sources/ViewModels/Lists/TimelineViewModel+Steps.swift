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
    guard let day = entries.day(at: index) else { return nil }
    let next = entries.count(before: unit.days(around: day).upperBound + 1)
    return next < entryCount ? entries.turned(next) : nil
  }

  private func entry(before unit: CalendarUnit, of index: Int, in snapshot: CorpusSnapshot) -> Int?
  {
    let first =
      entries.day(at: index).map { entries.count(before: unit.days(around: $0).lowerBound) }
      ?? entries.datedCount
    guard first > 0, let day = entries.day(at: entries.turned(first - 1)) else { return nil }
    return entries.turned(entries.count(before: unit.days(around: day).lowerBound))
  }

  /// How many entries lie in some days. Cost: logarithmic.
  func entryCount(in days: ClosedRange<Day>, of snapshot: CorpusSnapshot) -> Int {
    entries.count(in: days)
  }

  /// The first entry of `day` or a later one; behind all dated ones when there is none.
  func firstEntry(from day: Day, in snapshot: CorpusSnapshot) -> Int {
    entries.turned(entries.count(before: day))
  }

  /// The latest entry of a day before `day`, or `nil` without one.
  func lastEntry(before day: Day) -> Int? {
    let count = entries.count(before: day)
    return count > 0 ? entries.turned(count - 1) : nil
  }

  /// The days that have entries, in order. Cost: a search a day.
  func daysWithEntries(in snapshot: CorpusSnapshot) -> [Day] {
    guard entries.isChronological else {
      return Set(entries.indices.compactMap { entries.day(at: $0) }).sorted()
    }
    var days: [Day] = []
    var place = 0
    while place < entries.datedCount, let day = entries.day(at: entries.turned(place)) {
      days.append(day)
      place = entries.count(before: day + 1)
    }
    return days
  }
}
