/// Several days in a row, as people type them.
extension PlainDate {
  /// `between Nov and Dec 2025`, `from 3 March to 9 April 2024`, `11-15 March 2024`, `2021-2024` and
  /// `2024-03-11/2024-03-15` (ISO 8601): the first date takes from the second what it does not say itself.
  static func range(_ words: [String], from: Day?, today: Day?) -> ClosedRange<Day>? {
    let words = words.flatMap { word in dashes.contains(word) ? ["-"] : [word] }
    if let days = span(words, from: from, today: today) { return days }
    guard let (before, after) = parted(words), !before.isEmpty, !after.isEmpty else { return nil }
    return days(before, until: after, from: from, today: today)
  }

  private static let dashes: Set<String> = ["-", "\u{2013}", "\u{2014}", "/"]
  private static let joints: [String: Set<String>] = [
    "between": ["and"], "from": ["to", "until", "till", "through", "-"],
  ]

  /// What stands before and behind the word that joins two dates.
  private static func parted(_ words: [String]) -> (ArraySlice<String>, ArraySlice<String>)? {
    let opening = words.first.flatMap { joints[$0] }
    let joint = opening ?? joints["from", default: []]
    guard let middle = words.firstIndex(where: joint.contains) else { return nil }
    return (words[(opening == nil ? 0 : 1)..<middle], words[(middle + 1)...])
  }

  /// `11-15 March 2024`, `2021-2024`: two numbers of one kind in a word.
  private static func span(_ words: [String], from: Day?, today: Day?) -> ClosedRange<Day>? {
    for (index, word) in words.enumerated() {
      let isInterval = word.contains("/")
      let parts = word.split { isInterval ? $0 == "/" : dashes.contains(String($0)) }.map(
        String.init)
      guard parts.count == 2 else { continue }
      let areDays = parts.allSatisfy { number($0).map { (1...31).contains($0) } == true }
      let areWhole = words.count == 1 && parts[0].utf8.count >= 4 && isInterval
      let areYears = words.count == 1 && parts.allSatisfy { $0.utf8.count == 4 && Int($0) != nil }
      guard areDays && words.count > 1 || areWhole || areYears else { continue }
      let both = parts.map { words[..<index] + [$0] + words[(index + 1)...] }
      return days(both[0], until: both[1], from: from, today: today)
    }
    return nil
  }

  private static func days(
    _ first: ArraySlice<String>, until last: ArraySlice<String>, from: Day?, today: Day?
  ) -> ClosedRange<Day>? {
    guard let last = end(last, behind: first, from: from, today: today) else { return nil }
    let start = first.joined(separator: " ")
    if first.count == 1, let number = number(start), (1...31).contains(number) {
      let (year, month, _) = last.lowerBound.calendarNumbers
      return Day(year: year, month: month, day: number)
        .flatMap { $0 <= last.upperBound ? $0...last.upperBound : nil }
    }
    for reference in [last.lowerBound, last.lowerBound.adding(months: -12)] {
      if let first = days(start, from: reference, today: today), first.lowerBound <= last.upperBound
      {
        return first.lowerBound...last.upperBound
      }
    }
    return nil
  }

  /// The second date; `5 2024` behind `March 3` is of that month.
  private static func end(
    _ last: ArraySlice<String>, behind first: ArraySlice<String>, from: Day?, today: Day?
  ) -> ClosedRange<Day>? {
    let text = last.joined(separator: " ")
    guard let day = last.first.flatMap(number), (1...31).contains(day), last.count <= 2,
      last.dropFirst().allSatisfy({ $0.utf8.count == 4 && Int($0) != nil }),
      let name = first.first(where: { month($0) != nil })
    else { return days(text, from: from, today: today) }
    return days("\(name) \(text)", from: from, today: today)
  }

  /// `11`, `11th`
  private static func number(_ word: String) -> Int? {
    let isOrdinal = ["st", "nd", "rd", "th"].contains(word.suffix(2))
    return Int(isOrdinal ? String(word.dropLast(2)) : word)
  }
}
