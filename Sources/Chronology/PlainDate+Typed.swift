/// What people type that news does not print: slashes, days of the month.
extension PlainDate {
  /// The days that numbers with two slashes may mean, in order; `nil` when the text is no such thing.
  ///
  ///     PlainDate.readings(ofSlashed: "12/05/2025")  // 12 May 2025, 5 December 2025
  ///     PlainDate.readings(ofSlashed: "24/05/25")    // 24 May 2025
  ///     PlainDate.readings(ofSlashed: "2025/05/12")  // 12 May 2025
  ///
  /// Two, where neither number can only be a day: half of the world puts the month first.
  public static func readings(ofSlashed text: String) -> [Day]? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let isNumeric = parts.allSatisfy { part in
      (1...4).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isNumeric else { return nil }
    let numbers = parts.compactMap { Int($0) }
    if parts[0].utf8.count == 4 {
      return [Day(year: numbers[0], month: numbers[1], day: numbers[2])].compactMap(\.self)
    }
    guard parts[2].utf8.count != 3, parts[2].utf8.count != 1 else { return [] }
    let year = parts[2].utf8.count == 2 ? PlainDate.year(ofTwoDigits: numbers[2]) : numbers[2]
    let days = [(numbers[1], numbers[0]), (numbers[0], numbers[1])].compactMap { month, day in
      Day(year: year, month: month, day: day)
    }
    return Set(days).sorted()
  }

  /// Two digits are a year of the last hundred or so, as in POSIX.
  static func year(ofTwoDigits number: Int) -> Int { number + (number < 69 ? 2000 : 1900) }

  /// `12/05/2025` where it means one day only, `05/2025`. Whatever else has slashes between digits is
  /// settled too: it must not be taken for the year in it.
  /// - Returns: `nil` when nothing in the text is slashed.
  static func slashed(_ words: [String]) -> (days: ClosedRange<Day>?, Void)? {
    let slashed = words.filter { word in
      let parts = word.split(separator: "/")
      return parts.count > 1 && parts.allSatisfy { Int($0) != nil }
    }
    guard let word = slashed.first else { return nil }
    guard words.count == 1 else { return (nil, ()) }
    if let readings = readings(ofSlashed: word) {
      return (readings.count == 1 ? readings[0]...readings[0] : nil, ())
    }
    let numbers = word.split(separator: "/").compactMap { Int($0) }
    guard numbers.count == 2, let year = numbers.max(), let month = numbers.min(), year > 999,
      (1...12).contains(month)
    else { return (nil, ()) }
    return (DateValue.month(year: year, month: month).days, ())
  }

  /// `the 24th`: of the month where the reader stands.
  static func dayOfMonth(_ words: [String], reference: Day?) -> ClosedRange<Day>? {
    let words = words.first == "the" || words.first == "on" ? Array(words.dropFirst()) : words
    guard words.count == 1, let word = words.first, let reference,
      ["st", "nd", "rd", "th"].contains(word.suffix(2)), let number = Int(word.dropLast(2))
    else { return nil }
    let (year, month, _) = reference.calendarNumbers
    return Day(year: year, month: month, day: number).map { $0...$0 }
  }

  private static let seasons = [
    "spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI",
  ]

  /// `spring`, `spring 2025`, `the spring of 2025`.
  static func season(_ words: [String], reference: Day?) -> ClosedRange<Day>? {
    let words = words.filter { !["the", "in", "of"].contains($0) }
    guard let word = words.first, let season = seasons[word], words.count <= 2 else { return nil }
    let year = words.count == 2 ? Int(words[1]) : reference?.year
    guard let year, (1...9999).contains(year) else { return nil }
    return part(season, of: year)
  }
}
