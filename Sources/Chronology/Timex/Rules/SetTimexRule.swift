/// What comes again: `every Friday`, `each year`, `daily`, `annually`, `every two weeks`, `per
/// year`.
enum SetTimexRule: TimexRule {
  static func match(_ text: TimexText, at start: Int) -> TimexMatch? {
    switch text.word(start) {
    case .frequency(let unit):
      guard !text.lexed.isCapitalWord(start) || !text.lexed.isCapitalWord(start + 1) else {
        return nil
      }
      // "the daily Gazette" is a newspaper.
      if text.lexed.isCapitalWord(start + 1),
        text.word(start - 1) == .the || text.lexed.isCapitalWord(start - 1)
      {
        return nil
      }
      // A quarterly dividend is a kind of dividend.
      guard unit != .quarter || !text.lexed.isLowerWord(start + 1) || text.word(start + 1) != .none
      else { return nil }
      return TimexMatch(start..<start + 1, .set(unit.duration(.whole(1))))
    case .every: return every(text, at: start)
    case .per:
      guard let unit = text.unit(start + 1), !unit.isPlural else { return nil }
      return TimexMatch(start..<start + 2, .set(unit.unit.duration(.whole(1))))
    default: return nil
    }
  }

  private static func every(_ text: TimexText, at start: Int) -> TimexMatch? {
    let index = start + 1
    if let unit = text.unit(index), !unit.isPlural {
      return TimexMatch(start..<index + 1, .set(unit.unit.duration(.whole(1))))
    }
    if case .timeOfDay(let time) = text.word(index) {
      return TimexMatch(start..<index + 1, .set("XXXX-XX-XX\(time.value)"))
    }
    if let weekday = text.lexed.weekday(index) {
      if case .timeOfDay(let time) = text.word(index + 1) {
        return TimexMatch(start..<index + 2, .set("XXXX-WXX-\(weekday)\(time.value)"))
      }
      return TimexMatch(start..<index + 1, .set("XXXX-WXX-\(weekday)"))
    }
    if let month = text.lexed.month(index) {
      return TimexMatch(start..<index + 1, .set("XXXX-\(padded(month, to: 2))"))
    }
    if let season = text.season(index) {
      return TimexMatch(start..<index + 1, .set("XXXX-\(season.timexName)"))
    }
    if text.isWord(index, "other"), let unit = text.unit(index + 1) {
      return TimexMatch(start..<index + 2, .set(unit.unit.duration(.whole(2))))
    }
    guard let count = CountPhrase.read(text, at: index), let unit = text.unit(count.next) else {
      return nil
    }
    return TimexMatch(start..<count.next + 1, .set(unit.unit.duration(count.amount)))
  }
}
