/// Dates with their numbers or names: `Nov. 16`, `14 March 2024`, `Friday, Oct. 23`, `27.01.2026`.
enum CalendarTimexRule: TimexRule {
  static func match(_ text: TimexText, at start: Int) -> TimexMatch? {
    let lexed = text.lexed
    let end = text.count
    guard start < end else { return nil }
    let found =
      lexed.tokens[start].kind == .number
      ? NumericDateRule.match(lexed, at: start, before: end)
        ?? DayMonthRule.match(lexed, at: start, before: end)
      : lexed.month(start) != nil
        ? MonthDayRule.match(lexed, at: start, before: end)
        : lexed.weekday(start) != nil ? WeekdayRule.match(lexed, at: start, before: end) : nil
    guard let found, found.tokens.lowerBound == start, let meaning = TimexMeaning(found.form),
      !AddressGuard.holds(lexed, found.tokens)
    else { return nil }
    if case .weekday = meaning { return nil }
    return YearOfText.extended(TimexMatch(start..<found.tokens.upperBound, meaning), in: text)
  }
}

/// A month alone: `January`, `last November`, `June of last year`.
enum MonthTimexRule: TimexRule {
  static func match(_ text: TimexText, at start: Int) -> TimexMatch? {
    let lexed = text.lexed
    guard case .month(let month, let isShort) = lexed.word(start),
      !lexed.isGlued(start) || start == 0
        || lexed.isDash(start - 1) || lexed.isQuote(start - 1) || lexed.isMark(start - 1, "(")
    else { return nil }
    if isShort || isAlsoName(month) {
      guard isSpokenFor(text, start) else { return nil }
    } else if lexed.isGlued(start + 1), lexed.isDash(start + 1), lexed.isCapitalWord(start + 2),
      lexed.month(start + 2) == nil
    {
      return nil
    }
    let next = isShort && lexed.isMark(start + 1, ".") ? start + 2 : start + 1
    return YearOfText.extended(
      TimexMatch(start..<next, .calendar(PartialDate(year: nil, part: .month(month)))), in: text)
  }

  private static func isAlsoName(_ month: Int) -> Bool { [3, 4, 5, 6, 8].contains(month) }

  private static func isSpokenFor(_ text: TimexText, _ start: Int) -> Bool {
    switch text.word(start - 1) {
    case .in, .last, .next, .this, .early, .late, .mid, .of, .every, .by, .that, .past, .previous,
      .following, .before, .after, .from, .for, .to, .earlier, .later, .and, .same:
      return !text.lexed.isCapitalWord(start + 1) || text.lexed.isMark(start + 1, ".")
    default: break
    }
    switch text.lexed.word(start - 1) {
    case .since, .until, .between, .through, .throughout, .during: return true
    default: break
    }
    if text.lexed.isDash(start - 1), text.word(start - 2) == .mid { return true }
    if text.word(start - 1) == .the || text.word(start - 1) == .article {
      return text.lexed.isLowerWord(start + 1)
    }
    return YearOfText.offset(text, at: start + 1) != nil
  }
}

/// The year behind a date that is counted from the text: `June of this year`, `May last year`.
enum YearOfText {
  static func offset(_ text: TimexText, at start: Int) -> (offset: Int, next: Int)? {
    var index = text.word(start) == .of ? start + 1 : start
    if text.lexed.isMark(index, ",") { index += 1 }
    if text.word(index) == .the { index += 1 }
    let offset: Int
    switch text.word(index) {
    case .last, .previous: offset = -1
    case .this: offset = 0
    case .next: offset = 1
    default: return nil
    }
    guard text.unit(index + 1)?.unit == .year, text.unit(index + 1)?.isPlural == false else {
      return nil
    }
    return (offset, index + 2)
  }

  static func extended(_ match: TimexMatch, in text: TimexText) -> TimexMatch {
    guard case .calendar(let date) = match.meaning, date.year == nil,
      let (offset, next) = offset(text, at: match.tokens.upperBound)
    else { return match }
    return TimexMatch(match.tokens.lowerBound..<next, .inOffsetYear(date.part, offset))
  }
}

extension LexedText {
  /// A quotation mark of any kind.
  func isQuote(_ index: Int) -> Bool {
    guard let mark = mark(index) else { return false }
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") || mark == UInt8(ascii: "`") {
      return true
    }
    let start = tokens[index].span.start
    return mark == 0xE2 && tokens[index].span.count == 3 && text.bytes[start + 1] == 0x80
      && (0x98...0x9F).contains(text.bytes[start + 2])
  }
}
