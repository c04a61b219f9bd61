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
    try refuseTwoReadings(of: text, at: column)
    let opening = text.split(separator: " ").first.map { $0.lowercased() } ?? ""
    let isOpen = ["since", "after", "before"].contains(opening)
    let date = isOpen ? String(text.dropFirst(opening.count + 1)) : text
    guard let days = PlainDate.days(date, from: focusedDay, today: now) else {
      throw PromptProblem(
        "“\(text)” is no date; such are March 2024, 2024-03-16, the 24th, spring 2025, since 2024, "
          + "between May and July 2024, 3 weeks before",
        at: column)
    }
    switch opening {
    case "since": goTo(from: days.lowerBound, atLeast: days)
    case "after": goTo(from: days.upperBound + 1, atLeast: nil)
    case "before":
      if let row = timeline.lastEntry(before: days.lowerBound) {
        goTo(row: row)
      } else {
        message = StatusMessage("Nothing in view is older")
      }
    default: goTo(days)
    }
  }

  /// Half of the world puts the month first.
  func refuseTwoReadings(of text: String, at column: Int) throws(PromptProblem) {
    guard let readings = PlainDate.readings(ofSlashed: text), readings.count > 1 else { return }
    throw PromptProblem(
      "may be " + readings.map { "\(DateLabel.full($0)) (\($0))" }.joined(separator: " or ")
        + "; Tab takes one", at: column)
  }

  /// Goes to the first row from a day on, at least until the end of some days.
  private mutating func goTo(from day: Day, atLeast days: ClosedRange<Day>?) {
    let last = max(daysOfAxis?.upperBound ?? day, days?.upperBound ?? day, day)
    goTo(day...last)
  }

  /// The days that a date with slashes may mean, for the reader to choose from.
  func dateCompletions(of text: String) -> [Completion]? {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2,
      [BrowserCommand.goTo.rawValue, BrowserCommand.date.rawValue].contains(words[0])
    else { return nil }
    if let readings = PlainDate.readings(ofSlashed: words[1]), readings.count > 1 {
      return readings.map { completion("\(words[0]) \($0)", leadingTo: $0...$0) }
    }
    guard words[0] == BrowserCommand.goTo.rawValue else { return nil }
    let now = today ?? snapshot.publishedDays?.upperBound
    let days = PlainDate.days(words[1], from: focusedDay, today: now)
    // The words themselves, with what they mean from here.
    return days.map { [completion(text, leadingTo: $0)] }
  }

  private func completion(_ text: String, leadingTo days: ClosedRange<Day>) -> Completion {
    let count = timeline.entryCount(in: days, of: snapshot)
    return Completion(
      text, label: DateLabel.full(days), help: count == 0 ? "nothing in view" : entryWords(count))
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
