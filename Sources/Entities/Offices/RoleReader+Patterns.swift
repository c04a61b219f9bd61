import TextCore

/// The patterns by which an office stands beside its bearer: `R P`, `P, the R`, `R, R P`, `appointed P R`.
extension RoleReader {
  /// `R P`, `R, rank P`, `the R, P,`
  func personBehind(_ phrase: RolePhrase, isPaired: Bool) -> Int? {
    guard phrase.next < reading.count, reading.isAdjacent(phrase.next) else { return nil }
    if let start = reading.introducedPerson(at: phrase.next),
      let person = persons.starting(at: start)
    {
      return person
    }
    let last = phrase.words.upperBound - 1
    let isOwned = reading.isOwned(phrase.words) && !isBareDeputy(last..<last + 1)
    let isNamed = !phrase.isCapitalised && isNamed(phrase)
    let comma = isNamed ? behindSmallBody(phrase.next) : phrase.next
    guard comma + 1 < reading.count, reading[comma].mark == UInt8(ascii: ","),
      phrase.isCapitalised || isOwned || isPaired || isNamed,
      let start = reading.introducedPerson(at: comma + 1),
      let person = persons.starting(at: start)
    else { return nil }
    if start > comma + 1, phrase.isCapitalised { return person }
    // Without a rank between them `the Minister, Ivan Petrov,` needs its closing comma.
    let end = found[person].words.upperBound
    let isClosed =
      end >= reading.count || !reading.isAdjacent(end)
      || reading[end].mark == UInt8(ascii: ",") || reading[end].mark == UInt8(ascii: ".")
    let isDefinite =
      isOwned || isNamed
      || phrase.words.lowerBound > 0 && reading.isWord(phrase.words.lowerBound - 1, "the")
    let isOther = precededByPerson(phrase) && !isPaired
    return isClosed && isDefinite && !isOther ? person : nil
  }

  /// `the health minister, P,`, `the new chief of the clinic, P,`: whom a small office with its article names
  /// next. Behind `After` or `When` the comma ends the clause: `After he met the minister, P, a lawyer, left`.
  private func isNamed(_ phrase: RolePhrase) -> Bool {
    var start = phrase.words.lowerBound
    guard !phrase.isTitleOnly else { return false }
    while start > 0, phrase.words.lowerBound - start < 3, reading.isAdjacent(start),
      reading[start - 1].kind == .word, reading[start - 1].casing == .lower,
      !reading[start - 1].has(.function)
    {
      start -= 1
    }
    guard start > 0, reading.isAdjacent(start),
      isWord(start - 1, ["the", "its", "their", "his", "her", "our"])
    else { return false }
    let opening = reading.sentence(of: start).words.lowerBound
    return !isWord(
      opening,
      ["after", "when", "while", "as", "before", "if", "since", "although", "though", "because"])
  }

  /// Behind `of the clinic`, which is no part of the office.
  private func behindSmallBody(_ index: Int) -> Int {
    guard reading.isWord(index, "of"), reading.isAdjacent(index) else { return index }
    var end = index + 1
    if isWord(end, ["the", "its", "their", "his", "her", "a"]) { end += 1 }
    let first = end
    while end < reading.count, end - first < 3, reading.isAdjacent(end),
      reading[end].kind == .word, reading[end].casing == .lower, !reading[end].has(.function)
    {
      end += 1
    }
    return end > first ? end : index
  }

  /// Whether the person before an office has the office before that: `the R, P, the R, P`.
  func isPaired(_ index: Int, _ bearers: [Int?]) -> Bool {
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
  func personBefore(_ phrase: RolePhrase, _ index: Int, _ bearers: [Int?]) -> Int? {
    let start = reading.determinedStart(of: phrase.words)
    guard start > 1, reading.isAdjacent(start) else { return nil }
    let mark = reading[start - 1].mark
    let isComma = mark == UInt8(ascii: ",") || mark == Mark.dash || mark == UInt8(ascii: "(")
    if isComma, let person = persons.ending(at: start - 1) ?? personBeforeBrackets(start - 1) {
      return person
    }
    if isComma, let person = personBeforeAge(start - 1) { return person }
    // `P, until now R`
    if isWord(start - 1, ["until"]), isWord(start, ["now", "recently"]),
      reading[start - 2].mark == UInt8(ascii: ","), reading.isAdjacent(start - 1)
    {
      return persons.ending(at: start - 2) ?? personBeforeAge(start - 2)
    }
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
  func leads(_ first: RolePhrase, to second: RolePhrase) -> Bool {
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
  func appointee(_ phrase: RolePhrase) -> Int? {
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
