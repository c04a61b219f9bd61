/// Ways of writing a calendar date that languages share: each is tried at a number.
///
/// Every form has a number, so nothing else of a text is looked at. Each reads a bounded number of
/// tokens.
enum CalendarDateForms {
  /// The date whose first number stands at `index`; of those behind a month, its year or its day.
  static func match(_ text: CalendarText, at index: Int, from lowest: Int) -> CalendarDate? {
    guard let numeral = text.numeral(index), !text.isInsideNumeral(index) else { return nil }
    if let match = NumericDateRule.match(text.lexed, at: index, before: text.end) {
      return CalendarDate(text, match.tokens, match.form)
    }
    if numeral.digits <= 2 {
      return characters(text, at: index, year: nil, from: index)
        ?? dayMonth(text, at: index).map { range(text, from: $0) }
        ?? monthDay(text, at: index, from: lowest)
    }
    guard numeral.digits == 4 else { return nil }
    return yearFirst(text, at: index) ?? monthYear(text, at: index, from: lowest)
  }

  private static func date(_ year: Int?, _ month: Int, _ day: Int) -> TimeForm? {
    guard day <= Day.length(ofMonth: month, year: year ?? 2000) else { return nil }
    return .date(PartialDate(year: year, part: .day(month: month, day: day)))
  }

  // MARK: Day, month, year

  /// `12 de junio de 2025`, `1er mars`, `18. September 2025`, `12 al 15 de junio de 2025`
  private static func dayMonth(_ text: CalendarText, at start: Int) -> CalendarDate? {
    guard isBegin(text, start), let list = CalendarDays.read(text, at: start) else { return nil }
    let name = skipJoints(text, from: list.next)
    guard let month = text.month(name) else { return nil }
    let (year, next) = trailingYear(text, from: month.next)
    guard year != nil || standsAlone(text, month) else { return nil }
    guard
      let form = DayList(days: list.days, isRange: list.isRange).form(
        month: month.number, year: year)
    else { return nil }
    return CalendarDate(text, start..<next, form)
  }

  /// A day without a year needs a month that nothing else is called: no abbreviation, no name of
  /// another language, and no capital where months have none, as on a street named for a day.
  private static func standsAlone(_ text: CalendarText, _ month: CalendarText.NamedMonth) -> Bool {
    guard month.isFull, !month.isForeign else { return false }
    let casing = text.lexed.tokens[month.tokens.lowerBound].casing
    return !(text.words.writesMonthsSmall && casing == .title)
  }

  /// `28. Mai bis 3. Juni 2025`
  private static func range(_ text: CalendarText, from date: CalendarDate) -> CalendarDate {
    let joint = date.tokens.upperBound
    guard case .date(var first) = date.form, text.isDash(joint) || text.has(.to, joint),
      let second = dayMonth(text, at: text.has(.before, joint + 1) ? joint + 2 : joint + 1),
      case .date(let last) = second.form, let year = last.year
    else { return date }
    if first.year == nil {
      first.year = year
      if let from = first.value?.days, let to = last.value?.days, from.lowerBound > to.lowerBound {
        first.year = year - 1
      }
    }
    guard let from = first.value?.days, let to = last.value?.days,
      from.lowerBound < to.lowerBound
    else { return date }
    return CalendarDate(
      text, date.tokens.lowerBound..<second.tokens.upperBound, .range(first, last))
  }

  // MARK: Month before day or year

  /// `Hunyo 12, 2025`, `június 12`
  private static func monthDay(
    _ text: CalendarText, at index: Int, from lowest: Int
  ) -> CalendarDate? {
    guard text.words.isMonthFirst, let day = text.day(index),
      let month = text.month(before: index), month.tokens.lowerBound >= lowest
    else { return nil }
    let (year, last) = trailingYear(text, from: skipDay(text, day.next))
    guard year != nil || standsAlone(text, month) && !isAmount(text, day.next) else { return nil }
    guard let form = date(year, month.number, day.value) else { return nil }
    let next = year == nil ? skipDay(text, day.next) : last
    return CalendarDate(text, month.tokens.lowerBound..<next, form)
  }

  private static func isAmount(_ text: CalendarText, _ index: Int) -> Bool {
    text.isGluedMark(index, ["%", ":"])
      || text.isGluedMark(index, [",", "."]) && text.lexed.isGlued(index + 1)
        && text.numeral(index + 1) != nil
  }

  /// `junio de 2025`, `tháng 6 năm 2025`
  private static func monthYear(
    _ text: CalendarText, at index: Int, from lowest: Int
  ) -> CalendarDate? {
    guard let year = text.year(index) else { return nil }
    var place = index
    while index - place < 3, place > lowest,
      text.has([.joint, .year], place - 1) || text.isMark(place - 1, [",", ".", "/", "'"])
    {
      place -= 1
    }
    guard let month = text.month(before: place), month.isFull || text.isMark(place, ["."]),
      !month.isForeign, month.tokens.lowerBound >= lowest,
      !isBehindNumber(text, month.tokens.lowerBound)
    else { return nil }
    let next = skipYearWord(text, year.next)
    let form = TimeForm.date(PartialDate(year: year.value, part: .month(month.number)))
    return CalendarDate(text, month.tokens.lowerBound..<next, form)
  }

  /// A day that no calendar has stands before the month: nothing of it is right.
  private static func isBehindNumber(_ text: CalendarText, _ index: Int) -> Bool {
    var place = index - 1
    while index - place < 3, text.has(.joint, place) || text.isMark(place, [".", "-", "/"]) {
      place -= 1
    }
    return text.numeral(place) != nil
  }

