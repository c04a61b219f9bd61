import TextCore

/// Words in capitals: `NATO`, `CIS ATC`, `G20`.
struct AcronymRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    var index = 0
    while index < reading.count {
      guard isOrganisation(index, in: reading) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < reading.count, reading.continues(end), isOrganisation(end, in: reading) {
        end += 1
      }
      proposals.add(.organisation, index..<end, Strength.acronym, "an acronym")
      index = end
    }
  }

  private func isOrganisation(_ index: Int, in reading: Reading) -> Bool {
    guard reading.isAcronym(index), reading[index].place == 0, !reading[index].has(.calendar)
    else { return false }
    // A shouted word, or a dateline's town.
    let word = reading[index]
    if word.opensLine, reading[min(index + 1, reading.count - 1)].mark == UInt8(ascii: ",") {
      return false
    }
    if reading.isRomanNumeral(index) { return false }
    // `CA$19`, `777-200LR`, and tickers: `(NASDAQ: MULN)`
    let next = index + 1 < reading.count ? reading[index + 1] : word
    if next.isGlued, next.mark == UInt8(ascii: "$") { return false }
    if word.isGlued, index > 0, reading[index - 1].kind == .number { return false }
    if index > 1, reading[index - 1].mark == UInt8(ascii: ":"),
      reading.isAcronym(index - 2)
        || reading.isWord(index - 2, "nasdaq"), next.mark == UInt8(ascii: ")")
    {
      return false
    }
    if reading.isCommon(index), word.span.count > 3, isShouted(index, in: reading) { return false }
    if word.has(.givenName), word.span.count > 4 { return false }
    if word.has(.personTitle) { return false }
    return true
  }

  /// Whether a dictionary word is in capitals for emphasis rather than as an acronym.
  private func isShouted(_ index: Int, in reading: Reading) -> Bool {
    func isShoutedWord(_ other: Int) -> Bool {
      other >= 0 && other < reading.count && reading[other].casing == .upper
        && reading.isCommon(other)
    }
    return reading[index].opensSentence || reading.isSmallOnPage(index)
      || isShoutedWord(index - 1) || isShoutedWord(index + 1)
  }
}
