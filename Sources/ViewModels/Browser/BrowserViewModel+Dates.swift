import Chronology
import Corpus

/// Going to dates.
extension BrowserViewModel {
  /// The day of the selected row; when it has none, the last of the axis; in an empty view, that of
  /// the place where the reader was.
  var focusedDay: Day? {
    guard let entry = timeline.selection else { return anchor?.day ?? daysOfAxis?.upperBound }
    return entry.firstDay(in: snapshot) ?? daysOfAxis?.upperBound
  }

  /// Goes to the row of a date in plain words, or to the nearest.
  mutating func goTo(date text: String, at column: Int) throws(PromptProblem) {
    switch text.lowercased() {
    case "first", "start", "beginning":
      goTo(row: 0)
      return
    case "last", "end":
      goTo(row: max(0, timeline.datedCount - 1))
      return
    default: break
    }
    let now = today ?? snapshot.publishedDays?.upperBound
    guard let days = PlainDate.days(text, from: focusedDay, today: now) else {
      throw PromptProblem(
        "“\(text)” is no date; expected one such as March 2024, 2024-03-16 or 3 weeks before",
        at: column)
    }
    goTo(days)
  }

  /// Goes to the first row of some days or, where there is none, to the nearest row.
  mutating func goTo(_ days: ClosedRange<Day>) {
    guard let (index, isInside) = timeline.entry(nearest: days) else {
      message = StatusMessage("Nothing in view is dated")
      return
    }
    goTo(row: index)
    if !isInside {
      message = StatusMessage("Nothing \(DateLabel.place(of: days)); this is the nearest")
    }
  }

  private mutating func goTo(row: Int) {
    leaveHere()
    timeline.select(index: row)
    arrive()
  }
}
