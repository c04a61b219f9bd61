/// Vague dates: `now`, `recently`, `the past`, `the future`, `right now`, `will one day`.
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
    case .count(1) where isSomeDay(text, at: start):
      return TimexMatch(start..<start + 2, .reference(.future))
    default: return nil
    }
  }

  /// `may one day return`, but not `may one day later return`.
  private static func isSomeDay(_ text: TimexText, at index: Int) -> Bool {
    let modals: [StaticString] = ["will", "would", "may", "might", "could", "can", "should"]
    return modals.contains { text.isWord(index - 1, $0) } && text.isWord(index, "one")
      && text.isWord(index + 1, "day") && text.lexed.isLowerWord(index + 2)
      && text.word(index + 2) == .none
  }
}
