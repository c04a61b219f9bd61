/// Gives names that end at the bracket with their acronym the words that the acronym stands for, where
/// its letters come from another language or are not in their order: `Workers' Party (PT)`, `United
/// Nations Office in Haiti (BINUH)`, `Treaty on the Non-Proliferation of Weapons (NPT)`.
///
/// Cost: a look at each bracket with letters in it.
extension NameReview {
  func withBracketedWholes(_ names: [Proposal]) -> [Proposal] {
    var result: [Proposal]?
    for open in reading.brackets where open > 0 && open + 2 < reading.count {
      let known = result ?? names
      guard isAcronym(open + 1), reading[open + 2].mark == UInt8(ascii: ")") else { continue }
      let last = known.partitioningIndex { $0.words.upperBound >= open }
      guard last < known.count, known[last].words.upperBound == open,
        let whole = whole(known, last, letters: letters(of: open + 1..<open + 2))
      else { continue }
      var taken = known
      taken[last].words = whole.words
      taken[last].kind = whole.kind
      let covered = known[..<last].reversed().prefix {
        $0.words.upperBound > whole.words.lowerBound
      }
      taken.removeSubrange(last - covered.count..<last)
      result = reading.explain(open + 1, as: whole.kind, in: taken)
    }
    return result ?? names
  }

  private func isAcronym(_ index: Int) -> Bool {
    reading[index].kind == .word && reading[index].casing == .upper
      && (2...12).contains(reading[index].span.count)
  }

  private func letters(of words: Range<Int>) -> [UInt8] {
    words.flatMap { reading.folded[reading[$0].key].filter { $0 != 0x20 } }
  }

  /// The first letters of the words with capitals, of parts of words too.
  private func initials(of words: Range<Int>) -> [UInt8] {
    words.filter { reading[$0].isCapitalised }.flatMap { index in
      reading.folded[reading[index].key].split(separator: 0x20).compactMap(\.first)
    }
  }

  private func whole(
    _ names: [Proposal], _ last: Int, letters: [UInt8]
  ) -> (words: Range<Int>, kind: EntityKind)? {
    let words = names[last].words
    if let posted = posted(names, last, letters) { return (posted, .organisation) }
    if let start = treaty(before: words, letters) {
      let head = start.head
      return reading.kind(of: head..<head + 1, hasComplement: true)
        .map { (start.first..<words.upperBound, $0) }
    }
    guard names[last].kind == .organisation, words.count == 1,
      reading[words.lowerBound].has(.head)
    else { return nil }
    var start = words.lowerBound
    let end = last > 0 ? names[last - 1].words.upperBound : 0
    while start > end, words.lowerBound - start < 4, reading.isAdjacent(start),
      isModifier(start - 1)
    {
      start -= 1
    }
    return start < words.lowerBound ? (start..<words.upperBound, .organisation) : nil
  }

  /// `Workers'`, but not `The`.
  private func isModifier(_ index: Int) -> Bool {
    reading[index].isCapitalised && !reading[index].has([.function, .personTitle])
      && reading[index].place == 0
  }

  /// An office of a body in a place, which letters that are not the place's stand for.
  private func posted(_ names: [Proposal], _ last: Int, _ letters: [UInt8]) -> Range<Int>? {
    guard names[last].kind == .place, last > 0, names[last - 1].kind == .organisation,
      letters.count > 2
    else { return nil }
    let (body, place) = (names[last - 1].words, names[last].words)
    let gap = body.upperBound..<place.lowerBound
    guard (1...2).contains(gap.count), gap.allSatisfy({ reading.isAdjacent($0) }),
      reading.isAdjacent(place.lowerBound),
      reading.isWord(gap.lowerBound, "in") || reading.isWord(gap.lowerBound, "for"),
      gap.count == 1 || reading.isWord(gap.lowerBound + 1, "the"),
      reading.isKnown(body.upperBound - 1..<body.upperBound, .postedHead),
      initials(of: place) != letters, letters != initials(of: body),
      !self.letters(of: place).starts(with: letters)
    else { return nil }
    return body.lowerBound..<place.upperBound
  }

  /// Where a document or body begins whose topic was found, if its words begin with all the letters.
  private func treaty(before words: Range<Int>, _ letters: [UInt8]) -> (first: Int, head: Int)? {
    var place = words.lowerBound - 1
    guard place > 1, reading.isAdjacent(words.lowerBound) else { return nil }
    if reading.isWord(place, "the") { place -= 1 }
    guard place > 0, reading[place].casing == .lower,
      ["on", "of", "for", "against"].contains(where: { (word: StaticString) in
        reading.isWord(place, word)
      }), reading.isAdjacent(place), reading.isAdjacent(place + 1)
    else { return nil }
    let head = place - 1
    guard reading[head].isCapitalised,
      reading.isKnown(head..<head + 1, [.documentHead, .organisationHead])
    else { return nil }
    var first = head
    while first > 0, head - first < 3, reading.isAdjacent(first), isModifier(first - 1),
      !reading[first - 1].isPossessive
    {
      first -= 1
    }
    var rest = initials(of: first..<words.upperBound)
    for letter in letters {
      guard let index = rest.firstIndex(of: letter) else { return nil }
      rest.remove(at: index)
    }
    // The letters have to need the head.
    let topic = initials(of: words)
    var left = topic
    for letter in letters {
      guard let index = left.firstIndex(of: letter) else { return (first, head) }
      left.remove(at: index)
    }
    return nil
  }
}

extension Reading {
  /// Gives an acronym the kind of what it stands for wherever it stands.
  func explain(_ short: Int, as kind: EntityKind, in names: [Proposal]) -> [Proposal] {
    var names = names
    let hash = self[short].hash
    for index in names.indices
    where names[index].words.count == 1 && self[names[index].words.lowerBound].hash == hash {
      names[index].kind = kind
    }
    let place = names.partitioningIndex { $0.words.upperBound > short }
    if place == names.count || names[place].words.lowerBound > short {
      names.insert(
        Proposal(
          kind: kind, words: short..<short + 1, strength: Strength.defined, rule: .explainedAcronym),
        at: place)
    }
    return names
  }
}
