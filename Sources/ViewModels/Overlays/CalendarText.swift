import Chronology
import Corpus

/// A year as a calendar: a line a month, a cell a day, the fuller the more articles in view.
///
///      Mar  ··········█··▄·················     2
enum CalendarText {
  /// The lines of a year; those of months with articles lead to the first of them. Where there are
  /// too few columns for it, the count of a month is left out.
  static func lines(
    year: Int, columns: Int, counts: (Day) -> Int, focus: Day?
  ) -> [OverlayViewModel.Line] {
    let months = (1...12).compactMap { month -> (month: Int, days: [Day])? in
      DateValue.month(year: year, month: month).days.map { days in
        (month, (days.lowerBound.number...days.upperBound.number).map { Day(number: $0) })
      }
    }
    let highest = months.flatMap { month in month.days.map(counts) }.max() ?? 0
    let hasCounts = columns >= 40
    return months.map { month, days in
      let numbers = days.map(counts)
      let total = numbers.reduce(0, +)
      var runs = [
        StyledRun(DateLabel.short(month) + (hasCounts ? "  " : " "), total > 0 ? .body : .dim)
      ]
      for (day, count) in zip(days, numbers) {
        let role: TextRole = day == focus ? .densityFocus : count > 0 ? .density : .dim
        runs.append(StyledRun(glyph(count, of: highest), role))
      }
      let first = zip(days, numbers).first { $0.1 > 0 }?.0
      let target = first.map { OverlayViewModel.Target.day($0) }
      guard hasCounts else { return .init(StyledLine(runs), target: target) }
      let gap = String(repeating: " ", count: 31 - numbers.count)
      let number = total > 0 ? String(total) : ""
      runs.append(
        StyledRun(gap + String(repeating: " ", count: max(0, 4 - number.count)) + number, .dim))
      return .init(StyledLine(runs), target: target)
    }
  }

  private static func glyph(_ count: Int, of highest: Int) -> String {
    let glyphs = ["▂", "▄", "▆", "█"]
    guard count > 0 else { return "·" }
    return glyphs[(count * glyphs.count - 1) / max(1, highest)]
  }
}
