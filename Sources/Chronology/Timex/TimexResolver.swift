/// Gives time expressions their values, in the order of the text.
///
/// It remembers the date named last, which "the following day" and "a year earlier" count from.
struct TimexResolver {
  private let years: TimeResolver
  private let reference: Day?
  private var latest: CalendarStretch?
  /// The quarter or half that the text tells of.
  private var quarter: CalendarStretch?

  init(reference: Day?, order: NumericDateOrder) {
    self.reference = reference
    years = TimeResolver(reference: reference, order: order)
  }

  /// Kind and value of what the words mean.
  mutating func resolve(
    _ meaning: TimexMeaning, tense: TimeExpression.Tense
  ) -> (kind: Timex.Kind, value: String) {
    switch meaning {
    case .duration(let value): return (.duration, value)
    case .set(let value): return (.set, value)
    case .reference(let reference): return (.date, reference.rawValue)
    case .range(let from, let to): return (.date, range(from, to, tense))
    case .time(let day, let time):
      let stretch = stretch(of: day, tense)
      if let stretch { latest = stretch }
      return (.time, (stretch?.value ?? unknown(day)) + time.value)
    default:
      let stretch = stretch(of: meaning, tense)
      remember(stretch, of: meaning)
      return (.date, stretch?.value ?? unknown(meaning))
    }
  }

  /// What is compared with is not what the text is about.
  private mutating func remember(_ stretch: CalendarStretch?, of meaning: TimexMeaning) {
    guard let stretch else { return }
    latest = stretch
    switch meaning {
    case .comparison, .counterpart: break
    default: if stretch.isQuarter, isNewer(stretch) { quarter = stretch }
    }
  }

  /// Results are told of the newest quarter: an older one is recalled, a later one expected.
  private func isNewer(_ stretch: CalendarStretch) -> Bool {
    guard let quarter else { return true }
    return stretch.firstDay >= quarter.firstDay && isOver(stretch)
  }

  private func isOver(_ stretch: CalendarStretch) -> Bool {
    guard let reference else { return true }
    let unit: TimexUnit = if case .half = stretch { .half } else { .quarter }
    return stretch.moved(1, unit).map { $0.firstDay <= reference } ?? false
  }

  private mutating func range(
    _ from: PartialDate, _ to: PartialDate, _ tense: TimeExpression.Tense
  ) -> String {
    let first = stretch(of: .calendar(from), tense)
    var closing = to
    if closing.year == nil, from.part != .year { closing.year = first?.year }
    let last = stretch(of: .calendar(closing), tense)
    latest = last ?? latest
    return (first?.value ?? unknown(.calendar(from))) + "/"
      + (last?.value ?? unknown(.calendar(to)))
  }

  // MARK: Stretches

  private func stretch(
    of meaning: TimexMeaning, _ tense: TimeExpression.Tense
  ) -> CalendarStretch? {
    switch meaning {
    case .calendar(let date):
      return (date.year ?? year(of: date, tense)).flatMap {
        CalendarStretch(date.part, year: $0)
      }
    case .century(let century): return .century(century)
    case .numeric(let first, let second, let year):
      guard let date = years.order.date(first: first, second: second, year: year) else {
        return .year(year)
      }
      return CalendarStretch(date.part, year: year)
    case .weekday(let weekday, let shift): return self.weekday(weekday, shift, tense)
    case .shifted(let part, let shift): return shifted(part, shift)
    case .inOffsetYear(let part, let offset):
      return reference.flatMap { CalendarStretch(part, year: $0.year + offset) }
    case .holiday(let holiday, let year, let shift):
      return self.holiday(holiday, year, shift, tense)
    case .offset(let count, let unit):
      return reference.flatMap { CalendarStretch.day($0).moved(count, unit) }
    case .anchored(let count, let unit):
      return (latest ?? reference.map(CalendarStretch.day)).flatMap { $0.moved(count, unit) }
    case .comparison(let count, let unit): return comparison(count, unit)
    case .same(let unit): return same(unit, tense)
    case .that(let unit):
      return (latest?.firstDay ?? reference).flatMap { CalendarStretch(unit, holding: $0) }
    case .endOfYear:
      return reference.flatMap { Day(year: $0.year, month: 12, day: 31) }.map(CalendarStretch.day)
    case .counterpart(let year):
      return quarter.flatMap { $0.moved(year - $0.year, .year) } ?? .year(year)
    case .lastCompleted(let unit):
      return quarter
        ?? reference.flatMap { CalendarStretch(unit, holding: $0) }.flatMap { $0.moved(-1, unit) }
    case .holding(let day, let unit):
      return stretch(of: day, tense).flatMap { CalendarStretch(unit, holding: $0.firstDay) }
    case .range, .reference, .time, .duration, .set: return nil
    }
  }

  private func year(of date: PartialDate, _ tense: TimeExpression.Tense) -> Int? {
    switch date.part {
    case .quarter, .half: yearOfQuarter(date, tense)
    default: years.year(of: date, tense)
    }
  }

