import Chronology
import TextCore

/// A day that is written in a line of a page, as people of any language write it.
///
///     WrittenDay.all(in: Array("5. März 2024 | 05/03/24".utf8))  // two, the second open
///
/// With the name of its month, in numbers with four or two digits for the year, or with the
/// characters of Chinese, Japanese and Korean. A year of two digits needs two for day and month.
/// Years outside of 1980…2100 are refused. Cost: linear; meant for short texts.
struct WrittenDay: Hashable {
  /// What was read.
  enum Reading: Hashable {
    case day(Day)
    /// Two numbers of which either may be the month.
    case open(first: Int, second: Int, year: Int)
  }

  /// Where it stands.
  var range: Range<Int>
  var reading: Reading
  /// Which of day and month comes first, where numbers allow only one order and dots do not ask for
  /// it, or where the month is named.
  var order: NumericDateOrder = .open
  /// Whether the month is named.
  var isNamed = false

  /// All of them in order.
  static func all(in text: [UInt8]) -> [WrittenDay] { all(in: text[...]) }

  static func all(in text: ArraySlice<UInt8>) -> [WrittenDay] {
    guard text.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    var reader = WrittenDayReader(text)
    return reader.run()
  }

  /// The day, where `order` or the writing decides which number is the month.
  func day(_ order: NumericDateOrder) -> Day? {
    switch reading {
    case .day(let day): return day
    case .open(let first, let second, let year):
      switch order {
      case .dayFirst: return Day(year: year, month: second, day: first)
      case .monthFirst: return Day(year: year, month: first, day: second)
      case .open: return nil
      }
    }
  }
}

/// Cuts a text into numbers, words and marks and tries each form at each number.
private struct WrittenDayReader {
  private struct Piece {
    enum Kind: Equatable {
      case number(Int, digits: Int)
      case word
      case mark(UInt8)
    }
    var kind: Kind
    var range: Range<Int>
  }

