/// What the holders of offices do of whom a sentence says no more than the office.
extension RoleReader {
  /// The office before what its holder does: `President of Yanso signs decree dismissing`. Cost: a look at
  /// the words behind the noun of the office.
  static func beforeDeed(_ phrase: RolePhrase, _ reading: Reading) -> RolePhrase {
    let words = phrase.words
    guard words.count > 1, !phrase.isTitleOnly,
      let noun = words.first(where: { reading[$0].has(.office) })
    else { return phrase }
    let verb = words.dropFirst(noun + 1 - words.lowerBound).first { index in
      reading.isDeed(index) && !reading[index - 1].has(.function)
        && (index == words.upperBound - 1 || reading[index - 1].isCapitalised)
    }
    return verb.map { phrase.cut(to: words.lowerBound..<$0) } ?? phrase
  }

  /// The office behind what a body does in a headline: `Yanso Sports Board bans sprinter`. Cost: a look at
  /// the words before the noun of the office.
  static func behindDeed(_ phrase: RolePhrase, _ reading: Reading) -> RolePhrase {
    let words = phrase.words
    guard words.count > 1, !phrase.isTitleOnly, let noun = reading.officeNoun(of: words),
      let verb = (words.lowerBound..<noun).last(where: { index in
        index > 0 && reading.isAdjacent(index) && reading[index - 1].isCapitalised
          && !reading[index - 1].isPossessive && reading.isFinite(index)
      })
    else { return phrase }
    return phrase.cut(to: verb + 1..<words.upperBound, keepingNext: true)
  }

  /// Whether somebody behind an office is whom its holder does something to: `the President of Yanso on
  /// Monday received Anna Kovel`.
  func doesSomething(_ phrase: RolePhrase, to person: Int) -> Bool {
    let start = found[person].words.lowerBound
    // `the chief executive, who joined in May, Anna Kovel`
    let next = phrase.next
    if next + 1 < start, reading[next].mark == UInt8(ascii: ","), reading.isWord(next + 1, "who"),
      reading[start - 1].mark == UInt8(ascii: ",")
    {
      return false
    }
    let gap = phrase.words.upperBound..<max(phrase.words.upperBound, start)
    return gap.contains { reading.isDeed($0) }
      && !reading.isPost(before: reading.determinedStart(of: phrase.words))
  }
}

extension Reading {
  /// The first noun or rank of an office that is no noun of a body.
  fileprivate func officeNoun(of words: Range<Int>) -> Int? {
    words.dropFirst().first {
      self[$0].has([.office, .rank]) && !self[$0].has(.organisationHead)
    }
  }

  /// A verb of a headline in the third person, or one that gives or takes an office: `bans`, `named`.
  fileprivate func isFinite(_ index: Int) -> Bool {
    isDeed(index) && folded[self[index].key].last == UInt8(ascii: "s")
      || self[index].kind == .word
        && (self[index].casing == .lower || sentence(of: index).isTitleCased)
        && isKnown(index..<index + 1, [.appointing, .leavingOffice, .succeeding])
  }

  /// Whether a word is a verb by which somebody does something, be it in a headline.
  func isDeed(_ index: Int) -> Bool {
    let word = self[index]
    guard word.kind == .word, !word.isPossessive,
      word.casing == .lower || word.casing == .title && sentence(of: index).isTitleCased
    else { return false }
    if RuleWords.of(hash: word.hash).contains(.deed) { return true }
    return word.casing == .lower && word.span.count > 4 && !word.has(.function)
      && folded[word.key].suffix(2).elementsEqual("ed".utf8)
  }
}
