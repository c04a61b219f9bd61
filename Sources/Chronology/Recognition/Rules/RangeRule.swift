/// Joins two dates into one: `from January 1, 2026 to December 31, 2028`,
/// `between October 3 and November 17`, `the second half of 2020-the first half of 2021`.
enum RangeRule {
  /// `match`, or the range that it opens.
  static func extended(_ match: TimeMatch, in text: LexedText, before end: Int) -> TimeMatch {
    guard case .date(let first) = match.form, isJoint(text, match) else { return match }
    var next = match.tokens.upperBound + 1
    if text.word(next) == .the { next += 1 }
    guard next < end, let second = date(text, at: next, before: end), isPair(first, second.date)
    else { return match }
    var opening = first
    if opening.year == nil, let year = second.date.year {
      // "between 3 October and 17 November 2017": the year stands once, at the end.
      opening.year = isEarlier(opening, second.date) ? year : year - 1
    }
    return TimeMatch(
      tokens: match.tokens.lowerBound..<second.next, form: .range(opening, second.date))
  }

  private static func isJoint(_ text: LexedText, _ match: TimeMatch) -> Bool {
    let joint = match.tokens.upperBound
    let before = text.word(match.tokens.lowerBound - 1)
    let beforeArticle = text.word(match.tokens.lowerBound - 2)
    switch text.word(joint) {
    case .to, .until, .through:
      return before == .from || beforeArticle == .from || match.tokens.count > 1
    case .and: return before == .between || beforeArticle == .between
    default: return text.isDash(joint)
    }
  }

  private static func date(
    _ text: LexedText, at start: Int, before end: Int
  ) -> (date: PartialDate, next: Int)? {
    let match =
      NumericDateRule.match(text, at: start, before: end)
      ?? DayMonthRule.match(text, at: start, before: end)
      ?? MonthDayRule.match(text, at: start, before: end)
      ?? PartOfYearRule.match(text, at: start, before: end)
    if let match {
      guard case .date(let date) = match.form else { return nil }
      return (date, match.tokens.upperBound)
    }
    if case .month(let month, false) = text.word(start) {
      if let trailing = text.trailingYear(start + 1, before: end) {
        return (PartialDate(year: trailing.year, part: .month(month)), trailing.next)
      }
      return (PartialDate(year: nil, part: .month(month)), start + 1)
    }
    guard let year = text.year(start) else { return nil }
    return (PartialDate(year: year, part: .year), start + 1)
  }

  private static func isPair(_ first: PartialDate, _ second: PartialDate) -> Bool {
    switch (first.part, second.part) {
    case (.day, .day), (.half, .half), (.quarter, .quarter), (.season, .season): break
    case (.month, .month): break
    case (.year, .year): return (first.year ?? 0) < (second.year ?? 0)
    default: return false
    }
    guard let from = first.year, let to = second.year else {
      return first.year == nil || second.year == nil
    }
    return from < to || (from == to && isEarlier(first, second))
  }

  private static func isEarlier(_ first: PartialDate, _ second: PartialDate) -> Bool {
    guard let from = first.value(in: 2000)?.days, let to = second.value(in: 2000)?.days else {
      return true
    }
    return from.lowerBound <= to.lowerBound
  }
}
