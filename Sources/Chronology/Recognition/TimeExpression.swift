import TextCore

/// Words that name a date, as they were read and before a year is decided.
///
///     "On 13 February"  // form: .date(PartialDate(year: nil, part: .day(month: 2, day: 13)))
public struct TimeExpression: Hashable, Sendable {
  /// Whether the words around an expression look back or ahead.
  public enum Tense: Hashable, Sendable {
    /// `was held on`, `since`
    case past
    /// `will be held on`, `until`
    case future
    /// Nothing tells.
    case open
    /// The words around are not read, as in other languages than English: either may be meant.
    case unread
  }

  /// What governs a date that the inference weighs by it.
  public enum Governor: Hashable, Sendable {
    /// `since`, `after`, `from`: the date lies in the background.
    case since
    /// `until`, `by`, `up to`: the date closes a time.
    case until
    /// `for 2026`: the date is the time that something is meant for.
    case purpose
    /// Every other preposition, or none.
    case other
  }

  /// The shortest words that carry the date, with their preposition.
  public var span: ByteSpan
  /// The same without the preposition.
  public var core: ByteSpan
  /// What they say.
  public var form: TimeForm
  /// Which way the words around them look.
  public var tense: Tense = .open
  /// What governs them.
  public var governor: Governor = .other

  /// Makes an expression.
  public init(span: ByteSpan, core: ByteSpan, form: TimeForm) {
    self.span = span
    self.core = core
    self.form = form
  }

  /// Whether no preposition stands before it.
  public var isBare: Bool { span == core }

  /// Whether the words name the year themselves.
  public var namesYear: Bool {
    switch form {
    case .date(let date): date.year != nil
    case .range(let from, let to): from.year != nil || to.year != nil
    case .numeric: true
    default: false
    }
  }
}

/// What a time expression says.
public enum TimeForm: Hashable, Sendable {
  /// `27 January 2026`, `in May`, `the second half of 2020`
  case date(PartialDate)
  /// `in June of last year` has the offset -1.
  case dateInYear(PartialDate, offset: Int)
  /// `from 1 to 5 December`, `2026–2030`; both ends are included.
  case range(PartialDate, PartialDate)
  /// `09/01/2020`: two numbers of which either may be the month.
  case numeric(first: Int, second: Int, year: Int)
  /// `on Thursday`
  case weekday(Int, Shift)
  /// `last November`
  case shiftedMonth(Int, Shift)
  /// `yesterday` is -1.
  case dayOffset(Int)
  /// `last week` is -1.
  case weekOffset(Int)
  /// `last month` is -1.
  case monthOffset(Int)
  /// `next year` is 1.
  case yearOffset(Int)

  /// Which of several the words mean.
  public enum Shift: Int, Hashable, Sendable {
    /// `last`
    case last = -1
    /// Neither.
    case nearest = 0
    /// `next`
    case next = 1
  }
}

/// A part of a year whose year may be missing.
public struct PartialDate: Hashable, Sendable {
  /// What part of a year is meant.
  public enum Part: Hashable, Sendable {
    /// All of it.
    case year
    /// The first (1) or second (2) half.
    case half(Int)
    /// A quarter, 1…4.
    case quarter(Int)
    /// A season.
    case season(Season)
    /// A month, 1…12.
    case month(Int)
    /// A day.
    case day(month: Int, day: Int)
    /// Ten years from this one.
    case decade
  }

  /// The year, if it is named.
  public var year: Int?
  /// What part of it.
  public var part: Part

  /// Makes a partial date.
  public init(year: Int?, part: Part) {
    self.year = year
    self.part = part
  }

  /// Its value in `year`; `nil` for a day that this year has not.
  ///
  ///     PartialDate(year: nil, part: .half(2)).value(in: 2020)  // 2020-07/2020-12
  public func value(in year: Int) -> DateValue? {
    func months(_ first: Int, _ last: Int) -> DateValue {
      .interval(.month(year: year, month: first), .month(year: year, month: last))
    }
    switch part {
    case .year: return .year(year)
    case .decade: return .interval(.year(year), .year(year + 9))
    case .half(let half): return months(half * 6 - 5, half * 6)
    case .quarter(let quarter): return months(quarter * 3 - 2, quarter * 3)
    case .season(.winter):
      return .interval(.month(year: year, month: 12), .month(year: year + 1, month: 2))
    case .season(let season): return months(season.rawValue, season.rawValue + 2)
    case .month(let month): return .month(year: year, month: month)
    case .day(let month, let day):
      return Day(year: year, month: month, day: day).map(DateValue.day)
    }
  }

  /// Its value when the year is named.
  public var value: DateValue? { year.flatMap(value(in:)) }

  /// Whether it names a single day.
  public var isDay: Bool { if case .day = part { true } else { false } }
}
