import Chronology

/// The calendar of a year.
extension BrowserViewModel {
  /// Opens the calendar of the selected row's year.
  mutating func openCalendar() {
    guard let day = focusedDay else {
      message = StatusMessage("Nothing in view is dated")
      return
    }
    showCalendar(of: day.year)
  }

  /// Goes on to another year with the calendar open; stops at the first and the last with news.
  mutating func stepCalendar(by years: Int) {
    guard overlay?.kind == .calendar, let shown = calendarYear, let days = snapshot.publishedDays
    else { return }
    let year = min(max(shown + years, days.lowerBound.year), days.upperBound.year)
    if year != shown { showCalendar(of: year) }
  }

  private mutating func showCalendar(of year: Int) {
    let focus = focusedDay
    let lines = CalendarText.lines(
      year: year, columns: extents.overlay.columns, counts: countsByDay(of: year), focus: focus)
    let selected = focus.flatMap { $0.year == year ? $0.month - 1 : nil }
    let steps = "\(key(of: .previousYear)) \(key(of: .nextYear)) other years"
    show(
      .calendar, title: "\(year) · \(steps)", lines,
      selecting: selected.flatMap { lines[$0].target == nil ? nil : $0 })
    calendarYear = year
  }

  /// How many entries of the timeline fall on each day of a year.
  private func countsByDay(of year: Int) -> (Day) -> Int {
    guard let days = DateValue.year(year).days else { return { _ in 0 } }
    let counts = timeline.counts(in: days)
    return { day in counts[day - days.lowerBound] }
  }
}
