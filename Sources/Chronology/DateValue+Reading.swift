extension DateValue {
  /// Reads what ``description`` writes, but for days without a year; `nil` for anything else and for
  /// days that no calendar has.
  ///
  ///     DateValue("2022-11")                // .month(year: 2022, month: 11)
  ///     DateValue("2025-12-01/2025-12-05")  // .interval(…, …)
  public init?(_ text: some StringProtocol) {
    let bounds = text.split(separator: "/", omittingEmptySubsequences: false)
    switch bounds.count {
    case 1: self.init(unit: bounds[0])
    case 2:
      guard let from = DateValue(unit: bounds[0]), let to = DateValue(unit: bounds[1]) else {
        return nil
      }
      self = .interval(from, to)
    default: return nil
    }
    if days == nil { return nil }
  }

  /// `2026`, `2026-01` or `2026-01-27`.
  private init?(unit text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, lengths).allSatisfy({ part, length in
        part.utf8.count == length && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    switch numbers.count {
    case 1: self = .year(numbers[0])
    case 2:
      guard Day(year: numbers[0], month: numbers[1], day: 1) != nil else { return nil }
      self = .month(year: numbers[0], month: numbers[1])
    default:
      guard let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) else { return nil }
      self = .day(day)
    }
  }
}
