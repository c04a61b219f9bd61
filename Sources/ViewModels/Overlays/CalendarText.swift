import Chronology
import Corpus

/// A year as a calendar: a line a month, a cell a day, the fuller the more entries in view.
///
///          1   5    10   15   20   25   30
///     Mar  ··········█··▄·················     2
struct CalendarText {
  /// The year that is shown.
  let year: Int
  /// How many entries of the timeline are known to be of each of its days.
  let counts: (Day) -> Int
  /// In words, how many more begin in it that are dated by month or year; `nil` for none.
  let coarser: String?
  /// The day of the timeline's selected row.
  let focus: Day?
  /// The day on which the reader stands in the calendar.
  let cursor: Day

  /// The line of a month, from 0; the first line is that of the numbers.
  static func line(ofMonth month: Int) -> Int { month }

  /// The column of the first days, behind the names of months.
  static func firstColumn(columns: Int) -> Int { 3 + gap(columns: columns).count }

  private static func hasCounts(columns: Int) -> Bool { columns >= 40 }
  private static func gap(columns: Int) -> String { hasCounts(columns: columns) ? "  " : " " }

  /// The lines of the year; that of the cursor's month leads to its day. Where there are too few
  /// columns for it, the count of a month is left out.
  func lines(columns: Int) -> [OverlayViewModel.Line] {
    let hasCounts = CalendarText.hasCounts(columns: columns)
    let gap = CalendarText.gap(columns: columns)
    let months = (1...12).map { days(ofMonth: $0) }
    let highest = months.flatMap { $0.map(counts) }.max() ?? 0
    let scale = "1   5    10   15   20   25   30"
    return [.init(StyledLine("   " + gap + scale, .dim))]
      + zip(1..., months).map { month, days in
        let total = days.reduce(0) { $0 + counts($1) }
        var runs = [StyledRun(DateLabel.short(month) + gap, total > 0 ? .body : .dim)]
        runs += days.map { cell(of: $0, highest: highest) }
        if hasCounts {
          let number = total > 0 ? String(total) : ""
          let blanks = 31 - days.count + max(2, 6 - number.count)
          runs.append(StyledRun(String(repeating: " ", count: blanks) + number, .dim))
        }
        return .init(StyledLine(runs), target: month == cursor.month ? .day(cursor) : nil)
      } + coarserLines
  }

  private var coarserLines: [OverlayViewModel.Line] {
    coarser.map { [.init(StyledLine("and \($0) dated less exactly", .dim))] } ?? []
  }

  /// The year in words, for who does not see it: the months that have entries and that of the
  /// cursor, each with its count and its days.
  ///
  ///     March: 3 articles, on 11, 14 (2)
  func spokenLines(_ entryWords: (Int) -> String) -> [OverlayViewModel.Line] {
    let months = (1...12).map { month in
      (number: month, days: days(ofMonth: month).map { (day: $0, count: counts($0)) })
    }
    let total = months.flatMap(\.days).reduce(0) { $0 + $1.count }
    return [.init(StyledLine("\(year): " + (total == 0 ? "nothing" : entryWords(total))))]
      + months.compactMap { month in
        let days = month.days.filter { $0.count > 0 }
        let isCursors = month.number == cursor.month
        guard !days.isEmpty || isCursors else { return nil }
        let count = days.reduce(0) { $0 + $1.count }
        let list = days.map { day in
          String(day.day.calendarNumbers.day) + (day.count > 1 ? " (\(day.count))" : "")
        }
        let text =
          days.isEmpty ? "nothing" : "\(entryWords(count)), on " + list.joined(separator: ", ")
        return .init(
          StyledLine("\(DateLabel.short(month.number)): " + text), indent: 5,
          target: isCursors ? .day(cursor) : nil)
      } + coarserLines
  }

  private func days(ofMonth month: Int) -> [Day] {
    (1...Day.length(ofMonth: month, year: year)).compactMap {
      Day(year: year, month: month, day: $0)
    }
  }

  private func cell(of day: Day, highest: Int) -> StyledRun {
    let count = counts(day)
    let role: TextRole =
      day == cursor ? .currentMention : day == focus ? .densityFocus : count > 0 ? .density : .dim
    return StyledRun(CalendarText.glyph(count, of: highest), role)
  }

  private static func glyph(_ count: Int, of highest: Int) -> String {
    let glyphs = ["▂", "▄", "▆", "█"]
    guard count > 0 else { return "·" }
    return glyphs[(count * glyphs.count - 1) / max(1, highest)]
  }
}
