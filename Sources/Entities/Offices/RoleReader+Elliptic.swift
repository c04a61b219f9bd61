import TextCore

/// Offices of sentences that leave out what the clause before them says: `X became A, and Y B`.
extension RoleReader {
  /// An office belongs to such a list when the one before it ends so many words before.
  private static let longestEllipsis = 24

  /// `named X A and Y B`, `X became A, and Y B`: whom a name names that stands directly before an office,
  /// where a verb gives the office before it. `given` are the offices whose bearers are known so far.
  ///
  /// Cost: a look-up for most offices; for those behind a name the offices of the sentence.
  func elliptic(_ index: Int, _ given: [Int?]) -> Int? {
    let phrase = phrases[index]
    let start = reading.determinedStart(of: phrase.words)
    guard index > 0, start > 0, !phrase.isTitleOnly, reading.isAdjacent(start),
      let person = persons.ending(at: start), let joint = jointBefore(person),
      reading[phrase.next - 1].sentence == reading[joint].sentence
    else { return nil }
    for other in (max(0, index - 3)..<index).reversed() {
      let first = phrases[other]
      guard reading[first.words.lowerBound].sentence == reading[start].sentence,
        first.words.upperBound <= joint + 1, joint - first.next <= RoleReader.longestEllipsis
      else { break }
      if isGivenByVerb(first, given[other]) || given[other].map({ isElliptic(first, $0) }) == true {
        return person
      }
    }
    return nil
  }

  /// The word before a name and its titles, where it only joins the name to what stands before.
  private func jointBefore(_ person: Int) -> Int? {
    var start = found[person].words.lowerBound
    while start > 0, reading.isAdjacent(start),
      reading[start - 1].has([.rank, .honorific, .title]), !reading[start - 1].has(.office)
    {
      start -= 1
    }
    guard start > 0, reading.isAdjacent(start) else { return nil }
    let isJoint =
      reading.isWord(start - 1, "and") || reading.isWord(start - 1, "while")
      || [UInt8(ascii: ","), UInt8(ascii: ";")].contains(reading[start - 1].mark)
    return isJoint ? start - 1 : nil
  }

  /// `appointed X A`, `X became A`, `X is A`
  private func isGivenByVerb(_ phrase: RolePhrase, _ bearer: Int?) -> Bool {
    let start = reading.determinedStart(of: phrase.words)
    guard let bearer, start > 1, reading.isAdjacent(start) else { return false }
    if found[bearer].words.upperBound == start, var verb = wordBefore(bearer) {
      while verb > 0, reading.isAdjacent(verb), reading[verb].has([.rank, .honorific]) { verb -= 1 }
      return reading[verb].casing == .lower && reading.isKnown(verb..<verb + 1, .appointing)
    }
    guard found[bearer].words.upperBound < start, reading[start - 1].casing == .lower else {
      return false
    }
    return isWord(start - 1, ["is", "was", "be", "remains", "becomes", "became", "as"])
      || reading.isKnown(start - 1..<start, .appointing)
  }

  /// Whether an office stands directly behind the name of its bearer, as the others of such a list do.
  private func isElliptic(_ phrase: RolePhrase, _ bearer: Int) -> Bool {
    found[bearer].words.upperBound == reading.determinedStart(of: phrase.words)
      && jointBefore(bearer) != nil
  }

  // MARK: Whose a clause is

  /// `X, who is also A`, `X, who led the bank and is now A`, `X remains A`, `X is now A`.
  ///
  /// Cost: the words before the office back to `who`, where a form of `be` leads to it.
  func clauseHolder(_ phrase: RolePhrase) -> Int? {
    let start = reading.determinedStart(of: phrase.words)
    guard start > 2, reading.isAdjacent(start), !phrase.isTitleOnly,
      !isOneOfMany(phrase, from: start)
    else { return nil }
    var verb = start
    while verb > 0, start - verb < 4, reading.isAdjacent(verb), isWord(verb - 1, RoleReader.adverbs)
    {
      verb -= 1
    }
    verb -= 1
    if isWord(verb, ["be"]), isWord(verb - 1, ["will"]) {
      verb -= 1
    } else if !isWord(verb, ["is", "remains", "stays", "remained"]) {
      return nil
    }
    guard verb > 1 else { return nil }
    var front = verb
    while front > 0, isWord(front - 1, RoleReader.adverbs) { front -= 1 }
    if let person = persons.ending(at: front) ?? behindApposition(front), reading.isAdjacent(front)
    {
      return person
    }
    let sentence = reading.sentence(of: verb).words
    let isBound = isWord(front - 1, ["who"]) || isWord(front - 1, ["and"])
    guard isBound,
      let who = (max(sentence.lowerBound, front - RoleReader.longestEllipsis)..<front).last(where: {
        isWord($0, ["who"])
      }), who > 1,
      persons.first(in: who..<front) == nil,
      !(who..<front).contains(where: { reading.dividesClauses($0) })
    else { return nil }
    let name = reading[who - 1].mark == UInt8(ascii: ",") ? who - 1 : who
    return persons.ending(at: name)
  }

