/// Decides the year of a reported day from the other dates of the same text.
///
/// News of 12 February that looks back on 2025 and sets tasks for 2026 is of 2026: no earlier than
/// what it looks back on, as near as can be to what it plans. Costs one pass over the expressions.
struct TextYear {
  /// A year with the reason for it.
  struct Decision {
    var day: Day
    var reason: String
  }

  private var earliest: Day?
  private var earliestWords = ""
  private var isEarliestPrecise = false
  private var plans: [Plan] = []
  private var nameYear: Int?

  private struct Plan {
    var days: ClosedRange<Day>
    var isWholeYear: Bool
    /// "by 2030" only bounds; "for 2026" stands close to its time.
    var isHorizon: Bool
    var words: String
  }

  init(_ evidence: PublicationEvidence) {
    for expression in evidence.expressions { read(expression) }
    nameYear = evidence.nameYears.max()
  }

  /// The day with its year; `nil` where the text leaves more than one open. A `neighbour` known
  /// from elsewhere on the page vouches for a plan that would be too weak alone.
  func decision(for reported: ReportedDay, near neighbour: Day?) -> Decision? {
    if let planned = beforePlans(reported, near: neighbour) { return planned }
    if let nameYear, let day = reported.day(in: nameYear), isPossible(day) {
      return Decision(day: day, reason: "a name in the text carries the year \(nameYear)")
    }
    guard let earliest, isEarliestPrecise, let day = first(reported, from: earliest),
      day - earliest <= 180, isPossible(day)
    else { return nil }
    return Decision(day: day, reason: "the text looks back on \(earliestWords)")
  }

  private mutating func read(_ expression: TimeExpression) {
    guard let value = TimeResolver(reference: nil, order: .open).value(of: expression),
      let days = value.days
    else { return }
    let isPlan =
      expression.tense == .future || expression.governor == .purpose
      || expression.governor == .until
    if isPlan {
      let isWholeYear = days.upperBound - days.lowerBound > 360
      plans.append(
        Plan(
          days: days, isWholeYear: isWholeYear,
          isHorizon: expression.governor == .until && isWholeYear, words: value.description))
    } else if expression.tense == .past, expression.governor != .since, !isRange(expression) {
      if earliest.map({ $0 < days.lowerBound }) ?? true {
        earliest = days.lowerBound
        earliestWords = value.description
        isEarliestPrecise = days.upperBound - days.lowerBound <= 31
      }
    }
  }

  /// The verb beside a range tells when it was agreed, not when it runs.
  private func isRange(_ expression: TimeExpression) -> Bool {
    if case .range = expression.form { true } else { false }
  }

  private func beforePlans(_ reported: ReportedDay, near neighbour: Day?) -> Decision? {
    let near = plans.filter { !$0.isHorizon }
    guard let first = near.min(by: { $0.days.lowerBound < $1.days.lowerBound }) else { return nil }
    let day: Day?
    if first.isWholeYear {
      day = nearest(reported, to: first.days.lowerBound)
    } else {
      day = last(reported, upTo: first.days.lowerBound)
    }
    guard let day, isPossible(day) else { return nil }
    let agreeing = near.filter { abs($0.days.lowerBound - first.days.lowerBound) <= 366 }.count
    let isVouchedFor =
      !first.isWholeYear || agreeing > 1 || nameYear == day.year
      || earliest.map { day - $0 <= 550 } ?? false
      || neighbour.map { abs(day - $0) <= 400 } ?? false
    guard isVouchedFor else { return nil }
    return Decision(day: day, reason: "the text plans for \(first.words)")
  }

  private func isPossible(_ day: Day) -> Bool {
    if let earliest, day < earliest { return false }
    if let nameYear, day.year < nameYear - 1 { return false }
    return plans.allSatisfy { day <= $0.days.upperBound }
  }

  private func first(_ reported: ReportedDay, from day: Day) -> Day? {
    (day.year...day.year + 8).lazy.compactMap(reported.day(in:)).first { $0 >= day }
  }

  private func last(_ reported: ReportedDay, upTo day: Day) -> Day? {
    (0...8).lazy.compactMap { reported.day(in: day.year - $0) }.first { $0 <= day }
  }

  private func nearest(_ reported: ReportedDay, to day: Day) -> Day? {
    (day.year - 4...day.year + 4).compactMap(reported.day(in:)).min {
      abs($0 - day) < abs($1 - day)
    }
  }
}
