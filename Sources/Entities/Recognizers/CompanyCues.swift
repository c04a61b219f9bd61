/// Bodies of words that no list has, by what only bodies have and do: `shares of Zentrix`, `Zentrix shares`,
/// `chief executive of Zentrix`, `offices of Zentrix`, `works for Zentrix`, `Zentrix said that it`.
extension NameReview {
  /// Whether the words beside a name are said of bodies alone. Cost: look-ups for a few words.
  func isToldCompany(_ words: Range<Int>) -> Bool {
    isCompanyBehind(words.lowerBound) || isCompanyBefore(words.upperBound)
      || isSaidToBeThing(words.upperBound)
  }

  /// `said on Monday that it would`: nobody is `it`.
  func isSaidToBeThing(_ verb: Int) -> Bool {
    guard verb + 2 < reading.count, reading.isAdjacent(verb), reading[verb].casing == .lower,
      reading[verb].has(.speech)
    else { return false }
    let end = min(verb + 8, reading.sentence(of: verb).words.upperBound - 1)
    guard
      let pronoun = (verb + 1..<max(verb + 1, end)).first(where: { index in
        reading.isWord(index, "it") && reading.isWord(index - 1, "that")
      })
    else { return false }
    return reading.isWord(pronoun + 1, of: auxiliaries)
      && !(verb + 1..<pronoun).contains { reading[$0].mark != 0 }
  }

  /// `shares of`, `stake in`, `chief executive of`, `analyst at`, `works for`
  private func isCompanyBehind(_ end: Int) -> Bool {
    guard end > 1, reading.isAdjacent(end), reading.isAdjacent(end - 1),
      reading[end - 1].casing == .lower
    else { return false }
    let noun = RuleWords.of(hash: reading[end - 2].hash)
    if reading.isWord(end - 1, "of") || reading.isWord(end - 1, "in") {
      if noun.contains(.shares) { return true }
    }
    if isBodyBehind(end) { return true }
    if reading.isWord(end - 1, "of") {
      return noun.contains(.manager)
        || end > 2 && RuleWords.of(hash: reading.hash(of: end - 3..<end - 1)).contains(.manager)
    }
    return reading.isWord(end - 1, "at") && noun.contains(.employee)
  }

  /// `offices of`, `works for`
  func isBodyBehind(_ end: Int) -> Bool {
    guard end > 1, reading.isAdjacent(end), reading.isAdjacent(end - 1),
      reading[end - 1].casing == .lower
    else { return false }
    if reading.isWord(end - 1, "for") || reading.isWord(end - 1, "at"),
      reading.isWord(end - 2, of: workings)
    {
      return true
    }
    return reading.isWord(end - 1, "of")
      && RuleWords.of(hash: reading[end - 2].hash).contains(.property)
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

private let workings = WordList("work works worked working")
private let auxiliaries = WordList("would will had has was is plans planned expects expected")
