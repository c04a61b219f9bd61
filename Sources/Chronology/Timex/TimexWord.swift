/// What a word means to the rules for time expressions, beside what ``TimeWord`` tells.
enum TimexWord: Hashable, Sendable {
  case none
  case unit(TimexUnit, isPlural: Bool)
  /// `period`, `term`: a stretch that something else names.
  case period
  /// `one` … `nineteen`
  case count(Int)
  /// `twenty` … `ninety`
  case tens(Int)
  /// `hundred`, `thousand`
  case scale(Int)
  case few, vague, couple, half
  case ordinal(Int)
  case article, the, this, that, these
  case last, past, previous, next, following, coming, recent, current, latest, same, another
  case ago, earlier, later, before, after, from, now
  /// `yesterday` is -1.
  case relativeDay(Int)
  case tonight
  case sometime
  /// `over`: a preposition, or "more than".
  case over
  case timeOfDay(TimeOfDay)
  case overnight
  case early, late, mid, end, beginning
  /// `about`, `nearly`
  case approximate
  case more, less, than, at, least, most, up, to, or, so, of, and, no, on, `in`, `for`, by, within
  /// `additional`, `consecutive`: between a number and its unit.
  case ofCount
  case every
  case frequency(TimexUnit)
  case reference(TimexMeaning.Reference)
  /// `fiscal`, `calendar`
  case fiscal
  case old
  /// `twenties` is 2.
  case decadeName(Int)
  case am, pm
  case zone
  case trading
  case per
  case right
  /// `Mondays` is 1.
  case weekdays(Int)
}
