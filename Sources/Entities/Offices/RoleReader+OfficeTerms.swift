import Chronology
import TextCore

/// Times of offices that are told apart from the office: `P took office in DATE`, `P, in office since
/// DATE`, `he has led the bank since DATE`, `P retired on DATE`.
extension RoleReader {
  /// What leads to a date and tells whose office it begins or ends.
  private struct Telling {
    enum Kind {
      /// `took office in`
      case taken
      /// `in office since`
      case held
      /// `led the bank from`
      case led
      /// `stepped down on`
      case left
      /// `will leave on`: the office of the same sentence.
      case leaving
      /// `her term ends on`
      case term
    }

    var kind: Kind
    /// The first word of it.
    var verb: Int
  }

  /// A term reaches so many words.
  private static let farthest = 24
  /// A subject stands so many words before its verb.
  private static let widest = 64
  /// So many offices before a word are looked at.
  static let mostRoles = 64

  /// The offices with the terms that sentences behind them tell of their bearers. Cost: a few steps for
  /// each date, and for each of those that tell such a term the offices before it.
  func withTerms(_ roles: [RoleMention]) -> [RoleMention] {
    guard !roles.isEmpty else { return roles }
    var roles = roles
    var told: [RoleMention] = []
    for place in terms.places {
      guard let (telling, person) = whoseTerm(before: place),
        let index = office(of: person, before: telling.verb, in: roles, telling.kind)
      else { continue }
      let term = term(of: telling.kind, at: place)
      let sentence = reading.span(reading.sentence(of: place).words)
      if telling.kind == .leaving, !sentence.contains(roles[index].span) { continue }
      if sentence.contains(roles[index].span) {
        set(term, telling, of: &roles[index])
        continue
      }
      // Another sentence is another piece of evidence.
      var role = roles[index]
      set(term, telling, of: &role)
      if role.from == roles[index].from, role.until == roles[index].until { continue }
      role.span = reading.span(telling.verb..<place + 1)
      role.person = person
      if role.isFormer { roles[index].isFormer = true }
      told.append(role)
    }
    if told.isEmpty { return roles }
    return (roles + told).sorted { ($0.span, $0.person) < ($1.span, $1.person) }
  }

  /// What leads to a date, and the person of whose office it tells.
  private func whoseTerm(before place: Int) -> (Telling, person: Int)? {
    if let telling = telling(before: place), let person = subject(of: telling.verb) {
      return (telling, person)
    }
    return ownedTerm(before: place).map { (Telling(kind: .term, verb: $0.start), $0.person) }
  }

  private func set(_ term: Term, _ telling: Telling, of role: inout RoleMention) {
    switch telling.kind {
    case .left, .leaving:
      guard let until = term.until else { return }
      if handovers.isComing(telling.verb) {
        role.until = role.until ?? until
      } else {
        // An end that came outweighs one that was planned.
        role.until = until
        role.isFormer = true
      }
    case .term:
      role.from = role.from ?? term.from
      role.until = role.until ?? term.until
    default:
      // A second term of the same person is none of the first.
      guard role.from == nil, term.from != nil || role.until == nil else { return }
      role.from = term.from
      role.until = role.until ?? term.until
    }
  }

  private func term(of kind: Telling.Kind, at place: Int) -> Term {
    let sentence = reading.sentence(of: place).words
    let limit = min(sentence.upperBound, place + RoleReader.farthest)
    let end =
      persons.first(in: place..<limit).map { found[$0].words.lowerBound } ?? limit
    let first = terms.dates(in: place..<end).first?.value
    if kind == .left || kind == .leaving { return Term(until: first) }
    var term = terms.term(in: max(sentence.lowerBound, place - 1)..<end)
    if kind == .taken { term.from = term.from ?? first }
    if kind == .term, term.from == nil { term.until = term.until ?? first }
    return term
  }

  // MARK: The words before a date

