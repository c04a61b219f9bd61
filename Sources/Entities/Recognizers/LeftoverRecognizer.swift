import TextCore

/// Names that no other rule explains, by the weak evidence of their neighbours.
struct LeftoverRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    var next = 0
    while let index = reading.nameLikes.first(from: next) {
      let run = index..<reading.runEnd(from: index)
      next = run.upperBound
      guard run.count == 1, let word = run.first, isUnknown(word, in: reading),
        !reading.sentence(of: word).isTitleCased
      else { continue }
      if isActor(word, in: reading) {
        proposals.add(
          .organisation, run, Strength.guess, .actor)
      }
    }
  }

  /// Whether the place in the sentence is one where organisations stand more often than places,
  /// persons or products: measured on news, half of the names there are.
  private func isActor(_ index: Int, in reading: Reading) -> Bool {
    let word = reading[index]
    let isMixed = word.casing == .mixed
    if word.opensSentence { return isMixed }
    if word.isPossessive { return true }
    if index + 1 < reading.count, reading[index + 1].has(.speech) { return true }
    guard index > 0, reading.isAdjacent(index) else { return isMixed }
    let mark = reading[index - 1].mark
    if [UInt8(ascii: "("), Mark.openQuote, Mark.quote].contains(mark) { return true }
    if reading.isWord(index - 1, "by") || reading.isWord(index - 1, "with") { return true }
    return isMixed
      && ["from", "of", "for", "to", "and"].contains { reading.isWord(index - 1, $0) }
  }

  private func isUnknown(_ index: Int, in reading: Reading) -> Bool {
    let word = reading[index]
    let isJoint = word.isGlued && index > 0 && reading[index - 1].kind != .mark
    return !isJoint && !reading.isCommon(index) && word.span.count > 2 && !word.isInitials
      && word.classes.isDisjoint(
        with: [
          .people, .head, .personTitle, .personName, .notName, .companySuffix, .function, .calendar,
          .particle, .country, .region, .city, .geography,
        ])
  }
}
