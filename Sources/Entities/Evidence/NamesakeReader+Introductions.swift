/// Whoever a page introduces under a name that it has had, as somebody whom it has not: `Anna Berg, a
/// carpenter from Oslo, met Anna Berg, a bishop`, `Senator Anna Berg spoke in Oslo. Runner Anna Berg won
/// in Bergen.`
///
/// One person has two callings as well (`Senator Anna Berg spoke. Anna Berg, a former skier, smiled`): a
/// second calling tells only where it goes with no other field, the name is given in full again, and
/// the text brings her in as from elsewhere.
extension NamesakeReader {
  /// So many words of a description are looked at.
  private static let longestDescription = 10

  /// Whether a mention is introduced as somebody else than one before it in its item. Cost: the words of
  /// two sentences.
  func isIntroducedAnew(
    _ second: Int, after first: Int, _ told: (first: Description?, second: Description?)
  ) -> Bool {
    let (one, other) = (found[first].words, found[second].words)
    guard reading[one.lowerBound].scope == reading[other.lowerBound].scope else { return false }
    if reading[one.lowerBound].sentence == reading[other.lowerBound].sentence {
      if isMetBy(second, first) { return true }
      return indefinite(behind: one.upperBound) != nil
        && indefinite(behind: other.upperBound) != nil
    }
    guard let first = told.first, let second = told.second, !first.titled.isEmpty else {
      return false
    }
    if !second.titled.isEmpty {
      return first.titled.contradicts(second.titled) && areElsewhere(one, other)
        && !tellsOfOne(reading.sentence(of: other.lowerBound).words)
    }
    guard let description = indefinite(behind: other.upperBound) else { return false }
    if first.titled.contradicts(second.apposed) { return tellsOrigin(description) }
    // `Colonel Anna Berg … Anna Berg, a chef, …`
    return first.titled.contains(.military) && second.apposed == .trade && description.count <= 2
  }

  /// Whether one does something to the other in one clause.
  private func isMetBy(_ second: Int, _ first: Int) -> Bool {
    let gap = found[first].words.upperBound..<found[second].words.lowerBound
    return ContrastReader(reading: reading, found: found).meets(gap)
  }

  /// The words behind `, a` that describe whom a name names, unless they tell of another time of a life.
  private func indefinite(behind end: Int) -> Range<Int>? {
    var place = end
    guard place + 2 < reading.count, reading[place].mark == UInt8(ascii: ",") else { return nil }
    place += 1
    // `, 24, a`
    if reading[place].kind == .number, reading[place + 1].mark == UInt8(ascii: ",") { place += 2 }
    guard place + 1 < reading.count, reading.isWord(place, "a") || reading.isWord(place, "an")
    else { return nil }
    let start = place + 1
    let sentence = reading[end - 1].sentence
    var stop = start
    while stop < reading.count, stop - start < NamesakeReader.longestDescription,
      reading[stop].sentence == sentence, reading[stop].mark != UInt8(ascii: ","),
      reading[stop].mark != UInt8(ascii: ".")
    {
      stop += 1
    }
    return stop > start && !tellsOfOne(start..<stop) ? start..<stop : nil
  }

  /// `a senator from Jujuy`
  private func tellsOrigin(_ description: Range<Int>) -> Bool {
    description.dropFirst().dropLast().contains { index in
      guard reading.isWord(index, "from") || reading.isWord(index, "of") else { return false }
      let next = reading.isWord(index + 1, "the") ? index + 2 : index + 1
      return next < description.upperBound && reading[next].isCapitalised
    }
  }

  /// Whether words tell of what somebody was before, or is besides: `a lawyer by training`, `once`.
  private func tellsOfOne(_ words: Range<Int>) -> Bool {
    words.contains { index in
      reading[index].casing == .lower && wordsOfOne.contains(reading[index])
    }
  }

  /// Whether two sentences name places, and none of them both.
  private func areElsewhere(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let (mine, theirs) = (
      placesOfSentence(of: one.lowerBound), placesOfSentence(of: other.lowerBound)
    )
    return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
  }

  private func placesOfSentence(of index: Int) -> Set<UInt64> {
    let words = reading.sentence(of: index).words
    return Set(
      found.lazy.filter { $0.kind == .place && words.contains($0.words.lowerBound) }
        .map { self.reading.hash(of: $0.words) })
  }
}

private let wordsOfOne = WordList(
  "former formerly once also by his her their himself herself turned again later then retired")
