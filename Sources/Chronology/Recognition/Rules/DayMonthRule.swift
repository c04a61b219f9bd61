/// `14 March 2024`, `14th of March`, `1-5 December`, `10 and 11 December`, `15 to 19 September`.
///
/// Days that follow each other make a range; of days apart the rule reads the last and leaves the
/// others, which have no month beside them.
struct DayMonthRule: TimeRule {
  static func match(_ text: LexedText, at start: Int, before end: Int) -> TimeMatch? {
    guard isBegin(text, start), let list = DayList.read(text, at: start, before: end, limit: 6)
    else { return nil }
    var index = list.next
    if text.word(index) == .of { index += 1 }
    guard index < end, let month = text.month(index) else { return nil }
    index += 1
    if text.isMark(index, "."), text.isGlued(index), case .month(_, true) = text.word(index - 1) {
      index += 1
    }
    var year: Int?
    if index < end, let trailing = text.trailingYear(index, before: end) {
      year = trailing.year
      index = trailing.next
    }
    guard let form = list.form(month: month, year: year) else { return nil }
    return TimeMatch(tokens: start..<index, form: form)
  }

  private static func isBegin(_ text: LexedText, _ start: Int) -> Bool {
    guard text.isGlued(start) else { return true }
    return text.isDash(start - 1)
      ? !text.isGlued(start - 1)
      : text.mark(start - 1) != nil
        && !text.isMark(start - 1, ".") && !text.isMark(start - 1, "/")
        && !text.isMark(start - 1, ":")
  }
}
