/// What stands in one list is of one kind: unknown names beside a body are bodies (`Kovelex, Yansol and
/// Taalex`), and words beside places are places that the tagger passed over (`in Yanso, Kovel and Oslo`).
///
/// Cost: a few steps for each place.
extension NameReview {
  /// Lists of names of one word each that no list of facts has: all bodies where one is.
  func withListsOfOneKind(_ names: [Proposal]) -> [Proposal] {
    var result: [Proposal]?
    var start = 0
    while start < names.count {
      var end = start + 1
      while end < names.count, isUnknown(names[end - 1]), isUnknown(names[end]),
        isJoined(names[end - 1].words, names[end].words)
      {
        end += 1
      }
      if end - start > 2, names[start..<end].contains(where: { $0.kind == .organisation }) {
        var changed = result ?? names
        for index in start..<end { changed[index].kind = .organisation }
        result = changed
      }
      start = end
    }
    return result ?? names
  }

  private func isUnknown(_ name: Proposal) -> Bool {
    name.words.count == 1
      && reading[name.words.lowerBound].classes.isDisjoint(with: [
        .country, .region, .city, .geography, .givenName, .surname, .people, .head,
      ])
  }

  private func isJoined(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let gap = first.upperBound..<second.lowerBound
    return (1...2).contains(gap.count) && gap.allSatisfy { isJoint($0) && reading.isAdjacent($0) }
      && reading.isAdjacent(second.lowerBound)
  }

  func withListedPlaces(_ names: [Proposal]) -> [Proposal] {
    var added: [Proposal] = []
    for (index, name) in names.enumerated() where name.kind == .place {
      let floor = index > 0 ? names[index - 1].words.upperBound : 0
      appendMissed(before: name.words.lowerBound, floor: floor, to: &added)
    }
    if added.isEmpty { return names }
    return (names + added).sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// Appends the lone words with capitals before a place that only a comma or `and` parts from it and from
  /// one another, if the first of them stands behind a preposition of place.
  private func appendMissed(before place: Int, floor: Int, to names: inout [Proposal]) {
    var start = place
    while start - 2 >= floor, reading.isAdjacent(start), reading.isAdjacent(start - 1),
      isJoint(start - 1), isWord(start - 2)
    {
      start -= 2
    }
    guard start < place, start > 0, reading.isAdjacent(start),
      reading[start - 1].casing == .lower, reading[start - 1].has(.placeCue),
      !reading.isWord(start - 1, "from")
    else { return }
    for word in stride(from: place - 2, through: start, by: -2) {
      names.append(
        Proposal(
          kind: .place, words: word..<word + 1, strength: Strength.context,
          rule: .behindPreposition))
    }
  }

  private func isJoint(_ index: Int) -> Bool {
    reading[index].mark == UInt8(ascii: ",") || reading.isWord(index, "and")
  }

  private func isWord(_ index: Int) -> Bool {
    let word = reading[index]
    return word.casing == .title && !word.hasParts && !word.isPossessive && !word.isInitials
      && reading.isNameLike(index) && !word.opensSentence
      && !word.has([.people, .head, .personTitle, .calendar, .organisation, .function])
      && !reading.sentence(of: index).isTitleCased
      && !(index > 0 && reading.continues(index) && reading[index - 1].isCapitalised)
  }
}
