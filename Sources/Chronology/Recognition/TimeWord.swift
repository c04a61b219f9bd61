/// What a word means to the date rules.
enum TimeWord: Hashable, Sendable {
  case none
  case month(Int, isShort: Bool)
  case weekday(Int)
  case shortWeekday(Int)
  case season(Season)
  case unit(CalendarUnit)
  case dayOffset(Int)
  case last, next, this
  case early, mid, late
  /// `first`, `second`, … as in "the second half".
  case ordinal(Int)
  /// The letters of `14th`.
  case ordinalSuffix
  case count(Int)
  case the, indefinite
  case on, `in`, since, until, by, from, to, `for`, during, between, and, of, through, before, after
  case up, `as`, over, throughout, or, at
  case ago
  case every
  /// Auxiliaries of which only the next word tells the tense: `is`, `are`.
  case present
  case pastVerb, futureVerb
  /// `upcoming`, `tasks`, `planned`: what they stand beside lies ahead.
  case plan
  case quantity
  case abbreviationMark
}

/// The seasons of the northern year.
public enum Season: Int, Hashable, Sendable {
  /// March to May.
  case spring = 3
  /// June to August.
  case summer = 6
  /// September to November.
  case autumn = 9
  /// December to February of the next year.
  case winter = 12
}

/// Stretches of the calendar that a text counts in.
enum CalendarUnit: Hashable, Sendable {
  case day, week, month, quarter, half, year, decade
}
