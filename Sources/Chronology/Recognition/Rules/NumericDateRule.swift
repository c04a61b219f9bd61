import TextCore

/// `27.01.2026`, `09/01/2020`, `2026-01-27`, `27.01.26`.
///
/// Dots mean day first: no country writes the month first with dots. With slashes and dashes the
/// order stays open while both numbers may be a month; see ``NumericDateOrder``.
struct NumericDateRule: TimeRule {
  static func match(_ text: LexedText, at start: Int, before end: Int) -> TimeMatch? {
    let last = start + 4
    guard last < end, isBegin(text, start), isJoined(text, start),
      let separator = text.mark(start + 1), text.mark(start + 3) == separator,
      separator == UInt8(ascii: ".") || separator == UInt8(ascii: "/")
        || separator == UInt8(ascii: "-")
    else { return nil }
    guard !goesOn(text, after: last) else { return nil }
    let tokens = start..<last + 1
    if let year = text.number(start, digits: 4...4) {
      guard let month = text.number(start + 2, digits: 1...2),
        let day = text.number(last, digits: 1...2), Day(year: year, month: month, day: day) != nil
      else { return nil }
      return TimeMatch(tokens: tokens, form: form(year: year, month: month, day: day))
    }
    guard let first = text.number(start, digits: 1...2),
      let second = text.number(start + 2, digits: 1...2),
      let year = year(text, last, separator: separator)
    else { return nil }
    let dayFirst = Day(year: year, month: second, day: first) != nil
    let monthFirst = Day(year: year, month: first, day: second) != nil
    if dayFirst && (separator == UInt8(ascii: ".") || !monthFirst || first == second) {
      return TimeMatch(tokens: tokens, form: form(year: year, month: second, day: first))
    }
    if dayFirst {
      return TimeMatch(tokens: tokens, form: .numeric(first: first, second: second, year: year))
    }
    guard monthFirst, separator != UInt8(ascii: ".") else { return nil }
    return TimeMatch(tokens: tokens, form: form(year: year, month: first, day: second))
  }

  private static func form(year: Int, month: Int, day: Int) -> TimeForm {
    .date(PartialDate(year: year, part: .day(month: month, day: day)))
  }

  /// Two digits are a year only where nothing else is likely: between slashes or dots.
  private static func year(_ text: LexedText, _ index: Int, separator: UInt8) -> Int? {
    if let year = text.number(index, digits: 4...4) {
      return (1000...2999).contains(year) ? year : nil
    }
    guard separator != UInt8(ascii: "-"), text.tokens[index - 2].span.count == 2,
      text.tokens[index - 4].span.count == 2,
      let short = text.number(index, digits: 2...2)
    else { return nil }
    return short < 70 ? 2000 + short : 1900 + short
  }

  private static func isJoined(_ text: LexedText, _ start: Int) -> Bool {
    (start + 1...start + 4).allSatisfy(text.isGlued)
  }

  /// Phone numbers, versions, paths and file names go on to the left of the number.
  private static func isBegin(_ text: LexedText, _ start: Int) -> Bool {
    guard text.isGlued(start), start > 0 else { return true }
    guard let before = text.mark(start - 1) else { return false }
    return before == UInt8(ascii: "(") || before == UInt8(ascii: "[") || before >= 0x80
      || before == UInt8(ascii: "\"") || before == UInt8(ascii: "|") || before == UInt8(ascii: ":")
      || before == UInt8(ascii: ",") || before == UInt8(ascii: ";")
  }

  /// … or to the right: another number, an extension. A glued capital begins the text instead.
  private static func goesOn(_ text: LexedText, after last: Int) -> Bool {
    guard text.isGlued(last + 1) else { return false }
    if text.isWord(last + 1) { return text.isLowerWord(last + 1) }
    guard text.isGlued(last + 2), let mark = text.mark(last + 1) else { return false }
    let joins =
      mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/")
      || mark == UInt8(ascii: "_")
    return joins && (text.number(last + 2) != nil || text.isLowerWord(last + 2))
  }
}