  // MARK: Year first

  /// `2025年6月12日`, `2025. június 12.`, `2025 m. birželio 12 d.`, `2025. gada 12. jūnijs`
  private static func yearFirst(_ text: CalendarText, at start: Int) -> CalendarDate? {
    guard let year = text.year(start), isBegin(text, start) else { return nil }
    if text.character(0, year.next) {
      return characters(text, at: year.next + 1, year: year.value, from: start)
    }
    var next = year.next
    let worded = skipYearWord(text, next)
    let hasYearWord = worded > next
    next = worded
    if !hasYearWord {
      guard text.words.isYearFirst else { return nil }
      while next - year.next < 2, text.isGluedMark(next, [".", "-"]) || text.isMark(next, [","]) {
        next += 1
      }
    }
    if let month = text.month(next), !month.isForeign {
      return yearMonth(text, start, year.value, month)
    }
    guard hasYearWord, let day = text.day(next) else { return nil }
    guard let month = text.month(skipJoints(text, from: skipDay(text, day.next))),
      !month.isForeign, let form = date(year.value, month.number, day.value)
    else { return nil }
    return CalendarDate(text, start..<month.next, form)
  }

  private static func yearMonth(
    _ text: CalendarText, _ start: Int, _ year: Int, _ month: CalendarText.NamedMonth
  ) -> CalendarDate? {
    var next = month.next
    if text.isGluedMark(next, ["."]) { next += 1 }
    if let day = text.day(next), let form = date(year, month.number, day.value),
      !isAmount(text, day.next)
    {
      return CalendarDate(text, start..<skipDay(text, day.next), form)
    }
    guard month.isFull, text.numeral(next) == nil else { return nil }
    let form = TimeForm.date(PartialDate(year: year, part: .month(month.number)))
    return CalendarDate(text, start..<month.next, form)
  }

  /// Month and day by the characters behind them; the month alone where its year is known.
  private static func characters(
    _ text: CalendarText, at index: Int, year: Int?, from start: Int
  ) -> CalendarDate? {
    guard let month = text.numeral(index), (1...12).contains(month.value), month.digits <= 2,
      text.character(1, month.next)
    else { return nil }
    if let day = text.day(month.next + 1), text.character(2, day.next),
      let form = date(year, month.value, day.value)
    {
      return CalendarDate(
        text, start..<day.next + 1, form, end: text.endOfCharacter(day.next))
    }
    guard let year else { return nil }
    let form = TimeForm.date(PartialDate(year: year, part: .month(month.value)))
    return CalendarDate(
      text, start..<month.next + 1, form, end: text.endOfCharacter(month.next))
  }

  // MARK: Between the parts

  /// Behind a day and its marks: `12.`, `12 d.`
  private static func skipDay(_ text: CalendarText, _ index: Int) -> Int {
    var next = CalendarDays.skipOrdinal(text, index)
    if text.has(.day, next) {
      next += 1
      if text.isGluedMark(next, ["."]) { next += 1 }
    }
    return next
  }

  private static func skipJoints(_ text: CalendarText, from start: Int) -> Int {
    var index = start
    while index - start < 3,
      text.has(.joint, index) || text.isGluedMark(index, ["-", "/", ".", "'"])
        || isApostrophe(text, index)
    {
      index += 1
    }
    return index
  }

  /// `d’abril`
  private static func isApostrophe(_ text: CalendarText, _ index: Int) -> Bool {
    text.tokens.contains(index) && text.lexed.isGlued(index)
      && text.lexed.text[text.lexed.tokens[index].span] == "\u{2019}"
  }

  /// The year behind a month, with the words that belong to it.
  private static func trailingYear(
    _ text: CalendarText, from start: Int
  ) -> (year: Int?, next: Int) {
    var index = start
    while index - start < 3,
      text.has(.joint, index) || text.isGluedMark(index, [".", "-", "/"])
        || text.isMark(index, [","]) || text.lexed.isGlued(index) && isArabicComma(text, index)
    {
      index += 1
    }
    // A dot that closes the sentence or a name cut short is no part of a day without a year.
    guard index > start || !text.lexed.isGlued(index), let year = text.year(index) else {
      return (nil, start)
    }
    return (year.value, skipYearWord(text, year.next))
  }

  private static func isArabicComma(_ text: CalendarText, _ index: Int) -> Bool {
    text.tokens.contains(index) && text.lexed.text[text.lexed.tokens[index].span] == "\u{60C}"
  }

  /// `2025 г.`, `2025-ci il`, `2025. gada`
  private static func skipYearWord(_ text: CalendarText, _ start: Int) -> Int {
    var index = start
    if text.isGluedMark(index, ["-", "."]) { index += 1 }
    guard text.has(.year, index) else { return start }
    while index - start < 3, text.has(.year, index) { index += 1 }
    // The dot is that of a word cut short, not of the sentence.
    if text.isGluedMark(index, ["."]), text.small(index - 1..<index).count <= 2 { index += 1 }
    return index
  }

  /// Amounts, codes and addresses go on to the left of a number.
  private static func isBegin(_ text: CalendarText, _ start: Int) -> Bool {
    guard text.tokens.contains(start - 1), text.lexed.isGlued(start) else { return true }
    if text.isWord(start - 1) { return !text.words.characters.isEmpty }
    if text.isDash(start - 1) { return !text.lexed.isGlued(start - 1) }
    if text.numeral(start - 1) != nil { return false }
    return !text.isMark(start - 1, [".", "/", ":", "+", "$", "_", "#", ",", "&", "=", "@"])
  }
}
