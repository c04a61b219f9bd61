import TextCore

/// `today`, `yesterday`, `last month`, `next year`, `three days ago`.
///
/// "the last year" and "over the next month" are durations, "Today we live in …" is an age.
struct RelativeRule: TimeRule {
  static func match(_ text: LexedText, at start: Int, before end: Int) -> TimeMatch? {
    switch text.word(start) {
    case .dayOffset(let offset):
      guard offset != 0 || !isRhetorical(text, start) else { return nil }
      return TimeMatch(tokens: start..<start + 1, form: .dayOffset(offset))
    case .last, .next, .this:
      return period(text, at: start, before: end)
    case .count(let count):
      return ago(text, count: count, at: start, before: end)
    default:
      guard let count = text.number(start, digits: 1...2) else { return nil }
      return ago(text, count: count, at: start, before: end)
    }
  }

  private static func period(_ text: LexedText, at start: Int, before end: Int) -> TimeMatch? {
    guard start + 1 < end, case .unit(let unit) = text.word(start + 1),
      text.word(start - 1) != .the, text.word(start - 1) != .indefinite
    else { return nil }
    let offset = text.word(start) == .last ? -1 : text.word(start) == .next ? 1 : 0
    let form: TimeForm? =
      switch unit {
      case .week where offset != 0: .weekOffset(offset)
      case .month where offset != 0: .monthOffset(offset)
      case .year where !isPlural(text, start + 1): .yearOffset(offset)
      default: nil
      }
    return form.map { TimeMatch(tokens: start..<start + 2, form: $0) }
  }

  private static func ago(
    _ text: LexedText, count: Int, at start: Int, before end: Int
  ) -> TimeMatch? {
    guard start + 2 < end, text.word(start + 2) == .ago, isDayWord(text, start + 1) else {
      return nil
    }
    return TimeMatch(tokens: start..<start + 3, form: .dayOffset(-count))
  }

  private static func isDayWord(_ text: LexedText, _ index: Int) -> Bool {
    guard text.isWord(index) else { return false }
    let word = text.text.bytes[text.tokens[index].span.range]
    return word.elementsEqual("days".utf8) || word.elementsEqual("day".utf8)
  }

  private static func isPlural(_ text: LexedText, _ index: Int) -> Bool {
    text.tokens[index].span.count > 4
  }

  private static func isRhetorical(_ text: LexedText, _ start: Int) -> Bool {
    // "in today's world"
    if text.word(start - 1) == .in { return true }
    guard text.isCapitalWord(start), text.isWord(start + 1) else { return false }
    let follower = text.text.bytes[text.tokens[start + 1].span.range]
    return follower.elementsEqual("we".utf8) || follower.elementsEqual("I".utf8)
      || follower.elementsEqual("our".utf8) || follower.elementsEqual("more".utf8)
      || follower.elementsEqual("many".utf8)
  }
}
