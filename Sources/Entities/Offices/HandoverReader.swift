import Chronology
import TextCore

/// That a sentence gives an office to a person or takes it from them.
struct Holding {
  /// Who, as an index into the names of the page.
  var person: Int
  var term = Term()
  /// Whether they hold it no more.
  var isFormer = false
  /// Whether they are yet to hold it.
  var isComing = false
}

/// Reads how an office changes hands: who takes it, who leaves it, from whom and when.
///
/// Patterns, `R` an office, `X` and `Y` persons: `X became R on DATE` · `X resigned on DATE as R` ·
/// `X succeeded Y as R` · `X was replaced by Y as R` · `X was appointed R in place of Y, who …`.
final class HandoverReader {
  let reading: Reading
  let found: [Proposal]
  let persons: PersonOrder
  let dates: TermReader
  let pronouns: PronounReader

  init(
    reading: Reading, found: [Proposal], persons: PersonOrder, dates: TermReader,
    pronouns: PronounReader
  ) {
    self.reading = reading
    self.found = found
    self.persons = persons
    self.dates = dates
    self.pronouns = pronouns
  }

  /// A verb that moves an office.
  struct Turn {
    enum Kind {
      /// Others give the office: `appointed`.
      case given
      case taken
      case left
      case succeeded
    }

    var kind: Kind
    var verb: Int
    /// The last word before the office.
    var cue: Int
    var isPassive: Bool
    /// Whether it is yet to come, or only thought of.
    var isComing: Bool
  }

  /// The verb that leads to an office: directly, by `as`, or by `to the post of`.
  func turn(to phrase: RolePhrase) -> Turn? {
    let start = reading.determinedStart(of: phrase.words)
    guard start > 0, reading.isAdjacent(start) else { return nil }
    let cue = start - 1
    if let kind = kind(at: cue) {
      return kind == .given || kind == .taken ? turn(kind, cue, cue) : nil
    }
    guard reading.isWord(cue, "as") && !isHeld(before: cue) || reading.isPost(before: start) else {
      return nil
    }
    if let verb = following(before: cue) { return turn(.succeeded, verb, cue) }
    for verb in (clauseStart(of: cue)..<cue).suffix(18).reversed() {
      if let kind = kind(at: verb) { return turn(kind, verb, cue) }
    }
    return nil
  }

  /// The verb of `X follows Y as R`: elsewhere it moves no office.
  private func following(before cue: Int) -> Int? {
    guard reading.isWord(cue, "as"), let other = persons.ending(at: cue) else { return nil }
    var start = found[other].words.lowerBound
    while start > 0, reading.isAdjacent(start),
      reading[start - 1].has(.personTitle) && reading[start - 1].isCapitalised
        || reading[start - 1].mark == UInt8(ascii: ".") && reading[start - 1].isGlued
    {
      start -= 1
    }
    // `X was followed by Y as R`
    if start > 1, reading.isWord(start - 1, "by"), reading.isWord(start - 2, "followed") {
      return isPassive(start - 2) ? start - 2 : nil
    }
    return start > 0 && reading.isWord(start - 1, of: verbsOfFollowing) ? start - 1 : nil
  }

  /// `serving as`: an office that another verb leads to.
  private func isHeld(before cue: Int) -> Bool {
    cue > 0 && reading.isWord(cue - 1, of: verbsOfHolding)
  }

  private func turn(_ kind: Turn.Kind, _ verb: Int, _ cue: Int) -> Turn {
    Turn(
      kind: kind, verb: verb, cue: cue, isPassive: isPassive(verb), isComing: isComing(verb))
  }

  func kind(at index: Int) -> Turn.Kind? {
    guard reading[index].kind == .word else { return nil }
    if let kind = reading.turnOfTerm(at: index) { return kind }
    guard let classes = reading.lexicon.entry(hash: reading[index].hash)?.classes,
      !classes.isDisjoint(with: HandoverReader.moving)
    else { return nil }
    func goesOn(_ words: StaticString...) -> Bool {
      words.contains { reading.isWord(index + 1, $0) }
    }
    if classes.contains(.succeeding) { return .succeeded }
    if classes.contains(.leavingOffice) { return goesOn("in", "up", "into") ? nil : .left }
    if classes.contains(.takingOffice) {
      return goesOn("over") && reading.isWord(index + 2, "from") ? .succeeded : .taken
    }
    return classes.contains(.appointing) ? .given : nil
  }

  private static let moving: WordClasses = [
    .succeeding, .leavingOffice, .takingOffice, .appointing,
  ]

  func isPassive(_ verb: Int) -> Bool {
    (max(0, verb - 2)..<verb).contains { index in
      ["was", "were", "been", "be", "being", "is", "are", "got"]
        .contains { reading.isWord(index, $0) }
    }
  }

  func isComing(_ verb: Int) -> Bool {
    (max(reading.sentence(of: verb).words.lowerBound, verb - 3)..<verb).contains { index in
      if reading.isWord(index, "to") {
        // `from 2019 to 2025, replaces`
        return reading[index + 1].casing == .lower && reading[index + 1].kind == .word
          && !isAppointed(before: index)
      }
      // `May 2024` is none.
      return reading[index].casing == .lower
        && ["will", "would", "shall", "could", "may", "might", "should"]
          .contains { reading.isWord(index, $0) }
    }
  }

