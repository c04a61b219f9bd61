import TextCore

/// Names that the page has made sure once are recognised wherever it repeats them: in headlines, at
/// sentence starts, and a person's surname alone.
///
/// It reads what the recognisers before it found, so it runs last.
struct RepeatedNameRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    let found = proposals.resolved(wordCount: reading.count)
    // A person teaches the whole name, the surname, and the surname with its particles.
    var names = KnownNames(
      capacity: found.reduce(0) { $0 + ($1.kind == .person ? 3 : 1) })
    for proposal in found where proposal.strength >= Strength.context {
      learn(proposal.kind, proposal.words, proposal.strength, in: reading, &names)
      if proposal.kind == .person { learnSurname(proposal, in: reading, &names) }
    }
    var matches: [Match] = []
    for index in reading.capitals {
      let longest = names.longest(firstWord: firstWordHash(of: index, in: reading))
      // Most capitals begin no name that is known.
      if longest == 0 { continue }
      find(names, at: index, longest: longest, in: reading, &matches)
      // By number, so that the list is held once and its room used again.
      for number in matches.indices {
        let match = matches[number]
        propose(match.name, index..<match.end, in: reading, to: &proposals)
      }
    }
  }

  private typealias Match = (name: KnownNames.Name, end: Int)

  /// Finds the known names that begin at a word, with where they end, in the order of learning.
  private func find(
    _ names: KnownNames, at start: Int, longest: Int, in reading: Reading,
    _ found: inout [Match]
  ) {
    if !found.isEmpty { found.removeAll(keepingCapacity: true) }
    var (end, hash) = (start + 1, reading[start].hash)
    let first = reading[start].key.lowerBound
    while true {
      let spelled = reading[end - 1].key.upperBound
      if reading[end - 1].kind != .mark, let name = names[hash],
        name.spelling.count == spelled - first
      {
        found.append((name, end))
      }
      guard end < reading.count, reading[end].key.upperBound - first <= longest,
        reading.isAdjacent(end), !reading[end - 1].isPossessive
      else { break }
      hash = Lexicon.extended(hash, by: reading.folded[spelled..<reading[end].key.upperBound])
      end += 1
    }
    if found.count > 1 { found.sort { $0.name.number < $1.name.number } }
  }

  /// The hash of the first word of a spelling: the key under which a name is kept.
  private func firstWordHash(of index: Int, in reading: Reading) -> UInt64 {
    let word = reading[index]
    return word.kind == .word && !word.hasParts
      ? word.hash : Lexicon.hash(reading.folded[word.key].prefix { $0 != 0x20 })
  }

  private func learn(
    _ kind: EntityKind?, _ words: Range<Int>, _ strength: Int, isSurname: Bool = false,
    in reading: Reading, _ names: inout KnownNames
  ) {
    // What is longer is a shouted paragraph.
    guard words.count <= HeadedName.longest else { return }
    let spelling = reading.spellingRange(words)
    names.learn(
      KnownNames.Name(kind: kind, spelling: spelling, strength: strength, isSurname: isSurname),
      spelling: reading.hash(of: words),
      firstWord: firstWordHash(of: words.lowerBound, in: reading))
  }

  private func learnSurname(_ found: Proposal, in reading: Reading, _ names: inout KnownNames) {
    guard found.strength >= Strength.context, found.words.count > 1 else { return }
    var last = found.words.upperBound - 1
    if reading[last].has(.nameSuffix), last > found.words.lowerBound + 1 { last -= 1 }
    guard !reading[last].isInitials else { return }
    var start = last
    while start > found.words.lowerBound + 1, reading[start - 1].has(.particle) { start -= 1 }
    let strength = min(found.strength, Strength.repeated)
    learn(.person, last..<last + 1, strength, isSurname: true, in: reading, &names)
    if start < last {
      learn(.person, start..<last + 1, strength + 1, isSurname: true, in: reading, &names)
    }
  }

  private func propose(
    _ name: KnownNames.Name, _ words: Range<Int>, in reading: Reading,
    to proposals: inout ProposalSet
  ) {
    let (index, end) = (words.lowerBound, words.upperBound)
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
    // `Sen.` is the title, though somebody is called Sen.
    if name.isSurname, isSingle, reading[index].has(.abbreviation),
      reading[index].span.count > reading[index].key.count
    {
      return
    }
    // What the page explains by letters is one name, whatever a part of it could be.
    let isExplained = !isSingle && name.strength == Strength.defined
    let strength =
      name.isSurname
      ? name.strength
      : isExplained ? Strength.tagged : min(Strength.repeatedWhole, name.strength - 1)
    let start = name.isSurname ? fullNameStart(before: index, in: reading) : index
    proposals.add(
      name.kind, start..<end, strength,
      name.isSurname ? .repeatedSurname : .repeated)
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
}
