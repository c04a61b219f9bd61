/// What grammar knows better than the tagger: names whose own words contradict the kind or the
/// bounds that it gave them.
struct TagReview {
  let reading: Reading

  /// Adds the name as its words allow it: none where they tell that it is no name, two where they
  /// join two.
  func add(_ name: TaggedName, to names: inout [TaggedName]) {
    guard let open = openBracket(in: name.words) else { return addWhole(name, to: &names) }
    for words in [name.words.lowerBound..<open, open + 1..<name.words.upperBound]
    where !words.isEmpty {
      addWhole(TaggedName(kind: name.kind, words: words), to: &names)
    }
  }

  /// The bracket that cuts what was tagged as one name: `Institute of Law (IL`.
  private func openBracket(in words: Range<Int>) -> Int? {
    guard let open = words.first(where: { reading[$0].mark == UInt8(ascii: "(") }),
      !words.contains(where: { reading[$0].mark == UInt8(ascii: ")") })
    else { return nil }
    return open
  }

  private func addWhole(_ name: TaggedName, to names: inout [TaggedName]) {
    let name = withoutComma(name)
    if isDoctrine(name.words) || isParty(name.words) { return }
    switch name.kind {
    case .place: if !isMereWords(name), !isOfInhabitants(name.words) { names.append(name) }
    case .event: if !reading.isKnown(name.words, .partOfTime) { names.append(itself(name)) }
    case .document: names += apart(asBody(name)).map { withoutDefendant(withoutArticle($0)) }
    case .organisation:
      let name = beforeClause(withoutProperty(name))
      guard name.words.contains(where: isSmallAnd) else { return names.append(name) }
      names += listed(name)
    case .person: if !isOfSeveral(name.words.upperBound - 1) { names += persons(name) }
    default: names.append(name)
    }
  }

  /// `Reaganism`, `Federalism`.
  private func isDoctrine(_ words: Range<Int>) -> Bool {
    words.count == 1 && reading[words.lowerBound].casing == .title
      && reading.folded[reading[words.lowerBound].key].hasSuffix("ism")
      && reading[words.lowerBound].key.count > 6
  }

  /// `R-Kovel.` behind a member of a parliament: a party's letter and whom the member stands for.
  private func isParty(_ words: Range<Int>) -> Bool {
    guard words.count == 1 else { return false }
    let key = reading.folded[reading[words.lowerBound].key]
    return reading[words.lowerBound].hasParts && key.count > 3
      && (key.hasPrefix("d ") || key.hasPrefix("r ") || key.hasPrefix("i "))
      && words.lowerBound > 0
      && [UInt8(ascii: ","), UInt8(ascii: "(")].contains(reading[words.lowerBound - 1].mark)
  }

  /// `Kovel Court of Appeals despite Democratic`: the name ends where a clause begins.
  private func beforeClause(_ name: TaggedName) -> TaggedName {
    guard
      let end = name.words.dropFirst().first(where: {
        reading[$0].casing == .lower && reading.isWord($0, of: clauses)
      })
    else { return name }
    return TaggedName(kind: name.kind, words: name.words.lowerBound..<end)
  }

  /// `New Yorkers`: people of a place.
  private func isOfInhabitants(_ words: Range<Int>) -> Bool {
    let spelling = reading.spelling(words)
    return spelling.hasSuffix("ers") && reading.lexicon.isKnown(spelling.dropLast(3), .place)
  }

  /// `offices of Kovel Shipping`: the body without what it has.
  private func withoutProperty(_ name: TaggedName) -> TaggedName {
    var start = name.words.lowerBound
    guard reading[start].casing == .lower, reading[start].kind == .word,
      reading.isWord(start + 1, "of")
    else { return name }
    start += reading.isWord(start + 2, "the") ? 3 : 2
    guard start < name.words.upperBound, reading[start].isCapitalised else { return name }
    return TaggedName(kind: name.kind, words: start..<name.words.upperBound)
  }

  /// `MPs`, `CEOs`
  private func isOfSeveral(_ index: Int) -> Bool {
    reading[index].casing == .mixed && reading[index].has(.notName)
  }

  /// `Anna • Berta • Clara`: entries of a list that stand in one line.
  private func persons(_ name: TaggedName) -> [TaggedName] {
    guard name.words.contains(where: { reading[$0].mark == Mark.bullet }) else { return [name] }
    return name.words.split { reading[$0].mark == Mark.bullet }
      .filter { $0.allSatisfy { reading[$0].kind == .word } }
      .map { TaggedName(kind: .person, words: $0.startIndex..<$0.endIndex) }
  }

  /// `Games of the Century` of `“Games of the Century,”`.
  private func withoutComma(_ name: TaggedName) -> TaggedName {
    let end = name.words.upperBound - 1
    guard end > name.words.lowerBound, reading[end].mark == UInt8(ascii: ",") else { return name }
    return TaggedName(kind: name.kind, words: name.words.lowerBound..<end)
  }

  /// `Geopolitics`, `Great Victory`: words of the dictionary in which no list knows a place.
  private func isMereWords(_ name: TaggedName) -> Bool {
    let places: WordClasses = [.country, .region, .city, .geography, .people]
    return name.words.allSatisfy { index in
      let word = reading[index]
      return word.has(.common) && word.casing != .upper && word.place == 0
        && word.classes.isDisjoint(with: [.placeHead, .leadingPlaceHead, .givenName, .surname])
        && word.classes.isDisjoint(with: places) && reading.phrase(at: index, places) == nil
    }
  }

