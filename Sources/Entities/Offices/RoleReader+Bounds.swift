import TextCore

/// Where an office begins and ends, once the names of the page are known.
extension RoleReader {
  /// The offices that the words of one are: without what belongs to the next person, and with what
  /// says that it is held for the time being.
  ///
  /// `R of X, and Y's` loses what stands behind the comma, `R of X to Ms` the form of address, and
  /// `from R to R` is two.
  static func appendBounded(
    _ phrase: RolePhrase, _ reading: Reading, to phrases: inout [RolePhrase]
  ) {
    let phrase = withoutBracket(withoutJoint(phrase, reading), reading)
    let words = phrase.words
    if let parts = RoleReader.apart(phrase, reading) {
      phrases += parts
      return
    }
    // `Oslo-based analyst`
    if words.count > 1, reading[words.lowerBound].isGlued, words.lowerBound > 0,
      reading[words.lowerBound - 1].mark == UInt8(ascii: "-")
    {
      let behind = words.lowerBound + 1..<words.upperBound
      return phrases.append(phrase.cut(to: behind, keepingNext: true))
    }
    if reading[words.upperBound - 1].isPossessive,
      let comma = words.first(where: { reading[$0].mark == UInt8(ascii: ",") }),
      comma > words.lowerBound
    {
      return phrases.append(phrase.cut(to: words.lowerBound..<comma))
    }
    if let to = words.first(where: { reading.isWord($0, "to") }), to > words.lowerBound,
      to + 1 < words.upperBound
    {
      let rest = to + 1..<words.upperBound
      if rest.allSatisfy({ reading[$0].has(.personTitle) && !reading[$0].has(.office) }) {
        return phrases.append(phrase.cut(to: words.lowerBound..<to))
      }
      // `from the Ambassador to the United Nations` is one.
      if words.lowerBound > 0, reading.isWord(words.lowerBound - 1, "from"),
        rest.contains(where: { reading[$0].has(.office) })
      {
        var second = phrase
        second.words = rest
        phrases += [phrase.cut(to: words.lowerBound..<to), second]
        return
      }
    }
    if words.lowerBound > 0, reading.isAdjacent(words.lowerBound), !phrase.isTitleOnly,
      reading.isWord(words.lowerBound - 1, of: interims)
    {
      var held = phrase
      held.words = words.lowerBound - 1..<words.upperBound
      return phrases.append(held)
    }
    phrases.append(withField(phrase, reading))
  }

  /// The office without the comma and the `and` behind it: `commander of Kovel Forces, and`.
  private static func withoutJoint(_ phrase: RolePhrase, _ reading: Reading) -> RolePhrase {
    var end = phrase.words.upperBound
    while end - 1 > phrase.words.lowerBound,
      reading.isWord(end - 1, "and") && reading[end - 1].casing == .lower
        || reading[end - 1].mark == UInt8(ascii: ",")
    {
      end -= 1
    }
    return end == phrase.words.upperBound
      ? phrase : phrase.cut(to: phrase.words.lowerBound..<end)
  }

  /// The office before a bracket that does not close in it: `chair of the KSC (Kovel Shipping`.
  private static func withoutBracket(_ phrase: RolePhrase, _ reading: Reading) -> RolePhrase {
    let words = phrase.words
    guard let open = words.first(where: { reading[$0].mark == UInt8(ascii: "(") }),
      open > words.lowerBound, !words.contains(where: { reading[$0].mark == UInt8(ascii: ")") })
    else { return phrase }
    var cut = phrase.cut(to: words.lowerBound..<open)
    let close = (words.upperBound..<min(words.upperBound + 8, reading.count)).first {
      reading[$0].mark == UInt8(ascii: ")")
    }
    if let close { cut.next = close + 1 }
    return cut
  }

  /// `commander of the Kovel garrison`: with the small noun of what the name stands for.
  static func withSmallHead(_ phrase: RolePhrase, _ reading: Reading) -> RolePhrase {
    let end = phrase.words.upperBound
    guard end == phrase.next, end < reading.count, phrase.words.count > 3, !phrase.isTitleOnly,
      reading.isAdjacent(end), reading[end].casing == .lower, reading[end].kind == .word,
      reading[end].has([.organisationHead, .placeHead]), !reading[end].has(.function),
      !reading[end - 1].isPossessive, reading[end - 1].isCapitalised,
      let article = phrase.words.dropLast().last(where: { reading[$0].casing == .lower }),
      reading.isWord(article, "the"), article > phrase.words.lowerBound,
      reading.isWord(article - 1, "of")
    else { return phrase }
    return phrase.cut(to: phrase.words.lowerBound..<end + 1)
  }

  /// `head of mission since`, `director of the museum until`: with the small nouns that a term follows.
  private static func withField(_ phrase: RolePhrase, _ reading: Reading) -> RolePhrase {
    var end = phrase.words.upperBound
    if end == phrase.next, reading.isWord(end, "without"), reading.isWord(end + 1, "portfolio") {
      return phrase.cut(to: phrase.words.lowerBound..<end + 2)
    }
    guard end == phrase.next, !phrase.isTitleOnly,
      reading.isWord(end, "of") || reading.isWord(end, "for"), reading.isAdjacent(end)
    else { return phrase }
    let isOf = reading.isWord(end, "of")
    end += 1
    // `for the period`
    if isOf, reading.isWord(end, "the") { end += 1 }
    let first = end
    while end < reading.count, end - first < 3, reading.isAdjacent(end),
      reading[end].casing == .lower, reading[end].kind == .word, !reading[end].has(.function)
    {
      end += 1
    }
    guard end > first, end < reading.count, reading.isAdjacent(end),
      ["since", "from", "until", "between"].contains(where: { reading.isWord(end, $0) })
    else { return phrase }
    return phrase.cut(to: phrase.words.lowerBound..<end)
  }

