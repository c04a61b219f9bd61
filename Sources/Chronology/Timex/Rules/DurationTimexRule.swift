/// Numbers of units: `three days`, `the past two months`, `two weeks ago`, `a 10-year term`,
/// `more than four hours`. Ages are no times.
enum DurationTimexRule: TimexRule {
  static func match(_ text: TimexText, at start: Int) -> TimexMatch? {
    guard let phrase = Phrase(text, at: start) else { return nil }
    let next = phrase.next
    if text.word(next) == .old || (text.lexed.isDash(next) && text.word(next + 1) == .old)
      || phrase.isAge(text)
    {
      return nil
    }
    return relative(phrase, in: text) ?? rate(phrase, in: text) ?? duration(phrase, in: text)
  }

  // MARK: The words

  private struct Phrase {
    let start: Int
    var next: Int
    var amount: CountPhrase.Amount = .unknown
    var unit: TimexUnit
    /// Whether `a` alone counts.
    var isArticle = false
    /// Whether no number or article counts: `for years`.
    var isBare = false
    var determiner: TimexWord = .none
    var selector: TimexWord = .none
    var isHyphenated = false
    /// Where "eight-year" begins in "the eight-year war": the article is the noun's.
    var attributeStart: Int

    init?(_ text: TimexText, at start: Int) {
      self.start = start
      attributeStart = start
      var index = Approximation.end(text, at: start)
      switch text.word(index) {
      case .the, .this, .that, .these, .another: (determiner, index) = (text.word(index), index + 1)
      default: break
      }
      if text.word(index) == .article, text.isSelector(index + 1) {
        index += 1
      }
      if text.isSelector(index) { (selector, index) = (text.word(index), index + 1) }
      if let count = CountPhrase.read(text, at: index) {
        attributeStart = index
        amount = count.amount
        index = count.next
        if text.isHyphen(index) { (isHyphenated, index) = (true, index + 1) }
      } else if text.word(index) == .article {
        amount = .whole(1)
        isArticle = true
        index += 1
      } else if determiner == .another {
        amount = .whole(1)
      } else {
        isBare = true
      }
      index = Phrase.adjectivesEnd(text, at: index)
      guard let unit = Phrase.unit(text, at: index) else { return nil }
      if isBare, !unit.isPlural { return nil }
      self.unit = unit.unit
      next = index + 1
      if text.word(next) == .and, text.word(next + 1) == .article, text.word(next + 2) == .half {
        amount = .halves(amount.count * 2 + 1)
        next += 3
      }
      if text.word(next) == .or, text.word(next + 1) == .so || text.word(next + 1) == .more {
        next += 2
      } else if text.word(next) == .or, case .count = text.word(next + 1), isArticle {
        // "a year or two"
        next += 2
      }
      if isHyphenated, text.isHyphen(next), text.isWord(next + 1, "long") { next += 2 }
    }

    static func adjectivesEnd(_ text: TimexText, at start: Int) -> Int {
      var index = start
      while true {
        switch text.word(index) {
        case .ofCount, .trading, .fiscal, .more, .recent, .coming:
          // "more than two": the number is still to come.
          if text.word(index + 1) == .than { return index }
          index += 1
        default: return index
        }
      }
    }

    static func unit(_ text: TimexText, at index: Int) -> (unit: TimexUnit, isPlural: Bool)? {
      if let unit = text.unit(index) { return unit }
      return text.isWord(index, "second") && text.lexed.number(index - 1) != nil
        ? (.second, false) : nil
    }

    /// "three quarters of its food"
    func isFraction(_ text: TimexText) -> Bool {
      text.word(next) == .of && (1...3).contains(amount.count)
    }

    /// "a 33-year-old man", "aged 5 years"
    func isAge(_ text: TimexText) -> Bool {
      text.isWord(start - 1, "aged") || text.isWord(start - 1, "age")
    }
  }

  // MARK: What they mean

  /// `two weeks ago`, `a year earlier`, `three days later`, `two years from now`
  private static func relative(_ phrase: Phrase, in text: TimexText) -> TimexMatch? {
    let place = phrase.isHyphenated ? phrase.next : text.afterDash(phrase.next)
    let tokens = phrase.start..<place + 1
    if phrase.isHyphenated { return nil }
    // "a quarter earlier" aside, TimeML leaves "later" to the link between two events.
    let isComparison = phrase.unit == .year || phrase.unit == .quarter
    func meaning(_ sign: Int, _ make: (Int, TimexUnit) -> TimexMeaning) -> TimexMeaning {
      if phrase.amount == .unknown { return .reference(sign < 0 ? .past : .future) }
      if phrase.unit.isOfClock { return .duration(phrase.unit.duration(phrase.amount)) }
      return make(sign * phrase.amount.count, phrase.unit)
    }
    switch text.word(place) {
    case .ago where phrase.unit == .year && phrase.amount.count == 1:
      return TimexMatch(tokens, .comparison(-1, .year))
    case .ago: return TimexMatch(tokens, meaning(-1, TimexMeaning.offset))
    case .earlier where isComparison && phrase.amount.count == 1:
      return TimexMatch(tokens, meaning(-1, TimexMeaning.comparison))
    case .from:
      switch text.word(place + 1) {
      case .now: break
      case .relativeDay(0): break
      default: return nil
      }
      return TimexMatch(phrase.start..<place + 2, meaning(1, TimexMeaning.offset))
    default: return nil
    }
  }

