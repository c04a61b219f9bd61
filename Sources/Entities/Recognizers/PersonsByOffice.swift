/// Takes for persons whom the words around them make holders of an office: `Its chairman, Sacca Kovel,
/// read`, `the council, chaired by Ana Paola Kovel`, `Laurence des Kovel, the director of the museum, said`,
/// `Cees de Kovel is chair of the board`, `named Sacca Kovel chief executive officer`.
///
/// Only names of several words that no list has, which the tagger took for a body or place. Cost: a look at
/// the words of bodies and places of several words, and a look-up among the offices for few of them.
extension NameReview {
  func withPersonsByOffice(_ names: [Proposal]) -> [Proposal] {
    var result: [Proposal]?
    for (index, name) in names.enumerated() {
      guard name.kind == .organisation || name.kind == .place, (2...4).contains(name.words.count),
        name.strength <= Strength.tagged, mayBePerson(name.words), isHolder(name.words)
      else { continue }
      var person = name
      person.kind = .person
      person.rule = .personalDeed
      result = result ?? names
      result?[index] = person
    }
    return result ?? names
  }

  private func mayBePerson(_ words: Range<Int>) -> Bool {
    guard reading.place(at: words.lowerBound) == nil, !reading[words.upperBound - 1].isPossessive
    else { return false }
    return words.allSatisfy { index in
      let word = reading[index]
      let isParticle =
        word.casing == .lower
        && (word.has(.particle) || RuleWords.of(hash: word.hash).contains(.particle))
      if isParticle, index > words.lowerBound { return true }
      return word.kind == .word && word.casing == .title && !word.has(.function)
        && !word.has([
          .country, .region, .organisation, .head, .leadingPlaceHead, .companySuffix, .people,
          .office, .title, .rank,
        ])
        && (!reading.isCommon(index) || word.has([.givenName, .surname]))
    }
  }

  private func isHolder(_ words: Range<Int>) -> Bool {
    let (start, end) = (words.lowerBound, words.upperBound)
    if start > 1, reading.isAdjacent(start), reading.isAdjacent(start - 1) {
      let before = start - 1
      if reading.isWord(before, "by"), reading.isWord(before - 1, "chaired") { return true }
      // `Its chairman, X,`, `the mayor of Kovel, X.`
      if reading[before].mark == UInt8(ascii: ","), end < reading.count, reading[end].kind == .mark,
        let role = role(endingAt: before), reading.isOwned(role.words) || isDefinite(role)
      {
        return true
      }
    }
    guard end + 1 < reading.count, reading.isAdjacent(end), reading.isAdjacent(end + 1) else {
      return false
    }
    if isNamed(words) || isPredecessor(words) { return true }
    // `X, the director of the museum,`
    if reading[end].mark == UInt8(ascii: ","),
      let role = role(from: end + 1), role.next < reading.count,
      reading[role.next].mark == UInt8(ascii: ",")
        || ["and", "of"].contains(where: { reading.isWord(role.next, $0) })
    {
      return true
    }
    // `X is chair of the board`
    var verb = end
    if reading.isWord(verb, "will"), reading.isWord(verb + 1, "be") { verb += 1 }
    guard ["is", "was", "be", "remains"].contains(where: { reading.isWord(verb, $0) }) else {
      return false
    }
    let next = verb + 1
    return role(from: next)?.words.lowerBound == next
  }

  /// `took over from X as head of the board`
  private func isPredecessor(_ words: Range<Int>) -> Bool {
    let from = words.lowerBound - 1
    return from > 1 && reading.isWord(from, "from") && reading.isWord(from - 1, "over")
      && ["took", "takes", "take", "taking"].contains { reading.isWord(from - 2, $0) }
      && reading.isWord(words.upperBound, "as")
  }

  /// `named X chief executive officer`
  private func isNamed(_ words: Range<Int>) -> Bool {
    let (verb, end) = (words.lowerBound - 1, words.upperBound)
    guard verb > 0, reading.isAdjacent(verb + 1), reading[verb].casing == .lower,
      reading.isKnown(verb..<verb + 1, .appointing), reading[end].casing == .lower
    else { return false }
    // The grammar may take the name for a part of the office.
    let place = reading.roles.partitioningIndex { $0.words.upperBound > end }
    guard place < reading.roles.count else { return false }
    let role = reading.roles[place]
    return role.words.lowerBound <= end && !role.isTitleOnly && isOfPersons(role)
  }

  private func isDefinite(_ role: RolePhrase) -> Bool {
    let first = role.words.lowerBound
    return first > 0 && reading.isWord(first - 1, "the")
  }

  /// The office that ends before a word.
  private func role(endingAt end: Int) -> RolePhrase? {
    let place = reading.roles.partitioningIndex { $0.next >= end }
    guard place < reading.roles.count, reading.roles[place].next == end,
      !reading.roles[place].isTitleOnly, isOfPersons(reading.roles[place])
    else { return nil }
    return reading.roles[place]
  }

  /// The office that begins at a word, or behind the article there.
  private func role(from start: Int) -> RolePhrase? {
    let place = reading.roles.partitioningIndex { $0.words.lowerBound >= start }
    guard place < reading.roles.count, !reading.roles[place].isTitleOnly,
      isOfPersons(reading.roles[place]),
      reading.determinedStart(of: reading.roles[place].words) == start
        || reading.roles[place].words.lowerBound == start
    else { return nil }
    return reading.roles[place]
  }

  /// Whether only persons have an office: companies own, lead and make.
  private func isOfPersons(_ role: RolePhrase) -> Bool {
    !role.words.contains { index in
      RuleWords.of(hash: reading[index].hash).contains(.owner)
        || ["leader", "partner", "member", "agent", "representative", "manager", "host"]
          .contains { reading.isWord(index, $0) }
    }
  }
}
