import TextCore

/// Finds the calendar dates of a text that is not in English.
///
///     "El 12 de junio de 2025 …"  // "El 12 de junio de 2025", 2025-06-12
///     "… le 1er mars"             // "le 1er mars", the first of some March
///
/// Days with or without their year, and months with it; nothing that is counted from the text's own
/// day. What verbs say is not read, so every expression is ``TimeExpression/Tense/unread``. Cost:
/// linear in the tokens; only the surroundings of numbers are looked at.
enum CalendarDateRecognizer {
  /// The expressions that stand wholly within `tokens`, in order; they do not overlap.
  static func expressions(
    in lexed: LexedText, _ tokens: Range<Int>, _ words: CalendarWords
  ) -> [TimeExpression] {
    let text = CalendarText(lexed: lexed, words: words, tokens: tokens)
    var found: [TimeExpression] = []
    var lowest = tokens.lowerBound
    var index = lowest
    while index < tokens.upperBound {
      guard isNumberLike(lexed.tokens[index]),
        let date = CalendarDateForms.match(text, at: index, from: lowest)
      else {
        index += 1
        continue
      }
      if !AddressGuard.holds(lexed, date.tokens) {
        found.append(expression(date, in: text, from: lowest))
      }
      lowest = date.tokens.upperBound
      index = lowest
    }
    return found
  }

  private static func isNumberLike(_ token: Token) -> Bool {
    token.kind == .number || token.kind == .mark && (2...3).contains(token.span.count)
  }

  private static func expression(
    _ date: CalendarDate, in text: CalendarText, from lowest: Int
  ) -> TimeExpression {
    let core = startOfWeekday(date.tokens.lowerBound, in: text, from: lowest)
    var first = core
    while core - first < 2, first > lowest, text.has(.before, first - 1) { first -= 1 }
    let start = text.lexed.tokens[core].span.start
    var expression = TimeExpression(
      span: ByteSpan(text.lexed.tokens[first].span.start, date.end),
      core: ByteSpan(start, date.end), form: date.form)
    expression.tense = .unread
    return expression
  }

  /// `mercredi 7 mai`, `terça-feira, 15 de julho`, `tirsdag den 12. juni`
  private static func startOfWeekday(
    _ start: Int, in text: CalendarText, from lowest: Int
  ) -> Int {
    var end = start
    if text.has(.before, end - 1) { end -= 1 }
    if text.isMark(end - 1, [","]) { end -= 1 }
    if text.isGluedMark(end - 1, ["."]) { end -= 1 }
    for first in [end - 3, end - 2, end - 1] where first >= lowest && first < end {
      if text.isWord(first), text.words.weekdays.contains(text.small(first..<end)) { return first }
    }
    return start
  }
}

extension TimeExpressionRecognizer {
  /// The expressions within `tokens`, which are of a text in `language`.
  ///
  /// English is read in full, of other languages calendar dates: `docs/formats/pages.md`.
  public static func expressions(
    in text: LexedText, _ tokens: Range<Int>, language: Language
  ) -> [TimeExpression] {
    guard language != .english else { return expressions(in: text, tokens) }
    return CalendarDateRecognizer.expressions(in: text, tokens, .of(language))
  }
}
