import TextCore

/// Which of the offices that an item tells of somebody is the one that changes hands.
extension RoleReader {
  /// What the words before an office tell of the moment.
  private enum Move {
    /// `was appointed R`, `will become R`, `is the new R`
    case taken
    /// `is to step down as R`
    case left
    /// `is now R`: neither.
    case present
  }

  /// The office that somebody takes or leaves, among those told before the word `index`; `nil` where the item
  /// leaves it open. Cost: the offices told before.
  func office(
    of succession: Succession, at index: Int, in roles: [RoleMention], _ before: Range<Int>
  ) -> Int? {
    let item = reading.scopes[Int(reading[index].scope)].item
    if let field = succession.field { return office(ofField: field, item, in: roles, before) }
    let own = before.filter { place in
      let role = roles[place]
      return role.use == .office && role.item == item && isSame(role.person, succession.owner)
        && !isOfCalling(role)
    }
    if own.isEmpty { return nil }
    let sentence = reading.span(reading.wholeSentence(of: index))
    return succession.isPast
      ? taken(own, roles, sentence, succession) : left(own, roles, succession)
  }

  /// What somebody takes who succeeds another.
  private func taken(
    _ own: [Int], _ roles: [RoleMention], _ sentence: ByteSpan, _ succession: Succession
  ) -> Int? {
    let live = own.filter { !roles[$0].isFormer }
    let moves = live.map { move(of: roles[$0]) }
    // `P, mayor since 2024, replaced Y`
    if succession.isTold, let last = live.last, sentence.contains(roles[last].span) { return last }
    if let last = live.indices.last(where: { moves[$0] == .taken || roles[live[$0]].isComing }) {
      return live[last]
    }
    return live.last
  }

  /// What somebody leaves whom another succeeds.
  private func left(_ own: [Int], _ roles: [RoleMention], _ succession: Succession) -> Int? {
    let moves = own.map { move(of: roles[$0]) }
    if let last = own.indices.last(where: { moves[$0] == .left }) { return own[last] }
    // `left the ministry and is now R. His successor, Y`
    let others = own.indices.filter { moves[$0] != .present }.map { own[$0] }
    if !succession.isTold, let last = others.last(where: { !roles[$0].isFormer }) { return last }
    return others.last
  }

  /// The one office of the item of which the words for a field are: `chief financial officer` behind
  /// `the finance post`.
  private func office(
    ofField field: Int, _ item: Int?, in roles: [RoleMention], _ before: Range<Int>
  ) -> Int? {
    let stem = reading.folded[reading[field].key].prefix(RoleReader.shortestStem)
    let alike = before.filter { place in
      roles[place].use == .office && roles[place].item == item
        && words(ofTitle: roles[place].title).contains { $0.starts(with: stem) }
    }
    guard let last = alike.last,
      alike.allSatisfy({ roles[$0].title.lowercased() == roles[last].title.lowercased() })
    else { return nil }
    return last
  }

  /// Words of one root agree in so many letters: `finance`, `financial`.
  private static let shortestStem = 5

  private func words(ofTitle title: String) -> [ArraySlice<UInt8>] {
    folded(title).split(separator: 0x20)
  }

  /// Whether an office is what its bearer is called rather than what is held: `Professor`.
  func isOfCalling(_ role: RoleMention) -> Bool {
    RuleWords.of(hash: Lexicon.hash(folded(role.title)[...])).contains(.calling)
  }

  private func move(of role: RoleMention) -> Move? {
    let place = phrases.partitioningIndex { reading.span($0.words).end > role.span.start }
    guard place < phrases.count, reading.span(phrases[place].words).overlaps(role.span) else {
      return nil
    }
    let phrase = phrases[place]
    let start = reading.determinedStart(of: phrase.words)
    let front = start..<phrase.words.lowerBound
    if isWord(start - 1, ["now"]) || front.contains(where: { isWord($0, ["now"]) }) {
      return .present
    }
    if front.contains(where: { isWord($0, ["new"]) }) || isAppointed(role.person, start) {
      return .taken
    }
    guard let turn = handovers.turn(to: phrase) else { return nil }
    return turn.kind == .left || turn.kind == .succeeded && turn.isPassive ? .left : .taken
  }

  /// `appointed P R`
  private func isAppointed(_ person: Int, _ start: Int) -> Bool {
    guard found[person].words.upperBound == start, var verb = wordBefore(person) else {
      return false
    }
    while verb > 0, reading.isAdjacent(verb), reading[verb].has([.rank, .honorific]) { verb -= 1 }
    return reading[verb].casing == .lower && reading.isKnown(verb..<verb + 1, .appointing)
  }
}
