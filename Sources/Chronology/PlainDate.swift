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
    if let slashed = slashed(words) { return slashed.days }
    if let days = iso(words) ?? named(words, today: today) { return days }
    if let days = season(words, reference: from ?? today)
      ?? dayOfMonth(words, reference: from ?? today)
      ?? range(words, from: from, today: today)
    {
      return days
    }
    if let days = part(words, from: from, today: today) { return days }
    if let (count, unit, start) = counted(words, from: from, today: today) {
      let day = unit.day(count, after: start)
      return day...day
    }
    // Said from now, but nobody says when that is.
    if words.last == "ago" { return nil }
    let reference = from ?? today
    if words.count == 1, let year = reference?.year, let month = month(words[0]) {
      return DateValue.month(year: year, month: month).days
    }
    // News spells names with capitals, who types does not.
    return recognized(text, reference: reference)
      ?? recognized(capitalized(words), reference: reference)
  }

  // MARK: Parts

  /// What of a time is meant by a word before it, in sixths of it.
  private static let sixths = [
    "beginning": 0..<1, "start": 0..<1, "early": 0..<2, "mid": 2..<4, "middle": 2..<4,
    "late": 4..<6, "end": 5..<6,
  ]

  /// `the end of 2009`, `early March 2024`, `mid-2021`
  private static func part(_ words: [String], from: Day?, today: Day?) -> ClosedRange<Day>? {
    var words = words.first == "the" ? Array(words.dropFirst()) : words
    if let first = words.first, first.hasPrefix("mid-") {
      words.replaceSubrange(0..<1, with: ["mid", String(first.dropFirst(4))])
    }
    guard let first = words.first, let sixths = sixths[first] else { return nil }
    let whole = words.dropFirst(words.count > 2 && words[1] == "of" ? 2 : 1)
    guard let days = days(whole.joined(separator: " "), from: from, today: today) else {
      return nil
    }
    let count = days.upperBound - days.lowerBound + 1
    let (low, high) = (count * sixths.lowerBound / 6, count * sixths.upperBound / 6 - 1)
    return low <= high ? days.lowerBound + low...days.lowerBound + high : days
  }

  // MARK: Numbers

  private static func iso(_ words: [String]) -> ClosedRange<Day>? {
    guard words.count == 1, let word = words.first else { return nil }
    return days(ofISO: word) ?? dotted(word) ?? digits(word)
  }

  /// `2024`, `2024-02`, `2024-02-16`, and the weeks, quarters, halves, seasons and decades of
  /// ``TimexRecognizer``: `2024-W07`, `2024-Q3`, `2024-SU`, `199`.
  private static func days(ofISO text: String) -> ClosedRange<Day>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 1, text.utf8.count == 3, let decade = Int(text), decade > 0 {
      return days(ofYears: decade * 10...decade * 10 + 9)
    }
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first), year > 0 else {
      return nil
    }
    if parts.count == 1 { return DateValue.year(year).days }
    if parts.count == 2, let days = part(parts[1].uppercased(), of: year) { return days }
    let rest = parts.dropFirst().compactMap { Int($0) }
    guard rest.count == parts.count - 1, let month = rest.first, (1...12).contains(month) else {
      return nil
    }
    if rest.count == 1 { return DateValue.month(year: year, month: month).days }
    guard rest.count == 2, let day = Day(year: year, month: month, day: rest[1]) else { return nil }
    return day...day
  }

  private static func days(ofYears years: ClosedRange<Int>) -> ClosedRange<Day>? {
    guard let first = DateValue.year(years.lowerBound).days,
      let last = DateValue.year(years.upperBound).days
    else { return nil }
    return first.lowerBound...last.upperBound
  }

  /// A part of a year that is no month: `W07`, `Q3`, `H1`, `SU`.
  static func part(_ text: String, of year: Int) -> ClosedRange<Day>? {
    let number = Int(text.dropFirst())
    switch (text.first, number) {
    case ("W", let number?): return week(number, of: year)
    case ("Q", let number?) where (1...4).contains(number):
      return months(3, from: number * 3 - 2, of: year)
    case ("H", let number?) where (1...2).contains(number):
      return months(6, from: number * 6 - 5, of: year)
    default: break
    }
    // Seasons as weather services count them, in the north; winter ends in the year after.
    let seasons = ["SP": 3, "SU": 6, "FA": 9, "WI": 12]
    return seasons[text].flatMap { months(3, from: $0, of: year) }
  }

  private static func months(_ count: Int, from month: Int, of year: Int) -> ClosedRange<Day>? {
    Day(year: year, month: month, day: 1).map { $0...($0.adding(months: count) - 1) }
  }

  /// The week of ISO 8601: the first one holds 4 January.
  private static func week(_ number: Int, of year: Int) -> ClosedRange<Day>? {
    guard (1...53).contains(number), let fourth = Day(year: year, month: 1, day: 4) else {
      return nil
    }
    let monday = fourth - (fourth.weekday - 1) + (number - 1) * 7
    return monday...monday + 6
  }

  /// `16.02.2024`, `16.02.24`
  private static func dotted(_ text: String) -> ClosedRange<Day>? {
    let parts = text.split(separator: ".")
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    let year = parts[2].utf8.count == 2 ? year(ofTwoDigits: numbers[2]) : numbers[2]
    return Day(year: year, month: numbers[1], day: numbers[0]).map { $0...$0 }
  }

  /// `20240216`
  private static func digits(_ text: String) -> ClosedRange<Day>? {
    guard text.utf8.count == 8, let number = Int(text), number > 0 else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100).map { $0...$0 }
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

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The month of a name or its first three letters or more.
  static func month(_ word: String) -> Int? {
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard word.count >= 3 else { return nil }
    return monthNames.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// The words with the names among them in capitals.
  private static func capitalized(_ words: [String]) -> String {
    let small: Set = ["the", "last", "next", "this", "past", "mid", "early", "late", "end", "day"]
    return words.map { word in
      let isLong = word.count >= 3 || word.first == "q"
      let isName = isLong && word.first?.isLetter == true && !small.contains(word)
      return isName ? word.prefix(1).uppercased() + word.dropFirst() : word
    }.joined(separator: " ")
  }

  private enum Unit {
    case day, week, fortnight, month, year

    init?(_ word: String) {
      switch word {
      case "d", "day", "days": self = .day
      case "w", "week", "weeks": self = .week
      case "fortnight", "fortnights": self = .fortnight
      case "m", "month", "months": self = .month
      case "y", "year", "years": self = .year
      default: return nil
      }
    }

    /// So many units after a day.
    func day(_ count: Int, after start: Day) -> Day {
      switch self {
      case .day: return start + count
      case .week: return start + count * 7
      case .fortnight: return start + count * 14
      case .month: return start.adding(months: count)
      case .year: return start.adding(months: 12 * count)
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
    // `the day after`
    if words.count == 3, words[0] == "the" { words[0] = "a" }
    if words.count == 3, words[0] == "in" { words = [words[1], words[2], "hence"] }
    // `a` is left out by who types: `fortnight before`.
    let singles: Set = ["day", "week", "fortnight", "month", "year"]
    if words.count == 2, singles.contains(words[0]) { words.insert("a", at: 0) }
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
    guard rest.allSatisfy({ ["on", "in", "the", "of", "at"].contains($0) }) else { return nil }
    return days(ofISO: only.value)
  }
}
