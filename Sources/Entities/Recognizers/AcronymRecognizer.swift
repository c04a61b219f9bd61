import TextCore

/// Words in capitals: `NATO`, `OAU ATC`, `G20`.
struct AcronymRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    var next = 0
    while let index = reading.capitals.first(from: next) {
      guard isOrganisation(index, in: reading) else {
        next = index + 1
        continue
      }
      var end = index + 1
      while end < reading.count, reading.continues(end), isOrganisation(end, in: reading) {
        end += 1
      }
      // `OAU ATC` is one body, even where the page explains `OAU` alone.
      let strength = end - index > 1 ? Strength.name : Strength.acronym
      proposals.add(.organisation, index..<end, strength, .acronym)
      next = end
    }
  }

  private func isOrganisation(_ index: Int, in reading: Reading) -> Bool {
    guard reading.isAcronym(index), reading[index].place == 0, !reading[index].has(.calendar)
    else { return false }
    let word = reading[index]
    if isDateline(index, in: reading) { return false }
    // `DC-9`, `XC90`: models and codes.
    if reading.text.bytes[word.span.range].contains(where: isDigit), !word.has(.organisation) {
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

  /// `WICKLOW — The court …`: a town in capitals opens the line.
  private func isDateline(_ index: Int, in reading: Reading) -> Bool {
    guard reading[index].opensLine, index + 1 < reading.count, reading[index].span.count > 3 else {
      return false
    }
    let mark = reading[index + 1].mark
    return mark == UInt8(ascii: ",") || mark == Mark.dash
      || mark == UInt8(ascii: "-") && !reading[index + 1].isGlued
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
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
