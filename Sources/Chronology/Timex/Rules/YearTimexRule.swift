/// Years, decades and centuries: `1998`, `fiscal 1990`, `the 1980s`, `the '90s`, `the 19th
/// century`.
enum YearTimexRule: TimexRule {
  static func match(_ text: TimexText, at start: Int) -> TimexMatch? {
    century(text, at: start) ?? decade(text, at: start) ?? fiscal(text, at: start)
      ?? plain(text, at: start) ?? spoken(text, at: start)
  }

  // MARK: Years

  private static func plain(_ text: TimexText, at start: Int) -> TimexMatch? {
    let lexed = text.lexed
    guard let year = lexed.year(start), !isPartOfMore(text, start), !isCounted(text, start + 1)
    else { return nil }
    guard (1900...2049).contains(year) || isGoverned(text, start, year) else { return nil }
    let date = TimexMeaning.calendar(PartialDate(year: year, part: .year))
    return TimexMatch(start..<start + 1, date)
  }

  private static func fiscal(_ text: TimexText, at start: Int) -> TimexMatch? {
    guard text.word(start) == .fiscal else { return nil }
    let index = text.unit(start + 1)?.unit == .year ? start + 2 : start + 1
    guard let year = text.lexed.number(index), let full = century(of: year, in: text, index) else {
      return nil
    }
    return TimexMatch(start..<index + 1, .calendar(PartialDate(year: full, part: .year)))
  }

  private static func century(of year: Int, in text: TimexText, _ index: Int) -> Int? {
    text.lexed.tokens[index].span.count == 4 ? year : nil
  }

  private static func isPartOfMore(_ text: TimexText, _ start: Int) -> Bool {
    let lexed = text.lexed
    guard lexed.isGlued(start) else { return false }
    let before = start - 1
    if lexed.isMark(before, "(") || lexed.isQuote(before) { return false }
    if lexed.isDash(before) {
      // "Northern Shield-2012" is a name; "mid-1990", "post-1989" and "1988-1990" are not.
      if lexed.number(before - 1, digits: 4...4) != nil { return false }
      return lexed.isGlued(before) && !lexed.isLowerWord(before - 1)
    }
    if lexed.isMark(before, "/") { return lexed.number(before - 1) == nil }
    return true
  }

  private static func isGoverned(_ text: TimexText, _ start: Int, _ year: Int) -> Bool {
    guard (1000...2199).contains(year) else { return false }
    switch text.word(start - 1) {
    case .in, .from, .after, .before, .early, .late: return true
    default: return text.lexed.word(start - 1) == .since
    }
  }

  /// `1990 shares`, `2000 feet`
  private static func isCounted(_ text: TimexText, _ next: Int) -> Bool {
    if text.lexed.word(next) == .quantity { return true }
    if case .unit(_, true) = text.word(next) { return true }
    return text.isWord(next, "shares") || text.isWord(next, "pounds") || text.isWord(next, "feet")
      || text.isWord(next, "million") || text.isWord(next, "meters")
  }

  /// `nineteen ninety-six`
  private static func spoken(_ text: TimexText, at start: Int) -> TimexMatch? {
    let hundreds: Int
    switch text.word(start) {
    case .count(19), .count(18): hundreds = text.word(start) == .count(19) ? 1900 : 1800
    case .tens(20): hundreds = 2000
    case .count(2) where text.word(start + 1) == .scale(1000):
      guard text.lexed.word(start - 1) == .in || text.unit(start - 1)?.unit == .year else {
        return nil
      }
      let date = PartialDate(year: 2000, part: .year)
      return TimexMatch(start..<start + 2, .calendar(date))
    default: return nil
    }
    guard let rest = CountPhrase.words(text, at: start + 1), (10...99).contains(rest.amount.count),
      !text.isUnit(rest.next)
    else { return nil }
    let date = PartialDate(year: hundreds + rest.amount.count, part: .year)
    return TimexMatch(start..<rest.next, .calendar(date))
  }

  /// A year in digits or in words.
  static func year(_ text: TimexText, at index: Int) -> (year: Int, next: Int)? {
    if let year = text.lexed.year(index) { return (year, index + 1) }
    guard index < text.count, let match = spoken(text, at: index),
      case .calendar(let date) = match.meaning, let year = date.year
    else { return nil }
    return (year, match.tokens.upperBound)
  }

  // MARK: Longer than a year

  private static func decade(_ text: TimexText, at start: Int) -> TimexMatch? {
    let first = text.word(start) == .the ? start + 1 : start
    var index = modifiersEnd(text, at: first)
    let lexed = text.lexed
    if case .decadeName(let tens) = text.word(index), first > start {
      return TimexMatch(
        start..<index + 1, .calendar(PartialDate(year: 1900 + tens * 10, part: .decade)))
    }
    let isShort = lexed.isQuote(index)
    if isShort { index += 1 }
    guard let number = lexed.number(index), number % 10 == 0 else { return nil }
    let suffix = lexed.isQuote(index + 1) && !isShort ? index + 2 : index + 1
    guard text.isWord(suffix, "s"), lexed.isGlued(suffix) else { return nil }
    let digits = lexed.tokens[index].span.count
    guard digits == 4 || (digits == 2 && (isShort || first > start)) else { return nil }
    let year = digits == 4 ? number : number < 30 && isShort ? 2000 + number : 1900 + number
    return TimexMatch(start..<suffix + 1, .calendar(PartialDate(year: year, part: .decade)))
  }

  private static func modifiersEnd(_ text: TimexText, at start: Int) -> Int {
    switch text.word(start) {
    case .early, .late: text.lexed.isDash(start + 1) ? start + 2 : start + 1
    case .mid: text.lexed.isDash(start + 1) ? start + 2 : start + 1
    default: start
    }
  }

  private static func century(_ text: TimexText, at start: Int) -> TimexMatch? {
    let first = text.word(start) == .the ? start + 1 : start
    let begin = modifiersEnd(text, at: first)
    guard let (ordinal, next) = ordinal(text, at: begin) else { return nil }
    let place = text.afterDash(next)
    guard let unit = text.unit(place), unit.unit == .century, ordinal > 1 else { return nil }
    return TimexMatch(start..<place + 1, .century(ordinal - 1))
  }

  static func ordinal(_ text: TimexText, at index: Int) -> (ordinal: Int, next: Int)? {
    if case .ordinal(let ordinal) = text.word(index) { return (ordinal, index + 1) }
    if case .tens(let tens) = text.word(index), text.lexed.isDash(index + 1),
      case .ordinal(let ordinal) = text.word(index + 2)
    {
      return (tens + ordinal, index + 3)
    }
    guard let number = text.lexed.number(index, digits: 1...2),
      text.lexed.word(index + 1) == .ordinalSuffix, text.lexed.isGlued(index + 1)
    else { return nil }
    return (number, index + 2)
  }
}
