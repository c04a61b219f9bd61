import TextCore

/// Dates as people type them, read from where they stand in time.
///
///     PlainDate.days("March 2024", from: nil, today: nil)          // 2024-03-01 ... 2024-03-31
///     PlainDate.days("3 weeks before", from: focus, today: today)  // the day 21 days before `focus`
///     PlainDate.days("2 months ago", from: focus, today: today)    // counted from `today`
///
/// Counts with `before`, `earlier`, `after`, `later`, or a sign (`+2w`, `-1y`) start at `from`; what
/// is said from now (`ago`, `yesterday`, `last month`) starts at `today`. Everything else is read as
/// the time expressions of news are (``TimexRecognizer``).
public enum PlainDate {
  /// The days that a text means; `nil` when it means none, or none that can be counted from here.
  public static func days(_ text: String, from: Day?, today: Day?) -> ClosedRange<Day>? {
    let words = text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
    guard !words.isEmpty else { return nil }
    if let days = iso(words) ?? named(words, today: today) { return days }
    if let (count, unit, start) = counted(words, from: from, today: today) {
      let day = unit.day(count, after: start)
      return day...day
    }
    // Said from now, but nobody says when that is.
    if words.last == "ago" { return nil }
    return recognized(text, reference: from ?? today)
  }

  // MARK: Numbers

  private static func iso(_ words: [String]) -> ClosedRange<Day>? {
    guard words.count == 1, let word = words.first else { return nil }
    return days(ofISO: word) ?? dotted(word)
  }

  /// `2024`, `2024-02`, `2024-02-16`, `2024-W07`.
  private static func days(ofISO text: String) -> ClosedRange<Day>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first), year > 0 else {
      return nil
    }
    if parts.count == 1 { return DateValue.year(year).days }
    if parts.count == 2, parts[1].hasPrefix("w") || parts[1].hasPrefix("W") {
      return Int(parts[1].dropFirst()).flatMap { week($0, of: year) }
    }
    let rest = parts.dropFirst().compactMap { Int($0) }
    guard rest.count == parts.count - 1, let month = rest.first, (1...12).contains(month) else {
      return nil
    }
    if rest.count == 1 { return DateValue.month(year: year, month: month).days }
    guard rest.count == 2, let day = Day(year: year, month: month, day: rest[1]) else { return nil }
    return day...day
  }

  /// The week of ISO 8601: the first one holds 4 January.
  private static func week(_ number: Int, of year: Int) -> ClosedRange<Day>? {
    guard (1...53).contains(number), let fourth = Day(year: year, month: 1, day: 4) else {
      return nil
    }
    let monday = fourth - (fourth.weekday - 1) + (number - 1) * 7
    return monday...monday + 6
  }

  /// `16.02.2024`
  private static func dotted(_ text: String) -> ClosedRange<Day>? {
    let numbers = text.split(separator: ".").compactMap { Int($0) }
    guard numbers.count == 3, let day = Day(year: numbers[2], month: numbers[1], day: numbers[0])
    else { return nil }
    return day...day
  }

  // MARK: Words

  private static func named(_ words: [String], today: Day?) -> ClosedRange<Day>? {
    guard words.count == 1, let today else { return nil }
    let distance: Int? =
      switch words[0] {
      case "today", "now": 0
      case "yesterday": -1
      case "tomorrow": 1
      default: nil
      }
    return distance.map { today + $0...today + $0 }
  }

  private enum Unit {
    case day, week, month, year

    init?(_ word: String) {
      switch word {
      case "d", "day", "days": self = .day
      case "w", "week", "weeks": self = .week
      case "m", "month", "months": self = .month
      case "y", "year", "years": self = .year
      default: return nil
      }
    }

    /// So many units after a day; a day that its month lacks becomes the month's last.
    func day(_ count: Int, after start: Day) -> Day {
      switch self {
      case .day: return start + count
      case .week: return start + count * 7
      case .month, .year:
        let (year, month, day) = start.calendarNumbers
        let months = year * 12 + month - 1 + count * (self == .year ? 12 : 1)
        let (newYear, newMonth) = (months / 12, months % 12 + 1)
        let length = Day.length(ofMonth: newMonth, year: newYear)
        return Day(year: newYear, month: newMonth, day: min(day, length)) ?? start
      }
    }
  }

  /// `3 weeks before`, `a month later`, `+2w`, `2 years ago`, `in 3 days`.
  private static func counted(
    _ words: [String], from: Day?, today: Day?
  ) -> (count: Int, unit: Unit, start: Day)? {
    var words = words
    if let first = words.first, let sign = first.first, sign == "+" || sign == "-" {
      let digits = first.dropFirst().prefix { $0.isWholeNumber }
      let rest = String(first.dropFirst(1 + digits.count))
      guard let count = number(String(digits)), let start = from ?? today,
        let unit = Unit(rest.isEmpty && words.count == 2 ? words[1] : rest)
      else { return nil }
      return (sign == "-" ? -count : count, unit, start)
    }
    if words.count == 3, words[0] == "in" { words = [words[1], words[2], "hence"] }
    guard words.count == 3, let count = number(words[0]), let unit = Unit(words[1]) else {
      return nil
    }
    switch words[2] {
    case "before", "earlier", "back": return (from ?? today).map { (-count, unit, $0) }
    case "after", "later", "on", "ahead": return (from ?? today).map { (count, unit, $0) }
    case "ago": return today.map { (-count, unit, $0) }
    case "hence": return today.map { (count, unit, $0) }
    default: return nil
    }
  }

  private static let numbers = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]

  private static func number(_ word: String) -> Int? {
    // No corpus reaches further, and what is larger would leave the calendar.
    (numbers[word] ?? Int(word)).flatMap { (0...10_000).contains($0) ? $0 : nil }
  }

  /// What the rules for news read in it, when they read all of it.
  private static func recognized(_ text: String, reference: Day?) -> ClosedRange<Day>? {
    let source = SourceText(text)
    let expressions = TimexRecognizer.expressions(in: LexedText(source), reference: reference)
    guard expressions.count == 1, let only = expressions.first else { return nil }
    let before = source[ByteSpan(0, only.span.start)]
    let after = source[ByteSpan(only.span.end, source.bytes.count)]
    let rest = (before + " " + after).lowercased().split(separator: " ")
    guard rest.allSatisfy({ ["on", "in", "the", "of"].contains($0) }) else { return nil }
    return days(ofISO: only.value)
  }
}
