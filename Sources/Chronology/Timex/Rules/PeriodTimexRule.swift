/// One unit that is pointed at: `this week`, `last year`, `the previous month`, `the same day`,
/// `the year-ago quarter`, `that year`, `next summer`, `the current fiscal year`.
enum PeriodTimexRule: TimexRule {
  static func match(_ text: TimexText, at start: Int) -> TimexMatch? {
    endOfYear(text, at: start) ?? compared(text, at: start) ?? ofYear(text, at: start)
      ?? pointed(text, at: start)
  }

  /// `year-end`
  private static func endOfYear(_ text: TimexText, at start: Int) -> TimexMatch? {
    guard text.unit(start)?.unit == .year, text.unit(start)?.isPlural == false else { return nil }
    let index = text.afterDash(start + 1)
    guard text.word(index) == .end, text.word(start - 1) != .the else { return nil }
    guard text.lexed.year(index + 1) == nil else { return nil }
    return TimexMatch(start..<index + 1, .endOfYear)
  }

  /// `year-ago`, `the year-earlier period`
  private static func compared(_ text: TimexText, at start: Int) -> TimexMatch? {
    let first = text.word(start) == .the || text.word(start) == .article ? start + 1 : start
    guard text.unit(first)?.unit == .year, text.lexed.isDash(first + 1),
      text.word(first + 2) == .ago || text.word(first + 2) == .earlier
    else { return nil }
    let isOne = text.word(first + 3) == .period || text.unit(first + 3)?.unit == .quarter
    let meaning: TimexMeaning =
      isOne && text.isUnit(first + 3) ? .comparison(-1, .quarter) : .comparison(-1, .year)
    return TimexMatch((isOne ? start : first)..<(isOne ? first + 4 : first + 3), meaning)
  }

  /// `the 1988 period`: the stretch of that year that the text compares with.
  private static func ofYear(_ text: TimexText, at start: Int) -> TimexMatch? {
    guard text.word(start) == .the, let year = text.lexed.year(start + 1) else { return nil }
    guard text.word(start + 2) == .period || text.unit(start + 2)?.unit == .quarter else {
      return nil
    }
    return TimexMatch(start..<start + 3, .counterpart(year))
  }

  private static func pointed(_ text: TimexText, at start: Int) -> TimexMatch? {
    var index = start
    var hasThe = false
    if text.word(index) == .the { (hasThe, index) = (true, index + 1) }
    let selector = text.word(index)
    var next = index + 1
    var isAnchored = false
    let offset: Int
    switch selector {
    case .last: offset = -1
    case .past: offset = -1
    case .previous: (offset, isAnchored) = (-1, true)
    case .next: (offset, isAnchored) = (1, hasThe)
    case .coming: offset = 1
    case .following: (offset, isAnchored) = (1, true)
    case .this, .current:
      offset = 0
      if text.word(next) == .past || text.word(next) == .coming || text.word(next) == .current {
        next += 1
      }
    case .that, .same, .latest: return same(text, start, next)
    case .unit, .fiscal, .ofCount:
      guard hasThe else { return nil }
      return same(text, start, index)
    default: return nil
    }
    if selector == .current || selector == .previous || selector == .coming || selector == .past,
      !hasThe
    {
      guard selector == .past || selector == .current else { return nil }
    }
    if text.word(next) == .fiscal || text.word(next) == .ofCount { next += 1 }
    return target(text, start, next, offset, isAnchored: isAnchored)
  }

  private static func target(
    _ text: TimexText, _ start: Int, _ index: Int, _ offset: Int, isAnchored: Bool
  ) -> TimexMatch? {
    if let unit = text.unit(index) {
      let end = text.word(index + 1) == .or && text.word(index + 2) == .so ? index + 3 : index + 1
      guard !unit.isPlural, !unit.unit.isOfClock else { return nil }
      let tokens = start..<end
      if unit.unit >= .decade, offset < 0 {
        return TimexMatch(tokens, .duration(unit.unit.duration(.whole(1))))
      }
      return TimexMatch(
        tokens, isAnchored ? .anchored(offset, unit.unit) : .offset(offset, unit.unit))
    }
    guard let shift = TimeForm.Shift(rawValue: offset) else { return nil }
    if let month = text.lexed.month(index) {
      // "last Oct. 23": the day is nearer to the date than "last" is.
      let place = text.lexed.isMark(index + 1, ".") ? index + 2 : index + 1
      guard text.lexed.number(place) == nil || text.lexed.isGlued(place) else { return nil }
      return TimexMatch(start..<index + 1, .shifted(.month(month), shift))
    }
    if let season = text.season(index) {
      return TimexMatch(start..<index + 1, .shifted(.season(season), shift))
    }
    if let (holiday, next) = HolidayTimexRule.name(text, at: index) {
      return TimexMatch(start..<next, .holiday(holiday, year: nil, shift))
    }
    return nil
  }

  /// `that year`, `the same quarter`, `the latest period`, `the quarter`, `the fiscal year`
  private static func same(_ text: TimexText, _ start: Int, _ first: Int) -> TimexMatch? {
    var index = first
    if text.word(index) == .same { index += 1 }
    if text.word(index) == .fiscal || text.word(index) == .ofCount { index += 1 }
    if text.word(index) == .period, text.word(first - 1) == .latest {
      return TimexMatch(start..<index + 1, .lastCompleted(.quarter))
    }
    guard let unit = text.unit(index), !unit.isPlural, !unit.unit.isOfClock else { return nil }
    if text.word(start) == .the, index == start + 1 {
      // "the day" and "the week" mostly open a clause; "the quarter" and "the year" name a time.
      guard
        unit.unit == .quarter || unit.unit == .year || unit.unit == .weekend
          || unit.unit == .week || unit.unit == .month
      else { return nil }
      if text.word(index + 1) == .of || text.isHyphen(index + 1) { return nil }
      if unit.unit == .year, let year = YearTimexRule.year(text, at: index + 1) {
        let date = PartialDate(year: year.year, part: .year)
        return TimexMatch(start..<year.next, .calendar(date))
      }
      if unit.unit == .year, text.isWord(index + 1, "ended") || text.isWord(index + 1, "ending") {
        return TimexMatch(start..<index + 1, .duration(unit.unit.duration(.whole(1))))
      }
      if unit.unit == .year, text.word(index + 1) == .before || text.word(index + 1) == .after {
        return nil
      }
    }
    if text.word(first - 1) == .latest, unit.unit == .quarter {
      return TimexMatch(start..<index + 1, .lastCompleted(.quarter))
    }
    let isThat = text.word(start) == .that || text.word(first) == .same
    return TimexMatch(start..<index + 1, isThat ? .that(unit.unit) : .same(unit.unit))
  }
}
