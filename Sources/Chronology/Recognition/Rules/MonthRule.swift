/// A month alone: `in May`, `the January peacekeeping operation`, `late January`, `last November`.
///
/// Some months are also names and verbs, so something beside the word has to speak for a month.
struct MonthRule: TimeRule {
  static func match(_ text: LexedText, at start: Int, before end: Int) -> TimeMatch? {
    guard case .month(let month, false) = text.word(start), !text.isGluedToName(start) else {
      return nil
    }
    let date = TimeForm.date(PartialDate(year: nil, part: .month(month)))
    let before = text.word(start - 1)
    switch before {
    case .last, .next, .this:
      let shift: TimeForm.Shift = before == .last ? .last : before == .next ? .next : .nearest
      return TimeMatch(tokens: start - 1..<start + 1, form: .shiftedMonth(month, shift))
    case .early, .mid, .late:
      return TimeMatch(tokens: start - 1..<start + 1, form: date)
    case .in, .since, .until, .during, .between, .throughout, .before, .after:
      return TimeMatch(tokens: start..<start + 1, form: date)
    case .by, .from, .for, .to, .through, .and:
      guard !isAlsoName(month) || text.word(start - 3) == .between || before == .and else {
        return nil
      }
      if before == .and, !isSecondOfPair(text, start) { return nil }
      return TimeMatch(tokens: start..<start + 1, form: date)
    case .of:
      let isPart: Bool =
        switch text.word(start - 2) {
        case .early, .mid, .late, .unit, .month: true
        default: false
        }
      return isPart ? TimeMatch(tokens: start..<start + 1, form: date) : nil
    default: break
    }
    if text.isDash(start - 1), text.isGlued(start), text.word(start - 2) == .mid {
      return TimeMatch(tokens: start - 2..<start + 1, form: date)
    }
    let isAttribute = (before == .the || before == .indefinite) && text.isLowerWord(start + 1)
    return isAttribute ? TimeMatch(tokens: start..<start + 1, form: date) : nil
  }

  private static func isAlsoName(_ month: Int) -> Bool {
    [3, 4, 5, 6, 8].contains(month)
  }

  private static func isSecondOfPair(_ text: LexedText, _ index: Int) -> Bool {
    text.month(index - 2) != nil
  }
}

extension LexedText {
  /// Whether the token hangs on a name: `Northern Shield-2012`, `Al-March`.
  func isGluedToName(_ index: Int) -> Bool {
    guard isGlued(index) else { return false }
    if isWord(index - 1) || number(index - 1) != nil { return true }
    if isDash(index - 1) {
      return isWord(index - 2) && isGlued(index - 1) && word(index - 2) != .mid
    }
    return isMark(index - 1, "/") || isMark(index - 1, ".") || isMark(index - 1, "_")
      || isMark(index - 1, "#") || isMark(index - 1, "@") || isMark(index - 1, "&")
      || isMark(index - 1, "=")
  }
}