  /// What was tagged as one office and holds more: the rank of the next person, `from` and the person who
  /// had it, another office behind `, and`, or what a candidate is besides.
  private static func apart(_ phrase: RolePhrase, _ reading: Reading) -> [RolePhrase]? {
    let words = phrase.words
    guard words.count > 2, !phrase.isTitleOnly else { return nil }
    if let from = words.dropFirst().dropLast().first(where: {
      reading.isWord($0, "from") && reading[$0].casing == .lower
        && reading.phrase(at: $0 + 1, [.rank, .honorific]) != nil
    }) {
      return [phrase.cut(to: words.lowerBound..<from)]
    }
    if let joint = words.dropFirst().dropLast().first(where: { index in
      reading.isWord(index, "and") && reading[index - 1].mark == UInt8(ascii: ",")
        && (index + 1..<words.upperBound).contains {
          reading[$0].isCapitalised && reading.phrase(at: $0, .portfolioOffice) != nil
        }
    }), joint - 1 > words.lowerBound {
      return [phrase.cut(to: words.lowerBound..<joint - 1)]
    }
    if let joint = words.dropFirst().dropLast().first(where: { reading.isWord($0, "and") }),
      (words.lowerBound..<joint).contains(where: { reading.isWord($0, "candidate") }),
      reading.phrase(at: joint + 1, .office) != nil
    {
      var second = phrase
      second.words = joint + 1..<words.upperBound
      return [phrase.cut(to: words.lowerBound..<joint), second]
    }
    if var rank = trailingRank(of: words, reading) {
      if reading[rank - 1].mark == UInt8(ascii: ",") { rank -= 1 }
      return [phrase.cut(to: words.lowerBound..<rank, keepingNext: true)]
    }
    return nil
  }

  /// Where the rank begins that stands behind a whole office: `Director of Operations Captain`. Behind the
  /// noun of an office `General` is none (`Surgeon General`).
  private static func trailingRank(of words: Range<Int>, _ reading: Reading) -> Int? {
    guard
      let start = words.dropFirst().first(where: { index in
        reading.phrase(at: index, .rank)?.end == words.upperBound
      }), reading[start].isCapitalised, !reading[start - 1].has([.rank, .officeModifier]),
      (words.lowerBound..<start).contains(where: { reading[$0].has(.office) }),
      words.upperBound - start > 1 || !reading.isWord(start, "general")
        || !reading[start - 1].has(.office),
      !reading.isWord(start - 1, "of"), !reading.isWord(start - 1, "the")
    else { return nil }
    return start
  }

  /// What was tagged as an office, with the small words at its front that the grammar read and the tagger
  /// left out: `vice` of `vice president`.
  static func withFront(
    _ office: Range<Int>, of phrase: RolePhrase, _ reading: Reading
  ) -> Range<Int> {
    let start = phrase.words.lowerBound
    // `Ex-prime` of `Ex-prime minister`
    let before = office.lowerBound - 1
    if before >= 0, reading.isAdjacent(office.lowerBound), reading[before].kind == .word,
      reading.folded[reading[before].key].hasPrefix("ex ")
    {
      return before..<office.upperBound
    }
    guard start < office.lowerBound,
      (start..<office.lowerBound).allSatisfy({
        reading[$0].kind == .word && reading[$0].casing == .lower
      })
    else { return office }
    return start..<office.upperBound
  }

  /// The office with the `General` behind it that is no rank: `Commissioner General`.
  static func withGeneral(_ phrase: RolePhrase, _ reading: Reading) -> RolePhrase {
    let end = phrase.words.upperBound
    guard end < reading.count, reading.isWord(end, "general"), reading.isAdjacent(end),
      reading[end].isCapitalised, reading.isWord(end - 1, of: heldWithGeneral)
    else { return phrase }
    return phrase.cut(to: phrase.words.lowerBound..<end + 1)
  }

  /// `son of former minister`, `sister of the President`: whose relative somebody is, is no office.
  static func isKin(_ words: Range<Int>, _ reading: Reading) -> Bool {
    let first = words.lowerBound
    return words.count > 2 && reading.isWord(first + 1, "of") && reading[first].casing == .lower
      && reading.isKnown(first..<first + 1, .relative)
  }

  /// Whether words that were tagged as an office are a state's: `Republic of Kovel`.
  static func isState(_ words: Range<Int>, _ reading: Reading) -> Bool {
    let head = reading[words.lowerBound]
    return words.count > 2 && head.has(.leadingPlaceHead) && !head.has(.personTitle)
      && reading.isWord(words.lowerBound + 1, "of")
      && !words.contains { reading[$0].has(.personTitle) }
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
  func cut(to words: Range<Int>, keepingNext: Bool = false) -> RolePhrase {
    var result = self
    result.words = words
    if !keepingNext { result.next = words.upperBound }
    return result
  }
}

private let heldWithGeneral = WordList(
  """
  director secretary commissioner auditor attorney solicitor registrar controller comptroller accountant
  consul prosecutor postmaster surgeon
  """)

private let interims = WordList("interim acting caretaker")
