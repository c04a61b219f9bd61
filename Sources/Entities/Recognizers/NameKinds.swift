/// Gives one kind to the names of one spelling on a page: a word that no list has is a body in one
/// sentence and no town in the next.
///
/// A word by which a full name of the page begins is that person's, and one that a company's name is
/// without its legal form is the company's. Else the kind that most have wins; of two as frequent the
/// first, for names of several words a person. Cost: constant for each name, and sorting those in
/// doubt.
extension NameReview {
  func withOneKindEach(_ names: [Proposal]) -> [Proposal] {
    // Persons are not in doubt but where something else is called so.
    var open = names.indices.filter { names[$0].kind != .person && isOpen(names[$0]) }
    if open.isEmpty { return names }
    let hasLong = open.contains { names[$0].words.count > 1 }
    var votes = open.map { Votes(key: key(names[$0].words)) }
    votes.sort { $0.key < $1.key }
    func place(_ key: UInt64) -> Int? {
      let place = votes.partitioningIndex { $0.key >= key }
      return place < votes.count && votes[place].key == key ? place : nil
    }
    if hasLong { open += names.indices.filter { names[$0].kind == .person && isOpen(names[$0]) } }
    open.sort()
    for index in open {
      if let place = place(key(names[index].words)) { votes[place].add(names[index]) }
    }
    for name in names where name.words.count > 1 {
      if let (word, kind) = told(by: name), let place = place(word) {
        votes[place].told = votes[place].told ?? kind
      }
    }
    guard votes.contains(where: { $0.winner != nil }) else { return names }
    var names = names
    for index in open {
      guard let place = place(key(names[index].words)), let winner = votes[place].winner else {
        continue
      }
      names[index].kind = winner
    }
    return names
  }

  /// States by long names that the tagger takes for bodies, since no phrase reaches over `'s`: `Lao People's
  /// Democratic Republic`.
  func withLongNamesOfStates(_ names: [Proposal]) -> [Proposal] {
    names.map { name in
      guard name.kind == .organisation, name.words.count > 2,
        name.words.dropLast().contains(where: { reading[$0].isPossessive }),
        let entry = Lexicon.shared.entry(for: folded(reading.form(name.words))[...]),
        entry.classes.contains(.country)
      else { return name }
      var state = name
      state.kind = .place
      return state
    }
  }

  private func key(_ words: Range<Int>) -> UInt64 {
    words.count == 1 ? reading[words.lowerBound].hash : reading.hash(of: words)
  }

  /// What a longer name tells of the words that stand for it.
  private func told(by name: Proposal) -> (word: UInt64, kind: EntityKind)? {
    let words = name.words
    let first = reading[words.lowerBound]
    guard isUnlisted(words.lowerBound) else { return nil }
    if name.kind == .person, !first.isInitials { return (first.hash, .person) }
    if name.kind == .organisation, words.count == 2,
      reading[words.upperBound - 1].has(.companySuffix)
    {
      return (first.hash, .organisation)
    }
    return nil
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
    let key: UInt64
    private var organisations = 0
    private var places = 0
    private var persons = 0
    private var first: EntityKind?
    /// What a longer name says.
    var told: EntityKind?

    init(key: UInt64) { self.key = key }

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
