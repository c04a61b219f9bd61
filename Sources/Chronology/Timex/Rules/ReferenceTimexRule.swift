/// Vague dates: `now`, `currently`, `recently`, `the past`, `the future`, `right now`.
enum ReferenceTimexRule: TimexRule {
  static func match(_ text: TimexText, at start: Int) -> TimexMatch? {
    switch text.word(start) {
    case .now:
      return TimexMatch(start..<start + 1, .reference(.present))
    case .right:
      guard text.word(start + 1) == .now else { return nil }
      return TimexMatch(start..<start + 2, .reference(.present))
    case .current
    where !text.isUnit(start + 1) && text.lexed.isLowerWord(start + 1)
      && text.word(start + 1) == .none:
      return TimexMatch(start..<start + 1, .reference(.present))
    case .reference(.future):
      // "as soon as", "soon after": counted from something else.
      if text.isWord(start - 1, "as") || text.word(start + 1) == .after { return nil }
      return TimexMatch(start..<start + 1, .reference(.future))
    case .reference(let reference):
      return TimexMatch(start..<start + 1, .reference(reference))
    case .the:
      let isNoun =
        !text.lexed.isLowerWord(start + 2) || text.word(start + 2) != .none
        || text.lexed.word(start + 2) != .none
      if text.word(start + 1) == .past, isNoun, !text.isUnit(start + 2) {
        return TimexMatch(start..<start + 2, .reference(.past))
      }
      if text.isWord(start + 1, "future"), text.word(start - 1) == .in || isNoun {
        return TimexMatch(start..<start + 2, .reference(.future))
      }
      if text.isWord(start + 1, "near") || text.isWord(start + 1, "short")
        || text.isWord(start + 1, "long"), text.isWord(start + 2, "term")
      {
        return TimexMatch(start..<start + 3, .reference(.future))
      }
      if text.isWord(start + 1, "near"), text.isWord(start + 2, "future") {
        return TimexMatch(start..<start + 3, .reference(.future))
      }
      return nil
    default: return nil
    }
  }
}
