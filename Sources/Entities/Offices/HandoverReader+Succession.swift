import Chronology
import TextCore

/// Who had an office before, and who has it then.
extension HandoverReader {
  /// Whom the text behind an office names as the one who had it before: `in place of Y`,
  /// `succeeding Y`.
  func predecessor(of phrase: RolePhrase, held person: Int, _ turn: Turn?) -> Holding? {
    let sentence = reading.sentence(of: phrase.words.lowerBound).words
    for index in (phrase.next..<max(phrase.next, sentence.upperBound)).prefix(24) {
      if reading.dividesClauses(index) { return nil }
      guard let next = succession(at: index) ?? handing(at: index, phrase, turn) else { continue }
      guard let other = persons.first(in: next..<min(sentence.upperBound, next + 8)),
        found[other].words != found[person].words,
        (next..<found[other].words.lowerBound).allSatisfy({
          reading[$0].isCapitalised || reading[$0].mark == UInt8(ascii: ".")
            || reading[$0].has(.personTitle)
        }),
        // Who is called by an office of their own had that one.
        !(next..<found[other].words.lowerBound).contains(where: {
          reading[$0].has(.office) && !reading[$0].has(.rank)
        })
      else { return nil }
      return Holding(person: other, term: term(behind: other), isFormer: turn?.isComing != true)
    }
    return nil
  }

  /// The word behind the `from` of `took over as R from Y`.
  private func handing(at index: Int, _ phrase: RolePhrase, _ turn: Turn?) -> Int? {
    guard let turn, turn.kind == .taken, index == phrase.next, reading.isWord(index, "from"),
      reading.isAdjacent(index),
      reading.isWord(turn.verb + 1, "over") || reading.isWord(turn.verb + 1, "charge")
    else { return nil }
    return index + 1
  }

  /// Whether the office that begins at a word is that of somebody replaced: `replacing Mayor Y`.
  func isReplaced(_ start: Int) -> Bool {
    start > 0 && reading.isAdjacent(start) && succession(at: start - 1) == start
  }

  /// The word behind `succeeding`, `to replace`, `in place of`.
  private func succession(at index: Int) -> Int? {
    if reading.isWord(index, "succeeding") || reading.isWord(index, "replacing") {
      return index + 1
    }
    if reading.isKnown(index..<index + 1, .succeeding), !isPassive(index),
      index > 0, reading.isWord(index - 1, "to") || reading.isWord(index - 1, "and")
    {
      return index + 1
    }
    // `in succession to Y`
    if reading.isWord(index, "to"), index > 1, reading.isWord(index - 1, "succession"),
      reading.isWord(index - 2, "in")
    {
      return index + 1
    }
    if reading.isWord(index, "of"), index > 0,
      reading.isWord(index - 1, "place") || reading.isWord(index - 1, "instead")
    {
      return index + 1
    }
    return nil
  }

  // MARK: Behind `who had been`

  /// That somebody takes the office which a relative clause says another had.
  struct Change {
    var successor: Holding
    /// The last day of the one who had it, where the text states it.
    var until: DateValue?
    /// The verb that tells it.
    var verb: Int
  }

  /// Who takes the office that a clause behind `person` tells of: `X replaces Y, who had been R`,
  /// `Y, who had been R, was replaced by X`.
  func change(of phrase: RolePhrase, hadBy person: Int) -> Change? {
    guard isTold(phrase, of: person) else {
      let isOpen = isApposed(phrase, to: person) || isTold(phrase, of: person, by: "was")
      return changeBefore(phrase, of: person) ?? (isOpen ? changeBehind(phrase) : nil)
    }
    return changeBefore(person) ?? changeBehind(phrase)
  }

  /// Whether `, who had been` and the like, or `, who` and another word, lead from a person to an office.
  private func isTold(
    _ phrase: RolePhrase, of person: Int, by verb: StaticString = "has"
  ) -> Bool {
    let comma = found[person].words.upperBound
    let start = reading.determinedStart(of: phrase.words)
    guard start - comma > 2, start - comma <= 9, reading[comma].mark == UInt8(ascii: ","),
      reading.isWord(comma + 1, "who")
    else { return false }
    return (comma + 2..<start).allSatisfy { index in
      [
        verb, "had", "has", "been", "served", "held", "the", "post", "position", "office", "job",
        "of",
        "as",
      ].contains { reading.isWord(index, $0) }
    }
  }

