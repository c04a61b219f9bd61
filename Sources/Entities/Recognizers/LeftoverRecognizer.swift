import TextCore

/// Names that no other rule explains, by the weak evidence of their neighbours.
struct LeftoverRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    var index = 0
    while index < reading.count {
      guard reading.isNameLike(index) else {
        index += 1
        continue
      }
      let run = index..<reading.runEnd(from: index)
      index = run.upperBound
      guard run.count == 1, let word = run.first, isUnknown(word, in: reading),
        !reading.sentence(of: word).isTitleCased
      else { continue }
      if reading[word].casing == .mixed || !reading[word].opensSentence {
        proposals.add(
          .organisation, run, Strength.guess, "an unknown name, most often an organisation")
      }
    }
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
