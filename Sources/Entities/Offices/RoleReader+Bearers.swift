import TextCore

/// Who bears an office that stands apart from every name.
extension RoleReader {
  /// `P was R from DATE to DATE`
  func pastHolder(_ phrase: RolePhrase) -> Int? {
    var start = reading.determinedStart(of: phrase.words)
    guard isToldAsPast(start) else { return nil }
    start -= 1
    while start > 1,
      ["who", "was", "were", "had"].contains(where: { reading.isWord(start - 1, $0) })
        || reading[start - 1].mark == UInt8(ascii: ",")
    {
      start -= 1
    }
    if reading[start].mark == UInt8(ascii: ","), let aged = personBeforeAge(start) { return aged }
    let verb = reading.determinedStart(of: phrase.words) - 1
    guard let person = persons.ending(at: start) ?? subject(of: verb) else { return nil }
    if isOver(phrase) { return person }
    let end = reading.sentence(of: phrase.words.lowerBound).words.upperBound
    let term = term(of: phrase, before: end)
    return term.from == nil && term.until == nil ? nil : person
  }

  /// `who was R`, `was interim R`: over without a date, too.
  func isOver(_ phrase: RolePhrase) -> Bool {
    let start = reading.determinedStart(of: phrase.words)
    guard start > 1, reading.isAdjacent(start), isWord(start - 1, ["was"]),
      !phrase.isTitleOnly, !isBareDeputy(phrase)
    else { return false }
    return isWord(start - 2, ["who"])
      || (start..<phrase.words.upperBound).contains {
        isWord($0, ["interim", "acting", "caretaker"])
      }
  }

  /// The person of the clause who stands nearest; of two as near the one behind.
  func nearestPerson(to phrase: RolePhrase) -> Int? {
    // `decree of the President` is not about whom the sentence names besides.
    let start = reading.determinedStart(of: phrase.words)
    if namesItsBureau(phrase), !reading.isPost(before: start), !isApposed(phrase) { return nil }
    if hasUnknownBearer(phrase) { return nil }
    let sentence = reading.sentence(of: phrase.words.lowerBound).words
    let opening = (sentence.lowerBound..<phrase.words.lowerBound).last {
      reading.dividesClauses($0)
    }
    let closing = (phrase.words.upperBound..<max(phrase.words.upperBound, sentence.upperBound))
      .first { reading.dividesClauses($0) }
    let before = persons.last(in: (opening ?? sentence.lowerBound)..<phrase.words.lowerBound)
      .flatMap { appoints($0) || isObject(phrase, of: $0) ? nil : $0 }
    var behind = persons.first(
      in: phrase.words.upperBound..<max(phrase.words.upperBound, closing ?? sentence.upperBound))
    if let other = behind, doesSomething(phrase, to: other) { behind = nil }
    // `who is R, said P`: whoever speaks is somebody else.
    if before != nil, let other = behind,
      (phrase.next..<max(phrase.next, found[other].words.lowerBound)).contains(where: {
        reading[$0].kind == .word && reading[$0].has(.speech)
      })
    {
      behind = nil
    }
    // `adviser to President Q`: whom the text names next is somebody else.
    if persons.first(in: phrase.words) != nil { return before }
    guard let before, let behind else { return before ?? behind }
    let stepsBefore = phrase.words.lowerBound - found[before].words.upperBound
    let stepsBehind = found[behind].words.lowerBound - phrase.words.upperBound
    return stepsBefore < stepsBehind ? before : behind
  }

  /// `minister of the interior, P`
  private func isApposed(_ phrase: RolePhrase) -> Bool {
    phrase.next + 1 < reading.count && reading[phrase.next].mark == UInt8(ascii: ",")
      && persons.starting(at: phrase.next + 1) != nil
  }

  /// Whether a person gives an office to somebody rather than gets it: `Lula names ex-judge as
  /// minister`.
  func appoints(_ person: Int) -> Bool {
    let verb = found[person].words.upperBound
    guard verb + 1 < reading.count, reading.isAdjacent(verb), reading.isAdjacent(verb + 1),
      reading[verb].kind == .word
    else { return false }
    if isWord(verb, ["swore", "swears"]), isWord(verb + 1, ["in"]) { return true }
    guard reading.isKnown(verb..<verb + 1, .appointing) else { return false }
    return !["as", "to", "by", "in", "the", "a", "his", "her", "its"].contains {
      reading.isWord(verb + 1, $0)
    }
  }

  /// Whether an office is that of somebody whom a person does something to: `P receives Belarusian
  /// ambassador`, `P meets with R`. Headlines leave the article out.
  private func isObject(_ phrase: RolePhrase, of person: Int) -> Bool {
    let verb = found[person].words.upperBound
    var start = reading.determinedStart(of: phrase.words)
    if start - 1 > verb, isWord(start - 1, ["with", "to", "at", "on", "over"]) { start -= 1 }
    guard verb + 1 == start, reading.isAdjacent(verb), reading.isAdjacent(verb + 1),
      reading[verb].kind == .word, !reading[verb].has(.function),
      reading[verb].casing == .lower || reading.sentence(of: verb).isTitleCased,
      [nil, .left].contains(handovers.kind(at: verb))
    else { return false }
    return !isWord(verb, ["remains", "remained", "stays", "becomes", "became", "turned", "turns"])
  }

  func wordBefore(_ person: Int) -> Int? {
    let start = found[person].words.lowerBound
    return start > 0 && reading.isAdjacent(start) ? start - 1 : nil
  }
}
