import Chronology
import TextCore

/// When an office changes hands.
extension HandoverReader {
  /// The day on which an office changes hands: next to the verb or the office, or at the head of
  /// the clause.
  func date(of turn: Turn, to phrase: RolePhrase) -> DateValue? {
    if turn.kind == .given { return nil }
    let agent = agent(of: turn, phrase)
    return date(
      of: turn,
      behind: [phrase.next] + (agent.map { [found[$0].words.upperBound] } ?? [])
        + (agentBody(behind: phrase.next).map { [$0] } ?? []))
  }

  /// Behind the body of `dismissed as R by the Supreme Court`.
  private func agentBody(behind next: Int) -> Int? {
    guard next + 1 < reading.count, reading.isWord(next, "by"), reading.isAdjacent(next) else {
      return nil
    }
    let start = reading.isWord(next + 1, "the") ? next + 2 : next + 1
    let index = found.partitioningIndex { $0.words.lowerBound >= start }
    return index < found.count && found[index].words.lowerBound == start
      ? found[index].words.upperBound : nil
  }

  /// The day on which others give an office that is not said to begin on another: `was appointed R
  /// on DATE`.
  func day(of turn: Turn, giving phrase: RolePhrase) -> DateValue? {
    guard turn.kind == .given else { return nil }
    return date(of: turn, behind: [phrase.next])
  }

  /// The same for `appointed P R on DATE`, where the verb is not what leads to the office.
  func day(giving phrase: RolePhrase, to person: Int) -> DateValue? {
    let (name, verb) = (found[person].words, found[person].words.lowerBound - 1)
    guard verb >= 0, (0...4).contains(phrase.words.lowerBound - name.upperBound),
      reading[verb].casing == .lower, kind(at: verb) == .given
    else { return nil }
    let start = reading.determinedStart(of: phrase.words)
    guard name.upperBound == start else { return nil }
    let turn = Turn(kind: .given, verb: verb, cue: start - 1, isPassive: false, isComing: false)
    return date(of: turn, behind: [phrase.next])
  }

  /// The same, next to the verb or behind one of these words.
  func date(of turn: Turn, behind ends: [Int]) -> DateValue? {
    let sentence = reading.wholeSentence(of: turn.verb)
    for (word, value) in dates.dates(in: sentence) {
      if case .interval = value { continue }
      // `as R until DATE`: the day on which it ends.
      if isEnd(word) || word > sentence.lowerBound && isEnd(word - 1) { continue }
      // `will succeed Y, in office since 2003, as R`: that is when Y came.
      if turn.kind == .succeeded, isBeginning(word) || isBeginning(word - 1) { continue }
      let isInside = word > turn.verb && word < turn.cue
      let isBehind = ends.contains { $0 <= word && isThin($0..<word) }
      // The words of a date may begin with `On`.
      let first = sentence.lowerBound
      let isAhead =
        word < turn.verb && isThin(first..<word) && isThin(first..<first + 1)
      let isBeside =
        word < turn.verb && turn.verb - word <= 5 && (word..<turn.verb).allSatisfy(isOfDate)
      if isInside || isBehind || isAhead || isBeside { return value }
    }
    return nil
  }

  /// Whether a word may be a date's: `on Monday`, `on 3 June 2024`.
  private func isOfDate(_ index: Int) -> Bool {
    reading.isAdjacent(index + 1)
      && (reading[index].kind == .number || reading.isWord(index, "on")
        || reading.isWord(index, "in")
        || reading[index].kind == .word && reading[index].isCapitalised
          && persons.first(in: index..<index + 1) == nil)
  }

  private func isBeginning(_ index: Int) -> Bool { index >= 0 && reading.isWord(index, "since") }

  private func isEnd(_ index: Int) -> Bool {
    ["until", "till", "through"].contains { reading.isWord(index, $0) }
  }

  /// Whether words only lead to a date.
  private func isThin(_ words: Range<Int>) -> Bool {
    words.count <= 5
      && words.allSatisfy { index in
        reading[index].mark == UInt8(ascii: ",")
          || [
            "on", "in", "effective", "from", "since", "starting", "beginning", "as", "of", "with",
            "effect", "the",
          ].contains { reading.isWord(index, $0) }
      }
  }
}
