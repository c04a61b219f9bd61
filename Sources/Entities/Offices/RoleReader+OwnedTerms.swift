/// Terms that a clause of their own tells: `Her term ends on DATE`, `his mandate runs from DATE to DATE`,
/// `whose term of office expires in DATE`.
extension RoleReader {
  /// Where the words begin that lead from somebody's term to a date, and whose it is.
  func ownedTerm(before date: Int) -> (start: Int, person: Int)? {
    var verb = date - 1
    while verb > 1, date - verb < 3, isWord(verb, ["on", "in", "until", "from", "at", "by"]) {
      verb -= 1
    }
    guard verb > 1, reading.isAdjacent(verb), isWord(verb, RoleReader.lasting) else { return nil }
    while verb > 1, isWord(verb - 1, ["will", "to", "is", "was", "due", "would"]) { verb -= 1 }
    var noun = verb - 1
    if isWord(noun, ["office"]), isWord(noun - 1, ["of"]) { noun -= 2 }
    guard noun > 0, isWord(noun, ["term", "mandate", "tenure"]) else { return nil }
    var start = noun - 1
    while start > 0, noun - start < 4, !isWord(start, ["his", "her", "whose"]),
      !reading[start].isPossessive,
      reading[start].casing == .lower || reading[start].kind == .number
        || reading[start].mark == UInt8(ascii: "-")
    {
      start -= 1
    }
    return bearer(ofTermAt: start).map { (start, $0) }
  }

  /// What a term does at its days.
  private static let lasting: [StaticString] = [
    "ends", "end", "ended", "expires", "expire", "expired", "runs", "run", "ran", "lasts", "last",
    "lasted",
  ]

  private func bearer(ofTermAt start: Int) -> Int? {
    if reading[start].isPossessive { return persons.ending(at: start + 1) }
    if isWord(start, ["his", "her"]) { return pronouns.owner(of: start) }
    guard isWord(start, ["whose"]) else { return nil }
    if let person = persons.ending(at: start) { return person }
    let before = reading.sentence(of: start).words.lowerBound..<start
    guard let last = persons.last(in: before) else { return nil }
    let isNamedBeside =
      reading[start - 1].mark == UInt8(ascii: ",") && persons.ending(at: start - 1) == last
    return isNamedBeside || persons.first(in: before) == last ? last : nil
  }
}
