/// `January 29, 2025`, `March 14th`, `Jan. 6`, `December 1-5`, `March 2024`.
struct MonthDayRule: TimeRule {
  static func match(_ text: LexedText, at start: Int, before end: Int) -> TimeMatch? {
    guard let month = text.month(start), !isPartOfName(text, start) else { return nil }
    var index = start + 1
    if text.isMark(index, "."), text.isGlued(index) { index += 1 }
    guard index < end else { return nil }
    if let trailing = text.trailingYear(index, before: end) {
      let form = TimeForm.date(PartialDate(year: trailing.year, part: .month(month)))
      return TimeMatch(tokens: start..<trailing.next, form: form)
    }
    if text.word(index) == .the { index += 1 }
    for limit in [3, 1] {
      guard let list = DayList.read(text, at: index, before: end, limit: limit) else { return nil }
      if list.days.count > 1, !isClosed(text, list, before: end) { continue }
      if list.days.count == 1, isAmount(text, after: list.next) { return nil }
      let trailing = text.trailingYear(list.next, before: end)
      guard let form = list.form(month: month, year: trailing?.year) else { continue }
      return TimeMatch(tokens: start..<(trailing?.next ?? list.next), form: form)
    }
    return nil
  }

  /// `May 5 and 12 people` lists no second day; `March 14 to 16 in Rome` does.
  private static func isClosed(_ text: LexedText, _ list: DayList, before end: Int) -> Bool {
    if list.next >= end || text.mark(list.next) != nil || text.year(list.next) != nil {
      return !text.isMark(list.next, "%") && !isClock(text, list.next)
    }
    if text.month(list.next) != nil { return false }
    switch text.word(list.next) {
    case .on, .in, .at, .by, .from, .for, .during, .and, .of, .to, .as, .the, .pastVerb,
      .futureVerb:
      return true
    default: return list.isRange && text.isLowerWord(list.next)
    }
  }

  private static func isAmount(_ text: LexedText, after index: Int) -> Bool {
    if text.isMark(index, "%") { return true }
    if text.isGlued(index), text.isMark(index, ".") || text.isMark(index, ","),
      text.isGlued(index + 1), text.number(index + 1) != nil
    {
      return true
    }
    return isClock(text, index)
  }

  private static func isClock(_ text: LexedText, _ index: Int) -> Bool {
    text.isMark(index, ":") && text.isGlued(index) && text.number(index + 1) != nil
  }

  private static func isPartOfName(_ text: LexedText, _ start: Int) -> Bool {
    text.isGlued(start) && text.isDash(start - 1) && text.isWord(start - 2)
  }
}
