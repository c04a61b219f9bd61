/// Takes offices in the plural for what they are: `Ministers of Health and Education of Kovel` is no body.
///
/// The state behind them and the first of their holders are names of their own: `Deputy Ministers of Health
/// of Kovel Anna Berg and Jan Novak`. Cost: a look at each name that has `of` in it or before it.
extension NameReview {
  func withoutPluralOffices(_ names: [Proposal]) -> [Proposal] {
    var result: [Proposal]?
    for (index, name) in names.enumerated() {
      guard let parts = parts(ofPlural: name) else {
        result?.append(name)
        continue
      }
      result = (result ?? Array(names[..<index])) + parts
    }
    return result ?? names
  }

  private func parts(ofPlural name: Proposal) -> [Proposal]? {
    let words = name.words
    switch name.kind {
    case .organisation:
      guard words.count > 2, let noun = pluralOffice(at: words.lowerBound),
        noun + 1 < words.upperBound,
        reading.isWord(noun + 1, "of"),
        let last = words.last(where: { reading.isWord($0, "of") && reading[$0].casing == .lower })
      else { return nil }
      return last > noun + 1 ? state(from: last + 1, upTo: words.upperBound) : []
    case .person:
      let start = words.lowerBound
      guard words.count > 2, start > 3, reading[start].has(.country), reading.isAdjacent(start),
        reading.isWord(start - 1, "of"),
        (max(0, start - 10)..<start - 2).contains(where: {
          reading.isWord($0 + 1, "of") && pluralOffice(at: $0) != nil
        })
      else { return nil }
      let parts = state(from: start, upTo: words.upperBound)
      return parts.count == 2 ? parts : nil
    default: return nil
    }
  }

  /// The place that begins at a word, and the person behind it.
  private func state(from start: Int, upTo end: Int) -> [Proposal] {
    let first = reading.isWord(start, "the") ? start + 1 : start
    guard first < end, let place = reading.place(at: first), place.end <= end else { return [] }
    let state = Proposal(
      kind: .place, words: first..<place.end, strength: Strength.place, rule: .knownPlace)
    let rest = place.end..<end
    guard rest.count > 1, rest.allSatisfy({ reading[$0].casing == .title }) else { return [state] }
    return [
      state, Proposal(kind: .person, words: rest, strength: Strength.titled, rule: .behindTitle),
    ]
  }

  /// The noun of an office in the plural, where words begin with it or with `Deputy` before it.
  private func pluralOffice(at start: Int) -> Int? {
    var noun = start
    if reading[noun].isCapitalised, reading.isKnown(noun..<noun + 1, .sharedOffice) { noun += 1 }
    guard noun < reading.count, reading[noun].isCapitalised, reading[noun].kind == .word else {
      return nil
    }
    let key = reading.folded[reading[noun].key]
    return key.last == UInt8(ascii: "s") && !reading[noun].has(.office)
      && reading.lexicon.isKnown(key.dropLast(), [.soleOffice, .portfolioOffice]) ? noun : nil
  }
}
