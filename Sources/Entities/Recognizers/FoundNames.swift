import TextCore

/// What the page tells of names once they are found: where their titles begin, where a bracket ends
/// them, and who speaks under the name of a place.
///
/// It works on what won, behind the tagger, so that no feature hangs on it. Cost: linear in the names
/// and the brackets.
struct FoundNames {
  let reading: Reading
  /// The names of the page, in their order, without overlaps.
  private(set) var names: [Proposal]

  /// `offices` are those that the tagger found, in order.
  init(_ names: [Proposal], in reading: Reading, offices: [Range<Int>] = []) {
    self.reading = reading
    let review = NameReview(reading: reading, offices: offices)
    self.names = review.withoutShips(names)
    takeWholeTitles()
    readBrackets()
    self.names = review.withBracketedWholes(self.names)
    self.names = review.withBracketedExpansions(self.names)
    self.names = review.withSaints(review.withoutPluralOffices(review.withCutNames(self.names)))
    self.names = review.withPersonsByGivenName(self.names)
    takeSpeakersForPersons()
    self.names = review.withPersonsByOffice(self.names)
    self.names = review.withWholeNames(self.names)
    self.names = review.withBodiesOfOffices(self.names)
    self.names = review.withWholeDocuments(review.withNumberedDocuments(self.names))
    self.names = review.withBodiesOfPacts(self.names)
    self.names = review.withNumberedEvents(self.names)
    self.names = review.withWholeBodies(review.withListsOfOneKind(self.names))
    self.names = review.withLongNamesOfStates(
      review.withOneKindEach(review.withToldKinds(review.withFirms(self.names))))
    self.names = review.withClubs(review.withListedPlaces(self.names))
    self.names = review.withHeadlinesInCapitals(self.names)
  }

  // MARK: Laws

  /// `For the Rivers Act`: a title that begins with a phrase, of which the last words were found.
  private mutating func takeWholeTitles() {
    for index in names.indices where names[index].kind == .document {
      let words = names[index].words
      guard isWord(words.upperBound - 1, of: ["act", "bill"]),
        let start = titleStart(before: words.lowerBound),
        index == 0 || names[index - 1].words.upperBound <= start
      else { continue }
      names[index].words = start..<words.upperBound
    }
  }

  /// Where the capitals begin that stand between an article and the `the` before a law's last words.
  private func titleStart(before end: Int) -> Int? {
    guard end > 2, reading.isAdjacent(end), reading.isAdjacent(end - 1), isSmall(end - 1, "the")
    else { return nil }
    var start = end - 1
    if isWord(start - 1, of: ["of", "for", "in", "to", "on"]), reading[start - 1].casing == .lower {
      start -= 1
    }
    let last = start
    while start > 0, last - start < 5, reading.continues(start), reading[start - 1].isCapitalised,
      !reading[start - 1].has([.office, .personTitle]),
      !(reading.isWord(start - 1, "the") && reading[start - 1].opensSentence)
    {
      start -= 1
    }
    guard start > 0, start < last, reading.isAdjacent(start), reading.isWord(start - 1, "the"),
      reading[start - 1].casing == .lower || reading[start - 1].opensSentence,
      !reading.sentence(of: start).isTitleCased
    else { return nil }
    return start
  }

  private func isSmall(_ index: Int, _ word: StaticString) -> Bool {
    reading[index].casing == .lower && reading.isWord(index, word)
  }

  private func isWord(_ index: Int, of words: [StaticString]) -> Bool {
    index >= 0 && words.contains { reading.isWord(index, $0) }
  }

  // MARK: Brackets

  /// Bodies that end at the bracket behind them, and the letters in it.
  private mutating func readBrackets() {
    for open in reading.brackets where open > 0 && open + 2 < reading.count {
      let short = reading[open + 1]
      guard short.kind == .word, short.casing == .upper, short.span.count > 1,
        reading[open + 2].mark == UInt8(ascii: ")"), let last = name(endingAt: open)
      else { continue }
      let letters = Array(reading.folded[short.key].filter { $0 != 0x20 })
      let isFound =
        last + 1 < names.count && names[last + 1].words.lowerBound == open + 1
      if isFound, names[last + 1].kind == .organisation, names[last + 1].words.count == 1 {
        join(last, to: letters)
      } else if !isFound, names[last].kind == .organisation,
        initials(of: names[last].words) == letters
      {
        names.insert(
          Proposal(
            kind: .organisation, words: open + 1..<open + 2, strength: Strength.defined,
            rule: .explainedAcronym),
          at: last + 1)
      }
    }
  }

