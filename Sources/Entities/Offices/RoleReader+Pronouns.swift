import TextCore

/// Offices of sentences that say `he` and `she`.
extension RoleReader {
  /// `She was R`, `he previously served as R`.
  func pronounHolder(_ phrase: RolePhrase) -> Int? {
    let start = reading.determinedStart(of: phrase.words)
    guard start > 1, reading.isAdjacent(start) else { return nil }
    let isAs = reading.isWord(start - 1, "as")
    let verb = isAs ? start - 2 : start - 1
    let verbs: [StaticString] =
      isAs
      ? ["served", "serves", "serving", "worked", "works", "acted", "acts"]
      : ["is", "was", "been", "be"]
    guard verb > 0, verbs.contains(where: { reading.isWord(verb, $0) }),
      isAs || !isIndefinite(phrase, from: start)
    else { return nil }
    var front = verb
    while front > 0, reading.isAdjacent(front), isAuxiliary(front - 1) { front -= 1 }
    guard front > 0, reading.isAdjacent(front),
      ["he", "she", "and"].contains(where: { reading.isWord(front - 1, $0) })
    else { return nil }
    // `moved to Malta, where she was R`
    if front > 1, reading.isWord(front - 2, "where"), !reading.isWord(front - 1, "and") {
      return pronouns.owner(of: front - 1)
    }
    return pronouns.subject(of: verb)
  }

  /// `a friend of the R`: what one of many is called is no office.
  private func isIndefinite(_ phrase: RolePhrase, from start: Int) -> Bool {
    (start..<phrase.words.lowerBound).contains {
      reading.isWord($0, "a") || reading.isWord($0, "an")
    }
  }

  private func isAuxiliary(_ index: Int) -> Bool {
    [
      "has", "had", "also", "previously", "earlier", "formerly", "once", "later", "then", "briefly",
      "currently", "now", "been", "will",
    ].contains { reading.isWord(index, $0) }
  }
}
