/// Names whose head noun tells their kind: organisations, events, documents and places.
struct HeadedNameRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    var starts = reading.nameLikes
    starts.formUnion(reading.numbers)
    var next = 0
    while let index = starts.first(from: next) {
      guard let name = reading.headedName(at: index) else {
        next = index + 1
        continue
      }
      var strength = Strength.headed
      if reading.sentence(of: index).isTitleCased {
        let isAnchored = reading.isAcronym(index) || reading[index].has([.people, .organisation])
        strength = isAnchored ? Strength.anchoredHeadline : Strength.headline
      }
      if name.kind == .place { strength = Strength.headedPlace }
      proposals.add(name.kind, name.words, strength, .headNoun, quoting: name.head)
      next = name.words.upperBound
    }
  }
}
