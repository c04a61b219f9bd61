/// A number of units as a text counts them: `3`, `2 1/2`, `twenty-five`, `several`, `a couple of`.
struct CountPhrase {
  /// How many.
  enum Amount: Hashable, Sendable {
    case whole(Int)
    /// So many halves: `2 1/2` is 5.
    case halves(Int)
    /// `2.5` as it is written.
    case decimal(String)
    /// `several`
    case unknown

    /// The whole number; 0 where none is known.
    var count: Int {
      switch self {
      case .whole(let count): count
      case .halves(let count): count / 2
      case .decimal(let text): Int(text.prefix { $0 != "." }) ?? 0
      case .unknown: 0
      }
    }
  }

  var amount: Amount
  /// The index behind the words.
  var next: Int

  /// Reads a number; articles count only where they begin one (`a few`, `a hundred`).
  static func read(_ text: TimexText, at start: Int) -> CountPhrase? {
    guard let first = readOne(text, at: start) else { return nil }
    // "two to three weeks", "10-15 years" and "a year or two" are worth their first number.
    let isJoint: Bool =
      switch text.word(first.next) {
      case .to, .or: true
      default: text.lexed.isDash(first.next) && text.lexed.number(first.next + 1) != nil
      }
    if isJoint, let second = readOne(text, at: first.next + 1), text.isUnit(second.next) {
      return CountPhrase(amount: first.amount, next: second.next)
    }
    return first
  }

  private static func readOne(_ text: TimexText, at start: Int) -> CountPhrase? {
    switch text.word(start) {
    case .article:
      switch text.word(start + 1) {
      case .few: return CountPhrase(amount: .unknown, next: start + 2)
      case .couple: return couple(text, at: start + 1)
      case .scale(let scale): return CountPhrase(amount: .whole(scale), next: start + 2)
      default: return nil
      }
    case .half where text.word(start + 1) == .article && text.isUnit(start + 2):
      return CountPhrase(amount: .halves(1), next: start + 2)
    case .few, .vague:
      return CountPhrase(amount: .unknown, next: start + 1)
    case .couple: return couple(text, at: start)
    case .count, .tens: return words(text, at: start)
    default: return digits(text, at: start)
    }
  }

  private static func couple(_ text: TimexText, at index: Int) -> CountPhrase {
    CountPhrase(amount: .whole(2), next: text.word(index + 1) == .of ? index + 2 : index + 1)
  }

  /// `twenty-five`, `two hundred`, `forty`
  static func words(_ text: TimexText, at start: Int) -> CountPhrase? {
    var index = start
    var number = 0
    switch text.word(index) {
    case .count(let count): number = count
    case .tens(let tens):
      number = tens
      let place = text.lexed.isDash(index + 1) ? index + 2 : index + 1
      if case .count(let count) = text.word(place), count < 10 {
        number += count
        index = place
      }
    default: return nil
    }
    index += 1
    while number < largest, case .scale(let scale) = text.word(index) {
      number *= scale
      index += 1
    }
    return CountPhrase(amount: .whole(number), next: index)
  }

  /// Numbers beyond it count nothing that a calendar holds.
  private static let largest = 1_000_000

  private static func digits(_ text: TimexText, at start: Int) -> CountPhrase? {
    let lexed = text.lexed
    guard var number = lexed.number(start), isBegin(lexed, start) else {
      if lexed.isHalfSign(start) { return CountPhrase(amount: .halves(1), next: start + 1) }
      return nil
    }
    var index = start + 1
    while lexed.isMark(index, ","), lexed.isGlued(index), lexed.isGlued(index + 1),
      let group = lexed.number(index + 1, digits: 3...3), number < largest
    {
      number = number * 1000 + group
      index += 2
    }
    if lexed.isMark(index, "."), lexed.isGlued(index), lexed.isGlued(index + 1),
      let fraction = lexed.number(index + 1, digits: 1...2)
    {
      return CountPhrase(amount: .decimal("\(number).\(fraction)"), next: index + 2)
    }
    if case .scale(let scale) = text.word(index) {
      return CountPhrase(amount: .whole(number * scale), next: index + 1)
    }
    let place = lexed.isDash(index) ? index + 1 : index
    if lexed.number(place) == 1, lexed.isMark(place + 1, "/"), lexed.number(place + 2) == 2 {
      return CountPhrase(amount: .halves(number * 2 + 1), next: place + 3)
    }
    if lexed.isHalfSign(index) {
      return CountPhrase(amount: .halves(number * 2 + 1), next: index + 1)
    }
    return CountPhrase(amount: .whole(number), next: index)
  }

  /// Amounts of money and the tails of longer numbers count no time.
  private static func isBegin(_ lexed: LexedText, _ start: Int) -> Bool {
    guard lexed.isGlued(start) else { return true }
    return !lexed.isMark(start - 1, "$") && !lexed.isMark(start - 1, ".")
      && !lexed.isMark(start - 1, ",") && !lexed.isMark(start - 1, "/")
      && !lexed.isMark(start - 1, ":") && !lexed.isWord(start - 1)
  }
}

extension LexedText {
  /// `½`
  func isHalfSign(_ index: Int) -> Bool {
    guard mark(index) == 0xC2, tokens[index].span.count == 2 else { return false }
    return text.bytes[tokens[index].span.start + 1] == 0xBD
  }
}
