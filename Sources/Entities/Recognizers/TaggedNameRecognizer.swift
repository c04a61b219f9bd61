/// Names that the trained tagger finds.
///
/// The tagger has read what the rules before it proposed, so its word goes before theirs. Of what
/// it does not confirm only the surest kinds of proposals stay: lists, legal forms, quoted and
/// explained names, and events and documents by their head noun, of which marked texts hold few.
/// Measured on held-out texts: each exception keeps or betters what the tagger finds alone.
struct TaggedNameRecognizer {
  let tagger: NameTagger

  /// Proposes names; returns the words of the offices of persons.
  func propose(in reading: Reading, to proposals: inout ProposalSet) -> [Range<Int>] {
    let winners = proposals.resolved(wordCount: reading.count)
    // The number of the winner plus one; 0 for none.
    var winnerAt = [Int32](repeating: 0, count: reading.count)
    for (number, winner) in winners.enumerated() {
      for word in winner.words { winnerAt[word] = Int32(number + 1) }
    }
    func winner(at word: Int) -> Proposal? {
      winnerAt[word] == 0 ? nil : winners[Int(winnerAt[word]) - 1]
    }
    let tags = tagger.tags(in: reading, proposals: proposals, winners: winners)
    proposals.removeAll { !isSure($0) }
    var names: [TaggedName] = []
    names.reserveCapacity(tags.names.count)
    let review = TagReview(reading: reading)
    for name in tags.names { review.add(name, to: &names) }
    for name in names {
      let hasRival = name.words.contains { word in
        winner(at: word).map { outweighs($0, name) } ?? false
      }
      if hasRival { continue }
      var words = name.words
      if name.kind == .place, let winner = winner(at: words.upperBound - 1) {
        words = withKind(words, winner, in: reading)
      }
      proposals.add(name.kind.entityKind, words, Strength.tagged, .tagged)
    }
    return tags.offices
  }

  /// A headed event or document that holds more than the tag, or is quoted and holds as much; and a
  /// name joined to its year, which is that of an event rather than of a work.
  private func outweighs(_ rule: Proposal, _ name: TaggedName) -> Bool {
    if name.kind == .other, rule.rule == .joinedYear { return true }
    return isHeadedText(rule)
      && rule.words.count >= name.words.count + (rule.strength >= Strength.quoted ? 0 : 1)
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
