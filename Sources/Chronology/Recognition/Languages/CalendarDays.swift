/// Days before the name of their month: `12`, `1er`, `12 al 15`, `12. und 13.`
struct CalendarDays {
  private(set) var days: [Int] = []
  /// Whether they are the ends of a range.
  private(set) var isRange = false
  /// The index behind them.
  private(set) var next: Int

  private static let most = 6

  static func read(_ text: CalendarText, at start: Int) -> CalendarDays? {
    var list = CalendarDays(next: start)
    guard list.takeDay(text, at: start) else { return nil }
    while list.days.count < most {
      var longer = list
      let joint = list.next
      longer.isRange = list.isRange || text.isDash(joint) || text.has(.to, joint)
      let isJoint =
        text.isDash(joint) || text.isMark(joint, [",", "/"]) || text.has([.to, .and], joint)
      let isAfterArticle = text.has(.before, joint + 1)
      guard isJoint, longer.takeDay(text, at: isAfterArticle ? joint + 2 : joint + 1) else {
        break
      }
      list = longer
    }
    return list
  }

  /// Behind the marks of an ordinal: `.`, `º`, `er`, `:e`
  static func skipOrdinal(_ text: CalendarText, _ index: Int) -> Int {
    var next = index
    if text.isGluedMark(next, [".", ":"]) { next += 1 }
    if text.lexed.isGlued(next), text.has(.ordinal, next) || isDegree(text, next) { next += 1 }
    // A colon without letters behind it is that of a clock.
    return text.isMark(next - 1, [":"]) ? index : next
  }

  private mutating func takeDay(_ text: CalendarText, at index: Int) -> Bool {
    guard let day = text.day(index) else { return false }
    days.append(day.value)
    next = CalendarDays.skipOrdinal(text, day.next)
    return true
  }

  private static func isDegree(_ text: CalendarText, _ index: Int) -> Bool {
    guard text.tokens.contains(index) else { return false }
    let mark = text.lexed.text[text.lexed.tokens[index].span]
    return mark == "\u{B0}" && text.words.roles[mark] != nil
  }
}
