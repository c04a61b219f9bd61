extension TimeResolver {
  /// Weekdays, shifted months and offsets, counted from the day of the text.
  func value(of expression: TimeExpression, relativeTo day: Day) -> DateValue? {
    switch expression.form {
    case .weekday(let weekday, let shift):
      return .day(self.day(of: weekday, shift, expression.tense, around: day))
    case .shiftedMonth(let month, let shift):
      return self.month(month, shift, expression.tense, around: day)
    case .dayOffset(let days):
      return .day(day + days)
    case .weekOffset(let weeks):
      let monday = day - (day.weekday - 1) + weeks * 7
      return .interval(.day(monday), .day(monday + 6))
    case .monthOffset(let months):
      let index = day.year * 12 + day.month - 1 + months
      return .month(year: index / 12, month: index % 12 + 1)
    case .yearOffset(let years):
      return .year(day.year + years)
    case .date, .dateInYear, .range, .numeric:
      return nil
    }
  }

  /// News says "on Thursday" of the last seven days, unless it looks ahead.
  func day(
    of weekday: Int, _ shift: TimeForm.Shift, _ tense: TimeExpression.Tense, around day: Day
  ) -> Day {
    let behind = (day.weekday - weekday + 7) % 7
    let ahead = (weekday - day.weekday + 7) % 7
    switch (shift, tense) {
    case (.last, _): return day - (behind == 0 ? 7 : behind)
    case (.next, _): return day + (ahead == 0 ? 7 : ahead)
    case (.nearest, .future): return day + ahead
    case (.nearest, _): return day - behind
    }
  }

  /// "last November" in November 2023 means 2022; "this May" the nearest one.
  private func month(
    _ month: Int, _ shift: TimeForm.Shift, _ tense: TimeExpression.Tense, around day: Day
  ) -> DateValue {
    let year = day.year
    switch shift {
    case .last: return .month(year: month < day.month ? year : year - 1, month: month)
    case .next: return .month(year: month > day.month ? year : year + 1, month: month)
    case .nearest: return .month(year: year, month: month)
    }
  }
}
