/// Quarters, halves and seasons: `the third quarter`, `this year's first half`, `last fall`, `Q3`.
enum PartOfYearTimexRule: TimexRule {
  static func match(_ text: TimexText, at start: Int) -> TimexMatch? {
    season(text, at: start) ?? part(text, at: start)
  }

  private static func part(_ text: TimexText, at start: Int) -> TimexMatch? {
    var index = start
    var offset: Int?
    var named: Int?
    if text.word(index) == .the { index += 1 }
    if let owner = owner(text, at: index) {
      offset = owner.offset
      index = owner.next
    } else if let year = text.lexed.year(index) {
      named = year
      index += 1
      if text.lexed.isQuote(index), text.isWord(index + 1, "s") { index += 2 }
    }
    var isCompared = false
    if text.unit(index)?.unit == .year, text.lexed.isDash(index + 1),
      text.word(index + 2) == .ago || text.word(index + 2) == .earlier
    {
      isCompared = true
      index += 3
    }
    if case .current = text.word(index) { index += 1 }
    if case .fiscal = text.word(index) { index += 1 }
    guard let (part, next) = bare(text, at: index) else { return nil }
    if isCompared { return TimexMatch(start..<next, .inOffsetYear(part, -1)) }
    // "the third-quarter results": the article is the noun's.
    if text.word(start) == .the, index == start + 1, text.lexed.isDash(index + 1),
      text.lexed.isLowerWord(next), text.word(next) == .none
    {
      return nil
    }
    let match = TimexMatch(start..<next, .calendar(PartialDate(year: named, part: part)))
    if named != nil { return match }
    if let offset { return TimexMatch(start..<next, .inOffsetYear(part, offset)) }
    return dated(match, part, in: text)
  }

  private static func owner(_ text: TimexText, at index: Int) -> (offset: Int, next: Int)? {
    let offset: Int
    switch text.word(index) {
    case .last: offset = -1
    case .this: offset = 0
    case .next: offset = 1
    default: return nil
    }
    var next = index + 1
    if text.word(next) == .fiscal { next += 1 }
    guard text.unit(next)?.unit == .year, text.lexed.isQuote(next + 1),
      text.isWord(next + 2, "s")
    else { return nil }
    return (offset, next + 3)
  }

  /// `third quarter`, `first-half`, `Q3`
  private static func bare(
    _ text: TimexText, at index: Int
  ) -> (part: PartialDate.Part, next: Int)? {
    let lexed = text.lexed
    if let (ordinal, place) = YearTimexRule.ordinal(text, at: index) {
      var next = text.afterDash(place)
      if text.word(next) == .fiscal { next += 1 }
      if text.unit(next)?.unit == .quarter, text.unit(next)?.isPlural == false, ordinal <= 4 {
        return (.quarter(ordinal), next + 1)
      }
      if text.word(next) == .half, ordinal <= 2, isHalfOfYear(text, next + 1, ordinal) {
        return (.half(ordinal), next + 1)
      }
      return nil
    }
    if text.isWord(index, "final") || text.word(index) == .last,
      text.unit(index + 1)?.unit == .quarter, text.word(index + 2) == .of
    {
      return (.quarter(4), index + 2)
    }
    if text.word(index) == .last || text.isWord(index, "latter"), text.word(index + 1) == .half,
      isHalfOfYear(text, index + 2, 2)
    {
      return (.half(2), index + 2)
    }
    guard text.isWord(index, "q"), lexed.isCapitalWord(index), lexed.isGlued(index + 1),
      let quarter = lexed.number(index + 1), (1...4).contains(quarter)
    else { return nil }
    return (.quarter(quarter), index + 2)
  }

  /// A match has halves too: only the year's are meant.
  private static func isHalfOfYear(_ text: TimexText, _ next: Int, _ ordinal: Int) -> Bool {
    let place = text.word(next) == .of ? next + 1 : next
    if text.lexed.year(place) != nil || YearOfText.offset(text, at: next) != nil { return true }
    let year = text.word(place) == .the ? place + 1 : place
    return text.word(next) == .of && text.unit(year)?.unit == .year
  }

  private static func dated(
    _ match: TimexMatch, _ part: PartialDate.Part, in text: TimexText
  ) -> TimexMatch {
    let start = match.tokens.lowerBound
    var index = match.tokens.upperBound
    if text.word(index) == .of || text.word(index) == .in || text.lexed.isMark(index, ",") {
      index += 1
    }
    if text.word(index) == .fiscal { index += 1 }
    if let (year, next) = YearTimexRule.year(text, at: index) {
      return TimexMatch(start..<next, .calendar(PartialDate(year: year, part: part)))
    }
    let place = text.word(match.tokens.upperBound) == .of ? index : match.tokens.upperBound
    if text.word(place) == .the, text.unit(place + 1)?.unit == .year,
      text.word(place - 1) == .of
    {
      return TimexMatch(start..<place + 2, .calendar(PartialDate(year: nil, part: part)))
    }
    return YearOfText.extended(match, in: text)
  }

  // MARK: Seasons

  private static func season(_ text: TimexText, at start: Int) -> TimexMatch? {
    var index = start
    if text.word(index) == .the { index += 1 }
    if text.word(index) == .this || text.word(index) == .last || text.word(index) == .next {
      return nil
    }
    if text.word(start) == .the, text.word(index) == .early || text.word(index) == .late {
      index += 1
    }
    guard let season = text.season(index) else { return nil }
    let bare = TimexMatch(
      start..<index + 1, .calendar(PartialDate(year: nil, part: .season(season))))
    let dated = dated(bare, .season(season), in: text)
    if dated.meaning != bare.meaning { return dated }
    // "in spring", "by summer": the words are too common alone.
    switch text.word(start - 1) {
    case .in, .by:
      return text.word(start) == .the || text.lexed.isMark(index + 1, ",")
        || text.lexed.isMark(index + 1, ".") ? bare : nil
    default:
      guard text.word(start) == .the, !text.isWord(index, "fall"), text.word(index + 1) != .of,
        !text.lexed.isWord(index + 1) || text.word(index + 1) != .none
      else { return nil }
      return bare
    }
  }
}