  /// `elected to succeed Y`, `elected X to succeed Y`
  private func isAppointed(before index: Int) -> Bool {
    let start = persons.ending(at: index).map { found[$0].words.lowerBound } ?? index
    return start > 0 && reading.isKnown(start - 1..<start, .appointing)
  }

  /// Where the clause of a word begins: behind the semicolon or quotation mark before it.
  func clauseStart(of index: Int) -> Int {
    let sentence = reading.wholeSentence(of: index)
    let mark = (sentence.lowerBound..<index).last { reading.dividesClauses($0) }
    return mark.map { $0 + 1 } ?? sentence.lowerBound
  }

  // MARK: Who holds it

  /// Whom a verb leaves with the office, the one that it is about first.
  func holdings(of phrase: RolePhrase, by turn: Turn) -> [Holding] {
    let named = persons.last(in: clauseStart(of: turn.verb)..<turn.verb)
    let subject = named ?? pronouns.subject(of: turn.verb)
    let object = persons.first(in: turn.verb + 1..<max(turn.cue, turn.verb + 1))
    let date = date(of: turn, to: phrase)
    switch turn.kind {
    case .given:
      guard turn.isPassive, object == nil, turn.cue == turn.verb || named == nil, let subject
      else { return [] }
      return [Holding(person: subject, isComing: turn.isComing)]
    case .taken:
      return subject.map { [taking($0, date, turn)] } ?? []
    case .left:
      if let subject, let object, isRelief(turn, subject, object) {
        return [taking(subject, date, turn), leaving(object, date, turn)]
      }
      return (turn.isPassive ? subject : object ?? subject).map { [leaving($0, date, turn)] } ?? []
    case .succeeded:
      if turn.isPassive {
        return [
          subject.map { leaving($0, date, turn) },
          agent(of: turn, phrase).map { taking($0, date, turn) },
        ].compactMap(\.self)
      }
      guard let object else {
        // `who succeeded him as R`
        let isPronoun = reading.isWord(turn.verb + 1, "him") || reading.isWord(turn.verb + 1, "her")
        guard isPronoun, turn.cue == turn.verb + 2, let subject else { return [] }
        let former = pronouns.owner(of: turn.verb + 1, besides: subject)
        return [taking(subject, date, turn)] + (former.map { [leaving($0, date, turn)] } ?? [])
      }
      return [subject.map { taking($0, date, turn) }, leaving(object, date, turn)]
        .compactMap(\.self)
    }
  }

  /// `Captain X relieved Captain Y as R`: of two of one rank one comes for the other; who dismisses somebody
  /// ranks above.
  private func isRelief(_ turn: Turn, _ subject: Int, _ object: Int) -> Bool {
    let ranks = [subject, object].map { found[$0].words.lowerBound - 1 }.map { last in
      last >= 0 && reading[last].mark == UInt8(ascii: ".") ? last - 1 : last
    }
    return reading.isWord(turn.verb, "relieved") && !turn.isPassive
      && reading.isWord(turn.cue, "as")
      && ranks.allSatisfy { $0 >= 0 && reading[$0].has(.rank) }
      && reading[ranks[0]].hash == reading[ranks[1]].hash
  }

  func taking(_ person: Int, _ date: DateValue?, _ turn: Turn) -> Holding {
    Holding(person: person, term: Term(from: date), isComing: turn.isComing)
  }

  private func leaving(_ person: Int, _ date: DateValue?, _ turn: Turn) -> Holding {
    var term = self.term(behind: person)
    term.until = term.until ?? date
    return Holding(person: person, term: term, isFormer: !turn.isComing)
  }

  /// The one who replaces the holder: `was replaced as R by X`.
  func agent(of turn: Turn, _ phrase: RolePhrase) -> Int? {
    let sentence = reading.wholeSentence(of: turn.verb)
    let end = min(sentence.upperBound, phrase.next + 8)
    guard
      let by = (turn.verb + 1..<max(end, turn.verb + 1)).first(where: { reading.isWord($0, "by") })
    else { return nil }
    return persons.first(in: by + 1..<min(sentence.upperBound, by + 12))
  }

  /// What stands behind a person of the time of the office: `Y, who held the post from … to …`.
  func term(behind person: Int) -> Term {
    let start = found[person].words.upperBound
    guard start < reading.count, reading.isAdjacent(start) else { return Term() }
    let sentence = reading.sentence(of: start - 1).words
    let next = persons.first(in: start..<sentence.upperBound).map { found[$0].words.lowerBound }
    let words = (start..<min(sentence.upperBound, next ?? .max)).prefix(24)
    let isRelative = words.prefix(3).contains { index in
      ["who", "in", "whose", "holder"].contains { reading.isWord(index, $0) }
    }
    let end = words.first { reading.dividesClauses($0) } ?? words.endIndex
    return isRelative ? dates.term(in: start..<end) : Term()
  }
}

private let verbsOfFollowing = WordList("follows followed follow following")

private let verbsOfHolding = WordList(
  """
  serve serves served serving work works worked working known continue continues acting acts acted
  """)
