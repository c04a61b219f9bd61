import TextCore

/// Runs of words that could be a name's, and the head nouns in them. They are asked for from every
/// word of a run; so they are found once.
struct NameRuns {
  /// For each name-like word, the end of the run of such words from it.
  let ends: [Int32]
  /// Where capitalised head nouns begin.
  let heads: WordMask
  /// For each word, the end of the head that begins at it; 0 for none.
  let headEnds: [Int32]

  init(_ page: PageWords, nameLikes: WordMask) {
    let count = page.words.count
    var ends = [Int32](repeating: 0, count: count)
    var headEnds = ends
    var heads = WordMask(count: count)
    var start = 0
    while let first = nameLikes.first(from: start) {
      var end = first + 1
      while nameLikes.contains(end), page.continues(end) { end += 1 }
      for index in first..<end { ends[index] = Int32(end) }
      start = end
    }
    for index in page.capitals {
      if let head = page.phrase(at: index, .head), page.words[head.end - 1].isCapitalised {
        headEnds[index] = Int32(head.end)
        heads.insert(index)
      }
    }
    (self.ends, self.heads, self.headEnds) = (ends, heads, headEnds)
  }
}

extension PageWords {
  /// The words with a capital that could be a name's: not grammar, not calendar, no bare
  /// abbreviation.
  func nameLikes() -> WordMask {
    var nameLikes = WordMask(count: words.count)
    for index in capitals where couldBeName(index) { nameLikes.insert(index) }
    return nameLikes
  }

  private func couldBeName(_ index: Int) -> Bool {
    let word = words[index]
    if word.has(.function) && !(word.casing == .upper && !sentence(of: index).isUpperCased)
      && !word.isInitials
    {
      return word.has([.givenName, .surname]) && !word.opensSentence && !word.has(.month)
        && !sentence(of: index).isTitleCased
    }
    return !word.has(.weekday) && !(word.has(.month) && !word.has(.givenName))
  }
}
