/// A stretch of the calendar with its TIMEX3 value.
///
///     CalendarStretch.quarter(1989, 3).value               // "1989-Q3"
///     CalendarStretch.quarter(1989, 3).moved(-1, .year)    // 1988-Q3
enum CalendarStretch: Hashable, Sendable {
  /// 19 is 1900…1999.
  case century(Int)
  /// 199 is 1990…1999.
  case decade(Int)
  case year(Int)
  case half(Int, Int)
  case quarter(Int, Int)
  case season(Int, Season)
  case month(Int, Int)
  /// The seven days from this Monday.
  case week(Day)
  /// Saturday and Sunday of the week from this Monday.
  case weekend(Day)
  case day(Day)

  init?(_ part: PartialDate.Part, year: Int) {
    switch part {
    case .year: self = .year(year)
    case .decade: self = .decade(year / 10)
    case .half(let half): self = .half(year, half)
    case .quarter(let quarter): self = .quarter(year, quarter)
    case .season(let season): self = .season(year, season)
    case .month(let month): self = .month(year, month)
    case .day(let month, let day):
      guard let day = Day(year: year, month: month, day: day) else { return nil }
      self = .day(day)
    }
  }

  /// The stretch of a unit that holds `day`; `nil` for units shorter than a day.
  init?(_ unit: TimexUnit, holding day: Day) {
    let year = day.year
    switch unit {
    case .second, .minute, .hour: return nil
    case .day: self = .day(day)
    case .weekend: self = .weekend(day - (day.weekday - 1))
    case .week, .fortnight: self = .week(day - (day.weekday - 1))
    case .month: self = .month(year, day.month)
    case .quarter: self = .quarter(year, (day.month + 2) / 3)
    case .half: self = .half(year, day.month <= 6 ? 1 : 2)
    case .year: self = .year(year)
    case .decade: self = .decade(year / 10)
    case .century, .millennium: self = .century(year / 100)
    }
  }

  /// Its year; that of its first day for a week.
  var year: Int {
    switch self {
    case .century(let century): century * 100
    case .decade(let decade): decade * 10
    case .year(let year), .half(let year, _), .quarter(let year, _), .season(let year, _),
      .month(let year, _):
      year
    case .week(let day), .weekend(let day), .day(let day): day.year
    }
  }

  /// Its first day.
  var firstDay: Day {
    let month =
      switch self {
      case .half(_, let half): half * 6 - 5
      case .quarter(_, let quarter): quarter * 3 - 2
      case .season(_, let season): season.rawValue
      case .month(_, let month): month
      default: 1
      }
    switch self {
    case .week(let monday): return monday
    case .weekend(let monday): return monday + 5
    case .day(let day): return day
    default: return Day(year: year, month: month, day: 1) ?? Day(number: 0)
    }
  }

  /// The stretch that lies `count` units away; quarters, halves and seasons stay what they are when
  /// years are counted, everything else takes the precision of the unit.
  /// `nil` outside of the years 1…9999, for which ISO 8601 has no plain value.
  func moved(_ count: Int, _ unit: TimexUnit) -> CalendarStretch? {
    guard let moved = unchecked(count, unit), (1...9999).contains(moved.year) else { return nil }
    return moved
  }

  private func unchecked(_ count: Int, _ unit: TimexUnit) -> CalendarStretch? {
    let day = firstDay
    switch unit {
    case .second, .minute, .hour: return nil
    case .day: return .day(day + count)
    case .week, .weekend: return CalendarStretch(unit, holding: day + 7 * count)
    case .fortnight: return CalendarStretch(.week, holding: day + 14 * count)
    case .month, .quarter, .half:
      let months = unit == .month ? 1 : unit == .quarter ? 3 : 6
      let index = day.year * 12 + day.month - 1 + count * months
      guard index >= 12, let moved = Day(year: index / 12, month: index % 12 + 1, day: 1) else {
        return nil
      }
      return CalendarStretch(unit, holding: moved)
    case .year:
      switch self {
      case .quarter(let year, let quarter): return .quarter(year + count, quarter)
      case .half(let year, let half): return .half(year + count, half)
      case .season(let year, let season): return .season(year + count, season)
      default: return .year(year + count)
      }
    case .decade: return .decade(year / 10 + count)
    case .century: return .century(year / 100 + count)
    case .millennium: return .century(year / 100 + count * 10)
    }
  }

  /// Whether it is a single day.
  var isDay: Bool { if case .day = self { true } else { false } }

  /// The TIMEX3 value.
  var value: String {
    switch self {
    case .century(let century): padded(century, to: 2)
    case .decade(let decade): padded(decade, to: 3)
    case .year(let year): padded(year, to: 4)
    case .half(let year, let half): "\(padded(year, to: 4))-H\(half)"
    case .quarter(let year, let quarter): "\(padded(year, to: 4))-Q\(quarter)"
    case .season(let year, let season): "\(padded(year, to: 4))-\(season.timexName)"
    case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .week(let monday): monday.weekValue
    case .weekend(let monday): monday.weekValue + "-WE"
    case .day(let day): day.description
    }
  }
}

extension Season {
  /// As TIMEX3 writes it.
  var timexName: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }
}

extension Day {
  /// `2024-W10`: the week of ISO 8601 that holds the day.
  var weekValue: String {
    // The week belongs to the year of its Thursday.
    let thursday = self + (4 - weekday)
    let year = thursday.year
    let newYear = Day(year: year, month: 1, day: 1) ?? thursday
    return "\(padded(year, to: 4))-W\(padded((thursday - newYear) / 7 + 1, to: 2))"
  }
}
