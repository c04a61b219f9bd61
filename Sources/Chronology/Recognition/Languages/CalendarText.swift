import TextCore

/// A stretch of tokens with the questions that dates of one language ask of it.
struct CalendarText {
  let lexed: LexedText
  let words: CalendarWords
  let tokens: Range<Int>

  /// A number with its length in digits, and the index behind it.
  struct Numeral: Hashable {
    var value: Int
    var digits: Int
    var next: Int
  }

  /// The number at `index`, in the digits of any script; the tokenizer takes those beyond ASCII for
  /// marks.
  func numeral(_ index: Int) -> Numeral? {
    guard tokens.contains(index) else { return nil }
    if lexed.tokens[index].kind == .number {
      guard let value = lexed.number(index) else { return nil }
      return Numeral(value: value, digits: lexed.tokens[index].span.count, next: index + 1)
    }
    guard let first = digit(index) else { return nil }
    var numeral = Numeral(value: first, digits: 1, next: index + 1)
    while numeral.digits <= 4, tokens.contains(numeral.next), lexed.isGlued(numeral.next),
      let digit = digit(numeral.next)
    {
      numeral = Numeral(
        value: numeral.value * 10 + digit, digits: numeral.digits + 1, next: numeral.next + 1)
    }
    return numeral.digits <= 4 ? numeral : nil
  }

  private func digit(_ index: Int) -> Int? {
    guard lexed.tokens[index].kind == .mark, (2...3).contains(lexed.tokens[index].span.count),
      let scalar = slice(index..<index + 1).unicodeScalars.first,
      scalar.properties.numericType == .decimal
    else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  /// Whether a number goes on to the left of `index`: the middle of one begins none.
  func isInsideNumeral(_ index: Int) -> Bool {
    tokens.contains(index - 1) && lexed.isGlued(index) && digit(index - 1) != nil
      && digit(index) != nil
  }

  /// A day of the month.
  func day(_ index: Int) -> Numeral? {
    numeral(index).flatMap { $0.digits <= 2 && (1...31).contains($0.value) ? $0 : nil }
  }

  /// The tokens as they stand, in small letters.
  func small(_ range: Range<Int>) -> String { CalendarTables.small(slice(range)) }

  private func slice(_ range: Range<Int>) -> String {
    lexed.text[
      ByteSpan(
        lexed.tokens[range.lowerBound].span.start, lexed.tokens[range.upperBound - 1].span.end)]
  }

  func isWord(_ index: Int) -> Bool { tokens.contains(index) && lexed.isWord(index) }

  func has(_ role: CalendarWords.Role, _ index: Int) -> Bool {
    guard isWord(index), lexed.tokens[index].span.count <= 24 else { return false }
    return words.roles[small(index..<index + 1)].map { !$0.isDisjoint(with: role) } ?? false
  }

  func isMark(_ index: Int, _ marks: [Unicode.Scalar]) -> Bool {
    tokens.contains(index) && marks.contains { lexed.isMark(index, $0) }
  }

  func isGluedMark(_ index: Int, _ marks: [Unicode.Scalar]) -> Bool {
    lexed.isGlued(index) && isMark(index, marks)
  }

  func isDash(_ index: Int) -> Bool { tokens.contains(index) && lexed.isDash(index) }

  // MARK: Months

  /// A month by its name, with the index behind it.
  struct NamedMonth: Hashable {
    var number: Int
    var isFull: Bool
    /// Whether the name is one of another language.
    var isForeign: Bool
    var tokens: Range<Int>
    var next: Int { tokens.upperBound }
  }

  /// The month that is named from `index` on.
  func month(_ index: Int) -> NamedMonth? {
    guard isWord(index) else { return nil }
    if has(.monthWord, index), let number = numeral(index + 1), number.digits <= 2,
      (1...12).contains(number.value)
    {
      return NamedMonth(
        number: number.value, isFull: true, isForeign: false, tokens: index..<number.next)
    }
    for range in [index..<index + 2, index..<index + 1] where range.upperBound <= end {
      guard isWord(range.upperBound - 1), let month = words.month(small(range)) else { continue }
      return NamedMonth(
        number: month.number, isFull: month.isFull, isForeign: false, tokens: range)
    }
    return CalendarWords.monthAnywhere(small(index..<index + 1)).map {
      NamedMonth(number: $0, isFull: true, isForeign: true, tokens: index..<index + 1)
    }
  }

  /// The month whose name ends before `index`.
  func month(before index: Int) -> NamedMonth? {
    for start in [index - 2, index - 1] where tokens.contains(start) {
      if let month = month(start), month.next == index { return month }
    }
    return nil
  }

  var end: Int { tokens.upperBound }

  // MARK: Years

  /// The year at `index`, unless the number goes on as an amount or a code.
  func year(_ index: Int) -> Numeral? {
    guard var year = numeral(index), year.digits == 4 else { return nil }
    if words.era > 0, year.value >= 2200 { year.value -= words.era }
    guard (1000..<2200).contains(year.value), !goesOn(year.next) else { return nil }
    return year
  }

  private func goesOn(_ index: Int) -> Bool {
    guard tokens.contains(index), lexed.isGlued(index) else { return false }
    if isWord(index) {
      // A capital that is glued on begins the text behind a date line.
      return lexed.tokens[index].casing != .title && !has(.year, index)
        && !startsWithCharacter(index)
    }
    if isMark(index, ["%", "/"]) { return true }
    return isMark(index, [",", "."]) && lexed.isGlued(index + 1) && numeral(index + 1) != nil
  }

  // MARK: Characters

  /// Whether the word at `index` begins with the character behind a year (0), month (1) or day.
  func character(_ place: Int, _ index: Int) -> Bool {
    guard isWord(index), place < words.characters.count else { return false }
    let word = lexed.text.bytes[lexed.tokens[index].span.range]
    let choices = place < 2 ? words.characters[place...place] : words.characters[2...]
    return choices.contains { word.starts(with: $0) }
  }

  private func startsWithCharacter(_ index: Int) -> Bool {
    (0..<3).contains { character($0, index) }
  }

  /// Where the character at the beginning of a word ends; with a weekday behind it, where that does.
  func endOfCharacter(_ index: Int) -> Int {
    let span = lexed.tokens[index].span
    let end = span.start + 3
    guard span.end > end else { return end }
    return words.weekdays.contains(lexed.text[ByteSpan(end, span.end)]) ? span.end : end
  }
}