  /// `X, the union's secretary, is A`: whom the commas before a verb set something off from.
  private func behindApposition(_ verb: Int) -> Int? {
    let close = verb - 1
    guard close > 3, reading[close].mark == UInt8(ascii: ",") else { return nil }
    let first = max(
      reading.sentence(of: close).words.lowerBound, close - RoleReader.longestEllipsis)
    guard let person = persons.last(in: first..<close),
      reading[found[person].words.upperBound].mark == UInt8(ascii: ","),
      found[person].words.upperBound < close,
      !(found[person].words.upperBound..<close).contains(where: { index in
        reading.dividesClauses(index) || isWord(index, ["who", "whose", "said", "and"])
      })
    else { return nil }
    return person
  }

  private static let adverbs: [StaticString] = ["also", "now", "still", "currently", "both"]

  /// `a lawyer`: what one of many is called, unless a body is named behind it: `a director of Kovel`.
  private func isOneOfMany(_ phrase: RolePhrase, from start: Int) -> Bool {
    (start..<phrase.words.lowerBound).contains { isWord($0, ["a", "an"]) }
      && !phrase.words.contains { isWord($0, ["of", "at", "for"]) }
  }

  /// `whose president is X`, `Its chairman is X`, `The captain was X`: who is named behind the verb.
  func predicated(_ phrase: RolePhrase) -> Int? {
    var verb = behindOwnTerm(phrase.next)
    if isWord(verb, ["will"]), isWord(verb + 1, ["be"]) { verb += 1 }
    guard verb + 1 < reading.count, reading.isAdjacent(verb), reading[verb].casing == .lower,
      isWord(verb, ["is", "was", "remains", "be"]), !phrase.isTitleOnly,
      let start = reading.introducedPerson(at: verb + 1), let person = persons.starting(at: start)
    else { return nil }
    var first = phrase.words.lowerBound
    let end = found[person].words.upperBound
    if reading.isAdjacent(first), isWord(first - 1, ["new", "next", "current", "first"]) {
      first -= 1
    }
    guard first > 0, reading.isAdjacent(first), !reading[end - 1].isPossessive,
      isWord(first - 1, ["whose", "its", "their", "the"]) || reading[first - 1].isPossessive
    else { return nil }
    let isClosed =
      end >= reading.count || !reading.isAdjacent(end) || reading[end].kind == .mark
      || isWord(end, ["and", "since", "from", "until", "who"])
      || reading[end].sentence != reading[verb].sentence
    return isClosed ? person : nil
  }

  /// Behind `, for a term of four years from 1 July 2026,`.
  private func behindOwnTerm(_ comma: Int) -> Int {
    guard comma + 2 < reading.count, reading[comma].mark == UInt8(ascii: ","),
      isWord(comma + 1, ["for", "from", "since", "until"])
    else { return comma }
    let end = min(comma + RoleReader.longestEllipsis, reading.sentence(of: comma).words.upperBound)
    let verb = (comma + 2..<max(comma + 2, end)).first { index in
      reading[index - 1].mark == UInt8(ascii: ",") && isWord(index, ["is", "was", "will"])
    }
    guard let verb, persons.first(in: comma..<verb) == nil else { return comma }
    return verb
  }

  /// `X, until last month A`, `X, since 2019 A`: the term between a name and the office.
  ///
  /// Cost: a look-up for offices with no date before them in the sentence.
  func interposed(_ phrase: RolePhrase) -> (person: Int, term: Term)? {
    let start = reading.determinedStart(of: phrase.words)
    guard start > 3, reading.isAdjacent(start), !phrase.isTitleOnly,
      let cue = (max(1, start - 7)..<start - 1).last(where: {
        isWord($0, ["until", "since", "from", "between"])
      }), reading[cue - 1].mark == UInt8(ascii: ","),
      reading[cue].sentence == reading[start].sentence,
      let person = persons.ending(at: cue - 1),
      persons.first(in: cue..<start) == nil
    else { return nil }
    let term = terms.term(in: cue..<start)
    return term.from == nil && term.until == nil ? nil : (person, term)
  }
}
