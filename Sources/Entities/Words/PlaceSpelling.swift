import CWorldFacts
import TextCore

/// How the lists of places spell them, for those that a page shouts.
enum PlaceSpelling {
  /// The spelling of a place in look-up spelling; `nil` where no list has it. Cost: constant, but for
  /// the first, which reads the lists.
  static func spelling(of key: ArraySlice<UInt8>) -> String? {
    guard let line = lines[Lexicon.hash(key)] else { return nil }
    let bytes = UnsafeBufferPointer(
      start: tables[line.table].bytes, count: tables[line.table].count)
    return String(decoding: bytes[line.start..<line.end], as: UTF8.self)
  }

  /// A shouted name with the capitals of a spelling, where both have as many letters: the page's own
  /// letters stay, with accents or without. Else the spelling.
  static func cased(_ shouted: String, as spelling: String) -> String {
    if shouted.utf8.count == spelling.utf8.count, isASCII(shouted), isASCII(spelling) {
      let bytes = zip(shouted.utf8, spelling.utf8).map { letter, model in
        isCapital(letter) && !isCapital(model) ? letter | 0x20 : letter
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    guard shouted.count == spelling.count else { return spelling }
    return String(
      zip(shouted, spelling).flatMap { letter, model in
        model.isUppercase ? String(letter) : letter.lowercased()
      })
  }

  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  private static func isCapital(_ letter: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
  }

  /// Where a name stands in the tables.
  private struct Line {
    var table: Int
    var start: Int
    var end: Int
  }

  // Their bytes are the program's and never change.
  nonisolated(unsafe) private static let tables = [
    world_facts_cities(), world_facts_regions(), world_facts_geography(),
  ]

  private static let lines: [UInt64: Line] = {
    var lines: [UInt64: Line] = [:]
    var key: [UInt8] = []
    for (number, table) in tables.enumerated() {
      forEachLine(of: table) { line in
        let name = line.prefix { $0 != UInt8(ascii: "\t") }
        guard let base = line.baseAddress else { return }
        let start = base - table.bytes
        key.removeAll(keepingCapacity: true)
        let hash = appendFolded(name, to: &key)
        if lines[hash] == nil {
          lines[hash] = Line(table: number, start: start, end: start + name.count)
        }
      }
    }
    return lines
  }()
}

extension Reading {
  /// Whether a word is a state of North America cut short, behind a town and a comma: `Mass.`, `N.C.`
  func isStateBehindTown(_ index: Int) -> Bool {
    guard index > 1, index < count, self[index - 1].mark == UInt8(ascii: ","), isAdjacent(index),
      isAdjacent(index - 1), self[index].isCapitalised, self[index - 2].isCapitalised
    else { return false }
    let isCut =
      self[index].isInitials
      || self[index].casing == .title && index + 1 < count && self[index + 1].isGlued
        && self[index + 1].mark == UInt8(ascii: ".")
    return isCut && WordForms.shared.state(behindTown: self[index].hash) != nil
  }

  /// The words of a place; in the capitals that open a dateline, as the lists spell it, and a state behind its
  /// town in full.
  func placeForm(_ words: Range<Int>) -> String {
    let first = self[words.lowerBound]
    if isPossessiveTown(words) { return form(words) + "'s" }
    if words.count == 1, isStateBehindTown(words.lowerBound),
      let state = WordForms.shared.state(behindTown: first.hash)
    {
      return state
    }
    guard first.opensLine, first.casing == .upper, span(words).count > 3,
      !sentence(of: words.lowerBound).isUpperCased,
      words.allSatisfy({ self[$0].casing == .upper && !self[$0].isInitials }),
      let spelling = PlaceSpelling.spelling(of: spelling(words))
    else { return form(words) }
    return PlaceSpelling.cased(form(words), as: spelling)
  }
}
