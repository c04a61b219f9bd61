import CWorldFacts

/// Spellings of one name that no rule of letters joins, as name-variants.tsv gives them.
struct NameVariants: Sendable {
  static let shared = NameVariants()

  /// What stands for each other spelling, by its hash.
  private var usual: [UInt64: [UInt8]] = [:]

  private init() {
    forEachLine(of: world_facts_name_variants()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 2 else { return }
      for variant in columns[1].split(separator: UInt8(ascii: "|")) {
        usual[Lexicon.hash(ArraySlice(variant))] = Array(columns[0])
      }
    }
  }

  /// The spelling that stands for a word in look-up spelling; the word itself where no list has it.
  /// Cost: constant.
  private func usualSpelling(of word: [UInt8]) -> [UInt8] { usual[Lexicon.hash(word[...])] ?? word }

  /// The same for each word of a name: `al-Kadhemi`. Cost: linear.
  func usualSpellings(of words: [UInt8]) -> [UInt8] {
    guard words.contains(0x20) else { return usualSpelling(of: words) }
    return Array(
      words.split(separator: 0x20).map { usualSpelling(of: Array($0)) }.joined(separator: [0x20]))
  }
}
