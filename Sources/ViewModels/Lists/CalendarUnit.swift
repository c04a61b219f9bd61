import Chronology

/// A unit of the calendar by which the reader goes through time.
enum CalendarUnit: String, Hashable, Sendable {
  case day
  /// From Monday to Sunday.
  case week
  case month
  case year
  case decade

  /// The days of the unit that holds a day.
  func days(around day: Day) -> ClosedRange<Day> {
    let days: ClosedRange<Day>? =
      switch self {
      case .day: day...day
      case .week: day - (day.weekday - 1)...day + (7 - day.weekday)
      case .month: DateValue.month(year: day.year, month: day.month).days
      case .year: DateValue.year(day.year).days
      case .decade: CalendarUnit.decade(of: day.year)
      }
    return days ?? day...day
  }

  private static func decade(of year: Int) -> ClosedRange<Day>? {
    let first = year - year % 10
    guard let start = DateValue.year(first).days, let end = DateValue.year(first + 9).days else {
      return nil
    }
    return start.lowerBound...end.upperBound
  }

  /// The unit that holds a day, in words: `March 2008`, `the week of 24 March 2008`, `the 2000s`.
  func name(around day: Day) -> String {
    switch self {
    case .day: DateLabel.full(day)
    case .week: "the week of \(DateLabel.full(days(around: day).lowerBound))"
    case .month: DateLabel.month(of: day)
    case .year: String(day.year)
    case .decade: "the \(day.year - day.year % 10)s"
    }
  }
}
