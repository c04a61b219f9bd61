/// Decides the missing parts of time expressions against the day on which a text appeared.
///
///     let resolver = TimeResolver(reference: Day(year: 2020, month: 5, day: 21), order: .open)
///     resolver.value(of: expression)  // "on May 26" → 2020-05-26
///
/// A missing year is the one that brings the date nearest to the reference, in the direction that
/// the words look; a date that is close anyway wins over the tense. Weekdays and relative words
/// need a reference that is known to the day. Where verbs are not read, a year is decided only if they
/// would make no difference or it is plainly that of the reference. Cost: constant an expression.
public struct TimeResolver: Sendable {
  /// The day that years are sought around; `nil` when none is known.
  public var reference: Day?
  /// Whether the text appeared on that very day, so that "yesterday" has a meaning.
  public var isExact: Bool
  /// How numeric dates of this page read.
  public var order: NumericDateOrder

  /// Within so many days the nearest date is meant, whatever the tense of the nearest verb.
  private let closeBy = 45
  /// Within so many days of the same year it is meant where the verbs are not read.
  private let closeInYear = 150
  /// The tense decides up to so many times the distance of the nearest date.
  private let tenseOutweighs = 3

  /// Makes a resolver.
  public init(reference: Day?, isExact: Bool = true, order: NumericDateOrder) {
    self.reference = reference
    self.isExact = isExact
    self.order = order
  }

  /// What the expression means; `nil` when nothing decides it. A day without a decidable year is
  /// ``DateValue/yearless(month:day:)``.
  public func value(of expression: TimeExpression) -> DateValue? {
    switch expression.form {
    case .date(let date): return value(of: date, expression)
    case .dateInYear(let date, let offset):
      return reference.flatMap { date.value(in: $0.year + offset) }
    case .range(let from, let to): return value(from: from, to: to, expression)
    case .numeric(let first, let second, let year):
      return order.date(first: first, second: second, year: year)?.value ?? .year(year)
    default: return exactReference.flatMap { value(of: expression, relativeTo: $0) }
    }
  }

  private var exactReference: Day? { isExact ? reference : nil }

  private func value(of date: PartialDate, _ expression: TimeExpression) -> DateValue? {
    if let value = date.value { return value }
    guard let year = year(of: date, expression) else {
      if case .day(let month, let day) = date.part { return .yearless(month: month, day: day) }
      return nil
    }
    return date.value(in: year)
  }

  private func value(
    from: PartialDate, to: PartialDate, _ expression: TimeExpression
  ) -> DateValue? {
    if let first = from.value, let last = to.value { return join(first, last) }
    if let first = from.value, let year = from.year {
      let isLater = isLater(to, than: from)
      return to.value(in: isLater ? year : year + 1).flatMap { join(first, $0) }
    }
    // The end that is nearer to the text decides: of a range under way it is the opening.
    guard let year = year(of: from, expression), let first = from.value(in: year),
      let last = to.value(in: isLater(to, than: from) ? year : year + 1)
    else {
      return nil
    }
    return join(first, last)
  }

  private func isLater(_ to: PartialDate, than from: PartialDate) -> Bool {
    guard let first = from.value(in: 2000)?.days, let last = to.value(in: 2000)?.days else {
      return true
    }
    return first.lowerBound <= last.upperBound
  }

  /// An interval of plain values: the bounds of ranges of months are months.
  private func join(_ first: DateValue, _ last: DateValue) -> DateValue {
    var from = first
    var to = last
    if case .interval(let opening, _) = first { from = opening }
    if case .interval(_, let closing) = last { to = closing }
    return .interval(from, to)
  }

  private func year(of date: PartialDate, _ expression: TimeExpression) -> Int? {
    year(of: date, expression.tense)
  }

  /// The year that looking back and looking ahead agree on, or that of the reference where it is the
  /// nearest and not far off: who means another year says so.
  private func yearWhateverTheTense(of date: PartialDate) -> Int? {
    let past = year(of: date, .past)
    if past == year(of: date, .future) { return past }
    guard let reference, let nearest = year(of: date, .open), nearest == reference.year,
      let days = date.value(in: nearest)?.days,
      max(days.lowerBound - reference, reference - days.upperBound) <= closeInYear
    else { return nil }
    return nearest
  }

  /// The year that is meant where the words name none.
  func year(of date: PartialDate, _ tense: TimeExpression.Tense) -> Int? {
    if tense == .unread { return yearWhateverTheTense(of: date) }
    guard let reference else { return nil }
    let candidates = (reference.year - 2...reference.year + 2).compactMap { year in
      date.value(in: year)?.days.map { (year: year, days: $0) }
    }
    func distance(_ days: ClosedRange<Day>) -> Int {
      if days.contains(reference) { return 0 }
      return days.upperBound < reference
        ? reference - days.upperBound : days.lowerBound - reference
    }
    func isAllowed(_ days: ClosedRange<Day>) -> Bool {
      switch tense {
      case .past: days.lowerBound <= reference
      case .future: days.upperBound >= reference
      case .open, .unread: true
      }
    }
    let nearest = candidates.min { distance($0.days) < distance($1.days) }
    guard let nearest else { return nil }
    if distance(nearest.days) <= closeBy { return nearest.year }
    let allowed = candidates.filter { isAllowed($0.days) }
      .min { distance($0.days) < distance($1.days) }
    guard let allowed, distance(allowed.days) < distance(nearest.days) * tenseOutweighs else {
      return nearest.year
    }
    return allowed.year
  }
}
