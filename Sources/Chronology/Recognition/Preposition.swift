/// The preposition that a date stands with, and what it says of the date.
enum Preposition {
  /// The index at which the expression begins with its preposition, looking left from `start` and
  /// not beyond `lowest`.
  static func read(
    _ text: LexedText, before start: Int, of form: TimeForm, from lowest: Int
  ) -> (first: Int, governor: TimeExpression.Governor) {
    var place = start - 1
    if place >= lowest, text.word(place) == .the { place -= 1 }
    guard place >= lowest, !text.isGlued(start) || text.isMark(start - 1, "(") else {
      return (start, .other)
    }
    switch text.word(place) {
    // "came in on Monday" and "came in yesterday": the adverb is not the date's.
    case .in, .at, .throughout: return (isDay(form) ? start : place, .other)
    case .on, .during, .between: return (place, .other)
    case .since, .after: return (place, .since)
    case .from: return (place, isOpenEnd(text, start) ? .since : .other)
    case .until, .by, .before, .through: return (place, .until)
    case .for: return (place, .purpose)
    case .to where place - 1 >= lowest && text.word(place - 1) == .up: return (place - 1, .until)
    case .of where place - 1 >= lowest && text.word(place - 1) == .as: return (place - 1, .other)
    // "the quarter ended June 30", "the law of 5 May": a date that something bears.
    case .of: return (start, .since)
    default: return (start, isBorne(text, place) ? .since : .other)
    }
  }

  private static func isDay(_ form: TimeForm) -> Bool {
    switch form {
    case .date(let date), .range(let date, _): date.isDay
    case .weekday, .dayOffset, .numeric: true
    default: false
    }
  }

  private static func isBorne(_ text: LexedText, _ index: Int) -> Bool {
    guard text.isLowerWord(index) else { return false }
    let word = text.text.bytes[text.tokens[index].span.range]
    return ["ended", "ending", "dated", "effective", "starting"].contains {
      word.elementsEqual($0.utf8)
    }
  }

  private static func isOpenEnd(_ text: LexedText, _ start: Int) -> Bool {
    text.number(start, digits: 4...4) != nil
  }
}