  private func telling(before place: Int) -> Telling? {
    var end = place
    while end > 1, place - end < 2, reading.isAdjacent(end),
      ["on", "in", "from", "since", "until", "between"].contains(where: {
        reading.isWord(end - 1, $0)
      }), !reading.isWord(end, "office")
    {
      end -= 1
    }
    guard end > 1, reading.isAdjacent(end) else { return nil }
    let last = end - 1
    // `a post he took up in`
    if isWord(last, ["up"]), isWord(last - 1, ["took"]), isWord(last - 2, ["he", "she"]),
      isPost(last - 3)
    {
      return Telling(kind: .taken, verb: last - 1)
    }
    if isPost(last) {
      var start = last
      while start > 0, reading.isAdjacent(start), isWord(start - 1, ["the", "that", "his", "her"]) {
        start -= 1
      }
      guard start > 0, reading.isAdjacent(start) else { return nil }
      let verb = isWord(start - 1, ["up"]) ? start - 2 : start - 1
      if isWord(
        verb, ["took", "takes", "assumed", "assumes", "taken", "entered", "take", "assume"])
      {
        return Telling(kind: .taken, verb: verb)
      }
      if isWord(verb, ["in", "held", "holds"]) { return Telling(kind: .held, verb: verb) }
      return isWord(verb, ["left", "leaves"]) ? Telling(kind: .left, verb: verb) : nil
    }
    if isWord(last, ["down", "aside"]), isLeaving(last - 1) {
      return Telling(kind: .left, verb: last - 1)
    }
    if isLeaving(last), !isWord(last, ["left", "removed", "relieved", "fired", "departed", "step"])
    {
      return Telling(kind: .left, verb: last)
    }
    // `his predecessor, X, served from`, `a post he has held since`
    if isWord(last, ["served", "held"]) { return Telling(kind: .held, verb: last) }
    if isWord(last, ["leave"]), isWord(last - 1, ["will"]) {
      return Telling(kind: .leaving, verb: last)
    }
    // `was appointed in June 2023`
    if isWord(last, ["appointed", "elected"]), isWord(last - 1, ["was"]), !isGivenBehind(place) {
      return Telling(kind: .taken, verb: last)
    }
    // `took command in August 2024`
    if isWord(last, ["command"]), isWord(last - 1, ["took", "takes", "assumed"]) {
      return Telling(kind: .taken, verb: last - 1)
    }
    return leading(endingWith: last)
  }

  /// `was appointed in June 2023 to the board`
  private func isGivenBehind(_ date: Int) -> Bool {
    let end = min(date + 7, reading.sentence(of: date).words.upperBound)
    return (date..<end).contains { isWord($0, ["to", "as"]) }
  }

  private func isLeaving(_ index: Int) -> Bool {
    reading[index].kind == .word && reading[index].casing == .lower
      && reading.isKnown(index..<index + 1, .leavingOffice)
  }

  private func isPost(_ index: Int) -> Bool {
    isWord(index, ["office", "post", "job", "position", "role", "duties"])
  }

  /// `led the bank`, `has headed it`: what has no name of its own.
  private func leading(endingWith last: Int) -> Telling? {
    var verb = last
    if isWord(last, ["it"]) {
      verb = last - 1
    } else {
      guard reading[last].kind == .word, reading[last].casing == .lower,
        !reading[last].has(.function)
      else { return nil }
      while verb > 0, last - verb < 4, reading.isAdjacent(verb), !isWord(verb, ["the", "its"]) {
        verb -= 1
      }
      guard isWord(verb, ["the", "its"]) else { return nil }
      verb -= 1
    }
    guard verb > 0, reading.isAdjacent(verb + 1),
      isWord(verb, ["led", "headed", "chaired", "run", "ran", "heads", "leads", "chairs"])
    else { return nil }
    return Telling(kind: .led, verb: verb)
  }

  // MARK: Whose

