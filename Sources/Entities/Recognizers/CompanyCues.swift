/// Companies of a word that no list has, by what only companies have: `shares of Zentrix`, `Zentrix shares`,
/// `chief executive of Zentrix`, `Zentrix said in a statement`.
extension NameReview {
  /// Whether the words beside a name are said of companies alone. Cost: look-ups for a few words.
  func isToldCompany(_ words: Range<Int>) -> Bool {
    isCompanyBehind(words.lowerBound) || isCompanyBefore(words.upperBound)
  }

  /// `shares of`, `stake in`, `chief executive of`, `analyst at`
  private func isCompanyBehind(_ end: Int) -> Bool {
    guard end > 1, reading.isAdjacent(end), reading.isAdjacent(end - 1),
      reading[end - 1].casing == .lower
    else { return false }
    let noun = RuleWords.of(hash: reading[end - 2].hash)
    if reading.isWord(end - 1, "of") || reading.isWord(end - 1, "in") {
      if noun.contains(.shares) { return true }
    }
    if reading.isWord(end - 1, "of") {
      return noun.contains(.manager)
        || end > 2 && RuleWords.of(hash: reading.hash(of: end - 3..<end - 1)).contains(.manager)
    }
    return reading.isWord(end - 1, "at") && noun.contains(.employee)
  }

  /// `shares fell`, `said in a statement that it`
  private func isCompanyBefore(_ start: Int) -> Bool {
    guard start + 1 < reading.count, reading.isAdjacent(start), reading[start].casing == .lower,
      reading[start].kind == .word
    else { return false }
    return RuleWords.of(hash: reading[start].hash).contains(.shares)
      && !reading.isWord(start, "stake") && !reading[start - 1].isPossessive
      && reading[start + 1].casing == .lower && !reading.isWord(start + 1, "a")
      && !reading.isWord(start + 1, "the")
  }
}
