import Chronology

/// Dates as queries write them: ISO 8601 at any precision, plain words (``PlainDate``), and ranges of
/// them with `..`.
enum QueryDates {
  /// The first and the last day that a page can bear.
  static let first = Day(number: -719_162)
  static let last = Day(number: 2_932_896)

  /// The days of a value; an open end of a range reaches as far as dates go.
  static func range(
    _ text: String, at column: Int, today: Day?
  ) throws(QueryError) -> ClosedRange<Day> {
    guard let dots = dots(in: text) else {
      if let days = open(text, at: column, today: today) { return days }
      return try days(text, at: column, today: today)
    }
    let from = text[..<dots.lowerBound]
    let to = text[dots.upperBound...]
    let low = from.isEmpty ? first : try days(String(from), at: column, today: today).lowerBound
    let toColumn = column + text.distance(from: text.startIndex, to: dots.upperBound)
    let high =
      to.isEmpty ? last : try days(String(to), at: toColumn, today: today).upperBound
    guard low <= high else { throw QueryError(.emptyRange, at: toColumn) }
    return low...high
  }

  /// `before-may-2023`, `"since last week"`: a range of which one end is said; `nil` for others.
  private static func open(_ text: String, at column: Int, today: Day?) -> ClosedRange<Day>? {
    let words = text.split { $0 == " " || $0 == "-" }
    guard let word = words.first, words.count > 1, isOpening(word) else { return nil }
    let rest = text[words[1].startIndex...]
    // `from May to July` says both.
    guard let days = try? days(String(rest), at: column, today: today) else { return nil }
    return switch word.lowercased() {
    case "before": first...max(first, days.lowerBound - 1)
    case "until", "till": first...days.upperBound
    case "after": min(days.upperBound + 1, last)...last
    default: days.lowerBound...last
    }
  }

  private static func isOpening(_ word: Substring) -> Bool {
    ["before", "until", "till", "after", "since", "from"].contains(word.lowercased())
  }

  /// The term that finds what was published at a date in plain words: `date:last-week` for `last week`;
  /// `nil` when the words are none.
  static func term(for words: String, today: Day?) -> String? {
    let words = words.split(separator: " ")
    let isPlain = words.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber } }
    let text = words.joined(separator: "-").lowercased()
    guard isPlain, words.count > 1, (try? range(text, at: 0, today: today)) != nil else {
      return nil
    }
    return "\(QueryField.date.rawValue):\(text)"
  }

  private static func dots(in text: String) -> Range<String.Index>? {
    for index in text.indices where text[index...].hasPrefix("..") {
      return index..<text.index(index, offsetBy: 2)
    }
    return nil
  }

  private static func days(
    _ text: String, at column: Int, today: Day?
  ) throws(QueryError) -> ClosedRange<Day> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    let isNumeric =
      parts.count == numbers.count && parts.first?.count == 4 && (1...9999).contains(numbers[0])
    let value: DateValue? =
      switch (isNumeric, numbers.count) {
      case (true, 1): .year(numbers[0])
      case (true, 2) where (1...12).contains(numbers[1]):
        .month(year: numbers[0], month: numbers[1])
      case (true, 3): Day(year: numbers[0], month: numbers[1], day: numbers[2]).map { .day($0) }
      default: nil
      }
    // `3-weeks-ago` needs no quotes.
    let words = text.replacing("-", with: " ")
    guard let days = value?.days ?? PlainDate.days(words, from: nil, today: today) else {
      throw QueryError(.notADate(text), at: column)
    }
    return days
  }
}
