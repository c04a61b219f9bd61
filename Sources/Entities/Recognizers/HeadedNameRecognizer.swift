/// Names whose head noun tells their kind: organisations, events, documents and places.
struct HeadedNameRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    var index = 0
    while index < reading.count {
      guard reading[index].kind != .mark, let name = reading.headedName(at: index) else {
        index += 1
        continue
      }
      let head = reading.form(name.head)
      var strength = Strength.headed
      if reading.sentence(of: index).isTitleCased {
        let isAnchored = reading.isAcronym(index) || reading[index].has([.people, .organisation])
        strength = isAnchored ? Strength.anchoredHeadline : Strength.headline
      }
      if name.kind == .place { strength = Strength.headedPlace }
      proposals.add(name.kind, name.words, strength, "its head noun \u{201C}\(head)\u{201D}")
      index = name.words.upperBound
    }
  }
}
