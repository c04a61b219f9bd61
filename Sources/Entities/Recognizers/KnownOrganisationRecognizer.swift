/// World-known organisations that only a list can tell from other words.
struct KnownOrganisationRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    var next = 0
    while let index = reading.capitals.first(from: next) {
      guard reading.isNameLike(index) || reading[index].casing == .upper,
        let found = reading.phrase(at: index, .organisation), reading[found.end - 1].isCapitalised
      else {
        next = index + 1
        continue
      }
      let isShort = found.end == index + 1
      let isWord = isShort && (reading.isCommon(index) || reading[index].has(.function))
      let isModifier =
        found.end < reading.count && reading.continues(found.end) && reading.isNameLike(found.end)
      let isDoubtful =
        isWord
        && (reading[index].opensSentence && !isModifier || reading.sentence(of: index).isTitleCased
          || reading[index].has(.function) && reading[index].casing != .upper)
      if !isDoubtful {
        proposals.add(
          .organisation, index..<found.end, isWord ? Strength.context : Strength.known,
          .knownOrganisation)
      }
      next = found.end
    }
  }
}
