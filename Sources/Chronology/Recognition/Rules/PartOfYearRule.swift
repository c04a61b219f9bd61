/// `the second half of 2020`, `the first quarter`, `Q3 2024`, `the autumn of 2016`, `spring 2021`.
struct PartOfYearRule: TimeRule {
  static func match(_ text: LexedText, at start: Int, before end: Int) -> TimeMatch? {
    guard let (part, next) = part(text, at: start, before: end) else { return nil }
    let place = text.word(next) == .of ? next + 1 : next
    if place < end, text.number(place, digits: 4...4) != nil, let year = text.year(place),
      !(text.isGlued(place) && place == next)
    {
      return TimeMatch(
        tokens: start..<place + 1, form: .date(PartialDate(year: year, part: part)))
    }
    if place < end, text.word(next) == .of, text.word(place) == .last || text.word(place) == .next {
      return nil
    }
    // Without a year only a season or a quarter that something points at is a date.
    guard isPointedAt(text, start, part) else { return nil }
    return TimeMatch(tokens: start..<next, form: .date(PartialDate(year: nil, part: part)))
  }

  private static func part(
    _ text: LexedText, at start: Int, before end: Int
  ) -> (PartialDate.Part, next: Int)? {
    switch text.word(start) {
    case .season(let season):
      return (.season(season), start + 1)
    case .ordinal(let ordinal) where start + 1 < end:
      switch text.word(start + 1) {
      case .unit(.half) where ordinal <= 2: return (.half(ordinal), start + 2)
      case .unit(.quarter): return (.quarter(ordinal), start + 2)
      default: return nil
      }
    default:
      guard start + 1 < end, text.isCapitalWord(start), text.tokens[start].span.count == 1,
        text.text.bytes[text.tokens[start].span.start] == UInt8(ascii: "Q"),
        text.isGlued(start + 1), let quarter = text.number(start + 1), (1...4).contains(quarter)
      else { return nil }
      return (.quarter(quarter), start + 2)
    }
  }

  private static func isPointedAt(
    _ text: LexedText, _ start: Int, _ part: PartialDate.Part
  ) -> Bool {
    guard case .season = part else { return false }
    switch text.word(start - 1) {
    case .in, .since, .until, .by, .during: return text.tokens[start].casing == .lower
    case .the:
      return text.word(start - 2) == .in || text.word(start - 2) == .during
    default: return false
    }
  }
}
