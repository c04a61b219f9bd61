import TextCore

/// Persons behind an office, a rank or a form of address: `President Ruto`, `Mr Roe`.
struct TitledPersonRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    for role in reading.roles {
      guard let start = reading.introducedPerson(at: role.next),
        reading.place(at: role.words.lowerBound).map({ $0.end > role.words.upperBound }) != true
      else { continue }
      let isDirect = reading[start - 1].has(.personTitle)
      propose(
        at: start, isPlain: role.isCapitalised, isDirect: isDirect, in: reading, to: &proposals)
    }
    for index in reading.cued where reading[index].has([.rank, .honorific, .opensPhrase]) {
      guard let title = reading.phrase(at: index, [.rank, .honorific]),
        !reading[title.end - 1].isPossessive, reading[index].isCapitalised,
        reading.place(at: index).map({ $0.end > title.end }) != true,
        let start = reading.introducedPerson(at: title.end)
      else { continue }
      propose(at: start, isPlain: true, isDirect: true, in: reading, to: &proposals)
    }
  }

  private func propose(
    at start: Int, isPlain: Bool, isDirect: Bool, in reading: Reading,
    to proposals: inout ProposalSet
  ) {
    guard let end = reading.personName(at: start, isTitled: true) else { return }
    if end == start + 1 {
      guard isSurname(start, isPlain: isPlain, in: reading) else { return }
      if !isDirect, reading.isCommon(start), !reading[start].has(.surname) { return }
      if !isPlain, reading[start].casing == .mixed { return }
    }
    if reading.headedName(at: start).map({ $0.words.upperBound > end }) == true { return }
    proposals.add(.person, start..<end, Strength.titled, .behindTitle)
  }

  /// Whether a single word behind a title may be a person.
  private func isSurname(_ index: Int, isPlain: Bool, in reading: Reading) -> Bool {
    let word = reading[index]
    if word.has([.country, .people, .organisation]) { return false }
    if word.has(.place), !word.has(.personName) { return false }
    return isPlain || !word.has(.head)
  }
}
