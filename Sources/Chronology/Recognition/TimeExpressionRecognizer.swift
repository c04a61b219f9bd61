import TextCore

/// Finds the words of a text that name dates.
///
///     let lexed = LexedText(SourceText("On 13 February the talks went on until December."))
///     TimeExpressionRecognizer.expressions(in: lexed).map { lexed.text[$0.span] }
///     // ["On 13 February", "until December"]
///
/// Clock times, durations, phone numbers, addresses and years inside names are no dates. What an
/// expression is worth is decided by ``TimeResolver``. Cost: linear in the tokens.
public enum TimeExpressionRecognizer {
  /// The expressions of the whole text, in order; they do not overlap.
  public static func expressions(in text: LexedText) -> [TimeExpression] {
    expressions(in: text, text.tokens.indices)
  }

  /// The expressions that stand wholly within `tokens`; rules do not look beyond the upper bound.
  public static func expressions(in text: LexedText, _ tokens: Range<Int>) -> [TimeExpression] {
    var found: [TimeExpression] = []
    let tenses = TenseScan(text, tokens)
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard let match = match(text, at: index, before: tokens.upperBound) else {
        index += 1
        continue
      }
      let range = RangeRule.extended(match, in: text, before: tokens.upperBound)
      let whole = YearOffsetRule.extended(range, in: text, before: tokens.upperBound)
      index = whole.tokens.upperBound
      guard whole.tokens.lowerBound >= tokens.lowerBound, !AddressGuard.holds(text, whole.tokens)
      else { continue }
      found.append(expression(whole, in: text, tokens, tenses))
    }
    return found
  }

  private static func match(_ text: LexedText, at index: Int, before end: Int) -> TimeMatch? {
    if text.tokens[index].kind == .number {
      return NumericDateRule.match(text, at: index, before: end)
        ?? DayMonthRule.match(text, at: index, before: end)
        ?? YearRule.match(text, at: index, before: end)
        ?? RelativeRule.match(text, at: index, before: end)
    }
    switch text.word(index) {
    case .month:
      return MonthDayRule.match(text, at: index, before: end)
        ?? MonthRule.match(text, at: index, before: end)
    case .weekday, .shortWeekday:
      return WeekdayRule.match(text, at: index, before: end)
    case .season, .ordinal:
      return PartOfYearRule.match(text, at: index, before: end)
    case .dayOffset, .last, .next, .this, .count:
      return RelativeRule.match(text, at: index, before: end)
    case .none where text.tokens[index].casing == .title && text.tokens[index].span.count == 1:
      return PartOfYearRule.match(text, at: index, before: end)
    default:
      return nil
    }
  }

  private static func expression(
    _ match: TimeMatch, in text: LexedText, _ tokens: Range<Int>, _ tenses: TenseScan
  ) -> TimeExpression {
    let core = ByteSpan(
      text.tokens[match.tokens.lowerBound].span.start,
      text.tokens[match.tokens.upperBound - 1].span.end)
    let (first, governor) = Preposition.read(
      text, before: match.tokens.lowerBound, of: match.form, from: tokens.lowerBound)
    let span = ByteSpan(text.tokens[first].span.start, core.end)
    var expression = TimeExpression(span: span, core: core, form: match.form)
    expression.governor = governor
    expression.tense = tenses.tense(of: first..<match.tokens.upperBound)
    return expression
  }
}
