/// Gives one kind to the names of one spelling on a page: a word that no list has is a body in one
/// sentence and no town in the next.
///
/// A word by which a full name of the page begins is that person's, and one that a company's name is
/// without its legal form is the company's. Else the kind that most have wins; of two as frequent the
/// first, for names of several words a person. Cost: constant for each name.
struct NameKinds {
  let reading: Reading

  func agreed(_ names: [Proposal]) -> [Proposal] {
    var votes: [UInt64: Votes] = [:]
    for name in names {
      if isOpen(name) { votes[key(name.words), default: Votes()].add(name) }
      for (word, kind) in told(by: name) {
        votes[word, default: Votes()].told = votes[word]?.told ?? kind
      }
    }
    guard votes.contains(where: { $0.value.winner != nil }) else { return names }
    var names = names
    for index in names.indices where isOpen(names[index]) {
      guard let winner = votes[key(names[index].words)]?.winner else { continue }
      names[index].kind = winner
    }
    return names
  }

  private func key(_ words: Range<Int>) -> UInt64 {
    words.count == 1 ? reading[words.lowerBound].hash : Lexicon.hash(reading.spelling(words))
  }

  /// What a longer name tells of the words that stand for it.
  private func told(by name: Proposal) -> [(word: UInt64, kind: EntityKind)] {
    let words = name.words
    let first = reading[words.lowerBound]
    guard words.count > 1, isUnlisted(words.lowerBound) else { return [] }
    if name.kind == .person, !first.isInitials { return [(first.hash, .person)] }
    if name.kind == .organisation, words.count == 2,
      reading[words.upperBound - 1].has(.companySuffix)
    {
      return [(first.hash, .organisation)]
    }
    return []
  }

  /// Whether a name is of words that no list knows, so that its kind is a guess.
  private func isOpen(_ name: Proposal) -> Bool {
    guard name.strength <= Strength.tagged, name.words.count <= 3,
      name.kind == .organisation || name.kind == .place
        || name.kind == .person && name.words.count > 1
    else { return false }
    return name.words.allSatisfy(isUnlisted)
      && (name.words.count == 1 || reading.place(at: name.words.lowerBound) == nil)
  }

  private func isUnlisted(_ index: Int) -> Bool {
    !reading[index].has([
      .country, .region, .city, .geography, .organisation, .head, .leadingPlaceHead, .function,
    ])
  }

  private struct Votes {
    private var organisations = 0
    private var places = 0
    private var persons = 0
    private var first: EntityKind?
    /// What a longer name says.
    var told: EntityKind?

    mutating func add(_ name: Proposal) {
      first = first ?? name.kind
      switch name.kind {
      case .organisation: organisations += 1
      case .place: places += 1
      default: persons += 1
      }
    }

    /// The kind that all are; `nil` where they agree.
    var winner: EntityKind? {
      guard let first else { return nil }
      if let told { return told == first && places + persons == 0 ? nil : told }
      let most = max(organisations, places, persons)
      if most == organisations + places + persons { return nil }
      if persons == most { return .person }
      if organisations == places { return first }
      return organisations == most ? .organisation : .place
    }
  }
}
