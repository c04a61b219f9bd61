import Chronology
import TextCore

/// Reads the day off a date as metadata writes it.
///
///     MetadataDay.day(in: "2024-03-05T10:00:00+01:00")        // 2024-03-05
///     MetadataDay.day(in: "Tue, 5 Mar 2024 10:00:00 +0100")   // 2024-03-05
///
/// Months may have their names in other languages of Europe: a page in English may carry the dates
/// of the system that made it. The day is the one that is written, in whatever time zone that is.
/// ISO 8601, its basic form, and every date that a text may write with a month's name; a numeric
/// date only where its order is clear. Days that stand for "unknown" are refused: the beginnings of
/// clocks, days before the first news on the web.
enum MetadataDay {
  private static let firstYear = 1980
  private static let lastYear = 2100
  private static let longest = 120

  static func day(in text: ArraySlice<UInt8>) -> Day? {
    let text = text.drop(while: isASCIIBlank)
    guard
      let day = isoDay(text) ?? wordedDay(text.prefix(longest))
        ?? WrittenDay.all(in: text.prefix(longest)).lazy.compactMap({ $0.day(.open) }).first,
      (firstYear...lastYear).contains(day.year)
    else { return nil }
    return day
  }

  /// Whether the text gives a time of day in universal time, so that where the page is read or
  /// written it may be the day before or after.
  static func isUniversal(_ text: ArraySlice<UInt8>) -> Bool {
    let text = text.prefix(longest).reversed().drop(while: isASCIIBlank)
    guard text.contains(0x3A) || text.contains(0x54) else { return false }
    return ["Z", "00:00+", "0000+", "CTU", "TMG", "00:00-"].contains { text.starts(with: $0.utf8) }
  }

  /// `2024-03-05…`, `2024/03/05`, `20240305` and `20240305T…`
  private static func isoDay(_ text: ArraySlice<UInt8>) -> Day? {
    let start = text.startIndex
    guard let year = number(text, start, 4) else { return nil }
    var place = start + 4
    var separators: [UInt8] = []
    func separator() {
      guard place < text.endIndex, [0x2D, 0x2F, 0x2E].contains(text[place]) else { return }
      separators.append(text[place])
      place += 1
    }
    separator()
    guard let month = number(text, place, 2) else { return nil }
    place += 2
    separator()
    guard let day = number(text, place, 2) else { return nil }
    place += 2
    if place < text.endIndex, (0x30...0x39).contains(text[place]) {
      // 20240305103000: a time may follow without a mark, but then it is whole.
      guard separators.isEmpty, text[place...].prefix(6).allSatisfy({ (0x30...0x39).contains($0) }),
        text.endIndex - place >= 4
      else { return nil }
    }
    guard separators.isEmpty || separators.count == 2 && separators[0] == separators[1] else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }

  private static func number(_ text: ArraySlice<UInt8>, _ place: Int, _ count: Int) -> Int? {
    guard place + count <= text.endIndex else { return nil }
    var value = 0
    for byte in text[place..<place + count] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func wordedDay(_ text: ArraySlice<UInt8>) -> Day? {
    guard text.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let lexed = LexedText(SourceText(String(decoding: text, as: UTF8.self)))
    let expressions = TimeExpressionRecognizer.expressions(in: lexed)
    let order = NumericDateOrder.of(expressions, in: lexed)
    let resolver = TimeResolver(reference: nil, order: order)
    for expression in expressions {
      switch expression.form {
      case .date(let date) where date.year != nil && date.isDay: break
      case .numeric: break
      default: continue
      }
      if case .day(let day)? = resolver.value(of: expression) { return day }
    }
    return nil
  }
}
