/// Names that the trained tagger finds. It reads what the rules before it proposed.
struct TaggedNameRecognizer: NameRecognizer {
  let tagger: NameTagger

  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    for name in tagger.names(in: reading, proposals: proposals) {
      proposals.add(
        name.kind.entityKind, name.words, Strength.tagged, "like names in marked texts")
    }
  }
}