  /// `Great Victory in the Kovel War`: the war.
  private func itself(_ name: TaggedName) -> TaggedName {
    guard
      let joint = name.words.dropFirst().dropLast(2).first(where: {
        reading.isWord($0 + 1, "the") && (reading.isWord($0, "in") || reading.isWord($0, "of"))
      }), !(name.words.lowerBound..<joint).contains(where: isEventHead),
      (joint + 2..<name.words.upperBound).contains(where: isEventHead)
    else { return name }
    return TaggedName(kind: .event, words: joint + 2..<name.words.upperBound)
  }

  private func isEventHead(_ index: Int) -> Bool {
    reading[index].isCapitalised && reading[index].has(.eventHead)
  }

  /// `Council committees 1267/1989`: a body that is known by the numbers of its documents.
  private func asBody(_ name: TaggedName) -> TaggedName {
    guard let last = name.words.last(where: { reading[$0].kind == .word }),
      last > name.words.lowerBound, last + 1 < name.words.upperBound,
      reading[last].has(.organisationHead), !reading[last].has(.documentHead),
      reading[last + 1].kind == .number
    else { return name }
    return TaggedName(kind: .organisation, words: name.words.lowerBound..<last + 1)
  }

  /// `Kovel Charter and the Yanso Treaty`, `Treaty of Kovel and the Yanso Charter`: two documents, each
  /// with a head noun.
  private func apart(_ name: TaggedName) -> [TaggedName] {
    guard name.kind == .document,
      let joint = name.words.dropFirst().first(where: { index in
        isJoint(index)
          && (isHead(index - 1) || reading[index - 1].kind == .number
            || isBeforeArticle(index) && isHead(name.words.upperBound - 1)
              && (name.words.lowerBound..<index).contains(where: isHead))
      })
    else { return [name] }
    var next = joint + 1
    if reading.isWord(next, "and") { next += 1 }
    if reading.isWord(next, "the") { next += 1 }
    guard next + 1 < name.words.upperBound,
      (next + 1..<name.words.upperBound).contains(where: isHead)
    else { return [name] }
    return [name.words.lowerBound..<joint, next..<name.words.upperBound]
      .map { TaggedName(kind: .document, words: $0) }
  }

  private func isJoint(_ index: Int) -> Bool {
    reading.isWord(index, "and")
      || reading[index].mark == UInt8(ascii: ",")
        && (reading.isWord(index + 1, "and") || reading.isWord(index + 1, "the"))
  }

  private func isBeforeArticle(_ joint: Int) -> Bool {
    reading.isWord(joint + 1, "the")
      || reading.isWord(joint + 1, "and") && reading.isWord(joint + 2, "the")
  }

  /// `Markets Act against Kovel`: the law, where what stands behind `against` is somebody's name.
  private func withoutDefendant(_ name: TaggedName) -> TaggedName {
    guard name.kind == .document,
      let joint = name.words.dropFirst().dropLast().first(where: {
        reading.isWord($0, "against") && reading[$0].casing == .lower
      }), isHead(joint - 1), !reading.isCommon(joint + 1)
    else { return name }
    return TaggedName(kind: .document, words: name.words.lowerBound..<joint)
  }

  /// `Kovel, Yanso and Taal`: bodies in a list, each of words that could be all of a name.
  private func listed(_ name: TaggedName) -> [TaggedName] {
    let joints = name.words.filter { reading[$0].mark == UInt8(ascii: ",") || isSmallAnd($0) }
    guard let last = joints.last, isSmallAnd(last), let first = joints.first else { return [name] }
    var parts: [Range<Int>] = []
    var start = name.words.lowerBound
    for joint in joints + [name.words.upperBound] {
      // `Kovel, Yanso, and Taal`
      if joint > start { parts.append(start..<joint) }
      start = joint + 1
    }
    // `Kovel and Yanso` may be the name of one firm.
    let isList = reading[first].mark == UInt8(ascii: ",")
    guard parts.count > 1, parts.allSatisfy({ isWholeName($0, isList: isList) }) else {
      return [name]
    }
    return parts.map { TaggedName(kind: name.kind, words: $0) }
  }

  private func isSmallAnd(_ index: Int) -> Bool {
    reading[index].casing == .lower && reading.isWord(index, "and")
  }

  /// Whether words are a body's whole name: a known one or, in a list, one or two that are in no
  /// dictionary.
  private func isWholeName(_ words: Range<Int>, isList: Bool) -> Bool {
    if let known = reading.phrase(at: words.lowerBound, .organisation),
      known.end == words.upperBound
    {
      return true
    }
    if words.count == 1, reading.isAcronym(words.lowerBound) { return true }
    return isList && words.count <= 2
      && words.allSatisfy { index in
        reading.isNameLike(index) && !reading.isCommon(index)
          && !reading[index].has([.head, .companySuffix, .personName, .people])
      }
  }

  /// `Article IV of the Yanso Treaty`: the treaty.
  private func withoutArticle(_ name: TaggedName) -> TaggedName {
    let parts: [StaticString] = ["article", "articles", "section", "chapter", "annex", "paragraph"]
    let first = name.words.lowerBound
    guard name.kind == .document, parts.contains(where: { reading.isWord(first, $0) }),
      let joint = name.words.dropFirst(2).first(where: { reading.isWord($0, "of") }),
      joint - first <= 5, joint + 2 < name.words.upperBound, reading.isWord(joint + 1, "the"),
      (joint + 2..<name.words.upperBound).contains(where: isHead)
    else { return name }
    return TaggedName(kind: .document, words: joint + 2..<name.words.upperBound)
  }

  private func isHead(_ index: Int) -> Bool {
    reading[index].isCapitalised && reading[index].has(.documentHead)
  }
}

private let clauses = WordList(
  "despite after before during since until because when while who which that said says")
