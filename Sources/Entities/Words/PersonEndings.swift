import CWorldFacts

/// What names of persons end in, as rule-words.tsv gives it.
struct PersonEndings: Sendable {
  static let shared = PersonEndings()

  /// Of names that stand alone: `bayar` of `Batbayar`.
  private var single: [[UInt8]] = []
  /// Of surnames: `shvili`.
  private var surname: [[UInt8]] = []

  /// So many letters stand before an ending.
  private static let leastBefore = 3

  private init() {
    forEachLine(of: world_facts_rule_words()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 2 else { return }
      let endings = columns[1].split(separator: UInt8(ascii: "|")).map { Array($0) }
      if columns[0].elementsEqual("single-ending".utf8) { single = endings }
      if columns[0].elementsEqual("surname-ending".utf8) { surname = endings }
    }
  }

  /// Whether a name in look-up spelling ends as those do that stand alone. Cost: the endings.
  func endsSingle(_ name: ArraySlice<UInt8>) -> Bool { ends(name, single) }

  /// Whether a surname in look-up spelling ends as those of some languages do. Cost: the endings.
  func endsSurname(_ name: ArraySlice<UInt8>) -> Bool { ends(name, surname) }

  private func ends(_ name: ArraySlice<UInt8>, _ endings: [[UInt8]]) -> Bool {
    endings.contains { ending in
      name.count >= ending.count + PersonEndings.leastBefore
        && name.suffix(ending.count).elementsEqual(ending)
    }
  }
}
