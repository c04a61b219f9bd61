import CWorldFacts

/// Tells from the words around a date of what it is the date: `data/date-words.tsv`.
///
///     DateWords.meaning(before: "veröffentlicht am ", after: ", 18:55")  // .published
enum DateWords {
  /// Of what a date is.
  enum Meaning: String, Hashable, Sendable {
    case published
    /// The page speaks of itself: "this article was … on".
    case article
    case changed
    /// Of something else: when a member joined, when something ends.
    case other
  }

  /// How far words may stand from their date.
  private static let reach = 60

  /// What the nearest words say: those before the date, else those behind it. Cost: linear in the
  /// words, of which no more than a few are looked at.
  static func meaning(before: ArraySlice<UInt8>, after: ArraySlice<UInt8>) -> Meaning? {
    last(in: small(before.suffix(reach))) ?? first(in: small(after.prefix(reach)))
  }

  /// What words say that are all of a phrase.
  static func meaning(of words: ArraySlice<UInt8>) -> Meaning? {
    let small = small(words)
    return small.first.flatMap { first in
      byFirstByte[Int(first)].first { $0.words == small }?.meaning
    }
  }

  private static func small(_ text: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
  }

  private static func last(in text: [UInt8]) -> Meaning? {
    for place in text.indices.reversed() {
      if let meaning = phrase(at: place, in: text) { return meaning }
    }
    return nil
  }

  /// Words behind a date belong to it unless they have a date or time of their own: "5 March,
  /// updated 16:58".
  private static func first(in text: [UInt8]) -> Meaning? {
    for place in text.indices {
      if let meaning = phrase(at: place, in: text) {
        return text[place...].contains { (0x30...0x39).contains($0) } ? nil : meaning
      }
    }
    return nil
  }

  private static func phrase(at place: Int, in text: [UInt8]) -> Meaning? {
    let phrases = byFirstByte[Int(text[place])]
    guard !phrases.isEmpty, isBorder(place, in: text) else { return nil }
    let rest = text[place...]
    return phrases.first { phrase in
      rest.starts(with: phrase.words)
        && (isCharacter(text[place]) || isBorder(place + phrase.words.count, in: text))
    }?.meaning
  }

  /// Whether no letter stands on one side of the place; the characters of Chinese, Japanese and
  /// Korean need none.
  private static func isBorder(_ place: Int, in text: [UInt8]) -> Bool {
    guard place > 0, place < text.count, !isCharacter(text[place]) else { return true }
    let before = text[place - 1]
    let isInside = text[place] & 0xC0 == 0x80
    return !isInside && !(isLetter(before) && isLetter(text[place]))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  private static func isCharacter(_ byte: UInt8) -> Bool { byte >= 0xE3 }

  private static let byFirstByte: [[(words: [UInt8], meaning: Meaning)]] = {
    var result = Array(repeating: [(words: [UInt8], meaning: Meaning)](), count: 256)
    let table = world_facts_date_words()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    for line in bytes.split(separator: 0x0A) {
      guard line.first != UInt8(ascii: "#"), let tab = line.firstIndex(of: 0x09),
        let meaning = Meaning(rawValue: String(decoding: line[..<tab], as: UTF8.self)),
        let first = line[(tab + 1)...].first
      else { continue }
      result[Int(first)].append((Array(line[(tab + 1)...]), meaning))
    }
    return result.map { $0.sorted { $0.words.count > $1.words.count } }
  }()
}
