import TextCore

/// What one entry of a sequence tells of the day on which it appeared.
///
/// The inference knows no items: whoever reads a page says what is stated, what the text names and
/// how the entries follow each other.
public struct PublicationEvidence: Sendable {
  /// A date that stands there as the date of publication.
  public struct Statement: Sendable {
    /// What it says; a yearless value is a dateline such as "MOSCOW, January 14".
    public var value: DateValue
    /// Where it stands.
    public var span: ByteSpan
    /// The place in words, such as "date line under the title".
    public var rule: String

    /// Makes a statement.
    public init(_ value: DateValue, at span: ByteSpan, rule: String) {
      self.value = value
      self.span = span
      self.rule = rule
    }
  }

  /// The date that the page states, if it does.
  public var statement: Statement?
  /// Further dates that the page states for it; those that disagree are kept as conflicts.
  public var others: [Statement] = []
  /// The expressions of its text, in order.
  public var expressions: [TimeExpression]
  /// Its opening: only a day that is named here is the day of what is reported.
  public var lead: ByteSpan
  /// Years that end names in its text, such as "Northern Shield-2015".
  public var nameYears: [Int]
  /// Whether it stands apart from the list it follows, as the article below a list of teasers: then
  /// it bounds the list from below but takes no place in its order.
  public var standsApart: Bool

  /// Makes evidence.
  public init(
    statement: Statement? = nil, expressions: [TimeExpression] = [],
    lead: ByteSpan = ByteSpan(0, 0), nameYears: [Int] = [], standsApart: Bool = false
  ) {
    self.statement = statement
    self.expressions = expressions
    self.lead = lead
    self.nameYears = nameYears
    self.standsApart = standsApart
  }
}

/// The day of which an entry reports: the event day that its opening names.
struct ReportedDay: Hashable {
  var month: Int
  var day: Int
  /// The year, if the words have it.
  var year: Int?
  /// Where it is named.
  var span: ByteSpan

  /// The day in `year`, unless the calendar has none.
  func day(in year: Int) -> Day? { Day(year: year, month: month, day: day) }

  /// The day, when its year is named.
  var named: Day? { year.flatMap(day(in:)) }
}

extension PublicationEvidence {
  /// The first day in the opening that is neither planned nor background; of a range the last day.
  var reportedDay: ReportedDay? {
    for expression in expressions where lead.contains(expression.core) {
      guard expression.tense != .future, expression.tense != .unread,
        expression.governor == .other,
        let day = ReportedDay(expression)
      else { continue }
      // A date with a year that lies behind other past dates is history, not news.
      if let year = day.year, let latest = latestPastYear, latest > year { continue }
      return day
    }
    return nil
  }

  /// Where the opening names the day of what it reports; `nil` when it names none.
  public var reportedWords: ByteSpan? { reportedDay?.span }

  /// The first day in the opening that is still to come when the text appears.
  var announcedDay: Day? {
    for expression in expressions where lead.contains(expression.core) {
      if expression.tense == .future, let day = ReportedDay(expression)?.named { return day }
    }
    return nil
  }

  /// The latest year that the text names as past.
  var latestPastYear: Int? {
    expressions.compactMap { expression -> Int? in
      guard expression.tense == .past, expression.governor == .other,
        case .date(let date) = expression.form
      else { return nil }
      return date.year
    }.max()
  }
}

extension ReportedDay {
  init?(_ expression: TimeExpression) {
    let date: PartialDate
    switch expression.form {
    case .date(let single): date = single
    case .range(_, let last): date = last
    default: return nil
    }
    guard case .day(let month, let day) = date.part else { return nil }
    self.init(month: month, day: day, year: date.year, span: expression.core)
  }
}
