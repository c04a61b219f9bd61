/// One day of the proleptic Gregorian calendar, counted from 1970-01-01.
///
///     Day(year: 2026, month: 1, day: 27)?.description  // "2026-01-27"
///     Day(year: 2026, month: 2, day: 30)               // nil: no such day
///
/// Arithmetic counts days: `day + 7` is a week later. Conversion is Howard Hinnant's
/// `days_from_civil` (https://howardhinnant.github.io/date_algorithms.html) and costs a few
/// integer divisions.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int

  /// The day that lies `number` days after 1970-01-01.
  @inlinable
  public init(number: Int) {
    self.number = number
  }

  /// The day of these calendar numbers, or `nil` when the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year) else {
      return nil
    }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day that `YYYY-MM-DD` names, or `nil` when the text is anything else or the calendar has
  /// no such day.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1…12) and day of the month (1…31).
  public var calendarNumbers: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The year.
  public var year: Int { calendarNumbers.year }
  /// The month, 1…12.
  public var month: Int { calendarNumbers.month }
  /// The day of the month, 1…31.
  public var dayOfMonth: Int { calendarNumbers.day }

  /// The day of the week, 1 (Monday) … 7 (Sunday) as in ISO 8601.
  public var weekday: Int {
    let sinceMonday = (number + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  /// The number of days of a month (1…12).
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day so many months later; a day that its month lacks becomes the month's last.
  public func adding(months: Int) -> Day {
    let (year, month, day) = calendarNumbers
    let total = year * 12 + month - 1 + months
    let newYear = Int((Double(total) / 12).rounded(.down))
    let newMonth = total - newYear * 12 + 1
    let length = Day.length(ofMonth: newMonth, year: newYear)
    return Day(year: newYear, month: newMonth, day: min(day, length)) ?? self
  }

  /// The day `days` later.
  @inlinable
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  /// The day `days` earlier.
  @inlinable
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }

  /// How many days `a` lies after `b`.
  @inlinable
  public static func - (a: Day, b: Day) -> Int { a.number - b.number }
}

extension Day: Comparable {
  /// Earlier comes first.
  @inlinable
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: CustomStringConvertible {
  /// ISO 8601, `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = calendarNumbers
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// `number` in decimal, filled with zeros to at least `width` digits.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(abs(number))
  let filled = String(repeating: "0", count: max(0, width - digits.count)) + digits
  return number < 0 ? "-" + filled : filled
}
