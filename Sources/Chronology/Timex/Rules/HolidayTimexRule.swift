import TextCore

/// Holidays that stand by their name: `Christmas Day`, `Thanksgiving 1999`, `Easter`.
enum HolidayTimexRule: TimexRule {
  static func match(_ text: TimexText, at start: Int) -> TimexMatch? {
    guard let (holiday, next) = name(text, at: start) else { return nil }
    let place = text.word(next) == .of || text.lexed.isMark(next, ",") ? next + 1 : next
    if let year = text.lexed.year(place) {
      return TimexMatch(start..<place + 1, .holiday(holiday, year: year, .nearest))
    }
    let day = TimexMeaning.holiday(holiday, year: nil, .nearest)
    if let unit = text.unit(next), !unit.isPlural, unit.unit == .week || unit.unit == .weekend {
      return TimexMatch(start..<next + 1, .holding(day, unit.unit))
    }
    return TimexMatch(start..<next, day)
  }

  /// The holiday whose name begins at `start`; the longest name wins.
  static func name(_ text: TimexText, at start: Int) -> (holiday: Holiday, next: Int)? {
    guard text.lexed.isCapitalWord(start) else { return nil }
    let bytes = text.lexed.text.bytes
    let span = text.lexed.tokens[start].span
    var best: (holiday: Holiday, next: Int)?
    for entry in Holiday.byFirstWord(bytes[span.range]) {
      var index = start
      var isMatch = true
      for word in entry.words {
        // A name's own apostrophe is a token: "New Year's Day".
        guard index < text.count,
          bytes[text.lexed.tokens[index].span.range].elementsEqual(word.utf8)
            || (word == "'" && text.lexed.isQuote(index))
        else {
          isMatch = false
          break
        }
        index += 1
      }
      if isMatch, index > best?.next ?? start { best = (entry.holiday, index) }
    }
    return best
  }
}
