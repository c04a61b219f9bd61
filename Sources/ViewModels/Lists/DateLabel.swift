import Chronology

/// Dates as the panes write them.
public enum DateLabel {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The first three letters of a month, from 1.
  static func short(_ month: Int) -> String { String(months[month - 1].prefix(3)) }

  /// A claim beside a year heading, at most twelve characters: `Jan 27`, `Feb 12?`, `Dec 1–5`,
  /// `Nov`.
  ///
  /// A question mark says that the date was inferred.
  public static func row(_ claim: DateClaim) -> String {
    guard let low = claim.low else { return "—" }
    return rowDays(claim, low: low) + (isInferred(claim) ? "?" : "")
  }

  private static func rowDays(_ claim: DateClaim, low: Day) -> String {
    switch claim.value {
    case .year(let year): return String(year)
    case .month(let year, let month) where claim.high == claim.value?.days?.upperBound:
      return claim.low == Day(year: year, month: month, day: 1) ? short(month) : dayLabel(low)
    case .interval where claim.kind == .event: return interval(claim, low: low)
    default: return dayLabel(low)
    }
  }

  private static func dayLabel(_ day: Day) -> String { "\(short(day.month)) \(day.dayOfMonth)" }

  private static func interval(_ claim: DateClaim, low: Day) -> String {
    guard let high = claim.high else { return dayLabel(low) }
    if low.year != high.year { return "\(low.year)–\(padded(high.year % 100, to: 2))" }
    if low.month != high.month { return "\(short(low.month))–\(short(high.month))" }
    return low == high ? dayLabel(low) : "\(dayLabel(low))–\(high.dayOfMonth)"
  }

  /// A claim in full: `27 January 2026`, `between 12 and 20 February 2026`, `November 2022`.
  public static func full(_ claim: DateClaim) -> String {
    guard let low = claim.low, let high = claim.high else { return "undated" }
    return switch claim.value {
    case .day, .none: low == high ? full(low) : between(low, high)
    case .year(let year): String(year)
    case .month(let year, let month):
      claim.value?.days == low...high ? "\(months[month - 1]) \(year)" : between(low, high)
    case .interval, .yearless: between(low, high)
    }
  }

  /// A day in full: `27 January 2026`.
  public static func full(_ day: Day) -> String {
    let (year, month, number) = day.calendarNumbers
    return "\(number) \(months[month - 1]) \(year)"
  }

  /// The month of a day: `March 2008`.
  static func month(of day: Day) -> String { "\(months[day.month - 1]) \(day.year)" }

  /// Where some days lie, for a sentence: `in 2008`, `in March 2008`, `on 24 March 2008`, else
  /// `between …`.
  static func place(of days: ClosedRange<Day>) -> String {
    let first = days.lowerBound
    for unit in [CalendarUnit.day, .month, .year, .decade] where unit.days(around: first) == days {
      return (unit == .day ? "on " : "in ") + unit.name(around: first)
    }
    return between(first, days.upperBound)
  }

  /// Both ends of some days, as exactly as their number asks for: `2004` and `2022`, `Mar 2004` and
  /// `Jan 2005`, `24` … `31 Mar 2004`. What both have in common stands at the last.
  static func ends(of days: ClosedRange<Day>) -> (first: String, last: String) {
    let first = days.lowerBound.calendarNumbers
    let last = days.upperBound.calendarNumbers
    let length = days.upperBound - days.lowerBound + 1
    if length > 1100 { return (String(first.year), String(last.year)) }
    let year = first.year == last.year ? "" : " \(first.year)"
    let (one, other) = (short(first.month) + year, "\(short(last.month)) \(last.year)")
    if length > longestWithDays { return (one, other) }
    let isOneMonth = first.year == last.year && first.month == last.month
    return (isOneMonth ? "\(first.day)" : "\(first.day) \(one)", "\(last.day) \(other)")
  }

  /// Of so many days at most both ends are told by their days.
  static let longestWithDays = 92

  /// A span of days: `27 January 2026` or `11 December 2024 – 3 February 2026`.
  public static func full(_ days: ClosedRange<Day>) -> String {
    days.lowerBound == days.upperBound
      ? full(days.lowerBound) : "\(full(days.lowerBound)) – \(full(days.upperBound))"
  }

  private static func between(_ low: Day, _ high: Day) -> String {
    if low.year == high.year, low.month == high.month {
      return "between \(low.dayOfMonth) and \(full(high))"
    }
    return "between \(full(low)) and \(full(high))"
  }
}