  /// Whom a verb is about: the name before it, the one that a relative or an apposition is about, or
  /// whom a pronoun stands for.
  func subject(of verb: Int) -> Int? {
    var start = verb
    while start > 0, reading.isAdjacent(start),
      isWord(
        start - 1,
        ["has", "had", "have", "been", "be", "was", "will", "is", "formally", "also", "to"])
    {
      start -= 1
    }
    guard start > 0, reading.isAdjacent(start) else { return pronouns.subject(of: verb) }
    if start > 1, isWord(start - 1, ["he", "she"]), isPost(start - 2) {
      return persons.last(in: reading.sentence(of: verb).words.lowerBound..<start)
    }
    if let person = persons.ending(at: start) { return person }
    // `said R, X, had left`
    if reading[start - 1].mark == UInt8(ascii: ","), let apposed = persons.ending(at: start - 1) {
      let name = found[apposed].words.lowerBound
      if name > 0, reading[name - 1].mark == UInt8(ascii: ",") { return apposed }
    }
    let sentence = reading.sentence(of: verb).words
    let before = clauseStart(of: verb, in: sentence)..<start
    let isBound =
      reading[start - 1].mark == UInt8(ascii: ",") || isWord(start - 1, ["who", "and"])
    guard isBound, let last = persons.last(in: before) else {
      return behindAside(start, in: before) ?? pronouns.subject(of: verb)
    }
    // `X met Y, R, who took office`: the last; `X, R, and Y took office`, `X met Y and has led`: nobody.
    let isRelative =
      isWord(start - 1, ["who"]) || verb == start && isWord(verb, ["in"])
    let isOnly = persons.first(in: before) == last
    return isRelative || isOnly ? last : nil
  }

  /// `X, who according to the register was`
  private func behindAside(_ end: Int, in words: Range<Int>) -> Int? {
    guard let who = words.suffix(8).last(where: { isWord($0, ["who"]) }), who + 1 < end,
      isWord(who + 1, ["according"]) || isWord(who + 2, ["according"]),
      persons.first(in: who..<end) == nil
    else { return nil }
    return persons.ending(at: reading[who - 1].mark == UInt8(ascii: ",") ? who - 1 : who)
  }

  private func clauseStart(of verb: Int, in sentence: Range<Int>) -> Int {
    let first = max(sentence.lowerBound, verb - RoleReader.widest)
    return (first..<verb).last { reading.dividesClauses($0) }.map { $0 + 1 } ?? first
  }

  /// The last office of a person before a word of the same item; for who led a body, one that leads.
  private func office(
    of person: Int, before word: Int, in roles: [RoleMention], _ kind: Telling.Kind
  ) -> Int? {
    let name = reading[found[person].words.upperBound - 1].hash
    let scope = reading[word].scope
    let edge = reading[word].span.start
    let behind = roles.partitioningIndex { $0.span.start >= edge }
    let place = roles[max(0, behind - RoleReader.mostRoles)..<behind].lastIndex { role in
      let last = found[role.person].words.upperBound - 1
      return role.use == .office && reading[last].hash == name
        && !isOther(role.person, person) && reading[last].scope == scope
        && role.item == reading.scopes[Int(scope)].item
        && !([.led, .held].contains(kind) && isOfCalling(role))
    }
    guard let place else { return nil }
    return kind != .led || leads(roles[place].title) ? place : nil
  }

  /// Whether two of one surname are told apart by their first names.
  private func isOther(_ one: Int, _ other: Int) -> Bool {
    let names = (found[one].words, found[other].words)
    guard names.0.count > 1, names.1.count > 1 else { return false }
    let first = (reading[names.0.lowerBound], reading[names.1.lowerBound])
    return first.0.hash != first.1.hash && first.0.span.count > 2 && first.1.span.count > 2
  }

  /// Whether an office is that of who leads.
  private func leads(_ title: String) -> Bool {
    folded(title).split(separator: 0x20).prefix(4).contains { word in
      reading.lexicon.isKnown(word, .soleOffice)
        || ["head", "director", "chair", "leader", "chancellor", "minister"].contains {
          word.equals($0)
        }
    }
  }

  func isWord(_ index: Int, _ words: [StaticString]) -> Bool {
    index >= 0 && words.contains { reading.isWord(index, $0) }
  }
}
