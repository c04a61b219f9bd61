import Chronology
import Corpus
import TextCore

/// The calendar of a year, in which the reader goes from day to day.
extension BrowserViewModel {
  /// Opens the calendar on the selected row's day.
  mutating func openCalendar() {
    guard timeline.datedCount > 0, let day = focusedDay else {
      message = StatusMessage("Nothing in view is dated")
      return
    }
    showCalendar(on: day)
  }

  /// What an action does in the calendar.
  /// - Returns: whether it does anything there.
  mutating func performInCalendar(_ action: BrowserAction, count: Int?) -> Bool {
    guard overlay?.kind == .calendar, let day = calendarDay else { return false }
    let times = count ?? 1
    switch action {
    case .paneRight: goInCalendar(to: day + times)
    case .paneLeft: goInCalendar(to: day - times)
    case .moveDown: goInCalendar(to: day.adding(months: times))
    case .moveUp: goInCalendar(to: day.adding(months: -times))
    case .goToFirst, .goToLast:
      if let days = calendarDays {
        goInCalendar(to: action == .goToFirst ? days.lowerBound : days.upperBound)
      }
    default:
      guard let step = action.calendarStep else { return false }
      stepInCalendar(from: day, by: step.direction * times, step.unit)
    }
    return true
  }

  /// From the first day with entries in view to the last.
  private var calendarDays: ClosedRange<Day>? { timeline.entries.days }

  /// Goes to a day; stops at the first and the last day of the years with entries.
  private mutating func goInCalendar(to day: Day) {
    guard let days = calendarDays else { return }
    let first = CalendarUnit.year.days(around: days.lowerBound).lowerBound
    let last = CalendarUnit.year.days(around: days.upperBound).upperBound
    showCalendar(on: min(max(day, first), last))
  }

  /// Goes by units of the calendar; by days, to the next one that has entries.
  private mutating func stepInCalendar(from day: Day, by count: Int, _ unit: CalendarUnit) {
    switch unit {
    case .day: stepInCalendar(from: day, by: count)
    case .week: goInCalendar(to: day + 7 * count)
    case .month: goInCalendar(to: day.adding(months: count))
    case .year, .decade: stepInCalendar(from: day, byYears: count)
    }
  }

  /// Goes to the same day of another year; before the first and behind the last, to the day with which
  /// entries begin or end.
  private mutating func stepInCalendar(from day: Day, byYears count: Int) {
    guard let days = calendarDays else { return }
    let wanted = day.adding(months: 12 * count)
    goInCalendar(
      to: wanted.year < days.lowerBound.year
        ? days.lowerBound : wanted.year > days.upperBound.year ? days.upperBound : wanted)
  }

  /// Goes to the next or previous day that has entries.
  private mutating func stepInCalendar(from day: Day, by count: Int) {
    let days = timeline.daysWithEntries(in: snapshot)
    let place = days.partitioningIndex { count > 0 ? $0 > day : $0 >= day }
    let target = count > 0 ? place + count - 1 : place + count
    guard !days.isEmpty else { return }
    showCalendar(on: days[max(0, min(target, days.count - 1))])
  }

  mutating func showCalendar(on day: Day) {
    let (counts, coarser) = countsByDay(of: day.year)
    let text = CalendarText(
      year: day.year, counts: counts, coarser: coarser == 0 ? nil : entryWords(coarser),
      focus: timeline.selection?.firstDay(in: snapshot), cursor: day)
    let count = counts(day)
    let title = DateLabel.full(day) + " · " + (count == 0 ? "nothing" : entryWords(count))
    if extents.isSpoken {
      let lines = text.spokenLines(entryWords)
      show(.calendar, title: title, lines, selecting: lines.firstIndex { $0.target != nil })
      message = StatusMessage(title)
    } else {
      show(
        .calendar, title: title, text.lines(columns: extents.overlay.columns),
        selecting: CalendarText.line(ofMonth: day.month))
    }
    calendarDay = day
  }

  /// The day that stands in a cell of the open calendar.
  func dayOfCalendar(row: Int, column: Int) -> Day? {
    guard let day = calendarDay, let line = overlay?.line(ofVisibleRow: row) else { return nil }
    let first = CalendarText.firstColumn(columns: extents.overlay.columns)
    return Day(year: day.year, month: line, day: column - first + 1)
  }

  /// How many entries of the timeline are of each day of a year, and how many are dated less exactly.
  private func countsByDay(of year: Int) -> (counts: (Day) -> Int, coarser: Int) {
    guard let days = DateValue.year(year).days else { return ({ _ in 0 }, 0) }
    let (counts, coarser) = timeline.entries.counts(in: days)
    return ({ day in counts[day - days.lowerBound] }, coarser)
  }
}