  /// `$3 a day`, `twice a year`: how often. A measure of something else is left.
  private static func rate(_ phrase: Phrase, in text: TimexText) -> TimexMatch? {
    guard phrase.isArticle, phrase.start + 2 == phrase.next else { return nil }
    let before = phrase.start - 1
    let isAmount: Bool =
      text.isWord(before, "once") || text.isWord(before, "twice") || text.isWord(before, "times")
      || text.isWord(before, "million") || text.isWord(before, "billion")
      || text.isWord(before, "dollars")
      || text.lexed.tokens.indices.contains(before)
        && text.lexed.tokens[before].kind == .number
    guard isAmount else { return nil }
    return TimexMatch(phrase.start..<phrase.next, .set(phrase.unit.duration(.whole(1))))
  }

  private static func duration(_ phrase: Phrase, in text: TimexText) -> TimexMatch? {
    let first = phrase.isHyphenated ? phrase.attributeStart : phrase.start
    let tokens = first..<phrase.next
    if phrase.isBare { return bare(phrase, in: text) }
    // "from a fiscal year to a calendar year": a kind of year.
    if phrase.isArticle, text.word(phrase.next - 2) == .fiscal { return nil }
    if phrase.unit == .quarter, phrase.isArticle || phrase.isHyphenated || phrase.isFraction(text) {
      return nil
    }
    return TimexMatch(tokens, .duration(phrase.unit.duration(phrase.amount)))
  }

  /// `recent years`, `the coming months`, `for weeks`
  private static func bare(_ phrase: Phrase, in text: TimexText) -> TimexMatch? {
    let tokens = phrase.start..<phrase.next
    switch phrase.selector {
    case .recent, .past, .last, .coming, .next:
      return TimexMatch(tokens, .duration(phrase.unit.duration(.unknown)))
    case .none:
      if phrase.determiner == .these, phrase.unit == .day {
        return TimexMatch(tokens, .reference(.present))
      }
      guard phrase.determiner == .none, phrase.start + 1 == phrase.next else { return nil }
      switch text.word(phrase.start - 1) {
      case .for, .in, .within:
        let isPair = text.word(phrase.next) == .or && text.unit(phrase.next + 1)?.isPlural == true
        return TimexMatch(
          phrase.start..<(isPair ? phrase.next + 2 : phrase.next),
          .duration(phrase.unit.duration(.unknown)))
      default: return nil
      }
    default: return nil
    }
  }
}

/// Words before a number that make it a rough one: `about`, `more than`, `at least`, `up to`.
enum Approximation {
  /// The index behind them; `start` where none stand.
  static func end(_ text: TimexText, at start: Int) -> Int {
    switch text.word(start) {
    case .approximate:
      // "get around Wednesday's ruling"
      return text.beginsCount(start + 1) ? start + 1 : start
    case .over:
      // "over the past year" and "over three years" say when, "over an hour" how long.
      return text.word(start + 1) == .article ? start + 1 : start
    case .more, .less: return text.word(start + 1) == .than ? start + 2 : start
    case .at:
      return text.word(start + 1) == .least || text.word(start + 1) == .most ? start + 2 : start
    case .up: return text.word(start + 1) == .to ? start + 2 : start
    case .no:
      let isMore = text.word(start + 1) == .more || text.word(start + 1) == .less
      return isMore && text.word(start + 2) == .than ? start + 3 : start
    default: return start
    }
  }
}

extension TimexText {
  /// Whether a number or what may stand before one begins there.
  func beginsCount(_ index: Int) -> Bool {
    switch word(index) {
    case .article, .half, .count, .tens, .few, .vague, .couple, .scale: true
    default: lexed.tokens.indices.contains(index) && lexed.tokens[index].kind == .number
    }
  }

  /// `past`, `next`, `first` … as in "the past two months".
  func isSelector(_ index: Int) -> Bool {
    switch word(index) {
    case .last, .past, .previous, .next, .following, .coming, .recent, .latest, .ordinal(1):
      true
    default: isWord(index, "final")
    }
  }
}
