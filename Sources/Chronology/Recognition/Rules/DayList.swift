/// Days of one month as they are listed before or after its name: `10 and 11`, `1-5`, `14th`.
struct DayList {
  private(set) var days: [Int] = []
  /// Whether the days are the ends of a range and not its members.
  private(set) var isRange = false
  /// The index after the list.
  private(set) var next: Int

  private init(next: Int) { self.next = next }

  /// Days that somebody has read.
  init(days: [Int], isRange: Bool) {
    self.days = days
    self.isRange = isRange
    next = 0
  }

  /// Reads up to `limit` days; `nil` where none stands.
  static func read(_ text: LexedText, at start: Int, before end: Int, limit: Int) -> DayList? {
    var list = DayList(next: start)
    guard list.takeDay(text, at: start, before: end) else { return nil }
    while list.days.count < limit, let joint = list.joint(text, before: end) {
      var longer = list
      longer.isRange = list.isRange || joint.isRange
      guard longer.takeDay(text, at: joint.next, before: end) else { break }
      list = longer
    }
    return list
  }

  /// What the list says of `month`; `nil` when the month has no such day.
  func form(month: Int, year: Int?) -> TimeForm? {
    let length = Day.length(ofMonth: month, year: year ?? 2000)
    guard let first = days.first, let last = days.last, days.allSatisfy({ $0 <= length }) else {
      return nil
    }
    func date(_ day: Int) -> PartialDate {
      PartialDate(year: year, part: .day(month: month, day: day))
    }
    if days.count == 1 { return .date(date(first)) }
    let isRun = zip(days, days.dropFirst()).allSatisfy { $1 == $0 + 1 }
    guard isRange || isRun, first < last else { return nil }
    return .range(date(first), date(last))
  }

  private mutating func takeDay(_ text: LexedText, at index: Int, before end: Int) -> Bool {
    guard index < end, let day = text.number(index, digits: 1...2), (1...31).contains(day) else {
      return false
    }
    days.append(day)
    next = index + 1
    if next < end, text.isGlued(next), text.word(next) == .ordinalSuffix { next += 1 }
    return !(text.isGlued(next) && text.isWord(next))
  }

  private func joint(_ text: LexedText, before end: Int) -> (next: Int, isRange: Bool)? {
    guard next < end else { return nil }
    switch text.word(next) {
    case .to, .until, .through: return (next + 1, true)
    case .and, .or: return (next + 1, false)
    default: break
    }
    if text.isDash(next) { return (next + 1, true) }
    if text.isMark(next, ",") || text.isMark(next, "&") {
      return (text.word(next + 1) == .and ? next + 2 : next + 1, false)
    }
    return nil
  }
}
