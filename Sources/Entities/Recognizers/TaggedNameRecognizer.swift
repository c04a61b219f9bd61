/// Names that the trained tagger finds.
///
/// The tagger has read what the rules before it proposed, so its word goes before theirs. Of what
/// it does not confirm only the surest kinds of proposals stay: lists, legal forms, quoted and
/// explained names, and events and documents by their head noun, of which marked texts hold few.
/// Measured on held-out texts: each exception keeps or betters what the tagger finds alone.
struct TaggedNameRecognizer: NameRecognizer {
  let tagger: NameTagger

  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    let winners = proposals.resolved(wordCount: reading.count)
    var winnerAt = [Int?](repeating: nil, count: reading.count)
    for (number, winner) in winners.enumerated() {
      for word in winner.words { winnerAt[word] = number }
    }
    let names = tagger.names(in: reading, proposals: proposals, winners: winners)
    proposals.removeAll { !isSure($0) }
    for name in names {
      let rival = name.words.contains { word in
        winnerAt[word].map {
          isHeadedText(winners[$0]) && winners[$0].words.count > name.words.count
        } ?? false
      }
      if rival { continue }
      var words = name.words
      if name.kind == .place, let number = winnerAt[words.upperBound - 1] {
        words = withKind(words, winners[number], in: reading)
      }
      proposals.add(name.kind.entityKind, words, Strength.tagged, "like names in marked texts")
    }
  }

  private func isSure(_ proposal: Proposal) -> Bool {
    proposal.strength >= Strength.yearName && proposal.strength != Strength.titled
      || isHeadedText(proposal)
  }

  /// An event or a document whose head noun says so.
  private func isHeadedText(_ proposal: Proposal) -> Bool {
    (proposal.kind == .event || proposal.kind == .document)
      && proposal.strength >= Strength.anchoredHeadline
  }

  /// `Almaty` with the small noun behind it: `Almaty region`.
  private func withKind(
    _ words: Range<Int>, _ rule: Proposal, in reading: Reading
  ) -> Range<Int> {
    guard rule.kind == .place, rule.words.lowerBound <= words.lowerBound,
      rule.words.upperBound > words.upperBound,
      reading[rule.words.upperBound - 1].casing == .lower
    else { return words }
    return words.lowerBound..<rule.words.upperBound
  }
}
