import TextCore

/// What belongs to an office beside its noun and the names in it.
extension Reading {
  /// The office with the fields before `and`: `Mines and Energy Minister`. Cost: constant.
  func withFieldsBefore(_ phrase: RolePhrase) -> RolePhrase {
    let start = phrase.words.lowerBound
    guard start > 1, phrase.words.count > 1, phrase.isCapitalised, isField(start),
      isKnown(start + 1..<start + 2, .portfolioOffice), isWord(start - 1, "and"),
      isAdjacent(start), isAdjacent(start - 1), isField(start - 2),
      !sentence(of: start).isTitleCased
    else { return phrase }
    var first = start - 2
    while first > 1, isAdjacent(first), isAdjacent(first - 1),
      words[first - 1].mark == UInt8(ascii: ","), isField(first - 2)
    {
      first -= 2
    }
    guard !words[first].opensSentence || first == start - 2 else { return phrase }
    var result = phrase
    result.words = first..<phrase.words.upperBound
    return result
  }

  /// `music director` of `its music director` and `the firm's former legal director`, `fisheries minister` of
  /// `the fisheries minister`, where the grammar reads the noun alone. Cost: constant.
  func withOwnField(_ phrase: RolePhrase) -> RolePhrase {
    let field = phrase.words.lowerBound - 1
    guard field > 0, !phrase.isTitleOnly, phrase.words.count == 1, opensField(field),
      isAdjacent(field), isAdjacent(field + 1), words[field].kind == .word,
      words[field].casing == .lower, words[field].has(.common),
      !words[field].has([.function, .officeModifier]), !isDeterminer(field),
      !isKnown(field..<field + 1, [.sharedOffice, .distinctOffice])
    else { return phrase }
    var result = phrase
    result.words = field..<phrase.words.upperBound
    return result
  }

  /// Whether a word behind which a field of an office may stand comes before it.
  private func opensField(_ field: Int) -> Bool {
    let before = field - 1
    if isPossessivePronoun(before) { return true }
    if isWord(before, "former"), before > 0, isAdjacent(before) {
      return words[before - 1].isPossessive || isPossessivePronoun(before - 1)
    }
    // Whatever else stands there is no field: `the young minister`.
    return (isWord(before, "the") || words[before].isPossessive || words[before].has(.people))
      && RuleWords.of(hash: words[field].hash).contains(.field)
  }

  /// `Chief engineer`, which was read as a form of address and an office. Cost: constant.
  func withChief(_ first: RolePhrase, _ second: RolePhrase) -> RolePhrase? {
    let chief = first.words.lowerBound
    guard first.words.count == 1, isWord(chief, "chief"), !second.isTitleOnly,
      second.words.lowerBound == chief + 1, isAdjacent(chief + 1),
      !words[chief + 1].has([.rank, .honorific, .title])
    else { return nil }
    var result = second
    result.words = chief..<second.words.upperBound
    return result
  }

  /// A noun in a list of fields, with a capital.
  private func isField(_ index: Int) -> Bool {
    words[index].casing == .title
      && (isCommon(index) || folded[words[index].key].hasSuffix("ics")) && words[index].place == 0
      && !words[index].isPossessive && !words[index].has([.function, .givenName, .month])
      && phrase(at: index, [.office, .rank, .title, .honorific]) == nil
  }

