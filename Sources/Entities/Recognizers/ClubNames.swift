/// Cities that stand for their clubs where the text tells of a match: `Lille beat Nantes 2-0`, `scored for
/// Bahia`.
///
/// Teams of countries stay countries. Cost: a look at the words beside each place.
extension NameReview {
  func withClubs(_ names: [Proposal]) -> [Proposal] {
    var result: [Proposal]?
    for (index, name) in names.enumerated() where name.kind == .place && isClub(name.words) {
      var known = result ?? names
      known[index].kind = .organisation
      result = known
    }
    return result ?? names
  }

  private func isClub(_ words: Range<Int>) -> Bool {
    guard !words.contains(where: { reading[$0].has(.country) }) else { return false }
    let (first, next) = (words.lowerBound, words.upperBound)
    // `Lille beat`, `Lille drew 1-1`
    if next < reading.count, reading.isAdjacent(next), reading[next].casing == .lower {
      let verb = RuleWords.of(hash: reading[next].hash)
      if verb.contains(.beating), hasScore(in: next + 1..<next + 8) { return true }
      if verb.contains(.playing), hasScore(in: next + 1..<next + 4) { return true }
    }
    guard first > 1, reading.isAdjacent(first), reading[first - 1].casing == .lower else {
      return false
    }
    // `beat Nantes 2-0`
    if RuleWords.of(hash: reading[first - 1].hash).contains(.beating) {
      return hasScore(in: next..<next + 4)
    }
    // `1-1 with Bahia`
    if ["to", "with", "against", "over"].contains(where: { reading.isWord(first - 1, $0) }) {
      return isScore(first - 4)
    }
    // `scored twice for Santos`
    guard reading.isWord(first - 1, "for") else { return false }
    return [first - 2, first - 3].contains { index in
      index >= 0 && RuleWords.of(hash: reading[index].hash).contains(.scoring)
        && reading[index].sentence == reading[first].sentence
        && (index == first - 2 || reading.isWord(first - 2, "twice")
          || reading.isWord(first - 2, "again"))
    }
  }

  private func hasScore(in range: Range<Int>) -> Bool { range.contains(where: isScore) }

  /// `2-0`
  private func isScore(_ start: Int) -> Bool {
    guard start >= 0, start + 2 < reading.count, reading[start].kind == .number,
      reading[start + 2].kind == .number, reading[start + 1].kind == .mark
    else { return false }
    return [start, start + 2].allSatisfy { reading[$0].span.count <= 2 }
      && reading[start + 1].isGlued && reading[start + 2].isGlued
  }
}
