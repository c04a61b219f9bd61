/// Days by name and what hangs on them: `Friday`, `last Tuesday`, `tomorrow`, `Friday night`,
/// `this morning`, `tonight`, `Tuesday nights`.
enum DayTimexRule: TimexRule {
  static func match(_ text: TimexText, at start: Int) -> TimexMatch? {
    if let match = partOfDay(text, at: start) { return match }
    guard let day = day(text, at: start) else { return nil }
    return withTime(day, in: text)
  }

  /// The day with the part of it that follows.
  static func withTime(_ day: TimexMatch, in text: TimexText) -> TimexMatch {
    let next = day.tokens.upperBound
    var place = next
    if text.word(place) == .early || text.word(place) == .late { place += 1 }
    guard case .timeOfDay(let time) = text.word(place), day.meaning.isDay else { return day }
    let tokens = day.tokens.lowerBound..<place + 1
    if case .weekday(let weekday, .nearest) = day.meaning, text.isPlural(place) {
      return TimexMatch(tokens, .set("XXXX-WXX-\(weekday)\(time.value)"))
    }
    return TimexMatch(tokens, .time(day.meaning, of: time))
  }

  private static func day(_ text: TimexText, at start: Int) -> TimexMatch? {
    if case .relativeDay(let offset) = text.word(start) {
      // "in today's world" means no day.
      if offset == 0, text.word(start - 1) == .in { return nil }
      return TimexMatch(start..<start + 1, .offset(offset, .day))
    }
    if case .weekdays(let weekday) = text.word(start) {
      return TimexMatch(start..<start + 1, .set("XXXX-WXX-\(weekday)"))
    }
    var index = start
    var shift = TimeForm.Shift.nearest
    switch text.word(index) {
    case .last, .past, .previous: (shift, index) = (.last, index + 1)
    case .next, .following: (shift, index) = (.next, index + 1)
    case .coming: (shift, index) = (.next, index + 1)
    case .this:
      index += 1
      if text.word(index) == .coming { (shift, index) = (.next, index + 1) }
      if text.word(index) == .past { (shift, index) = (.last, index + 1) }
    case .the:
      switch text.word(start + 1) {
      case .previous: (shift, index) = (.last, start + 2)
      case .following, .next: (shift, index) = (.next, start + 2)
      default: return nil
      }
    default: break
    }
    guard let weekday = text.lexed.weekday(index), isDay(text, index) else {
      return nil
    }
    return TimexMatch(start..<index + 1, .weekday(weekday, shift))
  }

  /// `Sunday Times`, `Black Friday`: a capital beside a weekday makes it part of a name.
  private static func isDay(_ text: TimexText, _ index: Int) -> Bool {
    let lexed = text.lexed
    if case .shortWeekday = lexed.word(index) {
      return lexed.isMark(index + 1, ".") && lexed.isGlued(index + 1)
    }
    if text.isWord(index - 1, "black") || text.isWord(index - 1, "good")
      || text.isWord(index - 1, "bloody")
    {
      return !lexed.isCapitalWord(index - 1)
    }
    let isTitle =
      lexed.isCapitalWord(index + 1) && !lexed.isGlued(index + 1) && text.word(index - 1) == .the
    return !isTitle
  }

  // MARK: Parts of a day

  private static func partOfDay(_ text: TimexText, at start: Int) -> TimexMatch? {
    switch text.word(start) {
    case .early, .mid, .late:
      let place = text.afterDash(start + 1)
      guard case .timeOfDay(let time) = text.word(place) else { return nil }
      if place + 1 < text.count, let day = day(text, at: place + 1) {
        return TimexMatch(start..<day.tokens.upperBound, .time(day.meaning, of: time))
      }
      return TimexMatch(start..<place + 1, .time(.same(.day), of: time))
    case .tonight: return TimexMatch(start..<start + 1, .time(.offset(0, .day), of: .night))
    case .overnight: return TimexMatch(start..<start + 1, .time(.offset(0, .day), of: .night))
    case .this:
      guard case .timeOfDay(let time) = text.word(start + 1) else { return nil }
      return TimexMatch(start..<start + 2, .time(.offset(0, .day), of: time))
    case .last:
      guard text.word(start + 1) == .timeOfDay(.night) else { return nil }
      return TimexMatch(start..<start + 2, .time(.offset(-1, .day), of: .night))
    case .that:
      guard case .timeOfDay(let time) = text.word(start + 1) else { return nil }
      return TimexMatch(start..<start + 2, .time(.same(.day), of: time))
    case .the:
      switch text.word(start + 1) {
      case .next, .following, .previous:
        guard case .timeOfDay(let time) = text.word(start + 2) else { return nil }
        let offset = text.word(start + 1) == .previous ? -1 : 1
        return TimexMatch(start..<start + 3, .time(.anchored(offset, .day), of: time))
      case .timeOfDay(let time) where isGoverned(text, start):
        return TimexMatch(start..<start + 2, .time(.same(.day), of: time))
      default: return nil
      }
    default: return nil
    }
  }

  private static func isGoverned(_ text: TimexText, _ start: Int) -> Bool {
    text.word(start - 1) == .in && text.word(start + 2) != .of
  }
}

extension TimexText {
  /// Whether the word ends in s.
  func isPlural(_ index: Int) -> Bool {
    lexed.isWord(index) && lexed.text.bytes[lexed.tokens[index].span.end - 1] | 0x20 == 0x73
  }
}