  /// The office with the fields that it is for: `minister of health`, `Minister of Agriculture,
  /// Livestock and Fisheries`. Cost: linear in the words that are added.
  func withPortfolio(_ phrase: RolePhrase, _ persons: PersonOrder) -> RolePhrase {
    let end = phrase.words.upperBound
    guard !phrase.isTitleOnly, phrase.next == end, end + 1 < count, isAdjacent(end),
      !words[end - 1].isPossessive,
      let office = phrase.words.last(where: { isKnown($0..<$0 + 1, .portfolioOffice) })
    else { return phrase }
    // `minister of state` with what it is for
    let isOfState = isWord(end - 1, "state") && isWord(end - 2, "of") && isWord(end, "for")
    var field = end
    if office == end - 1 || isOfState {
      guard isWord(end, "of") || isWord(end, "for"), isAdjacent(end + 1),
        words[end + 1].casing == .lower, let next = self.field(at: end + 1, persons),
        closes(next)
      else { return phrase }
      field = next
      if isWord(next - 1, "state"), isWord(next, "for"), isAdjacent(next), isAdjacent(next + 1),
        let purpose = self.field(at: next + 1, persons), closes(purpose)
      {
        field = purpose
      }
    } else if !(isWord(office + 1, "of") || isWord(office + 1, "for")) {
      return phrase
    }
    let last = coordinated(from: field, persons) ?? field
    guard last > end else { return phrase }
    var result = phrase
    result.words = phrase.words.lowerBound..<withPlace(last)
    result.next = behindBrackets(result.words.upperBound)
    return result
  }

  /// Behind `, Livestock and Fisheries`; a list of fields ends in `and` and one of them.
  private func coordinated(from start: Int, _ persons: PersonOrder) -> Int? {
    var index = start
    while index + 1 < count, isAdjacent(index), isAdjacent(index + 1) {
      let isComma = words[index].mark == UInt8(ascii: ",")
      let isLast = isWord(index, "and") || isComma && isWord(index + 1, "and")
      guard isComma || isLast else { return nil }
      let next = isComma && isLast ? index + 2 : index + 1
      guard next < count, isAdjacent(next), words[next].casing == words[start - 1].casing,
        let end = field(at: next, persons)
      else { return nil }
      if isLast { return closes(end) ? end : nil }
      index = end
    }
    return nil
  }

  /// The end of one field: `Social Policy`, `health`.
  private func field(at start: Int, _ persons: PersonOrder) -> Int? {
    let casing = words[start].casing
    var end = start
    while end < count, end < start + 3, end == start || isAdjacent(end), words[end].kind == .word,
      words[end].casing == casing, isCommon(end), !words[end].has([.function, .speech]),
      words[end].place == 0, persons.starting(at: end) == nil
    {
      if phrase(at: end, .personTitle) != nil { return nil }
      end += 1
      if casing == .lower { break }
    }
    return end > start ? end : nil
  }

  /// Whether what stands at `end` is no further word of a field or an office: `health` in
  /// `minister of health care provider`.
  private func closes(_ end: Int) -> Bool {
    guard end < count, isAdjacent(end) else { return true }
    if words[end].kind != .word || words[end].has([.function, .speech]) { return true }
    return words[end].isCapitalised && words[end - 1].casing == .lower
      && phrase(at: end, .office) == nil
  }

  /// Behind `of Norway`.
  private func withPlace(_ end: Int) -> Int {
    guard end + 1 < count, isAdjacent(end), isAdjacent(end + 1), isWord(end, "of") else {
      return end
    }
    return place(at: end + 1)?.end ?? end
  }

  /// `look forward to`: a word that names an office elsewhere.
  func isIdiom(_ words: Range<Int>) -> Bool {
    let first = words.lowerBound
    return self[first].casing == .lower && isWord(first, "forward") && first + 1 < count
      && isWord(first + 1, "to")
  }

  /// `Deputy Minister` of `Deputy Ministers`; `nil` when no noun of the title is a plural.
  func singular(of words: Range<Int>) -> String? {
    let noun = words.first { index in
      let key = folded[self[index].key]
      return key.last == UInt8(ascii: "s") && !self[index].has(.office)
        && lexicon.isKnown(key.dropLast(), .office)
    }
    guard let noun else { return nil }
    let span = span(words)
    let end = self[noun].span.end
    return form(ByteSpan(span.start, end - 1))
      + (end < span.end ? form(ByteSpan(end, span.end)) : "")
  }
}
