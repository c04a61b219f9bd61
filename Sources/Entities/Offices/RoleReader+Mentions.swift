import Chronology
import TextCore

/// What is said of an office beside whose it is: its words, its time, and who else has it.
extension RoleReader {
  /// What the words around an office tell of the time of its bearer.
  func held(_ holding: Holding, _ phrase: RolePhrase, before end: Int) -> Holding {
    var holding = holding
    if isDesignated(phrase) {
      holding.isComing = true
      return holding
    }
    if isNextToBe(phrase) { holding.isComing = true }
    let between = interposed(phrase)
    let term =
      between?.person == holding.person
      ? between?.term ?? Term() : term(of: phrase, before: end)
    holding.term.from = holding.term.from ?? term.from
    holding.term.until = holding.term.until ?? term.until
    let start = reading.determinedStart(of: phrase.words)
    if isToldAsPast(start), isToCome(holding.term.until, phrase) {
      holding.term.until = nil
      holding.isFormer = true
    }
    if holding.term.until != nil, isToldAsPast(start) || between != nil { holding.isFormer = true }
    let isGone =
      followsPast(phrase) || isLongPast(start) || isToldAsEarlier(start, phrase) || isOver(phrase)
      || handovers.isReplaced(start)
    if isGone { holding.isFormer = true }
    return holding
  }

  /// `was R until May`, told in March: which May it was is left open.
  private func isToCome(_ end: DateValue?, _ phrase: RolePhrase) -> Bool {
    guard let end = end?.days?.lowerBound,
      let told = reading.scopes[Int(reading[phrase.words.lowerBound].scope)].published?.high
    else { return false }
    return end > told
  }

  /// The word before which a term must stand to be this office's: the next person but its bearer,
  /// and the next office that is not coordinated with it.
  func end(of index: Int) -> Int {
    let phrase = phrases[index]
    let sentence = reading.sentence(of: phrase.words.lowerBound).words
    var end = clauseEnd(of: phrase, sentence)
    var person = persons.first(in: phrase.next..<max(phrase.next, end))
    if let next = person, reading.introducedPerson(at: phrase.next) == found[next].words.lowerBound
    {
      let behind = found[next].words.upperBound
      person = persons.first(in: behind..<max(behind, end))
    }
    if let person { end = found[person].words.lowerBound }
    guard let number = terms.firstDate(from: phrase.next), number < end else { return end }
    let others = phrases[(index + 1)...]
    let next = others.partitioningIndex { $0.words.lowerBound > number }
    return next < others.endIndex ? min(end, others[next].words.lowerBound) : end
  }

  /// Where the clause of an office ends, as far as terms go: at a semicolon, or where a term opens the
  /// next clause.
  private func clauseEnd(of phrase: RolePhrase, _ sentence: Range<Int>) -> Int {
    let words = phrase.next..<max(phrase.next, sentence.upperBound)
    guard let number = terms.firstDate(from: phrase.next), number < sentence.upperBound else {
      return sentence.upperBound
    }
    let mark = words.first { reading[$0].mark == UInt8(ascii: ";") } ?? sentence.upperBound
    return nextLead(in: phrase.next..<max(phrase.next, mark)) ?? mark
  }

  /// The term that the clause of an office states: at its head, or behind the office and before the word
  /// `end`.
  func term(of phrase: RolePhrase, before end: Int) -> Term {
    let fronted = fronted(phrase)
    return fronted.from == nil && fronted.until == nil
      ? terms.term(of: phrase, before: end) : fronted
  }

  func appendMentions(
    of phrase: RolePhrase, _ holding: Holding, to roles: inout [RoleMention]
  ) {
    // `Former Mayor` at the start of a sentence looks like a title of two words.
    let opensPast = phrase.words.count > 1 && isPast(phrase.words.lowerBound)
    let words = opensPast ? phrase.words.dropFirst() : phrase.words
    var span = reading.span(words)
    var isFormer = holding.isFormer || opensPast
    if let length = pastPrefix(of: words.lowerBound) {
      span = ByteSpan(span.start + length, span.end)
      isFormer = true
    }
    let others = reading.singular(of: words) == nil ? [] : listed(behind: phrase, holding.person)
    var title =
      (others.isEmpty ? nil : reading.singular(of: words)) ?? reading.form(span)
    if let body = signedBody(of: phrase, by: holding.person) {
      title += ", " + reading.form(body)
      span.end = reading.span(body).end
    }
    var role = RoleMention(
      title: title, span: span, person: holding.person,
      item: reading.scopes[Int(reading[words.lowerBound].scope)].item, from: holding.term.from,
      until: holding.term.until, isFormer: isFormer, isComing: holding.isComing,
      use: phrase.isTitleOnly ? .title : .office)
    roles.append(role)
    for other in others {
      role.person = other
      roles.append(role)
    }
  }

