/// A stretch of the calendar as a text names it, in TIMEX3 terms (ISO 8601 values).
///
///     DateValue.month(year: 2022, month: 11).description  // "2022-11"
///     DateValue.month(year: 2022, month: 11).days         // 2022-11-01 ... 2022-11-30
///
/// A value keeps the precision of its words: a month stays a month, nothing is moved to a day.
public indirect enum DateValue: Hashable, Sendable {
  /// `2026`
  case year(Int)
  /// `2026-01`
  case month(year: Int, month: Int)
  /// `2026-01-27`
  case day(Day)
  /// `2025-12-01/2025-12-05`; both bounds are included.
  case interval(DateValue, DateValue)
  /// `--02-13`: a day of a year that nothing decides.
  case yearless(month: Int, day: Int)

  /// First and last day, or `nil` while the year is unknown.
  public var days: ClosedRange<Day>? {
    switch self {
    case .year(let year):
      guard let first = Day(year: year, month: 1, day: 1),
        let last = Day(year: year, month: 12, day: 31)
      else { return nil }
      return first...last
    case .month(let year, let month):
      guard let first = Day(year: year, month: month, day: 1) else { return nil }
      return first...(first + (Day.length(ofMonth: month, year: year) - 1))
    case .day(let day):
      return day...day
    case .interval(let from, let to):
      guard let from = from.days, let to = to.days, from.lowerBound <= to.upperBound else {
        return nil
      }
      return from.lowerBound...to.upperBound
    case .yearless:
      return nil
    }
  }

  /// How exactly the value is known, or `nil` while its year is unknown.
  public var precision: DatePrecision? {
    switch self {
    case .year: .year
    case .month: .month
    case .day: .day
    case .interval: .interval
    case .yearless: nil
    }
  }
}

extension DateValue: CustomStringConvertible {
  /// The ISO 8601 form that `dateline parse` prints.
  public var description: String {
    switch self {
    case .year(let year): padded(year, to: 4)
    case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .day(let day): day.description
    case .interval(let from, let to): "\(from)/\(to)"
    case .yearless(let month, let day): "--\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
  }
}
