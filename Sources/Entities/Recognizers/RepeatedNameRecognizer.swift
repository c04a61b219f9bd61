import TextCore

/// Names that the page has made sure once are recognised wherever it repeats them: in headlines, at
/// sentence starts, and a person's surname alone.
///
/// It reads what the recognisers before it found, so it runs last.
struct RepeatedNameRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    var names: [ArraySlice<UInt8>: [Known]] = [:]
    for found in proposals.resolved(wordCount: reading.count)
    where found.strength >= Strength.context {
      let key = reading.spelling(found.words)
      learn(found.kind, key, strength: found.strength, in: &names)
      if found.kind == .person { learnSurname(found, in: reading, &names) }
    }
    for index in 0..<reading.count where reading[index].isCapitalised {
      let word = reading[index]
      // A name's first word is the key under which it is kept.
      guard let known = names[firstWord(reading.folded[word.key])] else { continue }
      for name in known { propose(name, at: index, in: reading, to: &proposals) }
    }
  }

  private struct Known {
    var kind: EntityKind?
    var spelling: ArraySlice<UInt8>
    var strength: Int
    var isSurname: Bool
  }

  private func firstWord(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    key.prefix { $0 != 0x20 }
  }

  private func learn(
    _ kind: EntityKind?, _ spelling: ArraySlice<UInt8>, strength: Int, isSurname: Bool = false,
    in names: inout [ArraySlice<UInt8>: [Known]]
  ) {
    let first = firstWord(spelling)
    if let index = names[first]?.firstIndex(where: { $0.spelling == spelling }) {
      if let old = names[first]?[index], old.strength >= strength { return }
      names[first]?.remove(at: index)
    }
    names[first, default: []].append(
      Known(kind: kind, spelling: spelling, strength: strength, isSurname: isSurname))
  }

  private func learnSurname(
    _ found: Proposal, in reading: Reading, _ names: inout [ArraySlice<UInt8>: [Known]]
  ) {
    guard found.strength >= Strength.context, found.words.count > 1 else { return }
    var last = found.words.upperBound - 1
    if reading[last].has(.nameSuffix), last > found.words.lowerBound + 1 { last -= 1 }
    guard !reading[last].isInitials else { return }
    var start = last
    while start > found.words.lowerBound + 1, reading[start - 1].has(.particle) { start -= 1 }
    let strength = min(found.strength, Strength.repeated)
    learn(
      .person, reading.spelling(last..<last + 1), strength: strength, isSurname: true, in: &names)
    if start < last {
      learn(
        .person, reading.spelling(start..<last + 1), strength: strength + 1, isSurname: true,
        in: &names)
    }
  }

  private func propose(
    _ name: Known, at index: Int, in reading: Reading, to proposals: inout ProposalSet
  ) {
    guard let end = end(of: name.spelling, at: index, in: reading) else { return }
    let isSingle = end == index + 1
    if isSingle, reading.isCommon(index) || reading[index].has(.function) {
      let isSure = !reading[index].opensSentence && !reading.sentence(of: index).isTitleCased
      guard isSure || reading[index].casing == .upper && name.kind == .organisation else { return }
    }
    if name.isSurname, isSingle, reading[index].has(.place), index > 0,
      reading[index - 1].has(.placeCue)
    {
      return
    }
    let strength =
      name.isSurname ? name.strength : min(Strength.repeatedWhole, name.strength - 1)
    let start = name.isSurname ? fullNameStart(before: index, in: reading) : index
    proposals.add(
      name.kind, start..<end, strength,
      name.isSurname ? "the surname of a person named on the page" : "named elsewhere on the page")
  }

  /// Takes in unknown names before a known surname: `Taal Yanso` once `T. Yanso` is known.
  private func fullNameStart(before index: Int, in reading: Reading) -> Int {
    var start = index
    while start > 0, reading.continues(start), index - start < 3 {
      let word = reading[start - 1]
      let isPlain =
        reading.isNameLike(start - 1) && !reading.isCommon(start - 1) && word.casing != .upper
        && !word.has([.people, .head, .personTitle, .organisation, .place, .companySuffix])
      guard
        word.isInitials && word.place == 0 || isPlain && !reading.sentence(of: start).isTitleCased
          || word.has(.givenName) && word.isCapitalised && !reading.isCommon(start - 1)
      else { break }
      start -= 1
    }
    return start
  }

  private func end(
    of spelling: ArraySlice<UInt8>, at start: Int, in reading: Reading
  ) -> Int? {
    var end = start + 1
    while true {
      let key = reading.spelling(start..<end)
      if key.count > spelling.count { return nil }
      if key.count == spelling.count {
        return key == spelling && reading[end - 1].kind != .mark ? end : nil
      }
      guard end < reading.count, reading.isAdjacent(end), !reading[end - 1].isPossessive else {
        return nil
      }
      end += 1
    }
  }
}
