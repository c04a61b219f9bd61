import Chronology
import TextCore

/// Reads for what time an office is given: `from January 1, 2026 to December 31, 2028`, `until
/// December 31, 2016`, `since 2003`.
struct TermReader {
  let reading: Reading

  /// First and last day that the sentence states behind `phrase`.
  func term(of phrase: RolePhrase) -> (from: DateValue?, until: DateValue?) {
    let sentence = reading.sentence(of: phrase.words.lowerBound).words
    var from: DateValue?
    var until: DateValue?
    var index = phrase.next
    let limit = min(sentence.upperBound, phrase.next + 24)
    guard opensTerm(phrase) else { return (nil, nil) }
    while index < limit {
      if reading.isWord(index, "from") || reading.isWord(index, "since")
        || reading.isWord(index, "starting")
      {
        if let (value, end) = date(at: index + 1) {
          from = from ?? value
          index = end
          continue
        }
      } else if from != nil && (reading.isWord(index, "to") || reading[index].mark == Mark.dash)
        || reading.isWord(index, "until") || reading.isWord(index, "till")
        || reading.isWord(index, "through")
      {
        if let (value, end) = date(at: index + 1) {
          until = until ?? value
          index = end
          continue
        }
      }
      index += 1
    }
    return (from, until)
  }

  /// Whether the sentence gives the office rather than mentions it in passing: an appointing word
  /// before it, or a term that follows directly.
  private func opensTerm(_ phrase: RolePhrase) -> Bool {
    let sentence = reading.sentence(of: phrase.words.lowerBound).words
    let gives = [
      "appointed", "elected", "named", "nominated", "reappointed", "powers", "approved", "serve",
      "served", "serves", "serving", "office", "position", "post", "term",
    ]
    let before = sentence.lowerBound..<phrase.words.lowerBound
    if before.contains(where: { index in gives.contains { reading.isWord(index, $0) } }) {
      return true
    }
    let next = phrase.next
    return next < sentence.upperBound
      && (reading.isWord(next, "since") || reading.isWord(next, "from")
        || reading.isWord(next, "until"))
  }

  /// A calendar date at `index`, and the position behind it.
  private func date(at index: Int) -> (DateValue, Int)? {
    guard index < reading.count else { return nil }
    if let month = month(at: index) {
      var next = index + 1
      guard next < reading.count else { return nil }
      if let year = year(at: next) { return (.month(year: year, month: month), next + 1) }
      guard let day = number(at: next) else { return nil }
      next += 1
      if next < reading.count, reading[next].mark == UInt8(ascii: ",") { next += 1 }
      guard let year = year(at: next), let value = Day(year: year, month: month, day: day) else {
        return nil
      }
      return (.day(value), next + 1)
    }
    if let year = year(at: index) { return (.year(year), index + 1) }
    if let day = number(at: index), day <= 31, let month = month(at: index + 1),
      let year = year(at: index + 2), let value = Day(year: year, month: month, day: day)
    {
      return (.day(value), index + 3)
    }
    return nil
  }

  private func month(at index: Int) -> Int? {
    guard index < reading.count, reading[index].has(.month) else { return nil }
    let key = reading.folded[reading[index].key].prefix(3)
    return months.firstIndex { $0.elementsEqual(key) }.map { $0 + 1 }
  }

  private func year(at index: Int) -> Int? {
    reading.isYear(index) ? number(at: index) : nil
  }

  private func number(at index: Int) -> Int? {
    guard index < reading.count, reading[index].kind == .number else { return nil }
    var value = 0
    for byte in reading.text.bytes[reading[index].span.range] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), value < 100_000 else { break }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

private let months: [[UInt8]] = [
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
].map { Array($0.utf8) }
