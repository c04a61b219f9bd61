import TextCore

/// Acronyms that the page explains: `Council of Foreign Ministers (CFM)`.
///
/// Ariel S. Schwartz and Marti A. Hearst, A simple algorithm for identifying abbreviation
/// definitions in biomedical text, PSB 2003: the letters of the short form are matched from the
/// right against the words before the bracket, its first letter at the beginning of a word.
struct AcronymDefinitionRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    var places: Set<UInt64> = []
    for definition in definitions(in: reading) {
      let kind = kind(of: definition.long, in: reading, proposals)
      if kind == .place { places.insert(reading[definition.short.lowerBound].hash) }
      proposals.add(kind, definition.long, Strength.defined, .explainsAcronym)
      proposals.add(kind, definition.short, Strength.defined, .explainedAcronym)
      // `Executive Order (EO) 4711`: what is explained is a kind of document, the number tells which.
      let number = definition.short.upperBound + 1
      if kind == .document, reading.isAdjacent(number), reading[number].kind == .number {
        proposals.add(
          kind, definition.long.lowerBound..<number + 1, Strength.defined, .numberedDocument)
      }
    }
    // Elsewhere on the page it is that place as well, and no body that others call so.
    if !places.isEmpty {
      var next = 0
      while let index = reading.capitals.first(from: next) {
        next = index + 1
        guard reading.isAcronym(index), places.contains(reading[index].hash) else { continue }
        proposals.add(.place, index..<next, Strength.defined, .explainedAcronym)
      }
    }
    for index in commonAcronyms(in: reading) {
      proposals.add(nil, index..<index + 1, Strength.defined, .commonWords)
    }
  }

  /// Acronyms of words written small: `improvised explosive device (IED)`.
  private func commonAcronyms(in reading: Reading) -> [Int] {
    reading.brackets.map { $0 + 1 }.filter { index in
      guard index > 1, index < reading.count, isShortForm(index, in: reading),
        reading[index - 2].casing == .lower, reading[index - 2].kind == .word
      else { return false }
      var letters = Array(reading.folded[reading[index].key].filter { $0 != 0x20 })
      if letters.count > 2, letters.last == UInt8(ascii: "s") { letters.removeLast() }
      var position = index - 2
      while position >= 0, let letter = letters.last, reading[position].kind == .word {
        for part in reading.folded[reading[position].key].split(separator: 0x20).reversed() {
          if part.first == letters.last {
            letters.removeLast()
          } else if part.first != letter, !reading[position].has(.function) {
            return false
          }
        }
        position -= 1
      }
      return letters.isEmpty
    }
  }

  /// The pairs of long and short forms on the page.
  func definitions(in reading: Reading) -> [(long: Range<Int>, short: Range<Int>)] {
    var found: [(long: Range<Int>, short: Range<Int>)] = []
    for open in reading.brackets where open > 0 {
      guard open + 2 < reading.count, reading[open + 1].kind == .word,
        reading[open + 2].mark == UInt8(ascii: ")"), isShortForm(open + 1, in: reading),
        let start = longForm(before: open, short: open + 1, in: reading),
        // `ACCRA, Ghana, March 3 (GNA)`
        !(start..<open).contains(where: {
          reading[$0].has(.month) && reading[$0 + 1].kind == .number
        })
      else { continue }
      found.append((start..<open, open + 1..<open + 2))
    }
    return found
  }

  private func isShortForm(_ index: Int, in reading: Reading) -> Bool {
    let word = reading[index]
    return word.casing == .upper && word.span.count >= 2 && word.span.count <= 10
      || word.casing == .mixed && word.span.count <= 8
  }

  private func longForm(before open: Int, short: Int, in reading: Reading) -> Int? {
    let letters = Array(reading.folded[reading[short].key].filter { $0 != 0x20 })
    var first = open
    let limit = open - min(letters.count + 5, letters.count * 2) - 4
    while first > 0, first > limit, reading.isAdjacent(first), isInside(first - 1, in: reading) {
      first -= 1
    }
    if let whole = (first..<open).first(where: { start in
      reading.isNameLike(start) && initials(of: start..<open, in: reading) == letters
    }) {
      return extended(whole, first, before: open, in: reading)
    }
    // The best start is the last one from which every letter finds its place.
    var start = open - 1
    while start >= first {
      if reading.isNameLike(start), !isClause(start..<open, in: reading),
        matches(letters, start..<open, in: reading)
      {
        return extended(start, first, before: open, in: reading)
      }
      start -= 1
    }
    return nil
  }

  /// The first letters of the words with content.
  private func initials(of words: Range<Int>, in reading: Reading) -> [UInt8] {
    words.compactMap { index in
      let word = reading[index]
      guard word.kind == .word, word.isCapitalised || !word.has(.function) else { return nil }
      return reading.folded[word.key].first
    }
  }

  private func isInside(_ index: Int, in reading: Reading) -> Bool {
    let word = reading[index]
    return word.kind == .word || word.kind == .number || word.mark == UInt8(ascii: "&")
      || word.mark == UInt8(ascii: ",")
  }

  /// Whether words written small, more than a name has, stand among capitals; or one behind a comma,
  /// which goes on with the sentence: `Kovel, spoke for Yanso`.
  private func isClause(_ words: Range<Int>, in reading: Reading) -> Bool {
    func isSmall(_ index: Int) -> Bool {
      let word = reading[index]
      return word.kind == .word && word.casing == .lower && !word.has(.function)
    }
    return reading[words.upperBound - 1].isCapitalised
      && (words.count(where: isSmall) > 1
        || words.dropLast().contains {
          reading[$0].mark == UInt8(ascii: ",") && isSmall($0 + 1)
        })
  }

  /// What stands in front that has no letter in the acronym: `OAU Committee …`, `Bureau of …`.
  private func extended(_ start: Int, _ first: Int, before open: Int, in reading: Reading) -> Int {
    var start = bureau(start..<open, in: reading) ?? start
    while start > first, reading.continues(start), reading.isNameLike(start - 1),
      reading.isAcronym(start - 1) || reading[start - 1].has(.people),
      reading.phrase(at: start - 1, .personTitle) == nil
    {
      start -= 1
    }
    return start
  }

  /// Where `Bureau of` begins in front of a topic; what has a head of its own is a body itself, unless
  /// the noun before it needs a topic: `Department of Health and Human Services`.
  private func bureau(_ topic: Range<Int>, in reading: Reading) -> Int? {
    let head = topic.lowerBound - 2
    guard head >= 0, reading.isAdjacent(head + 1), reading.isAdjacent(head + 2),
      reading.isWord(head + 1, "of") || reading.isWord(head + 1, "for"),
      reading[head].isCapitalised, reading.isKnown(head..<head + 1, .organisationHead),
      reading.place(at: topic.lowerBound) == nil,
      ["ministry", "department"].contains(where: { reading.isWord(head, $0) })
        || !topic.contains(where: { reading.isKnown($0..<$0 + 1, .head) })
    else { return nil }
    return head
  }

  /// Whether the letters are found in order, each word's first letter before its inner ones.
  private func matches(_ letters: [UInt8], _ words: Range<Int>, in reading: Reading) -> Bool {
    let long = Array(reading.spelling(words))
    var position = long.count - 1
    var index = letters.count - 1
    while index >= 0 {
      while position >= 0,
        long[position] != letters[index]
          || index == 0 && position > 0 && long[position - 1] != 0x20
      {
        position -= 1
      }
      guard position >= 0 else { return false }
      position -= 1
      index -= 1
    }
    return position < 0
  }

  private func kind(
    of words: Range<Int>, in reading: Reading, _ proposals: ProposalSet
  ) -> EntityKind? {
    if let name = reading.headedName(at: words.lowerBound),
      name.words.overlaps(words)
    {
      // A programme that has letters is a body: `World Food Programme (WFP)`.
      let isProgramme = ["programme", "program"].contains {
        reading.isWord(name.head.upperBound - 1, $0)
      }
      return name.kind ?? (isProgramme ? .organisation : nil)
    }
    if let place = reading.place(at: words.lowerBound), place.end == words.upperBound {
      return .place
    }
    return .organisation
  }
}