  /// What is told of a quarter has mostly happened: results, sales, growth.
  private func yearOfQuarter(_ date: PartialDate, _ tense: TimeExpression.Tense) -> Int? {
    guard let reference else { return nil }
    let candidates = reference.year - 1...reference.year + 1
    guard tense == .future else {
      return candidates.last {
        date.value(in: $0)?.days.map { $0.lowerBound <= reference } ?? false
      }
    }
    return candidates.first { date.value(in: $0)?.days.map { $0.upperBound >= reference } ?? false }
  }

  private func weekday(
    _ weekday: Int, _ shift: TimeForm.Shift, _ tense: TimeExpression.Tense
  ) -> CalendarStretch? {
    reference.map { .day(years.day(of: weekday, shift, tense, around: $0)) }
  }

  private func shifted(_ part: PartialDate.Part, _ shift: TimeForm.Shift) -> CalendarStretch? {
    guard let reference else { return nil }
    for distance in 0...2 {
      let year = reference.year + distance * (shift == .next ? 1 : -1)
      guard let stretch = CalendarStretch(part, year: year) else { continue }
      let days = PartialDate(year: year, part: part).value?.days
      switch shift {
      case .nearest: return stretch
      case .last: if let days, days.upperBound < reference { return stretch }
      case .next: if let days, days.lowerBound > reference { return stretch }
      }
    }
    return nil
  }

  private func holiday(
    _ holiday: Holiday, _ year: Int?, _ shift: TimeForm.Shift, _ tense: TimeExpression.Tense
  ) -> CalendarStretch? {
    if let year { return holiday.day(in: year).map(CalendarStretch.day) }
    guard let reference else { return nil }
    let days = (reference.year - 1...reference.year + 1).compactMap(holiday.day(in:))
    let day: Day? =
      switch (shift, tense) {
      case (.last, _): days.last { $0 < reference }
      case (.next, _), (.nearest, .future): days.first { $0 >= reference }
      default: days.min { abs($0 - reference) < abs($1 - reference) }
      }
    return day.map(CalendarStretch.day)
  }

  /// Figures of a quarter are compared with those of the same quarter.
  private func comparison(_ count: Int, _ unit: TimexUnit) -> CalendarStretch? {
    if unit == .quarter, count == -1 {
      return (quarter ?? lastQuarter).flatMap { $0.moved(count, .year) }
    }
    if unit == .year, let quarter { return quarter.moved(count, .year) }
    return reference.flatMap { CalendarStretch.day($0).moved(count, unit) }
  }

  private var lastQuarter: CalendarStretch? {
    reference.flatMap { CalendarStretch(.quarter, holding: $0) }.flatMap { $0.moved(-1, .quarter) }
  }

  /// What has been told of "the quarter" is over.
  private func same(_ unit: TimexUnit, _ tense: TimeExpression.Tense) -> CalendarStretch? {
    if unit == .quarter { return quarter ?? (tense == .future ? nil : lastQuarter) }
    if unit == .day, let latest, latest.isDay { return latest }
    return reference.flatMap { CalendarStretch(unit, holding: $0) }
  }

  // MARK: Unknown values

  /// A value with an X for every place that nothing decides.
  private func unknown(_ meaning: TimexMeaning) -> String {
    switch meaning {
    case .calendar(let date), .range(let date, _): return unknown(date.part)
    case .shifted(let part, _), .inOffsetYear(let part, _): return unknown(part)
    case .weekday(let weekday, _): return "XXXX-WXX-\(weekday)"
    case .offset(_, let unit), .anchored(_, let unit), .comparison(_, let unit), .same(let unit),
      .lastCompleted(let unit), .holding(_, let unit), .that(let unit):
      return unknown(unit)
    case .endOfYear: return "XXXX-12-31"
    case .counterpart(let year): return padded(year, to: 4)
    case .holiday(let holiday, _, _):
      guard case .fixed(let month, let day) = holiday.rule else { return "XXXX-XX-XX" }
      return "XXXX-\(padded(month, to: 2))-\(padded(day, to: 2))"
    default: return "XXXX-XX-XX"
    }
  }

  private func unknown(_ unit: TimexUnit) -> String {
    switch unit {
    case .second, .minute, .hour, .day: "XXXX-XX-XX"
    case .weekend: "XXXX-WXX-WE"
    case .week, .fortnight: "XXXX-WXX"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .half: "XXXX-HX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century, .millennium: "XX"
    }
  }

  private func unknown(_ part: PartialDate.Part) -> String {
    switch part {
    case .year: "XXXX"
    case .decade: "XXX"
    case .half(let half): "XXXX-H\(half)"
    case .quarter(let quarter): "XXXX-Q\(quarter)"
    case .season(let season): "XXXX-\(season.timexName)"
    case .month(let month): "XXXX-\(padded(month, to: 2))"
    case .day(let month, let day): "XXXX-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
  }
}

extension CalendarStretch {
  /// Whether it is one of the parts that business years are told in.
  var isQuarter: Bool {
    switch self {
    case .quarter, .half: true
    default: false
    }
  }
}