  /// The bytes of `ex-` and `then-`, where an office begins with them.
  private func pastPrefix(of first: Int) -> Int? {
    guard reading[first].hasParts else { return nil }
    let (key, start) = (reading.folded[reading[first].key], reading[first].span.start)
    let length = key.hasPrefix("ex ") ? 3 : key.hasPrefix("then ") ? 5 : 0
    return length > 0 && reading.text.bytes[start + length - 1] == UInt8(ascii: "-") ? length : nil
  }

  /// The other persons of `Presidents P, P and P`.
  private func listed(behind phrase: RolePhrase, _ person: Int) -> [Int] {
    var others: [Int] = []
    var end = found[person].words.upperBound
    guard found[person].words.lowerBound >= phrase.next else { return [] }
    while end + 1 < reading.count, reading.isAdjacent(end),
      reading.isWord(end, "and") || reading[end].mark == UInt8(ascii: ",")
    {
      let start = reading[end].mark != 0 && reading.isWord(end + 1, "and") ? end + 2 : end + 1
      guard start < reading.count, reading.isAdjacent(start),
        let next = persons.starting(at: start)
      else { break }
      others.append(next)
      end = found[next].words.upperBound
    }
    return others
  }

  /// `former R`, `ex-R`, `then R`: an office that its bearer had left when the text was written.
  private func followsPast(_ phrase: RolePhrase) -> Bool {
    guard reading.isAdjacent(phrase.words.lowerBound) else { return false }
    var index = phrase.words.lowerBound - 1
    if index > 0, reading[index].mark == UInt8(ascii: "-") { index -= 1 }
    if index >= 0 && isPast(index) { return true }
    // `P, then Kenya's R`; elsewhere `then` tells what came next.
    let start = reading.determinedStart(of: phrase.words)
    let then = isWord(start, ["then"]) ? start : start - 1
    return then > 1 && then < index && isWord(then, ["then"]) && reading.isAdjacent(then)
      && reading[then - 1].mark == UInt8(ascii: ",") && persons.ending(at: then - 1) != nil
  }

  private func isPast(_ index: Int) -> Bool {
    reading.isWord(index, of: pasts)
  }

  /// `was R`, `had been R`, `served as R`
  func isToldAsPast(_ start: Int) -> Bool {
    guard start > 1, reading.isAdjacent(start) else { return false }
    if reading.isWord(start - 1, "was") || reading.isWord(start - 1, "were") { return true }
    if isLongPast(start) { return true }
    return reading.isWord(start - 1, "as")
      && ["served", "acted", "worked"].contains { reading.isWord(start - 2, $0) }
  }

  /// `previously served as R`, `was formerly R`, `formerly its R`
  private func isToldAsEarlier(_ start: Int, _ phrase: RolePhrase) -> Bool {
    if (start..<phrase.words.lowerBound).contains(where: isEarlier) { return true }
    var index = start - 1
    while index > 0, start - index <= 4, reading.isAdjacent(index),
      reading.isWord(index, of: serving)
    {
      index -= 1
    }
    return index >= 0 && reading.isAdjacent(index + 1) && isEarlier(index)
  }

  private func isEarlier(_ index: Int) -> Bool {
    ["previously", "earlier", "formerly", "once"].contains { reading.isWord(index, $0) }
  }

  /// `had been R`, `had served as R`
  private func isLongPast(_ start: Int) -> Bool {
    guard start > 2, reading.isAdjacent(start) else { return false }
    let verb = reading.isWord(start - 1, "as") ? start - 2 : start - 1
    return reading.isWord(verb - 1, "had")
      && (reading.isWord(verb, "been")
        || verb < start - 1
          && ["served", "acted", "worked"].contains { reading.isWord(verb, $0) })
  }

  /// `his deputy`: no office without the one it is the deputy of.
  func isBareDeputy(_ phrase: RolePhrase) -> Bool {
    !phrase.isCapitalised && isBareDeputy(phrase.words)
      || isWord(phrase.words.upperBound - 1, ["counterpart"])
  }

  /// The same in the singular or the plural.
  func isBareDeputy(_ words: Range<Int>) -> Bool {
    let bare: [StaticString] = [
      "deputy", "assistant", "aide", "counterpart", "member", "resident", "officer", "official",
    ]
    guard words.count == 1, reading[words.lowerBound].casing == .lower else { return false }
    let key = reading.folded[reading[words.lowerBound].key]
    return bare.contains { key.equals($0) || key.last == 0x73 && key.dropLast().equals($0) }
  }
}

private let pasts = WordList(
  "former ex then erstwhile onetime late ousted deposed toppled sacked overthrown")

private let serving = WordList("as served worked acted was had has been")
