/// Persons whose names the tagger takes for bodies or places, since it hardly read such: `Okazaki Haruto`,
/// where the surname comes first and is a town's, `Ganzorig`, who has no surname, `Zaal Kovelidze`.
///
/// The name must have a given name or an ending of rule-words.tsv, and do what a person does: speak, or
/// stand beside a calling. What is so told counts for every mention of the spelling. Cost: a
/// few look-ups for each name of a body or place that no list has.
extension NameReview {
  func withPersonsByGivenName(_ names: [Proposal]) -> [Proposal] {
    var told: Set<UInt64> = []
    var surnames: Set<UInt64> = []
    for name in names where mayBePersons(name) && actsAsPerson(name.words) {
      told.insert(reading.hash(of: name.words))
      if name.words.count == 2 { surnames.insert(reading[name.words.lowerBound].hash) }
    }
    if told.isEmpty { return names }
    return names.map { name in
      guard name.kind == .organisation || name.kind == .place else { return name }
      let key = reading.hash(of: name.words)
      let isSurname =
        name.words.count == 1 && surnames.contains(key) && speaks(name.words.upperBound)
      guard told.contains(key) || isSurname else { return name }
      var name = name
      name.kind = .person
      name.rule = .personalDeed
      return name
    }
  }

  private func mayBePersons(_ name: Proposal) -> Bool {
    guard name.kind == .organisation || name.kind == .place, name.words.count <= 2,
      name.strength <= Strength.tagged
    else { return false }
    let last = reading[name.words.upperBound - 1]
    guard name.words.allSatisfy({ reading[$0].casing == .title && !isListed($0) }) else {
      return false
    }
    let first = reading[name.words.lowerBound]
    if name.words.count == 1 {
      return last.place == 0 && !last.has(.city) && PersonEndings.shared.endsSingle(key(last))
    }
    return [first, last].contains { RuleWords.of(hash: $0.hash).contains(.givenElsewhere) }
      || PersonEndings.shared.endsSurname(key(last))
  }

  private func key(_ word: Word) -> ArraySlice<UInt8> { reading.folded[word.key] }

  private func isListed(_ index: Int) -> Bool {
    reading[index].has([
      .country, .region, .organisation, .head, .leadingPlaceHead, .companySuffix, .function,
      .office,
    ]) || reading.isSmallOnPage(index)
  }

  /// `said`, `, a herder`, `, 34,`; `herder` before the name
  private func actsAsPerson(_ words: Range<Int>) -> Bool {
    let next = words.upperBound
    if speaks(next) { return true }
    if words.lowerBound > 0, reading.isAdjacent(words.lowerBound),
      isCalling(words.lowerBound - 1)
    {
      return true
    }
    guard next + 2 < reading.count, reading[next].mark == UInt8(ascii: ","),
      reading.isAdjacent(next)
    else { return false }
    if reading[next + 1].kind == .number, reading[next + 1].span.count == 2,
      reading[next + 2].mark == UInt8(ascii: ",")
    {
      return true
    }
    guard ["a", "an", "the"].contains(where: { reading.isWord(next + 1, $0) }) else { return false }
    return (next + 2..<min(next + 5, reading.count)).contains { isCalling($0) }
  }

  private func speaks(_ verb: Int) -> Bool {
    verb < reading.count && reading.isAdjacent(verb) && !reading[verb - 1].isPossessive
      && reading[verb].casing == .lower && reading[verb].has(.speech)
  }

  private func isCalling(_ index: Int) -> Bool {
    reading[index].casing == .lower
      && Callings.shared.fields(hash: reading[index].hash).map {
        !$0.isDisjoint(with: Fields.all.union(.trades))
      } == true
  }
}