  private let text: ArraySlice<UInt8>
  private var pieces: [Piece] = []

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    cut()
  }

  mutating func run() -> [WrittenDay] {
    var found: [WrittenDay] = []
    var place = 0
    while place < pieces.count {
      if let (day, next) = match(place) {
        found.append(day)
        place = next
      } else {
        place += 1
      }
    }
    return found
  }

  private func match(_ start: Int) -> (WrittenDay, next: Int)? {
    switch pieces[start].kind {
    case .number(_, 1...2): dayNamedMonthYear(start) ?? numeric(start)
    case .number(_, 4): yearFirst(start)
    case .number(_, 8): basic(start)
    case .word: namedMonthDayYear(start)
    default: nil
    }
  }

  // MARK: Forms

  /// `5. März 2024`, `5th of March, 2024`, `2 de marzo de 2024`, `05-Mar-2024`
  private func dayNamedMonthYear(_ start: Int) -> (WrittenDay, next: Int)? {
    guard let day = number(start), isFree(start) else { return nil }
    let name = skip(
      start + 1, marks: [0x2E, 0x2D, 0x2F], words: WrittenDayReader.dayJoints, most: 3)
    guard let month = month(name) else { return nil }
    let end = skip(name + 1, marks: WrittenDayReader.afterMonth, words: yearJoints, most: 3)
    guard let year = number(end, digits: 4...4) else { return nil }
    return found(start, end, Day(year: year, month: month, day: day), .dayFirst, isNamed: true)
  }

  /// `March 5, 2024`, `Mar. 5th 2024`
  private func namedMonthDayYear(_ start: Int) -> (WrittenDay, next: Int)? {
    guard let month = month(start) else { return nil }
    let middle = skip(start + 1, marks: [0x2E, 0x2D, 0x2F], words: [], most: 1)
    guard let day = number(middle, digits: 1...2) else { return nil }
    let end = skip(
      middle + 1, marks: WrittenDayReader.afterMonth,
      words: WrittenDayReader.dayJoints + yearJoints,
      most: 3)
    guard let year = number(end, digits: 4...4) else { return nil }
    return found(start, end, Day(year: year, month: month, day: day), .monthFirst, isNamed: true)
  }

  /// `2024-03-05`, `2024. 3. 5.`, `2024年3月5日`, `2024. március 5.`
  private func yearFirst(_ start: Int) -> (WrittenDay, next: Int)? {
    guard let year = number(start), isFree(start), start + 2 < pieces.count else { return nil }
    let name = skip(start + 1, marks: WrittenDayReader.afterMonth, words: [], most: 1)
    if let month = month(name) {
      let end = skip(name + 1, marks: [0x2E, 0x2D, 0x2F], words: [], most: 1)
      guard let day = number(end, digits: 1...2) else { return nil }
      return found(start, end, Day(year: year, month: month, day: day))
    }
    guard start + 4 < pieces.count, let month = number(start + 2, digits: 1...2),
      let day = number(start + 4, digits: 1...2)
    else { return nil }
    if isCharacter(start + 1, ["年", "년"]), isCharacter(start + 3, ["月", "월"]) {
      return found(start, start + 4, Day(year: year, month: month, day: day))
    }
    guard let mark = dateMark(start + 1), dateMark(start + 3) == mark,
      isTight(start, start + 4, mark: mark), !goesOn(start + 4, mark)
    else { return nil }
    return found(start, start + 4, Day(year: year, month: month, day: day))
  }

  /// `20240305` where nothing else stands beside it
  private func basic(_ start: Int) -> (WrittenDay, next: Int)? {
    guard let all = number(start), isFree(start), !isGlued(start + 1) else { return nil }
    return found(
      start, start, Day(year: all / 10_000, month: all / 100 % 100, day: all % 100))
  }

  /// `05.03.2024`, `5/3/2024`, `05-03-2024`, `05.03.24`
  private func numeric(_ start: Int) -> (WrittenDay, next: Int)? {
    let end = start + 4
    guard end < pieces.count, isFree(start), let first = number(start),
      let second = number(start + 2, digits: 1...2), let mark = dateMark(start + 1),
      dateMark(start + 3) == mark, isTight(start, end, mark: mark), !goesOn(end, mark),
      let year = year(start, mark)
    else { return nil }
    let dayFirst = Day(year: year, month: second, day: first)
    let monthFirst = Day(year: year, month: first, day: second)
    if mark == 0x2E || first == second { return found(start, end, dayFirst) }
    guard let dayFirst else { return found(start, end, monthFirst, .monthFirst) }
    guard monthFirst != nil else { return found(start, end, dayFirst, .dayFirst) }
    guard WrittenDayReader.years.contains(year) else { return nil }
    let range = pieces[start].range.lowerBound..<pieces[end].range.upperBound
    let reading = WrittenDay.Reading.open(first: first, second: second, year: year)
    return (WrittenDay(range: range, reading: reading), end + 1)
  }

  /// The year of a date in numbers; two digits are one where day and month have two as well.
  private func year(_ start: Int, _ mark: UInt8) -> Int? {
    if let year = number(start + 4, digits: 4...4) { return year }
    guard mark != 0x2D, let short = number(start + 4, digits: 2...2),
      number(start, digits: 2...2) != nil, number(start + 2, digits: 2...2) != nil
    else { return nil }
    return short < 70 ? 2000 + short : 1900 + short
  }

  private static let years = 1980...2100

  private func found(
    _ start: Int, _ end: Int, _ day: Day?, _ order: NumericDateOrder = .open,
    isNamed: Bool = false
  ) -> (WrittenDay, next: Int)? {
    guard let day, WrittenDayReader.years.contains(day.year) else { return nil }
    let range = pieces[start].range.lowerBound..<pieces[end].range.upperBound
    return (WrittenDay(range: range, reading: .day(day), order: order, isNamed: isNamed), end + 1)
  }

  // MARK: Pieces

  /// `.`, `,`, `-`, `/` and the Arabic comma, which begins with this byte
  private static let afterMonth: [UInt8] = [0x2E, 0x2C, 0x2D, 0x2F, 0xD8]

  private static let dayJoints = ["st", "nd", "rd", "th", "er", "de", "of", "d"]
  private let yearJoints = ["de", "del", "of"]

  private func number(_ index: Int, digits: ClosedRange<Int> = 1...8) -> Int? {
    guard index < pieces.count, case .number(let value, let count) = pieces[index].kind,
      digits.contains(count)
    else { return nil }
    return value
  }

  private func month(_ index: Int) -> Int? {
    guard index < pieces.count, pieces[index].kind == .word else { return nil }
    return MonthNames.month(text[pieces[index].range])
  }

  /// The first piece from `start` that is none of these joints.
  private func skip(_ start: Int, marks: [UInt8], words: [String], most: Int) -> Int {
    var index = start
    while index < min(start + most, pieces.count) {
      switch pieces[index].kind {
      case .mark(let mark) where marks.contains(mark): index += 1
      case .word where words.contains { isWord(index, $0) }: index += 1
      default: return index
      }
    }
    return index
  }

  private func isWord(_ index: Int, _ word: String) -> Bool {
    let bytes = text[pieces[index].range]
    return bytes.count == word.utf8.count
      && zip(bytes, word.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  private func isCharacter(_ index: Int, _ characters: [String]) -> Bool {
    characters.contains { text[pieces[index].range].elementsEqual($0.utf8) }
  }

  private func dateMark(_ index: Int) -> UInt8? {
    guard case .mark(let mark) = pieces[index].kind, [0x2E, 0x2D, 0x2F].contains(mark) else {
      return nil
    }
    return mark
  }

  private func isGlued(_ index: Int) -> Bool {
    index > 0 && index < pieces.count
      && pieces[index - 1].range.upperBound == pieces[index].range.lowerBound
  }

  /// Blanks may stand behind dots only.
  private func isTight(_ start: Int, _ end: Int, mark: UInt8) -> Bool {
    (start + 1...end).allSatisfy { index in
      isGlued(index) || mark == 0x2E && (index - start) % 2 == 0
    }
  }

  /// Numbers that go on to the left are of telephones, versions and paths.
  private func isFree(_ start: Int) -> Bool {
    guard start > 0, isGlued(start) else { return true }
    switch pieces[start - 1].kind {
    case .mark(let mark):
      guard [0x2E, 0x2D, 0x2F, 0x5F, 0x2B, 0x24].contains(mark) else { return true }
      return start < 2 || !isGlued(start - 1)
    case .word: return text[pieces[start - 1].range].last.map { $0 >= 0x80 } == true
    case .number: return false
    }
  }

  /// … and so are those that go on to the right.
  private func goesOn(_ end: Int, _ mark: UInt8) -> Bool {
    guard isGlued(end + 1) else { return false }
    guard case .mark(let next) = pieces[end + 1].kind else {
      return (0x61...0x7A).contains(text[pieces[end + 1].range.lowerBound])
    }
    return next == mark && isGlued(end + 2) && number(end + 2) != nil
  }

  private mutating func cut() {
    var place = text.startIndex
    while place < text.endIndex {
      let start = place
      let byte = text[place]
      if isDigit(byte) {
        while place < text.endIndex, isDigit(text[place]) { place += 1 }
        let digits = text[start..<place]
        // Longer ones are no date, whatever they are.
        let value = digits.count > 8 ? 0 : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        pieces.append(Piece(kind: .number(value, digits: digits.count), range: start..<place))
      } else if isLetter(place) {
        while place < text.endIndex, isLetter(place) { place += 1 }
        pieces.append(Piece(kind: .word, range: start..<place))
      } else {
        let count = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
        place = min(place + count, text.endIndex)
        let isSpace = byte <= 0x20 || byte == 0xC2 && text[start..<place].last == 0xA0
        if !isSpace { pieces.append(Piece(kind: .mark(byte), range: start..<place)) }
      }
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Punctuation outside of ASCII is no letter: U+0080…U+00BF, U+060C, U+2000…U+207F,
  /// U+3000…U+303F.
  private func isLetter(_ place: Int) -> Bool {
    let byte = text[place]
    if byte < 0x80 { return (0x61...0x7A).contains(byte | 0x20) }
    guard place + 1 < text.endIndex else { return true }
    return byte != 0xC2 && !(byte == 0xE2 && text[place + 1] <= 0x81)
      && !(byte == 0xE3 && text[place + 1] == 0x80) && !(byte == 0xD8 && text[place + 1] == 0x8C)
  }
}
