import TextCore

/// Where an office begins and ends, once the names of the page are known.
extension RoleReader {
  /// The offices that the words of one are: without what belongs to the next person, and with what
  /// says that it is held for the time being.
  ///
  /// `R of X, and Y's` loses what stands behind the comma, `R of X to Ms` the form of address, and
  /// `from R to R` is two.
  static func bounded(_ phrase: RolePhrase, _ reading: Reading) -> [RolePhrase] {
    let words = phrase.words
    if reading[words.upperBound - 1].isPossessive,
      let comma = words.first(where: { reading[$0].mark == UInt8(ascii: ",") }),
      comma > words.lowerBound
    {
      return [phrase.cut(to: words.lowerBound..<comma)]
    }
    if let to = words.first(where: { reading.isWord($0, "to") }), to > words.lowerBound,
      to + 1 < words.upperBound
    {
      let rest = to + 1..<words.upperBound
      if rest.allSatisfy({ reading[$0].has(.personTitle) && !reading[$0].has(.office) }) {
        return [phrase.cut(to: words.lowerBound..<to)]
      }
      // `from the Ambassador to the United Nations` is one.
      if words.lowerBound > 0, reading.isWord(words.lowerBound - 1, "from"),
        rest.contains(where: { reading[$0].has(.office) })
      {
        var second = phrase
        second.words = rest
        return [phrase.cut(to: words.lowerBound..<to), second]
      }
    }
    if words.lowerBound > 0, reading.isAdjacent(words.lowerBound), !phrase.isTitleOnly,
      reading.isWord(words.lowerBound - 1, "interim")
    {
      var held = phrase
      held.words = words.lowerBound - 1..<words.upperBound
      return [held]
    }
    return [phrase]
  }

  /// Whether words that were tagged as an office are a state's: `Republic of Kovel`.
  static func isState(_ words: Range<Int>, _ reading: Reading) -> Bool {
    let head = reading[words.lowerBound]
    return words.count > 2 && head.has(.leadingPlaceHead) && !head.has(.personTitle)
      && reading.isWord(words.lowerBound + 1, "of")
      && !words.contains { reading[$0].has(.personTitle) }
  }

  /// The office with the whole name of the state of which it has the end: `Democratic Republic of Kovel's
  /// minister`.
  static func fromWholeName(_ phrase: RolePhrase, _ found: [Proposal]) -> RolePhrase {
    let start = phrase.words.lowerBound
    let behind = found.partitioningIndex { $0.words.lowerBound >= start }
    guard behind > 0, found[behind - 1].kind == .place, found[behind - 1].words.contains(start)
    else { return phrase }
    var whole = phrase
    whole.words = found[behind - 1].words.lowerBound..<phrase.words.upperBound
    return whole
  }

  /// The office without the end of the name before it: `named Anna Kovel Prime Minister`.
  static func behindPerson(_ phrase: RolePhrase, _ persons: PersonOrder) -> RolePhrase {
    let words = phrase.words
    guard words.count > 1, let end = persons.end(within: words) else { return phrase }
    return phrase.cut(to: end..<words.upperBound, keepingNext: true)
  }

  /// Whether the words of an office are the name of an institution: `Prince of Wales Hospital`.
  static func isInstitution(_ words: Range<Int>, _ found: [Proposal], _ reading: Reading) -> Bool {
    guard words.count > 2, reading[words.upperBound - 1].has(.organisationHead) else {
      return false
    }
    let first = found.partitioningIndex { $0.words.lowerBound >= words.lowerBound }
    return first < found.count && found[first].kind == .organisation && found[first].words == words
  }

  /// Whether a name that nobody recognised stands directly behind an office: it is that one's, and
  /// nobody else's.
  func hasUnknownBearer(_ phrase: RolePhrase) -> Bool {
    let next = phrase.next
    return phrase.isCapitalised && next < reading.count && reading.isAdjacent(next)
      && reading[next].kind == .word && reading[next].casing == .title
      && persons.starting(at: reading.introducedPerson(at: next) ?? next) == nil
      && !reading[next].has(.office) && reading[next].place == 0
  }
}

extension RolePhrase {
  /// The office of the first of its words.
  fileprivate func cut(to words: Range<Int>, keepingNext: Bool = false) -> RolePhrase {
    var result = self
    result.words = words
    if !keepingNext { result.next = words.upperBound }
    return result
  }
}