  /// The name that ends at a word.
  private func name(endingAt end: Int) -> Int? {
    let index = names.partitioningIndex { $0.words.upperBound >= end }
    return index < names.count && names[index].words.upperBound == end ? index : nil
  }

  /// `Movement for Bread and Work in West Yanso (MUPTAO)`: one body of what was found as a body and
  /// a name behind a preposition, where the letters are the body's and go beyond it.
  private mutating func join(_ last: Int, to letters: [UInt8]) {
    guard last > 0, names[last - 1].kind == .organisation, let first = letters.first,
      let open = names[last - 1].words.first, open < reading.count
    else { return }
    let (body, rest) = (names[last - 1].words, names[last].words)
    let gap = body.upperBound..<rest.lowerBound
    guard (1...2).contains(gap.count), gap.allSatisfy({ reading.isAdjacent($0) }),
      isWord(gap.lowerBound, of: ["in", "of", "for", "to", "on"]),
      gap.count == 1 || reading.isWord(gap.upperBound - 1, "the"),
      reading.folded[reading[body.lowerBound].key].first == first,
      reading.folded[reading[rest.lowerBound].key].first != first,
      !holds(reading.spelling(body), letters)
    else { return }
    names[last - 1].words = body.lowerBound..<rest.upperBound
    names.remove(at: last)
  }

