/// What the words of a time expression say, before a reference decides what is missing.
indirect enum TimexMeaning: Hashable, Sendable {
  /// `May 5`, `the third quarter of 1989`
  case calendar(PartialDate)
  /// `from 1 to 5 December`
  case range(PartialDate, PartialDate)
  /// `the 19th century` is 18.
  case century(Int)
  /// `09/01/2020`
  case numeric(first: Int, second: Int, year: Int)
  /// `last Friday`
  case weekday(Int, TimeForm.Shift)
  /// `last November`, `this summer`
  case shifted(PartialDate.Part, TimeForm.Shift)
  /// `June of last year`
  case inOffsetYear(PartialDate.Part, Int)
  /// `Thanksgiving`, `last Christmas`
  case holiday(Holiday, year: Int?, TimeForm.Shift)
  /// `two weeks ago`, counted from the day of the text.
  case offset(Int, TimexUnit)
  /// `the following day`, counted from the date named last.
  case anchored(Int, TimexUnit)
  /// `a year earlier`: counted from the date named last and as exact as that is.
  case comparison(Int, TimexUnit)
  /// `the quarter`, `that year`: the one named last, or the text's own.
  case same(TimexUnit)
  /// `that year`: the one of the date named last.
  case that(TimexUnit)
  /// `year-end`
  case endOfYear
  /// `the 1988 period`: what was named last, in that year.
  case counterpart(Int)
  /// `the latest quarter`
  case lastCompleted(TimexUnit)
  /// `Easter week`
  case holding(TimexMeaning, TimexUnit)
  /// `now`, `recently`
  case reference(Reference)
  /// `Friday night`, `6 a.m. Tuesday`
  case time(TimexMeaning, of: TimeOfDay)
  /// `three days`
  case duration(String)
  /// `every Friday`
  case set(String)

  /// The vague dates of TIMEX3.
  enum Reference: String, Hashable, Sendable {
    case past = "PAST_REF"
    case present = "PRESENT_REF"
    case future = "FUTURE_REF"
  }

  /// The meaning of a form that the rules for dates read.
  init?(_ form: TimeForm) {
    switch form {
    case .date(let date): self = .calendar(date)
    case .dateInYear(let date, let offset): self = .inOffsetYear(date.part, offset)
    case .range(let from, let to): self = .range(from, to)
    case .numeric(let first, let second, let year):
      self = .numeric(first: first, second: second, year: year)
    case .weekday(let weekday, let shift): self = .weekday(weekday, shift)
    case .shiftedMonth(let month, let shift): self = .shifted(.month(month), shift)
    case .dayOffset, .weekOffset, .monthOffset, .yearOffset: return nil
    }
  }

  /// Whether it names one day, so that a time of day can follow.
  var isDay: Bool {
    switch self {
    case .calendar(let date): date.isDay
    case .weekday, .numeric, .holiday: true
    case .shifted(let part, _), .inOffsetYear(let part, _):
      if case .day = part { true } else { false }
    case .offset(_, let unit), .anchored(_, let unit), .same(let unit), .that(let unit):
      unit == .day
    default: false
    }
  }
}

/// A part of a day or a time of the clock.
enum TimeOfDay: Hashable, Sendable {
  case morning, afternoon, evening, night, noon, midnight
  case clock(hour: Int, minute: Int, isUniversal: Bool = false)

  /// The same time of Greenwich.
  var inUniversalTime: TimeOfDay {
    guard case .clock(let hour, let minute, _) = self else { return self }
    return .clock(hour: hour, minute: minute, isUniversal: true)
  }

  /// What follows the day in a TIMEX3 value.
  var value: String {
    switch self {
    case .morning: "TMO"
    case .afternoon: "TAF"
    case .evening: "TEV"
    case .night: "TNI"
    case .noon: "T12:00"
    case .midnight: "T24:00"
    case .clock(let hour, let minute, let isUniversal):
      "T\(padded(hour, to: 2)):\(padded(minute, to: 2))" + (isUniversal ? "Z" : "")
    }
  }
}
