import Chronology
import TextCore

/// Gives the offices of a page to the persons beside them.
///
/// Patterns, `R` an office and `P` a person:
/// `R P` · `R, rank P` · `the R, P,` · `P, the R` · `P, R and R` · `R, R P` · `P … as R` ·
/// `appointed P to the position of R from DATE to DATE`.
///
/// A class, as its readers of terms and handovers are, so that handing it on copies nothing of the page.
final class RoleReader {
  let reading: Reading
  let found: [Proposal]
  let phrases: [RolePhrase]
  /// Which phrases the tagger found: they have a bearer for sure.
  private let isTagged: [Bool]
  /// The persons in text order.
  let persons: PersonOrder
  let handovers: HandoverReader
  let terms: TermReader
  let pronouns: PronounReader

  /// `offices` are those that the tagger found, in order; they take the place of the phrases that
  /// rules read there.
  init(reading: Reading, found: [Proposal], offices: [Range<Int>] = []) {
    self.reading = reading
    self.found = found
    let persons = PersonOrder(found)
    (phrases, isTagged) =
      persons.isEmpty ? ([], []) : RoleReader.whole(reading, found, persons, offices)
    self.persons = persons
    terms = TermReader(reading: reading)
    pronouns = PronounReader(reading: reading, found: found, persons: persons)
    handovers = HandoverReader(
      reading: reading, found: found, persons: persons, dates: terms, pronouns: pronouns)
  }

  /// The roles in text order.
  func roles() -> [RoleMention] {
    if persons.isEmpty { return [] }
    let plurals = pluralOffices()
    let headships = headships()
    if phrases.isEmpty && plurals.isEmpty { return withTerms(headships) }
    let turns = phrases.map { handovers.turn(to: $0) }
    let moves = phrases.indices.map { index in
      turns[index].map { handovers.holdings(of: phrases[index], by: $0) } ?? []
    }
    let bearers = bearers(moves)
    var roles: [RoleMention] = []
    for (index, phrase) in phrases.enumerated() {
      guard let bearer = bearers[index], !isBareDeputy(phrase),
        !plurals.contains(where: { $0.words.overlaps(phrase.words) })
      else { continue }
      var holdings = moves[index]
      if holdings.first?.person != bearer { holdings = [Holding(person: bearer)] }
      if turns[index] != nil || appointee(phrase) == bearer,
        let other = handovers.predecessor(of: phrase, held: bearer, turns[index])
      {
        holdings.append(other)
      }
      holdings[0] = held(holdings[0], phrase, before: end(of: index))
      if holdings[0].term.from == nil {
        holdings[0].term.from =
          turns[index].map { handovers.day(of: $0, giving: phrase) }
          ?? handovers.day(giving: phrase, to: bearer)
      }
      if turns[index] == nil, holdings.count == 1,
        let ending = handovers.ending(of: phrase, by: bearer)
      {
        holdings[0].term.from = holdings[0].term.from ?? ending.from
        // What happened outweighs what was planned.
        holdings[0].term.until = ending.until ?? holdings[0].term.until
        if ending.isFormer { holdings[0].isFormer = true }
        if let other = ending.predecessor { holdings.append(other) }
      }
      if turns[index] == nil, holdings.count == 1,
        let change = handovers.change(of: phrase, hadBy: bearer),
        !turns.contains(where: { $0?.verb == change.verb }),
        !isGiven(change, turns, beside: index)
      {
        holdings[0].term.until = holdings[0].term.until ?? change.until
        if !change.successor.isComing { holdings[0].isFormer = true }
        holdings.append(change.successor)
      }
      if holdings.count == 1, let (receiver, day) = handovers.receiver(of: phrase),
        receiver != bearer
      {
        holdings[0].isFormer = true
        holdings[0].term.until = holdings[0].term.until ?? day
        holdings.append(Holding(person: receiver, term: Term(from: day)))
      }
      for holding in holdings { appendMentions(of: phrase, holding, to: &roles) }
      if let first = holdings.first, first.person == bearer,
        let later = terms.laterTerm(of: phrase, before: end(of: index), behind: first.term)
      {
        appendMentions(of: phrase, Holding(person: bearer, term: later), to: &roles)
      }
    }
    if !plurals.isEmpty || !headships.isEmpty {
      roles += plurals.flatMap(\.mentions) + headships
      roles.sort { ($0.span, $0.person) < ($1.span, $1.person) }
    }
    return withShortened(withTerms(withPredecessors(roles)))
  }

  /// Whether the sentence gives the successor of one office another by name: `X was appointed R,
  /// replacing Y, who had been …`.
  private func isGiven(
    _ change: HandoverReader.Change, _ turns: [HandoverReader.Turn?], beside index: Int
  ) -> Bool {
    phrases.indices.contains { other in
      other != index && turns[other] != nil
        && reading[phrases[other].words.lowerBound].sentence == reading[change.verb].sentence
    }
  }

  /// Who has each of the offices; `moves` tell what verbs say of it.
  private func bearers(_ moves: [[Holding]]) -> [Int?] {
    var bearers = [Int?](repeating: nil, count: phrases.count)
    let isThought = phrases.map { isThoughtOf($0) }
    for index in phrases.indices {
      bearers[index] = personBehind(phrases[index], isPaired: isPaired(index, bearers))
      if bearers[index] != nil || isThought[index] { continue }
      bearers[index] =
        moves[index].first?.person ?? holderNearby(index, bearers) ?? holderInClause(phrases[index])
    }
    // `R, R P`: an office before another office of the same person.
    for index in phrases.indices.dropLast().reversed() where bearers[index] == nil {
      if leads(phrases[index], to: phrases[index + 1]),
        let person = bearers[index + 1],
        found[person].words.lowerBound >= phrases[index + 1].next
      {
        bearers[index] = person
      }
    }
    for index in phrases.indices
    where bearers[index] == nil && isTagged[index] && !isThought[index] {
      bearers[index] = nearestPerson(to: phrases[index])
    }
    return bearers
  }

  private func holderNearby(_ index: Int, _ bearers: [Int?]) -> Int? {
    if let holder = clauseHolder(phrases[index]) ?? predicated(phrases[index]) { return holder }
    return personBefore(phrases[index], index, bearers) ?? elliptic(index, bearers)
      ?? interposed(phrases[index])?.person
  }

  private func holderInClause(_ phrase: RolePhrase) -> Int? {
    appointee(phrase) ?? signer(phrase) ?? pastHolder(phrase) ?? pronounHolder(phrase)
  }
}
