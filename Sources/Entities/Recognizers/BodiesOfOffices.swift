import TextCore

/// Finds the body whose name stands before a title: `Energy Regulation Board Director General P`,
/// `Ministry of Health Permanent Secretary P`.
///
/// The tagger takes such words for one office, and whose it is stays unknown. Cost: a few steps for each
/// office of three words and more.
extension NameReview {
  func withBodiesOfOffices(_ names: [Proposal]) -> [Proposal] {
    var result: [Proposal]?
    for office in offices where office.count > 2 {
      let known = result ?? names
      guard let body = bodyBefore(office) else { continue }
      let first = known.partitioningIndex { $0.words.upperBound > body.lowerBound }
      let covered = known[first...].prefix { $0.words.lowerBound < body.upperBound }
      // A longer name knows more, unless it has the first word of the title.
      guard
        covered.allSatisfy({
          $0.words.lowerBound >= body.lowerBound && $0.kind != .person
            && ($0.words != body || $0.kind != .organisation)
        })
      else { continue }
      var taken = known
      taken.replaceSubrange(
        first..<first + covered.count,
        with: [
          Proposal(
            kind: .organisation, words: body, strength: Strength.headed, rule: .nounBehind)
        ])
      result = taken
    }
    return result ?? names
  }

  /// The words before a title that are a body's name: they end in its head noun, or begin with it and go on
  /// with `of`.
  private func bodyBefore(_ office: Range<Int>) -> Range<Int>? {
    guard
      var title = office.first(where: { index in
        // `Press Secretary`, but not the `Executive` of a body.
        index > office.lowerBound
          && reading.phrase(at: index, .office).map {
            $0.end > index + 1 || !reading.isKnown(index..<index + 1, .organisationHead)
          } ?? false
      }), reading[office.lowerBound].isCapitalised, !reading[office.lowerBound].isPossessive
    else { return nil }
    while title > office.lowerBound, reading[title - 1].isCapitalised,
      reading.isKnown(title - 1..<title, [.sharedOffice, .distinctOffice])
    {
      title -= 1
    }
    let body = office.lowerBound..<title
    guard body.count > 1,
      body.allSatisfy({ index in
        reading[index].kind == .word && !reading[index].isPossessive
          && (reading[index].isCapitalised
            || ["of", "and", "for", "the"].contains { reading.isWord(index, $0) })
          || reading[index].mark == UInt8(ascii: "&")
      }), reading[title - 1].isCapitalised,
      !body.contains(where: { reading[$0].has(.office) && !reading[$0].has(.organisationHead) })
    else { return nil }
    func isHead(_ index: Int) -> Bool {
      reading.isKnown(index..<index + 1, .organisationHead)
    }
    let isHeaded =
      isHead(title - 1) && body.dropLast().contains { !reading[$0].has(.people) }
      || isHead(body.lowerBound) && reading.isWord(body.lowerBound + 1, "of")
    return isHeaded ? body : nil
  }
}
