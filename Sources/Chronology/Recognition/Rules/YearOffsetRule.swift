/// The year behind a date that is counted from the text: `June of this year`, `in May next year`.
enum YearOffsetRule {
  /// `match`, or the date with its year.
  static func extended(_ match: TimeMatch, in text: LexedText, before end: Int) -> TimeMatch {
    guard case .date(let date) = match.form, date.year == nil else { return match }
    var index = match.tokens.upperBound
    if text.word(index) == .of { index += 1 }
    let offset: Int
    switch text.word(index) {
    case .last: offset = -1
    case .this: offset = 0
    case .next: offset = 1
    default: return match
    }
    guard index + 1 < end, text.word(index + 1) == .unit(.year) else { return match }
    return TimeMatch(
      tokens: match.tokens.lowerBound..<index + 2, form: .dateInYear(date, offset: offset))
  }
}
