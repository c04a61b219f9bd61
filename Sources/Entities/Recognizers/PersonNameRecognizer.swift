import TextCore

/// Persons by their names alone: a known given name, initials or a patronymic with a surname; and
/// unknown names that do what only persons do.
struct PersonNameRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    var next = 0
    while let index = reading.capitals.first(from: next) {
      guard opensName(index, in: reading), let end = reading.personName(at: index, isTitled: false)
      else {
        next = index + 1
        continue
      }
      let words = index..<end
      if reading.isEvidentPerson(words) {
        proposals.add(.person, words, Strength.name, .givenName)
      } else if actsAsPerson(words, in: reading) {
        proposals.add(.person, words, Strength.personalDeed, .personalDeed)
      } else if let inner = evidentPart(of: words, in: reading) {
        proposals.add(.person, inner, Strength.name, .givenName)
      } else if isPlainPair(words, in: reading) {
        if isFollowedByRole(words, in: reading) {
          proposals.add(.person, words, Strength.name, .beforeOffice)
        } else if standsAsPerson(words, in: reading) {
          proposals.add(
            .person, words, Strength.weakContext, .unknownNames)
        }
      }
      next = end
    }
  }

  /// `Yanso, the Chairman of …`
  private func isFollowedByRole(_ words: Range<Int>, in reading: Reading) -> Bool {
    var next = words.upperBound
    guard next + 1 < reading.count, reading[next].mark == UInt8(ascii: ","),
      reading.isAdjacent(next), reading.isAdjacent(next + 1)
    else { return false }
    next += 1
    while next + 1 < reading.count, reading.isAdjacent(next + 1),
      ["the", "a", "an", "former", "then"].contains(where: { reading.isWord(next, $0) })
    {
      next += 1
    }
    let role = reading.roles.partitioningIndex { $0.words.lowerBound >= next }
    return role < reading.roles.count && reading.roles[role].words.lowerBound == next
  }

  /// A person behind other capitals: `Alderwoman` Mary Yanso.
  private func evidentPart(of words: Range<Int>, in reading: Reading) -> Range<Int>? {
    words.dropFirst().lazy.map { $0..<words.upperBound }.first { part in
      reading[part.lowerBound].has(.givenName) && reading.isEvidentPerson(part)
        && !reading.isEvidentPerson(words) && part.count <= 3 && words.count - part.count <= 2
    }
  }

  private func opensName(_ index: Int, in reading: Reading) -> Bool {
    reading.isNameLike(index) || reading[index].isInitials || reading[index].has(.particle)
  }

  /// `Yanso said`, `said Yanso`, `Yanso, 42,`, `Yanso, who`.
  private func actsAsPerson(_ words: Range<Int>, in reading: Reading) -> Bool {
    guard words.count <= 4, isUnknown(words, in: reading),
      !reading.sentence(of: words.lowerBound).isTitleCased
    else { return false }
    let end = words.upperBound
    if end < reading.count, reading.isAdjacent(end), !reading[end - 1].isPossessive {
      if reading[end].has(.speech), reading[end].casing == .lower {
        return words.count > 1 || isPersonal(end, in: reading)
      }
      if end + 1 < reading.count, reading[end].mark == UInt8(ascii: ",") {
        let next = reading[end + 1]
        if next.kind == .number, next.span.count <= 3, end + 2 < reading.count,
          reading[end + 2].mark == UInt8(ascii: ",")
        {
          return true
        }
        if reading.isWord(end + 1, "who"), next.casing == .lower { return true }
      }
    }
    let start = words.lowerBound
    return start > 0 && reading.isAdjacent(start) && reading[start - 1].casing == .lower
      && reading[start - 1].has(.speech) && words.count > 1
  }

  /// Companies say and announce too, but do not smile.
  private func isPersonal(_ verb: Int, in reading: Reading) -> Bool {
    !reading.isKnown(verb..<verb + 1, .bodySpeech)
  }

  private func isUnknown(_ words: Range<Int>, in reading: Reading) -> Bool {
    !words.contains { index in
      let word = reading[index]
      return reading.isAcronym(index) && !word.has(.personName)
        || word.has([.people, .head, .organisation, .companySuffix])
        || word.has(.place) && !word.has(.personName)
        || reading.isCommon(index) && !word.has(.personName)
    }
  }

  private func isPlainPair(_ words: Range<Int>, in reading: Reading) -> Bool {
    guard (2...4).contains(words.count), isUnknown(words, in: reading),
      !reading.sentence(of: words.lowerBound).isTitleCased,
      words.upperBound == reading.runEnd(from: words.lowerBound)
    else { return false }
    let isOpen =
      words.lowerBound == 0 || !reading.continues(words.lowerBound)
      || !reading.isNameLike(words.lowerBound - 1)
    return isOpen
  }

  /// Whether the words before leave the reading as a person open: no article, no preposition
  /// after which places and bodies stand.
  private func standsAsPerson(_ words: Range<Int>, in reading: Reading) -> Bool {
    let start = words.lowerBound
    guard start > 0, reading.isAdjacent(start) else { return true }
    let before = reading[start - 1]
    if before.has(.placeCue) || before.kind == .number { return false }
    if before.mark == UInt8(ascii: "(") || before.mark == Mark.openQuote
      || before.mark == Mark.quote
    {
      return false
    }
    return ![
      "the", "of", "a", "an", "to", "on", "for", "its", "as", "into", "s", "called", "named",
    ]
    .contains { reading.isWord(start - 1, $0) } && !before.isPossessive
      && !before.has([.placeHead, .organisationCue])
  }
}
