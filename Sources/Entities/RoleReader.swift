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

  /// The offices in the words that the names of the page leave them, and which of them the tagger found.
  private static func whole(
    _ reading: Reading, _ found: [Proposal], _ persons: PersonOrder, _ offices: [Range<Int>]
  ) -> (phrases: [RolePhrase], isTagged: [Bool]) {
    var result: (phrases: [RolePhrase], isTagged: [Bool]) = ([], [])
    var (parts, served): ([RolePhrase], [RolePhrase]) = ([], [])
    for office in phrases(reading, offices) {
      parts.removeAll(keepingCapacity: true)
      appendBounded(office.phrase, reading, to: &parts)
      for part in parts {
        let named = toWholeName(fromWholeName(part, found), found, reading)
        let phrase = behindPerson(withPossessed(named, found, reading), persons)
        served.removeAll(keepingCapacity: true)
        appendServed(phrase, reading, found, persons, to: &served)
        for phrase in served
        where !persons.contains(phrase.words) && !isState(phrase.words, reading)
          && !reading.isIdiom(phrase.words) && !isKin(phrase.words, reading)
          && !isInstitution(phrase.words, found, reading)
        {
          result.phrases.append(reading.withPortfolio(reading.withFieldsBefore(phrase), persons))
          result.isTagged.append(office.isTagged)
        }
      }
    }
    return result
  }

  private static func phrases(
    _ reading: Reading, _ offices: [Range<Int>]
  ) -> [(phrase: RolePhrase, isTagged: Bool)] {
    var result: [(phrase: RolePhrase, isTagged: Bool)] = []
    var rest = reading.roles[...]
    for office in offices {
      while let phrase = rest.first, phrase.words.upperBound <= office.lowerBound {
        result.append((rest.removeFirst(), false))
      }
      let inside = rest.prefix { $0.words.lowerBound < office.upperBound }
      rest.removeFirst(inside.count)
      let office = inside.first.map { RoleReader.withFront(office, of: $0, reading) } ?? office
      guard let parts = reading.parts(of: office, inside) else {
        result.append((reading.rolePhrase(office), true))
        continue
      }
      for part in parts { result.append((part, true)) }
    }
    for phrase in rest { result.append((phrase, false)) }
    return result
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
      if holdings.count == 1, let receiver = handovers.receiver(of: phrase), receiver != bearer {
        holdings[0].isFormer = true
        holdings.append(Holding(person: receiver))
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

  // MARK: Patterns

  /// `R P`, `R, rank P`, `the R, P,`
  private func personBehind(_ phrase: RolePhrase, isPaired: Bool) -> Int? {
    guard phrase.next < reading.count, reading.isAdjacent(phrase.next) else { return nil }
    if let start = reading.introducedPerson(at: phrase.next),
      let person = persons.starting(at: start)
    {
      return person
    }
    let last = phrase.words.upperBound - 1
    let isOwned = reading.isOwned(phrase.words) && !isBareDeputy(last..<last + 1)
    guard reading[phrase.next].mark == UInt8(ascii: ","),
      phrase.isCapitalised || isOwned || isPaired,
      phrase.next + 1 < reading.count,
      let start = reading.introducedPerson(at: phrase.next + 1),
      let person = persons.starting(at: start)
    else { return nil }
    if start > phrase.next + 1 { return person }
    // Without a rank between them `the Minister, Ivan Petrov,` needs its closing comma.
    let end = found[person].words.upperBound
    let isClosed =
      end >= reading.count || !reading.isAdjacent(end)
      || reading[end].mark == UInt8(ascii: ",") || reading[end].mark == UInt8(ascii: ".")
    let isDefinite =
      isOwned || phrase.words.lowerBound > 0 && reading.isWord(phrase.words.lowerBound - 1, "the")
    let isOther = precededByPerson(phrase) && !isPaired
    return isClosed && isDefinite && !isOther ? person : nil
  }

  /// Whether the person before an office has the office before that: `the R, P, the R, P`.
  private func isPaired(_ index: Int, _ bearers: [Int?]) -> Bool {
    guard index > 0 else { return false }
    let first = phrases[index - 1]
    guard first.next + 1 < reading.count, reading[first.next].mark == UInt8(ascii: ","),
      isWord(first.words.lowerBound - 1, ["the"]),
      let person = persons.starting(at: first.next + 1),
      bearers[index - 1] == nil || bearers[index - 1] == person
    else { return false }
    return found[person].words.upperBound + 1 == reading.determinedStart(of: phrases[index].words)
  }

  private func precededByPerson(_ phrase: RolePhrase) -> Bool {
    let index = reading.determinedStart(of: phrase.words)
    return index > 1 && reading[index - 1].mark == UInt8(ascii: ",")
      && persons.ending(at: index - 1) != nil
  }

  /// `P, the R`, and `and R` behind such an R.
  private func personBefore(_ phrase: RolePhrase, _ index: Int, _ bearers: [Int?]) -> Int? {
    let start = reading.determinedStart(of: phrase.words)
    guard start > 1, reading.isAdjacent(start) else { return nil }
    let mark = reading[start - 1].mark
    let isComma = mark == UInt8(ascii: ",") || mark == Mark.dash || mark == UInt8(ascii: "(")
    if isComma, let person = persons.ending(at: start - 1) ?? personBeforeBrackets(start - 1) {
      return person
    }
    if isComma, let person = personBeforeAge(start - 1) { return person }
    // The role before it, of the same person.
    if index > 0, let person = bearers[index - 1],
      found[person].words.upperBound <= phrases[index - 1].words.lowerBound,
      joins(phrases[index - 1].next, start) || joinsBehindTerm(phrases[index - 1].next, start)
    {
      return person
    }
    return nil
  }

  /// `P (GERB), R`
  private func personBeforeBrackets(_ comma: Int) -> Int? {
    guard reading[comma].mark == UInt8(ascii: ","), comma > 2,
      reading[comma - 1].mark == UInt8(ascii: ")"),
      let bracket = (max(0, comma - 5)..<comma).last(where: {
        reading[$0].mark == UInt8(ascii: "(")
      })
    else { return nil }
    return persons.ending(at: bracket)
  }

  /// `P, 42, R`
  func personBeforeAge(_ comma: Int) -> Int? {
    guard comma >= 2, reading[comma - 1].kind == .number,
      reading[comma - 2].mark == UInt8(ascii: ",")
    else { return nil }
    return persons.ending(at: comma - 2)
  }

  /// Whether only `and`, a comma or both stand between two positions.
  private func joins(_ end: Int, _ start: Int) -> Bool {
    guard end < start, start - end <= 2 else { return false }
    return (end..<start).allSatisfy(isJoint)
  }

  func isJoint(_ index: Int) -> Bool {
    reading.isAdjacent(index)
      && (reading.isWord(index, "and") || reading[index].mark == UInt8(ascii: ","))
  }

  /// The same with a term between: `R from 1999 to 2003 and R`.
  private func joinsBehindTerm(_ end: Int, _ start: Int) -> Bool {
    guard end < start, start - end <= 14, isJoint(start - 1) else { return false }
    return (end..<start).allSatisfy { index in
      isJoint(index) || reading[index].kind == .number || reading[index].has(.month)
        || ["from", "since", "between", "to", "until", "in"].contains { reading.isWord(index, $0) }
    }
  }

  /// `Secretary of X, Chairman of Y P`
  private func leads(_ first: RolePhrase, to second: RolePhrase) -> Bool {
    guard first.isCapitalised == second.isCapitalised, !first.isTitleOnly,
      !namesItsBureau(first)
    else { return false }
    var start = second.words.lowerBound
    if start > 0, reading.isWord(start - 1, "the") { start -= 1 }
    return first.next == second.words.lowerBound || joins(first.next, start)
  }

  /// `Office of the Spokesperson`: an office that stands for those who work for it.
  func namesItsBureau(_ phrase: RolePhrase) -> Bool {
    var start = phrase.words.lowerBound
    if start > 0, reading.isAdjacent(start), reading.isWord(start - 1, "the") { start -= 1 }
    return start > 1 && reading.isAdjacent(start) && reading.isWord(start - 1, "of")
  }

  /// `appointed P to the position of R`, `P takes office as R`.
  private func appointee(_ phrase: RolePhrase) -> Int? {
    let start = reading.determinedStart(of: phrase.words)
    guard start > 0, reading.isAdjacent(start) else { return nil }
    let sentence = reading.sentence(of: start).words
    let cue = start - 1
    let isAs = reading.isWord(cue, "as") || reading.isWord(cue, "been")
    if isAs || reading.isPost(before: start) {
      return persons.last(in: sentence.lowerBound..<cue).flatMap { appoints($0) ? nil : $0 }
    }
    // `appointed P R`, `elected General P R`
    if let person = persons.ending(at: start), var verb = wordBefore(person) {
      while verb > 0, reading.isAdjacent(verb), reading[verb].has([.rank, .honorific]) { verb -= 1 }
      if reading.isKnown(verb..<verb + 1, .appointing) { return person }
    }
    return nil
  }
}
