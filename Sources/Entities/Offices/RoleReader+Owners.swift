import TextCore

/// Whose an office is that names another name: `chair of FIFA's ethics committee`, `adviser to President
/// P`.
extension RoleReader {
  /// What somebody has is named in so many words.
  private static let longestPossessed = 5

  /// The office with the body behind the possessive with which it ends: `chair of FIFA's ethics
  /// committee`. Cost: constant.
  static func withPossessed(
    _ phrase: RolePhrase, _ found: [Proposal], _ reading: Reading
  ) -> RolePhrase {
    let end = phrase.words.upperBound
    guard !phrase.isTitleOnly, phrase.next == end, end < reading.count, reading.isAdjacent(end),
      reading[end - 1].isPossessive,
      let joint = phrase.words.first(where: { reading.isWord($0, "of") })
    else { return phrase }
    guard let possessed = possessed(from: end, found, reading) else {
      // `member of Kovel's delegation` is none of Kovel.
      return joint > phrase.words.lowerBound
        ? phrase.cut(to: phrase.words.lowerBound..<joint) : phrase
    }
    var whole = phrase
    whole.words = phrase.words.lowerBound..<possessed
    whole.next = reading.behindBrackets(possessed)
    return whole
  }

  static func possessed(
    from start: Int, _ found: [Proposal], _ reading: Reading
  ) -> Int? {
    let index = found.partitioningIndex { $0.words.lowerBound >= start }
    if index < found.count, found[index].words.lowerBound == start,
      found[index].kind == .organisation
    {
      return found[index].words.upperBound
    }
    var (next, end) = (start, Int?.none)
    while next < reading.count, next - start < longestPossessed, reading.isAdjacent(next),
      reading[next].kind == .word, !reading[next].has([.function, .office, .speech])
    {
      next += 1
      if reading[next - 1].has([.organisationHead, .organisationCue]) { end = next }
      if reading[next - 1].isPossessive { break }
    }
    return end
  }

  /// The office of who serves another, and that of the other: `adviser to President P` is two.
  static func appendServed(
    _ phrase: RolePhrase, _ reading: Reading, _ found: [Proposal], _ persons: PersonOrder,
    to phrases: inout [RolePhrase]
  ) {
    let words = phrase.words
    guard !phrase.isTitleOnly, words.count > 2, phrase.next == words.upperBound,
      let start = reading.introducedPerson(at: phrase.next),
      let person = persons.starting(at: start),
      let joint = words.dropFirst().dropLast().last(where: { index in
        ["to", "for", "of"].contains { reading.isWord(index, $0) }
      }), reading[joint].casing == .lower,
      (words.lowerBound..<joint).contains(where: { reading[$0].has(.office) })
    else { return phrases.append(phrase) }
    var first = joint + 1
    // `Assistant to the President P` is one office.
    while first < words.upperBound, reading.isDeterminer(first), !reading.isWord(first, "the") {
      first += 1
    }
    // `Secretary at the Ministry of Justice P`
    let body = found.partitioningIndex { $0.words.upperBound > first }
    if body < found.count, found[body].words.lowerBound < first, found[body].kind == .organisation {
      return phrases.append(phrase)
    }
    guard first < words.upperBound, !reading[first - 1].isPossessive,
      let noun = (first..<words.upperBound).first(where: {
        reading.phrase(at: $0, [.office, .title, .rank])?.end == words.upperBound
      }),
      (first..<noun).allSatisfy({
        reading[$0].has([.officeModifier, .people, .office, .rank, .place])
      })
    else { return phrases.append(phrase) }
    var (server, other) = (phrase, phrase)
    server.words = words.lowerBound..<found[person].words.upperBound
    server.next = server.words.upperBound
    other.words = first..<words.upperBound
    other.isTitleOnly = reading.rolePhrase(other.words).isTitleOnly
    other.isCapitalised = reading.rolePhrase(other.words).isCapitalised
    phrases += [server, other]
  }
}
