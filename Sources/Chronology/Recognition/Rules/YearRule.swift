/// A year alone: `in 2026`, `since 2003`, `the 2016 election`, `the 1990s`, `2026–2030`.
///
/// Four digits are often an amount or the end of a name (`Northern Shield-2012`, `Expo 2025`), so a
/// preposition, a bracket or `the … election` has to speak for a year.
struct YearRule: TimeRule {
  static func match(_ text: LexedText, at start: Int, before end: Int) -> TimeMatch? {
    guard !text.isGluedToName(start) else { return nil }
    if let decade = decade(text, at: start) { return decade }
    guard let year = text.year(start) else { return nil }
    if let second = secondYear(text, of: year, at: start, before: end) {
      guard isGoverned(text, start, next: second.next) else { return nil }
      let form = TimeForm.range(
        PartialDate(year: year, part: .year), PartialDate(year: second.year, part: .year))
      return TimeMatch(tokens: start..<second.next, form: form)
    }
    guard isGoverned(text, start, next: start + 1) else { return nil }
    let first = start - modifierCount(text, before: start)
    return TimeMatch(
      tokens: first..<start + 1, form: .date(PartialDate(year: year, part: .year)))
  }

  /// The tokens of `early`, `mid-` or `late` before a year; of "year-end 2024" none.
  private static func modifierCount(_ text: LexedText, before start: Int) -> Int {
    switch text.word(start - 1) {
    case .early, .mid, .late: return text.isGlued(start - 1) ? 0 : 1
    default:
      let isMid = text.isDash(start - 1) && text.isGlued(start) && text.word(start - 2) == .mid
      return isMid ? 2 : 0
    }
  }

  private static func secondYear(
    _ text: LexedText, of first: Int, at start: Int, before end: Int
  ) -> (year: Int, next: Int)? {
    guard start + 2 < end, text.isDash(start + 1) else { return nil }
    if let year = text.year(start + 2), year > first, year - first <= 100 {
      return (year, start + 3)
    }
    // 2019–20: the century is written once.
    guard text.isGlued(start + 1), text.isGlued(start + 2),
      let short = text.number(start + 2, digits: 2...2),
      !(text.isGlued(start + 3) && text.isDash(start + 3))
    else { return nil }
    let year = first / 100 * 100 + short
    return year > first ? (year, start + 3) : nil
  }

  private static func decade(_ text: LexedText, at start: Int) -> TimeMatch? {
    guard let year = text.number(start, digits: 4...4), year % 10 == 0,
      (1500...2199).contains(year),
      text.isGlued(start + 1), text.isWord(start + 1), text.tokens[start + 1].span.count == 1,
      text.text.bytes[text.tokens[start + 1].span.start] == UInt8(ascii: "s")
    else { return nil }
    return TimeMatch(
      tokens: start..<start + 2, form: .date(PartialDate(year: year, part: .decade)))
  }

  private static func isGoverned(_ text: LexedText, _ start: Int, next: Int) -> Bool {
    let isBracketed = text.isMark(start - 1, "(") && text.isGlued(start)
    // `resolution 2751 (2024)`: the year is part of the number.
    if isBracketed { return text.isMark(next, ")") && text.number(start - 2) == nil }
    guard !isCounted(text, next) else { return false }
    switch text.word(start - 1) {
    case .in, .since, .until, .before, .after, .during, .throughout, .early, .mid, .late:
      return !isInsideName(text, before: start - 1)
    case .by, .from, .for, .through, .between:
      return isCommonYear(text, start) && !isInsideName(text, before: start - 1)
    case .to:
      guard isCommonYear(text, start) else { return false }
      return text.word(start - 2) == .up && !isInsideName(text, before: start - 2)
    case .of:
      // "Law of 2013" names a thing, "the events of 2014" a time.
      return isCommonYear(text, start) && text.isLowerWord(start - 2)
    case .as: return false
    case .unit(.year): return !isInsideName(text, before: start - 1)
    case .the, .indefinite: return isCommonYear(text, start) && text.isLowerWord(next)
    default: return text.isDash(start - 1) && text.word(start - 2) == .mid && text.isGlued(start)
    }
  }

  private static func isCommonYear(_ text: LexedText, _ index: Int) -> Bool {
    text.year(index).map((1800...2199).contains) ?? false
  }

  private static func isCounted(_ text: LexedText, _ next: Int) -> Bool {
    text.word(next) == .quantity
  }

  /// "the Strategy for the Period up to 2025": a capital on a word that has none marks a name.
  private static func isInsideName(_ text: LexedText, before index: Int) -> Bool {
    let isTimeNoun: Bool =
      switch text.word(index - 1) {
      case .unit: true
      default: text.isPeriodNoun(index - 1)
      }
    return isTimeNoun && text.isCapitalWord(index - 1) && text.isWord(index - 2)
  }
}

extension LexedText {
  func isPeriodNoun(_ index: Int) -> Bool {
    guard isWord(index), tokens[index].span.count == 6 else { return false }
    return text.bytes[tokens[index].span.range].elementsEqual("Period".utf8)
  }
}
