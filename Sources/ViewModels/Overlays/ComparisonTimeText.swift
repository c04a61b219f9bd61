import Chronology
import Corpus
import Entities

/// The years, months or days in which one of two entities is named, with the articles of one to the
/// left and those of the other to the right.
///
///     2021   ██████████ 96 │ 14 ██
///     2022      ███████ 72 │ 53 ██████
struct ComparisonTimeText {
  private let snapshot: CorpusSnapshot
  private let columns: Int
  private let isSpoken: Bool
  private let sides: [[Int]]

  /// Rows that fit on a screen or two.
  private static let mostRows = 40

  init(_ text: ComparisonText) {
    snapshot = text.snapshot
    columns = text.columns
    isSpoken = text.isSpoken
    sides = [text.comparison.first, text.comparison.second].map {
      Array(text.snapshot.postings(of: $0))
    }
  }

  private struct Row {
    var first: Day
    var counts = [0, 0]
    var article: ArticleNumber
    /// Whether none of its articles states its date.
    var isInferred = true
  }

  /// A line for each unit that has articles; leads to the first of them.
  var lines: [OverlayViewModel.Line] {
    guard let (unit, rows) = rows else { return [] }
    let names = rows.map {
      ComparisonTimeText.name(of: $0.first, unit) + ($0.isInferred ? "?" : "")
    }
    let nameWidth = names.map(\.count).max() ?? 0
    let highest = rows.flatMap(\.counts).max() ?? 0
    let numberWidth = String(highest).count
    let room = (columns - nameWidth - 2 * numberWidth - 9) / 2
    let barWidth = isSpoken ? 0 : max(0, min(room, 24))
    return zip(rows, names).map { row, name in
      let bars = row.counts.map { count in
        count == 0 || highest == 0 ? 0 : max(1, count * barWidth / highest)
      }
      func pad(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
      let numbers = row.counts.map { $0 == 0 ? "" : String($0) }
      let runs = [
        StyledRun("  " + name + pad(nameWidth - name.count + 2), .date),
        StyledRun(
          pad(barWidth - bars[0]) + String(repeating: "█", count: bars[0]),
          ComparisonText.roles[0]),
        StyledRun(pad(1 + numberWidth - numbers[0].count) + numbers[0] + " │ ", .dim),
        StyledRun(numbers[1] + pad(1 + numberWidth - numbers[1].count), .dim),
        StyledRun(String(repeating: "█", count: bars[1]), ComparisonText.roles[1]),
      ]
      let item = snapshot.item(of: snapshot[row.article])
      return .init(
        StyledLine(runs),
        target: .text(row.article, item.title ?? item.paragraphs.first ?? item.span))
    }
  }

  /// Days where there are few, else months, else years.
  private var rows: (unit: CalendarUnit, rows: [Row])? {
    for unit in [CalendarUnit.day, .month, .year, .decade] {
      let rows = rows(by: unit)
      if rows.count <= (unit == .day ? 12 : ComparisonTimeText.mostRows) || unit == .decade {
        return rows.isEmpty ? nil : (unit, rows)
      }
    }
    return nil
  }

  private func rows(by unit: CalendarUnit) -> [Row] {
    var rows: [Day: Row] = [:]
    var current: (days: ClosedRange<Day>, key: Day)?
    for (side, numbers) in sides.enumerated() {
      for number in numbers.lazy.map({ ArticleNumber($0) }) {
        guard let day = snapshot.firstDay(of: number) else { break }
        // Days are in order, so that most need no calendar.
        if current?.days.contains(day) != true {
          let days = unit.days(around: day)
          current = (days, days.lowerBound)
        }
        let key = current?.key ?? day
        var row = rows[key] ?? Row(first: key, article: number)
        row.counts[side] += 1
        if number < row.article { row.article = number }
        if snapshot.isStated(number) { row.isInferred = false }
        rows[key] = row
      }
    }
    return rows.values.sorted { $0.first < $1.first }
  }

  private static func name(of day: Day, _ unit: CalendarUnit) -> String {
    let (year, month, number) = day.calendarNumbers
    switch unit {
    case .day, .week: return "\(number) \(DateLabel.short(month)) \(year)"
    case .month: return "\(DateLabel.short(month)) \(year)"
    case .year: return String(year)
    case .decade: return "\(year)s"
    }
  }
}
