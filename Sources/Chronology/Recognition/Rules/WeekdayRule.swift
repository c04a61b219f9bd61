/// `on Thursday`, `last Friday`, `Thursday, 9 January 2020`.
///
/// A weekday before a calendar date belongs to it; the date decides.
struct WeekdayRule: TimeRule {
  static func match(_ text: LexedText, at start: Int, before end: Int) -> TimeMatch? {
    guard let weekday = text.weekday(start), !text.isGluedToName(start) else { return nil }
    var next = start + 1
    if text.isMark(next, "."), text.isGlued(next) { next += 1 }
    if text.isMark(next, ",") { next += 1 }
    if text.word(next) == .the { next += 1 }
    if next < end, let date = date(text, at: next, before: end) {
      return TimeMatch(tokens: start..<date.tokens.upperBound, form: date.form)
    }
    guard case .weekday = text.word(start), !isName(text, start) else { return nil }
    switch text.word(start - 1) {
    case .last:
      return TimeMatch(tokens: start - 1..<start + 1, form: .weekday(weekday, .last))
    case .next:
      return TimeMatch(tokens: start - 1..<start + 1, form: .weekday(weekday, .next))
    case .this:
      return TimeMatch(tokens: start - 1..<start + 1, form: .weekday(weekday, .nearest))
    case .every:
      return nil
    default:
      return TimeMatch(tokens: start..<start + 1, form: .weekday(weekday, .nearest))
    }
  }

  private static func date(_ text: LexedText, at start: Int, before end: Int) -> TimeMatch? {
    NumericDateRule.match(text, at: start, before: end)
      ?? DayMonthRule.match(text, at: start, before: end)
      ?? MonthDayRule.match(text, at: start, before: end)
  }

  /// `Black Friday`, `Sunday Times`: a capital beside it makes it part of a name.
  private static func isName(_ text: LexedText, _ start: Int) -> Bool {
    let isAfterCapital =
      text.isCapitalWord(start - 1) && text.word(start - 1) == .none
      && !text.isGlued(start) && text.tokens[start - 1].casing == .title
    let isBeforeCapital =
      text.isCapitalWord(start + 1) && !text.isGlued(start + 1) && text.word(start + 1) == .none
      && text.word(start - 1) == .the
    return isAfterCapital || isBeforeCapital
  }
}
