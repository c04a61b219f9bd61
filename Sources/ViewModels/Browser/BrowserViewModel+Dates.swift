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
      goTo(row: max(0, timeline.datedCount(in: snapshot) - 1))
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
    let dated = timeline.datedCount(in: snapshot)
    guard dated > 0 else {
      message = StatusMessage("Nothing in view is dated")
      return
    }
    let index = timeline.firstEntry(from: days.lowerBound, in: snapshot)
    let next = index < dated ? timeline.day(ofEntry: index, in: snapshot) : nil
    if let next, next <= days.upperBound {
      goTo(row: index)
      return
    }
    let before = index > 0 ? timeline.day(ofEntry: index - 1, in: snapshot) : nil
    let distance = next.map { $0 - days.upperBound }
    let distanceBefore = before.map { days.lowerBound - $0 }
    let isNextNearer = (distance ?? .max) <= (distanceBefore ?? .max)
    goTo(row: isNextNearer ? index : index - 1)
    message = StatusMessage("Nothing \(DateLabel.place(of: days)); this is the nearest")
  }

  private mutating func goTo(row: Int) {
    leaveHere()
    timeline.select(index: row)
    arrive()
  }
}
