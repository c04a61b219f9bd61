import CWorldFacts

/// Given names of which hardly a bearer is of the other gender: `data/given-names-by-gender.tsv`.
struct GivenNamesByGender: Sendable {
  static let shared = GivenNamesByGender()

  private var genders: [UInt64: Fields] = [:]

  private init() {
    forEachLine(of: world_facts_given_names_by_gender()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 2 else { return }
      let gender: Fields = columns[0].elementsEqual("woman".utf8) ? .woman : .man
      for name in columns[1].split(separator: UInt8(ascii: " ")) {
        genders[Lexicon.hash(ArraySlice(name))] = gender
      }
    }
  }

  /// Of whom a given name tells, by the hash of its look-up spelling: ``Fields/man``, ``Fields/woman``
  /// or nobody.
  func gender(hash: UInt64) -> Fields { genders[hash] ?? [] }

  /// The same by the spelling.
  func gender(of name: some StringProtocol) -> Fields {
    gender(hash: Lexicon.hash(folded(name)[...]))
  }
}
