/// Takes ships out of the names that were found: no kind of entity stands for them, and whom they are
/// called after is not named.
///
///     "USS Kovel", "the destroyer Anna Kovel", "The Anna Kovel" once the page has the ship
///
/// Cost: a few steps for each name.
extension NameReview {
  /// The words of names on whose first a ship's name may begin, counted from their first.
  private static let longestPrefix = 4

  /// The names that are no ships'.
  func withoutShips(_ names: [Proposal]) -> [Proposal] {
    guard reading.holds([.shipPrefix, .shipNoun]) else { return names }
    var ships: Set<UInt64> = []
    var isShip: [Bool] = []
    for index in names.indices {
      guard let words = ship(in: names[index]) else { continue }
      if isShip.isEmpty { isShip = [Bool](repeating: false, count: names.count) }
      isShip[index] = true
      ships.insert(reading.hash(of: words))
      ships.insert(reading[words.upperBound - 1].hash)
    }
    if ships.isEmpty { return names }
    return names.indices.filter { index in
      let name = names[index]
      if isShip[index] { return false }
      return
        !(name.kind == .person && reading.isWord(name.words.lowerBound - 1, "the")
        && reading.isAdjacent(name.words.lowerBound)
        && ships.contains(reading.hash(of: name.words)))
    }.map { names[$0] }
  }

  /// The words of a ship's own name of which a name is a part.
  private func ship(in name: Proposal) -> Range<Int>? {
    let words = name.words
    let last = reading[words.upperBound - 1]
    // `HMS Kovel Carrier Group` is a body.
    if name.kind == .organisation, last.has(.organisationHead) { return nil }
    if let prefix = prefix(of: words) {
      return prefix + 1..<max(words.upperBound, reading.runEnd(from: prefix + 1))
    }
    return isBehindNoun(words.lowerBound) ? words : nil
  }

  /// Where `HMS` stands that opens the run of capitals in which a name begins.
  private func prefix(of words: Range<Int>) -> Int? {
    var index = words.lowerBound
    if isPrefix(index), words.count > 1 { return index }
    while index > 0, words.lowerBound - index < NameReview.longestPrefix, reading.continues(index),
      reading[index - 1].isCapitalised
    {
      index -= 1
      if isPrefix(index) { return index }
    }
    return nil
  }

  private func isPrefix(_ index: Int) -> Bool {
    reading[index].casing == .upper && !reading[index].isPossessive
      && reading.isKnown(index..<index + 1, .shipPrefix)
      && !reading.sentence(of: index).isUpperCased
  }

  private func isBehindNoun(_ start: Int) -> Bool {
    guard start > 0, reading.continues(start), reading[start - 1].kind == .word,
      reading[start - 1].casing == .lower, !reading[start - 1].has(.function)
    else { return false }
    return reading.isKnown(start - 1..<start, .shipNoun)
      || start > 1 && reading[start - 1].isInPhrases && reading.continues(start - 1)
        && reading.isKnown(start - 2..<start, .shipNoun)
  }
}
