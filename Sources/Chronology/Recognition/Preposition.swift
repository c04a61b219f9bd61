/// The preposition that a date stands with, and what it says of the date.
enum Preposition {
  /// The index at which the expression begins with its preposition, looking left from `start` and
  /// not beyond `lowest`.
  static func read(
    _ text: LexedText, before start: Int, from lowest: Int
  ) -> (first: Int, governor: TimeExpression.Governor) {
    var place = start - 1
    if place >= lowest, text.word(place) == .the { place -= 1 }
    guard place >= lowest, !text.isGlued(start) || text.isMark(start - 1, "(") else {
      return (start, .other)
    }
    switch text.word(place) {
    case .on, .in, .during, .between, .throughout, .at: return (place, .other)
    case .since, .after: return (place, .since)
    case .from: return (place, isOpenEnd(text, start) ? .since : .other)
    case .until, .by, .before, .through: return (place, .until)
    case .for: return (place, .purpose)
    case .to where place - 1 >= lowest && text.word(place - 1) == .up: return (place - 1, .until)
    case .of where place - 1 >= lowest && text.word(place - 1) == .as: return (place - 1, .other)
    default: return (start, .other)
    }
  }

  private static func isOpenEnd(_ text: LexedText, _ start: Int) -> Bool {
    text.number(start, digits: 4...4) != nil
  }
}
