/// A unit that durations and offsets are counted in.
enum TimexUnit: Int, Hashable, Sendable, Comparable {
  case second, minute, hour, day, weekend, week, fortnight, month, quarter, half, year, decade
  case century, millennium

  static func < (a: TimexUnit, b: TimexUnit) -> Bool { a.rawValue < b.rawValue }

  /// Whether it is shorter than a day.
  var isOfClock: Bool { self < .day }

  /// `count` of it as an ISO 8601 duration; "X" stands for a number that is not known.
  ///
  ///     TimexUnit.decade.duration(.whole(2))  // "P20Y"
  func duration(_ amount: CountPhrase.Amount) -> String {
    switch amount {
    case .unknown: return prefix + "X" + letter
    // ISO 8601 has no quarters: only one alone is written so, as TimeML does.
    case .whole(let count) where self == .quarter && count > 1: return "P\(count * 3)M"
    case .whole(let count): return prefix + String(count * factor) + letter
    case .halves(let count):
      let doubled = count * factor
      if doubled % 2 == 0 { return prefix + String(doubled / 2) + letter }
      let whole = doubled / 2 == 0 ? "" : String(doubled / 2) + letter
      return prefix + whole + half
    case .decimal(let text): return prefix + text + letter
    }
  }

  private var prefix: String { isOfClock ? "PT" : "P" }

  private var letter: String {
    switch self {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day, .weekend: "D"
    case .week, .fortnight: "W"
    case .quarter: "Q"
    case .half: "M"
    case .year, .decade, .century, .millennium: "Y"
    }
  }

  private var factor: Int {
    switch self {
    case .weekend, .fortnight: 2
    case .half: 6
    case .decade: 10
    case .century: 100
    case .millennium: 1000
    default: 1
    }
  }

  /// Half of one, in the next smaller unit.
  private var half: String {
    switch self {
    case .year: "6M"
    case .month: "15D"
    case .hour: "30M"
    case .minute: "30S"
    case .day: "T12H"
    default: "0.5" + letter
    }
  }
}
