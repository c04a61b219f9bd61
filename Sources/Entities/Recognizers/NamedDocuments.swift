import TextCore

/// Documents and events that were cut where a name or a topic begins: `Egypt–Israel Peace Treaty`,
/// `Treaty on the Non-Proliferation of Nuclear Weapons (NPT)`.
///
/// Cost: a few steps for each name.
extension NameReview {
  func withWholeDocuments(_ names: [Proposal]) -> [Proposal] {
    var names = names
    takeParties(&names)
    takeTopics(&names)
    return names.contains { $0.kind == .document && $0.words.count > 3 }
      ? names.flatMap(listed) : names
  }

  // MARK: Lists

  /// `Security Strategy 2031, Agenda 2063`: each on its own, where what stands before the comma ends in a
  /// noun or a number of documents and what stands behind it has one.
  private func listed(_ name: Proposal) -> [Proposal] {
    guard name.kind == .document,
      let comma = name.words.dropFirst().dropLast().last(where: { index in
        reading[index].mark == UInt8(ascii: ",")
          && (reading[index - 1].kind == .number || isHead(index - 1))
          && reading[index + 1].isCapitalised
          && (index + 1..<name.words.upperBound).contains {
            isHead($0) || reading.isKnown($0..<$0 + 1, .yearedPlan)
          }
      })
    else { return [name] }
    var (first, second) = (name, name)
    first.words = name.words.lowerBound..<comma
    second.words = comma + 1..<name.words.upperBound
    return listed(first) + [second]
  }

  private func isHead(_ index: Int) -> Bool {
    reading[index].isCapitalised && reading[index].has(.documentHead)
  }

  // MARK: Parties

  /// What a dash joins to the first word of a treaty or a war.
  private func takeParties(_ names: inout [Proposal]) {
    var taken: Set<Int> = []
    for index in names.indices
    where names[index].kind == .document || names[index].kind == .event {
      var start = names[index].words.lowerBound
      var last = index
      while start > 1, reading[start].isGlued, reading[start - 1].isGlued,
        reading[start - 1].mark == Mark.dash, reading.isAdjacent(start),
        reading.isAdjacent(start - 1), reading[start - 2].isCapitalised
      {
        start -= 2
        while last > 0, names[last - 1].words.upperBound > start {
          last -= 1
          taken.insert(last)
          start = min(start, names[last].words.lowerBound)
        }
      }
      names[index].words = start..<names[index].words.upperBound
    }
    if !taken.isEmpty { names = names.indices.filter { !taken.contains($0) }.map { names[$0] } }
  }

  // MARK: Topics

  /// What was found as a body is what a document is about where its noun stands before it; the letters
  /// in brackets behind it are that document's.
  private func takeTopics(_ names: inout [Proposal]) {
    var letters: Set<UInt64> = []
    for index in names.indices {
      let words = names[index].words
      let isExplained =
        index + 1 < names.count && isShort(names[index + 1].words, behind: words.upperBound)
      guard isExplained else { continue }
      if names[index].kind == .organisation, names[index].rule == .explainsAcronym,
        !words.contains(where: { reading[$0].has(.organisationHead) }),
        let start = titleStart(before: words.lowerBound),
        index == 0 || names[index - 1].words.upperBound <= start
      {
        names[index].kind = .document
        names[index].words = start..<words.upperBound
      }
      if names[index].kind == .document {
        names[index + 1].kind = .document
        letters.insert(reading[names[index + 1].words.lowerBound].hash)
      }
    }
    if letters.isEmpty { return }
    for index in names.indices
    where names[index].words.count == 1 && names[index].kind == .organisation
      && letters.contains(reading[names[index].words.lowerBound].hash)
    {
      names[index].kind = .document
    }
  }

  /// Whether words are letters in brackets that begin at `open`.
  private func isShort(_ words: Range<Int>, behind open: Int) -> Bool {
    words.count == 1 && words.lowerBound == open + 1 && words.upperBound < reading.count
      && reading[open].mark == UInt8(ascii: "(")
      && reading[words.upperBound].mark == UInt8(ascii: ")")
  }

  /// Where `Treaty on the` begins, with what stands before the noun.
  private func titleStart(before topic: Int) -> Int? {
    var joint = topic - 1
    if joint > 0, reading.isWord(joint, "the") { joint -= 1 }
    guard joint > 0, (joint...topic).allSatisfy({ reading.isAdjacent($0) }),
      ["on", "for", "against", "concerning", "of"].contains(where: { reading.isWord(joint, $0) }),
      reading[joint - 1].isCapitalised, reading[joint - 1].has(.documentHead)
    else { return nil }
    var start = joint - 1
    while start > 0, reading.continues(start), reading.isNameLike(start - 1),
      reading.isCommon(start - 1) || reading.isAcronym(start - 1)
    {
      start -= 1
    }
    return start
  }
}
