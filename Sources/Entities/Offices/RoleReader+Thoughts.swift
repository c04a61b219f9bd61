import TextCore

/// Offices that somebody is not said to hold: wanted, refused, or only thought of.
extension RoleReader {
  /// `rejected P as R`, `P wanted to become R`, `P ran for R`, `P failed to be elected R`.
  func isThoughtOf(_ phrase: RolePhrase) -> Bool {
    let start = reading.determinedStart(of: phrase.words)
    guard start > 1, reading.isAdjacent(start) else { return false }
    let cue = start - 1
    if isWord(cue, ["for"]) {
      return reading.isWord(cue - 1, of: candidacies)
    }
    if reading[cue].casing == .lower, reading.isKnown(cue..<cue + 1, .appointing) {
      return handovers.isPassive(cue) && isUnreal(before: cue)
    }
    let isVerb = isWord(cue, ["become", "becoming", "be", "being"])
    guard isVerb || isWord(cue, ["as"]) || reading.isPost(before: start) else { return false }
    // `is expected to be sent as an ambassador`, `offered the town as host`
    let isOneOfMany =
      isWord(cue, ["as"]) && phrase.words.count == 1 && !phrase.isCapitalised
      && (start == phrase.words.lowerBound || isWord(start, ["a", "an"]))
    for index in (handovers.clauseStart(of: cue)..<cue).suffix(20).reversed() {
      if reading[index].casing == .lower, reading.isKnown(index..<index + 1, .appointing) {
        return isUnreal(before: index)
      }
      if isUnreal(index) || isVerb && isNever(index) { return true }
      if isOneOfMany, reading.isWord(index, of: offers) { return true }
    }
    return false
  }

  /// `refused to be elected`, `may be named`
  private func isUnreal(before verb: Int) -> Bool {
    (max(0, verb - 4)..<verb).contains { isUnreal($0) || isNever($0) }
  }

  private func isNever(_ index: Int) -> Bool { isWord(index, ["never", "not", "cannot"]) }

  private func isUnreal(_ index: Int) -> Bool { reading.isWord(index, of: thoughts) }

  /// `nominated to be R`
  func isDesignated(_ phrase: RolePhrase) -> Bool {
    let start = reading.determinedStart(of: phrase.words)
    return start > 2 && reading.isAdjacent(start) && isWord(start - 1, ["be", "become"])
      && isWord(start - 2, ["to"]) && reading[start - 3].casing == .lower
      && reading.isKnown(start - 3..<start - 2, .appointing)
  }

  /// `will be the next R`, `will be R`
  func isNextToBe(_ phrase: RolePhrase) -> Bool {
    var start = phrase.words.lowerBound
    while start > 1, reading.isAdjacent(start),
      isWord(start - 1, ["next"]) || reading.isDeterminer(start - 1)
    {
      start -= 1
    }
    return start > 1 && reading.isAdjacent(start) && isWord(start - 1, ["be"])
      && (isWord(start - 2, ["will"]) || isWord(start - 3, ["will"]))
  }
}

/// What stands before `for` and an office that somebody would like to have.
private let candidacies = WordList(
  """
  ran run running runs bid stand stood standing candidate candidates campaign vying nomination
  candidacy contender favourite favorite race runner
  """)

private let offers = WordList("offered offers offer expected likely")

private let thoughts = WordList(
  """
  rejected rejects reject rejecting wanted wants want wanting refused refuses refuse refusing
  opposed opposes opposing suggested considered considers considering floated tipped proposed
  proposes backed backs endorsed hoped hopes hoping failed fails failing tried trying declined
  declines vowed denied denies aims aimed ruled rules seeks sought seeking ambition ambitions
  dream dreams dreamed
  """)
