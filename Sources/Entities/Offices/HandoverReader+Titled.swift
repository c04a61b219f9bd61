import Chronology
import TextCore

/// How an office changes hands that stands before the name of its bearer.
extension HandoverReader {
  /// What the verb behind `R P` says of the office.
  struct Ending {
    /// The first day of `P`, who took it.
    var from: DateValue?
    /// The last day of `P`, who left it.
    var until: DateValue?
    /// Whether `P` has left it.
    var isFormer = false
    /// Who had it before.
    var predecessor: Holding?
  }

  /// `R P succeeded Y on DATE`, `R P, whose term …, resigned on DATE`.
  func ending(of phrase: RolePhrase, by person: Int) -> Ending? {
    let name = found[person].words
    let isBehind = name.lowerBound < phrase.next
    if let deposed = deposed(from: phrase, person) { return deposed }
    guard !phrase.isTitleOnly,
      let verb = isBehind
        ? verb(closing: phrase, of: person)
        : relative(behind: name.upperBound) ?? verb(behind: name.upperBound),
      let kind = kind(at: verb), !isPassive(verb)
    else { return nil }
    let turn = Turn(
      kind: kind, verb: verb, cue: verb, isPassive: false, isComing: isComing(verb))
    switch kind {
    case .succeeded:
      guard let other = object(of: verb), !isToldAsFormer(phrase),
        replacement(behind: other, verb) == nil
      else { return nil }
      let date = date(of: turn, behind: [found[other].words.upperBound])
      return Ending(
        from: date,
        predecessor: Holding(
          person: other, term: Term(until: date), isFormer: !turn.isComing))
    case .left:
      // `will step down on DATE` is the term's to read.
      guard !turn.isComing, let date = date(of: turn, behind: behind(verb)) else { return nil }
      return Ending(until: date, isFormer: true)
    case .given, .taken: return nil
    }
  }

  /// `P, former R,`: not what P has from whoever went before.
  private func isToldAsFormer(_ phrase: RolePhrase) -> Bool {
    (reading.determinedStart(of: phrase.words)...phrase.words.lowerBound).contains { index in
      ["former", "formerly", "previously", "ex"].contains { reading.isWord(index, $0) }
    }
  }

  /// `dismissed R P on DATE`, `relieved R P of his duties`.
  private func deposed(from phrase: RolePhrase, _ person: Int) -> Ending? {
    let verb = reading.determinedStart(of: phrase.words) - 1
    guard verb > 0, !phrase.isTitleOnly, reading[verb].casing == .lower,
      reading.isAdjacent(verb + 1),
      kind(at: verb) == .left, found[person].words.lowerBound >= phrase.next, !isPassive(verb),
      [
        "dismissed", "dismisses", "sacked", "sacks", "fired", "ousted", "ousts", "removed",
        "relieved",
      ]
      .contains(where: { reading.isWord(verb, $0) })
    else { return nil }
    let turn = Turn(kind: .left, verb: verb, cue: verb, isPassive: false, isComing: isComing(verb))
    if turn.isComing { return nil }
    var end = found[person].words.upperBound
    while end < reading.count, reading.isAdjacent(end),
      ["of", "from", "his", "her", "duties", "post", "office", "as", "position"].contains(where: {
        reading.isWord(end, $0)
      })
    {
      end += 1
    }
    return Ending(until: date(of: turn, behind: [end]), isFormer: true)
  }

  /// The verb behind a name, and behind what commas set off from it.
  private func verb(behind end: Int) -> Int? {
    guard end < reading.count, reading.isAdjacent(end) else { return nil }
    var verb = end
    if reading[end].mark == UInt8(ascii: ",") {
      let sentence = reading.sentence(of: end).words
      guard reading.isWord(end + 1, "whose") || reading.isWord(end + 1, "who"),
        let close = (end + 2..<max(end + 2, min(end + 20, sentence.upperBound))).first(where: {
          reading[$0].mark == UInt8(ascii: ",")
        })
      else { return nil }
      verb = close + 1
    }
    return behindAuxiliaries(verb)
  }

  /// The verb behind `P, R since DATE,`.
  private func verb(closing phrase: RolePhrase, of person: Int) -> Int? {
    let start = reading.determinedStart(of: phrase.words)
    let comma = found[person].words.upperBound
    guard comma + 1 == start, reading[comma].mark == UInt8(ascii: ",") else { return nil }
    let sentence = reading.sentence(of: start).words
    guard
      let close = (phrase.next..<max(phrase.next, min(phrase.next + 10, sentence.upperBound)))
        .first(where: { reading[$0].mark == UInt8(ascii: ",") }),
      persons.first(in: phrase.next..<close) == nil
    else { return nil }
    return behindAuxiliaries(close + 1)
  }

  /// The verb of `, who succeeded`.
  private func relative(behind end: Int) -> Int? {
    guard end + 2 < reading.count, reading[end].mark == UInt8(ascii: ","),
      reading.isAdjacent(end), reading.isWord(end + 1, "who"),
      let verb = behindAuxiliaries(end + 2), kind(at: verb) == .succeeded
    else { return nil }
    return verb
  }

  private func behindAuxiliaries(_ start: Int) -> Int? {
    var verb = start
    while verb < reading.count, reading.isAdjacent(verb),
      ["has", "had", "will", "formally", "officially", "abruptly", "suddenly"].contains(where: {
        reading.isWord(verb, $0)
      })
    {
      verb += 1
    }
    return verb < reading.count && reading.isAdjacent(verb) ? verb : nil
  }

  /// Whom a verb is about, unless an office of their own stands before the name.
  private func object(of verb: Int) -> Int? {
    let sentence = reading.sentence(of: verb).words
    // `took over from`
    let start = reading.isWord(verb + 1, "over") ? verb + 3 : verb + 1
    guard
      let other = persons.first(
        in: start..<max(start, min(sentence.upperBound, start + 7))),
      (start..<found[other].words.lowerBound).allSatisfy({
        reading[$0].mark == UInt8(ascii: ".")
          || reading[$0].has([.rank, .honorific, .title])
            && !reading[$0].has(.office)
      })
    else { return nil }
    return other
  }

  /// Behind which words the day of leaving stands: the verb, and `down` or `from office` behind it.
  private func behind(_ verb: Int) -> [Int] {
    var ends = [verb + 1]
    for length in 1...2 where verb + length < reading.count {
      guard
        ["down", "aside", "from", "office", "the", "his", "her", "post", "position"].contains(
          where: {
            reading.isWord(verb + length, $0)
          })
      else { break }
      ends.append(verb + length + 1)
    }
    return ends
  }
}
