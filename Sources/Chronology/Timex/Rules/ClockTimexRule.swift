/// Times of the clock with their day: `10:35 a.m.`, `6 p.m. EST Tuesday`, `noon Saturday`,
/// `at 15:00 on 14 March`.
enum ClockTimexRule: TimexRule {
  static func match(_ text: TimexText, at start: Int) -> TimexMatch? {
    guard case (var time, let next)? = clock(text, at: start) else { return nil }
    var index = next
    if text.word(index) == .zone, text.lexed.tokens[index].casing == .upper {
      let isUniversal = text.isWord(index, "utc") || text.isWord(index, "gmt")
      if isUniversal { time = time.inUniversalTime }
      index += 1
    }
    let end = index
    if text.lexed.isMark(index, ","), !text.lexed.isMark(index, ".") { index += 1 }
    if text.word(index) == .on { index += 1 }
    let day = DayTimexRule.match(text, at: index) ?? CalendarTimexRule.match(text, at: index)
    if let day, day.meaning.isDay {
      return TimexMatch(start..<day.tokens.upperBound, .time(day.meaning, of: time))
    }
    if case .time(let base, .night)? = day?.meaning, let day {
      return TimexMatch(start..<day.tokens.upperBound, .time(base, of: time))
    }
    return TimexMatch(start..<end, .time(.same(.day), of: time))
  }

  private static func clock(_ text: TimexText, at start: Int) -> (TimeOfDay, next: Int)? {
    switch text.word(start) {
    case .timeOfDay(.noon): return text.isWord(start - 1, "high") ? nil : (.noon, start + 1)
    case .timeOfDay(.midnight): return (.midnight, start + 1)
    default: break
    }
    guard let (hour, minute, next) = numbers(text, at: start) else { return nil }
    if minute == nil, text.word(next) == .in, text.word(next + 1) == .the, hour <= 12,
      case .timeOfDay(let time) = text.word(next + 2)
    {
      let isAfternoon = time == .afternoon || time == .evening
      return (.clock(hour: isAfternoon ? hour % 12 + 12 : hour, minute: 0), next + 3)
    }
    guard let half = halfOfDay(text, at: next) else {
      guard let minute, !text.isUnit(next),
        !text.lexed.isMark(next, ":") || !text.lexed.isGlued(next)
      else { return nil }
      return (.clock(hour: hour, minute: minute), next)
    }
    guard hour <= 12 else { return nil }
    let base = hour == 12 ? 0 : hour
    return (.clock(hour: half.isAfternoon ? base + 12 : base, minute: minute ?? 0), half.next)
  }

  private static func numbers(
    _ text: TimexText, at start: Int
  ) -> (hour: Int, minute: Int?, next: Int)? {
    let lexed = text.lexed
    guard let hour = lexed.number(start, digits: 1...2), hour < 25,
      !lexed.isGlued(start) || lexed.isMark(start - 1, "(")
    else { return nil }
    if lexed.isMark(start + 1, ":") || lexed.isMark(start + 1, "."), lexed.isGlued(start + 1),
      lexed.isGlued(start + 2), let minute = lexed.number(start + 2, digits: 2...2), minute < 60
    {
      // With a full stop only "a.m." behind it tells a time from a number.
      if lexed.isMark(start + 1, "."), halfOfDay(text, at: start + 3) == nil { return nil }
      return (hour, minute, start + 3)
    }
    return (hour, nil, start + 1)
  }

  /// `a.m.`, `pm`, `p.m`; also `o'clock`, which tells no half.
  private static func halfOfDay(
    _ text: TimexText, at index: Int
  ) -> (isAfternoon: Bool, next: Int)? {
    if text.word(index) == .am { return (false, index + 1) }
    if text.word(index) == .pm { return (true, index + 1) }
    guard text.isWord(index, "a") || text.isWord(index, "p"), text.lexed.isMark(index + 1, "."),
      text.lexed.isGlued(index + 1), text.isWord(index + 2, "m"), text.lexed.isGlued(index + 2)
    else { return nil }
    let isClosed = text.lexed.isMark(index + 3, ".") && text.lexed.isGlued(index + 3)
    return (text.isWord(index, "p"), isClosed ? index + 4 : index + 3)
  }
}
