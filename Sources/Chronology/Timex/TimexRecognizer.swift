import TextCore

/// Finds every time expression of a text and gives its TIMEX3 value.
///
///     let lexed = LexedText(SourceText("Profit rose in the third quarter, it said on Friday."))
///     TimexRecognizer.expressions(in: lexed, reference: Day(year: 1989, month: 10, day: 30))
///     // "the third quarter" 1989-Q3, "Friday" 1989-10-27
///
/// Unlike ``TimeExpressionRecognizer``, which looks for the dates that order a timeline and would
/// rather miss one than be wrong, it also reads durations, sets, clock times and vague dates.
/// Cost: linear in the tokens.
public enum TimexRecognizer {
  /// The expressions in order; they do not overlap. What is missing is decided against `reference`,
  /// the day on which the text appeared; without one, unknown places are written as `X`.
  public static func expressions(
    in text: LexedText, reference: Day?, order: NumericDateOrder? = nil
  ) -> [Timex] {
    let order =
      order ?? NumericDateOrder.of(TimeExpressionRecognizer.expressions(in: text), in: text)
    let words = TimexText(text)
    let tenses = TenseScan(text, text.tokens.indices)
    var resolver = TimexResolver(reference: reference, order: order)
    var found: [Timex] = []
    var index = 0
    while index < words.count {
      guard let match = match(words, at: index) else {
        index += 1
        continue
      }
      let tense = tenses.tense(of: withPreposition(match.tokens, in: text))
      let (kind, value) = resolver.resolve(match.meaning, tense: tense)
      found.append(Timex(span: span(of: match.tokens, in: text), kind: kind, value: value))
      index = match.tokens.upperBound
    }
    return found
  }

  private static let rules: [any TimexRule.Type] = [
    CalendarTimexRule.self, MonthTimexRule.self, YearTimexRule.self, PartOfYearTimexRule.self,
    DayTimexRule.self, ClockTimexRule.self, ReferenceTimexRule.self, DurationTimexRule.self,
    PeriodTimexRule.self, SetTimexRule.self, HolidayTimexRule.self,
  ]

  /// The longest match at `start`, with what narrows it.
  private static func match(_ text: TimexText, at start: Int) -> TimexMatch? {
    guard couldBegin(text, start) else { return nil }
    let plain = longest(text, at: start)
    guard let first = TimexModifier.end(text, at: start), let inner = longest(text, at: first),
      TimexModifier.suits(inner.meaning), inner.tokens.upperBound > plain?.tokens.upperBound ?? 0
    else { return plain }
    return TimexMatch(start..<inner.tokens.upperBound, inner.meaning)
  }

  private static func longest(_ text: TimexText, at start: Int) -> TimexMatch? {
    var best: TimexMatch?
    for rule in rules {
      guard let match = rule.match(text, at: start), !isBroken(text, match.tokens) else { continue }
      if match.tokens.upperBound > best?.tokens.upperBound ?? 0 { best = match }
    }
    return best
  }

  /// Most words begin nothing, and most text is words.
  private static func couldBegin(_ text: TimexText, _ index: Int) -> Bool {
    switch text.lexed.tokens[index].kind {
    case .number: true
    case .mark: text.lexed.isQuote(index) || text.lexed.isHalfSign(index)
    case .word:
      text.word(index) != .none || text.lexed.word(index) != .none
        || text.lexed.isCapitalWord(index)
    }
  }

  /// An expression does not go on in the next paragraph.
  private static func isBroken(_ text: TimexText, _ tokens: Range<Int>) -> Bool {
    for index in tokens.dropFirst() where !text.lexed.isGlued(index) {
      let gap = text.lexed.tokens[index - 1].span.end..<text.lexed.tokens[index].span.start
      let breaks = gap.count { text.lexed.text.bytes[$0] == UInt8(ascii: "\n") }
      if breaks > 1 { return true }
    }
    return false
  }

  /// "until Friday" lies ahead, "since Friday" behind.
  private static func withPreposition(_ tokens: Range<Int>, in text: LexedText) -> Range<Int> {
    switch text.word(tokens.lowerBound - 1) {
    case .since, .until: tokens.lowerBound - 1..<tokens.upperBound
    default: tokens
    }
  }

  private static func span(of tokens: Range<Int>, in text: LexedText) -> ByteSpan {
    ByteSpan(
      text.tokens[tokens.lowerBound].span.start, text.tokens[tokens.upperBound - 1].span.end)
  }
}

/// What narrows a time: `early`, `late`, `mid-`, `earlier`, `the end of`, `about`.
enum TimexModifier {
  /// The index behind the modifier at `start`.
  static func end(_ text: TimexText, at start: Int) -> Int? {
    switch text.word(start) {
    case .early, .late, .mid, .earlier, .later, .sometime: return text.afterDash(start + 1)
    case .approximate, .over, .no, .at, .more, .less, .up:
      let end = Approximation.end(text, at: start)
      return end > start ? end : nil
    case .the:
      switch text.word(start + 1) {
      case .end, .beginning, .mid, .early, .late:
        return text.word(start + 2) == .of ? start + 3 : nil
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether a meaning can be narrowed.
  static func suits(_ meaning: TimexMeaning) -> Bool {
    switch meaning {
    case .duration, .set, .reference: false
    default: true
    }
  }
}
