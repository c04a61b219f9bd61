/// Places of the gazetteer, with what grammar adds to them: `Almaty region`, `Washington, D.C.`
struct KnownPlaceRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    var next = 0
    while let index = reading.capitals.first(from: next) {
      guard let found = reading.place(at: index) else {
        next = index + 1
        continue
      }
      var end = found.end
      var rule = NameRule.knownPlace
      if !reading[end - 1].isPossessive {
        if found.entry.classes.isDisjoint(with: .country),
          let head = reading.phrase(at: end, .smallPlaceHead), reading.continues(end),
          reading[end].casing == .lower
        {
          end = head.end
          rule = .knownPlaceWithKind
        } else if let joined = joinedInitials(after: end, in: reading) {
          end = joined
        }
      }
      proposals.add(
        .place, index..<end, strength(of: found.entry, index..<end, in: reading), rule)
      proposeState(after: end, in: reading, to: &proposals)
      next = end
    }
  }

  /// `Washington, D.C.` is one name.
  private func joinedInitials(after end: Int, in reading: Reading) -> Int? {
    guard end + 1 < reading.count, reading[end].mark == UInt8(ascii: ","),
      reading.isAdjacent(end), reading.isAdjacent(end + 1), reading[end + 1].isInitials,
      reading[end + 1].span.count == 4, reading[end + 1].place == 0,
      !reading.isStateBehindTown(end + 1)
    else { return nil }
    return end + 2
  }

  /// `NY` in `Albany, NY`, `Mass.` in `Salem, Mass.`
  private func proposeState(
    after end: Int, in reading: Reading, to proposals: inout ProposalSet
  ) {
    if reading.isStateBehindTown(end + 1) {
      proposals.add(.place, end + 1..<end + 2, Strength.longPlace, .stateBehindCity)
      return
    }
    guard end + 1 < reading.count, reading[end].mark == UInt8(ascii: ","),
      reading.isAdjacent(end), reading.isAdjacent(end + 1), reading[end + 1].kind == .word,
      reading[end + 1].casing == .upper, reading[end + 1].span.count == 2,
      !reading[end + 1].has(.country)
    else { return }
    proposals.add(.place, end + 1..<end + 2, Strength.place, .stateBehindCity)
  }

  /// Names that are also words or people's names need their context.
  private func strength(
    of entry: Lexicon.Entry, _ words: Range<Int>, in reading: Reading
  ) -> Int {
    let first = reading[words.lowerBound]
    if words.count > 1 { return Strength.longPlace }
    if entry.classes.contains(.country) { return Strength.place }
    if reading.isSmallOnPage(words.lowerBound) { return Strength.guess }
    if first.casing == .upper, first.span.count <= 4,
      !reading.sentence(of: words.lowerBound).isUpperCased
    {
      return Strength.guess
    }
    if !entry.classes.isDisjoint(with: .personName) {
      let isCued =
        words.lowerBound > 0
        && (reading[words.lowerBound - 1].has(.placeCue)
          || reading.isWord(words.lowerBound - 1, "of"))
      return isCued ? Strength.place : Strength.context
    }
    return Strength.place
  }
}