  /// `Y, the former R, was replaced`
  private func isApposed(_ phrase: RolePhrase, to person: Int) -> Bool {
    let comma = found[person].words.upperBound
    return comma + 1 == reading.determinedStart(of: phrase.words)
      && reading[comma].mark == UInt8(ascii: ",")
  }

  /// `X succeeded R Y on DATE`
  private func changeBefore(_ phrase: RolePhrase, of person: Int) -> Change? {
    let verb = reading.determinedStart(of: phrase.words) - 1
    guard verb > 0, found[person].words.lowerBound >= phrase.next, !phrase.isTitleOnly,
      kind(at: verb) == .succeeded, !isPassive(verb),
      let successor = persons.last(in: clauseStart(of: verb)..<verb)
    else { return nil }
    let turn = Turn(
      kind: .succeeded, verb: verb, cue: verb, isPassive: false, isComing: isComing(verb))
    let date = date(of: turn, behind: [found[person].words.upperBound])
    let other = replacement(behind: person, verb) ?? successor
    return Change(successor: taking(other, date, turn), until: date, verb: verb)
  }

  /// `replaced Y with X`: who gets what somebody else takes from one.
  func replacement(behind person: Int, _ verb: Int) -> Int? {
    let end = found[person].words.upperBound
    guard end + 1 < reading.count, reading.isWord(end, "with"), reading.isAdjacent(end),
      ["replaced", "replaces", "replace", "replacing"].contains(where: { reading.isWord(verb, $0) }
      ),
      let start = reading.introducedPerson(at: end + 1)
    else { return nil }
    return persons.starting(at: start)
  }

  /// Who gets the office that another handed over, and when: `Y handed over the post of R to X on DATE`,
  /// `handed over as R to X`.
  func receiver(of phrase: RolePhrase) -> (person: Int, day: DateValue?)? {
    let start = reading.determinedStart(of: phrase.words)
    let isHandedAs =
      start > 2 && reading.isWord(start - 1, "as") && reading.isWord(start - 2, "over")
    guard reading.isPost(before: start) || isHandedAs, phrase.next + 1 < reading.count,
      reading.isWord(phrase.next, "to"),
      let verb = (clauseStart(of: start)..<start).suffix(6)
        .last(where: { reading.isWord($0, "handed") }),
      let person = persons.first(in: phrase.next + 1..<min(phrase.next + 7, reading.count)),
      (phrase.next + 1..<found[person].words.lowerBound).allSatisfy({
        reading[$0].has(.personTitle) || reading[$0].mark == UInt8(ascii: ".")
      })
    else { return nil }
    let turn = Turn(kind: .left, verb: verb, cue: start - 1, isPassive: false, isComing: false)
    return (person, date(of: turn, behind: [found[person].words.upperBound]))
  }

  private func changeBefore(_ person: Int) -> Change? {
    var start = found[person].words.lowerBound
    while start > 0, reading.isAdjacent(start),
      reading[start - 1].has([.personTitle, .officeModifier]) || reading.isDeterminer(start - 1)
    {
      start -= 1
    }
    guard start > 0, reading.isAdjacent(start) else { return nil }
    let isFrom = reading.isWord(start - 1, "from") && start > 2
    let verb = isFrom ? start - 3 : start - 1
    let isGerund = succession(at: start - 1) == start
    guard isGerund || kind(at: verb) == .succeeded && !isPassive(verb),
      let successor = persons.last(in: clauseStart(of: verb)..<verb)
    else { return nil }
    let turn = Turn(
      kind: .succeeded, verb: verb, cue: verb, isPassive: false, isComing: isComing(verb))
    let date = isGerund ? nil : date(of: turn, behind: [])
    return Change(successor: taking(successor, date, turn), until: date, verb: verb)
  }

  private func changeBehind(_ phrase: RolePhrase) -> Change? {
    let sentence = reading.sentence(of: phrase.words.lowerBound).words
    let words = phrase.next..<max(phrase.next, sentence.upperBound)
    guard
      let verb = words.prefix(16).first(where: { kind(at: $0) == .succeeded && isPassive($0) }),
      persons.first(in: phrase.next..<verb) == nil,
      !(phrase.next..<verb).contains(where: { reading.dividesClauses($0) })
    else { return nil }
    let turn = Turn(
      kind: .succeeded, verb: verb, cue: verb, isPassive: true, isComing: isComing(verb))
    guard let successor = agent(of: turn, phrase) else { return nil }
    let date = date(of: turn, behind: [verb + 1, found[successor].words.upperBound])
    return Change(successor: taking(successor, date, turn), until: date, verb: verb)
  }
}