  /// Whether letters stand in a spelling in their order.
  private func holds(_ spelling: ArraySlice<UInt8>, _ letters: [UInt8]) -> Bool {
    var rest = letters[...]
    for byte in spelling where byte == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// The first letters of the words with capitals.
  private func initials(of words: Range<Int>) -> [UInt8] {
    words.compactMap { index in
      reading[index].isCapitalised ? reading.folded[reading[index].key].first : nil
    }
  }

  // MARK: Persons

  /// `Jordan added` where the page knows Mary Jordan, and `Vienna, 43,`; and whatever no list has where the
  /// page has named somebody of that surname in full.
  private mutating func takeSpeakersForPersons() {
    var surnames: [Surname: Int]?
    for index in names.indices
    where (names[index].kind == .place || names[index].kind == .organisation)
      && names[index].words.count == 1
    {
      let word = names[index].words.lowerBound
      let isUnlisted = isUnlisted(word)
      if !(names[index].kind == .place && isAged(word)) {
        guard isUnlisted || names[index].kind == .place && speaks(word) else { continue }
        let known = surnames ?? readSurnames()
        surnames = known
        let surname = Surname(hash: reading[word].hash, scope: reading[word].scope)
        let isNamed = known[surname].map { $0 < word } ?? false
        guard isNamed || isUnlisted && isHolder(word) else { continue }
      }
      names[index].kind = .person
      names[index].rule = .personalDeed
    }
  }

  /// Whether a word is in no list and is no acronym, has no article before it and no place around it.
  private func isUnlisted(_ index: Int) -> Bool {
    let word = reading[index]
    guard word.place == 0, word.casing != .upper, !reading.isAcronym(index),
      !reading.isCommon(index),
      !word.has([
        .country, .region, .city, .geography, .organisation, .head, .people, .companySuffix,
        .function,
      ])
    else { return false }
    guard index > 0, reading.isAdjacent(index) else { return true }
    return !reading.isWord(index - 1, "the") && !reading[index - 1].has(.placeCue)
  }

  /// `Kovel, the company's chief executive, said`: who has an office between commas, and acts.
  private func isHolder(_ index: Int) -> Bool {
    guard index + 4 < reading.count, reading[index + 1].mark == UInt8(ascii: ","),
      reading.isAdjacent(index + 1),
      ["the", "its", "their", "a", "an"].contains(where: { reading.isWord(index + 2, $0) })
    else { return false }
    let sentence = reading[index].sentence
    guard
      let end = (index + 3..<min(index + 14, reading.count)).first(where: {
        reading[$0].mark == UInt8(ascii: ",")
      }), end + 1 < reading.count, reading[end + 1].sentence == sentence,
      reading[end + 1].casing == .lower, reading[end + 1].has(.speech)
    else { return false }
    // The noun stands last, or before what the office is of.
    let noun = (index + 3..<end).first { place in
      reading.isWord(place + 1, "of") || reading.isWord(place + 1, "for") || place + 1 == end
    }
    return noun.map {
      reading[$0].has(.office) && reading[$0].casing == .lower
        && !RuleWords.of(hash: reading[$0].hash).contains(.owner)
    } ?? false
  }

  private func isAged(_ word: Int) -> Bool {
    guard word + 3 < reading.count, reading[word + 1].mark == UInt8(ascii: ","),
      reading[word + 2].kind == .number, reading[word + 2].span.count == 2,
      reading[word + 3].mark == UInt8(ascii: ","),
      (word + 1...word + 3).allSatisfy({ reading.isAdjacent($0) }), word > 0,
      reading.isAdjacent(word)
    else { return false }
    // `In Vienna, 43, mostly students, were held.`
    return reading[word - 1].casing == .lower && reading[word - 1].has(.speech)
  }

  private func speaks(_ word: Int) -> Bool {
    let verb = word + 1
    return verb < reading.count && reading.isAdjacent(verb) && !reading[word].isPossessive
      && reading[verb].casing == .lower && reading[verb].has(.speech)
  }

  private struct Surname: Hashable {
    var hash: UInt64
    var scope: Int32
  }

  /// The surnames of full names, each with the word at which the first of them begins.
  private func readSurnames() -> [Surname: Int] {
    var surnames: [Surname: Int] = [:]
    for name in names where name.kind == .person && name.words.count > 1 {
      let surname = Surname(
        hash: reading[name.words.upperBound - 1].hash, scope: reading[name.words.lowerBound].scope)
      surnames[surname] = surnames[surname] ?? name.words.lowerBound
    }
    return surnames
  }
}

extension FoundNames {
  /// The names with the places that bodies and meetings are about: `Afghanistan` in `Working Group on
  /// Afghanistan`, and the bodies that sit: `General Assembly` in `80th session of the General Assembly`.
  /// Either stands behind the name that it is part of.
  func withTopics() -> [Proposal] {
    var result: [Proposal] = []
    result.reserveCapacity(names.count)
    for name in names {
      result.append(name)
      if name.rule == .numberedEvent, let body = sitting(name.words) {
        result.append(
          Proposal(kind: .organisation, words: body, strength: Strength.headed, rule: .topic))
      }
      if name.kind == .organisation || name.kind == .event, let place = topic(of: name) {
        result.append(
          Proposal(kind: .place, words: place, strength: Strength.place, rule: .topic))
      }
    }
    return result
  }

  /// The body of `80th session of the General Assembly`.
  private func sitting(_ words: Range<Int>) -> Range<Int>? {
    let body = words.lowerBound + 4
    return body < words.upperBound && isSmall(body - 3, "session") ? body..<words.upperBound : nil
  }

  private func topic(of name: Proposal) -> Range<Int>? {
    let words = name.words
    // A meeting on a hill is held there, and one on a country is about it.
    let places: WordClasses =
      name.kind == .event ? .country : [.country, .region, .city, .geography]
    guard words.count > 2,
      let cue = words.dropFirst().dropLast().first(where: { isSmall($0, "on") })
    else { return nil }
    let start = isSmall(cue + 1, "the") ? cue + 2 : cue + 1
    guard start < words.upperBound, let place = reading.place(at: start),
      place.end <= words.upperBound,
      !place.entry.classes.isDisjoint(with: places),
      place.end == words.upperBound || reading[place.end].casing == .lower
    else { return nil }
    return start..<place.end
  }
}
