import TextCore

/// What stands before an office and is none of it.
extension Reading {
  /// Where the words of an office begin with the articles and words of time before it.
  func determinedStart(of words: Range<Int>) -> Int {
    var start = words.lowerBound
    if start > 1, isAdjacent(start), isWord(start - 1, "woman") || isWord(start - 1, "female") {
      start -= 1
    }
    if let ordinal = ordinal(before: start) { start = ordinal }
    while start > 0, isAdjacent(start), isDeterminer(start - 1) { start -= 1 }
    return owner(before: start) ?? start
  }

  /// Whether somebody is said to have the office: `its director`, `the bank's director`.
  func isOwned(_ words: Range<Int>) -> Bool {
    let start = words.lowerBound
    return start > 0 && isAdjacent(start) && isPossessivePronoun(start - 1)
      || (determinedStart(of: words)..<start).contains { index in
        self.words[index].isPossessive || isPossessivePronoun(index)
      }
  }

  /// `its`, `his`
  func isPossessivePronoun(_ index: Int) -> Bool {
    isWord(index, of: possessives)
  }

  /// Where the owner begins who stands before a word: `Kenya's`, `the Labour Party's`, `the bank's`.
  private func owner(before start: Int) -> Int? {
    guard start > 0, isAdjacent(start), words[start - 1].kind == .word,
      words[start - 1].isPossessive
    else { return nil }
    var first = start - 1
    if let place = (max(0, start - 4)..<start).first(where: { place(at: $0)?.end == start }) {
      first = place
    } else {
      if words[first].casing == .lower, first > 0, isAdjacent(first),
        words[first - 1].casing == .lower, words[first - 1].kind == .word,
        !words[first - 1].has(.function)
      {
        first -= 1
      }
      while first > 0, start - first < 6, continues(first), isNameLike(first - 1) { first -= 1 }
    }
    let hasArticle =
      first > 0 && isAdjacent(first)
      && (isWord(first - 1, "the") || isWord(first - 1, "a") || isWord(first - 1, "its"))
    return hasArticle ? first - 1 : first
  }

  /// Where `12th` or `ninth` begins that ends before a word.
  private func ordinal(before start: Int) -> Int? {
    guard start > 0, isAdjacent(start) else { return nil }
    if words[start - 1].casing == .lower, isWord(start - 1, of: ordinals) { return start - 1 }
    let span = words[start - 1].span
    let isNumber = (0x30...0x39).contains(text.bytes[span.start])
    return isNumber && text.bytes[span.end - 1] >= UInt8(ascii: "a") ? start - 1 : nil
  }

  /// `the`, `a former`: what may stand before an office and is none of it.
  func isDeterminer(_ index: Int) -> Bool {
    words[index].casing == .lower && isWord(index, of: determiners)
  }

  /// Whether `position of`, `post of` stands before a word.
  func isPost(before start: Int) -> Bool {
    start > 1 && isWord(start - 1, "of") && isWord(start - 2, of: posts)
  }

  /// A semicolon or a quotation mark: what stands behind it says nothing of who stands before.
  func dividesClauses(_ index: Int) -> Bool {
    [UInt8(ascii: ";"), Mark.quote, Mark.openQuote, Mark.closeQuote].contains(words[index].mark)
  }
}

private let ordinals = WordList(
  """
  first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
  """)

private let determiners = WordList(
  """
  the a an former acting its his her their then current new late now also outgoing incoming
  departing ousted deposed toppled sacked overthrown formerly previously
  """)

private let possessives = WordList("its his her their")

private let posts = WordList("position post office powers duties role rank")
