/// Storms by their names: `Typhoon Marisol weakened. Marisol had uprooted trees.` tells of no person.
///
/// Only names that the page has with the noun of a storm, and that it gives nobody. Cost: a look at each
/// event; on pages of storms a look-up for each name.
struct Storms {
  let reading: Reading

  /// The full name of each storm of a page, by the hash of its last word.
  private func storms(_ names: [Proposal]) -> [UInt64: Range<Int>] {
    var storms: [UInt64: Range<Int>] = [:]
    for name in names where name.kind == .event && (2...3).contains(name.words.count) {
      let last = name.words.upperBound - 1
      let noun = name.words.lowerBound..<last
      let isStorm = RuleWords.of(hash: reading.hash(of: noun)).contains(.storm)
      guard isStorm, reading[last].isCapitalised, !reading.isCommon(last) else { continue }
      storms[reading[last].hash] = storms[reading[last].hash] ?? name.words
    }
    if storms.isEmpty { return storms }
    for name in names where name.kind == .person && name.words.count > 1 {
      for index in name.words { storms[reading[index].hash] = nil }
    }
    return storms
  }

  /// The names of a page with storms for what they are, and what those without the noun are called by
  /// their words.
  func named(_ names: [Proposal]) -> (names: [Proposal], forms: [Int: String]) {
    let storms = storms(names)
    if storms.isEmpty { return (names, [:]) }
    var names = names
    var forms: [Int: String] = [:]
    for index in names.indices where names[index].words.count == 1 {
      let word = names[index].words.lowerBound
      guard names[index].kind != .event, names[index].kind != .document,
        let full = storms[reading[word].hash], !isAddressed(word)
      else { continue }
      names[index].kind = .event
      forms[word] = reading.form(full)
    }
    return (names, forms)
  }

  private func isAddressed(_ word: Int) -> Bool {
    word > 0 && reading.isAdjacent(word) && reading[word - 1].has([.honorific, .personTitle])
  }
}
