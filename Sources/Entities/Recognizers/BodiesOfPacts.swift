/// Bodies that are called by the treaty that made them, and parties that are called like one: `the Lakes
/// Fishing Pact elected a secretary general`, `the Highland Accord, a party of farmers, won seven seats`.
///
/// A document is signed and enters into force; a body meets, elects, sends, has a seat and officers. What
/// one sentence says counts for every name of that spelling on the page, and for the letters that
/// are explained by it, unless another says that it is signed. Cost: a look at what stands
/// around each document of such a noun.
extension NameReview {
  func withBodiesOfPacts(_ names: [Proposal]) -> [Proposal] {
    guard names.contains(where: { isPact($0) }) else { return names }
    /// For each spelling, the letters that are explained by it among them, the first of those.
    var wholes: [UInt64: UInt64] = [:]
    for index in names.indices where isPact(names[index]) {
      let key = pactKey(names[index].words)
      wholes[key] = key
      if index + 1 < names.count, areLetters(names[index + 1].words, behind: names[index].words) {
        wholes[pactKey(names[index + 1].words)] = key
      }
    }
    var told: [UInt64: (isBody: Bool, isText: Bool)] = [:]
    for name in names where name.kind == .document || name.kind == .organisation {
      guard let whole = wholes[pactKey(name.words)] else { continue }
      var known = told[whole] ?? (false, false)
      known.isBody = known.isBody || acts(name.words) || hasOfficers(name.words)
      known.isText = known.isText || isText(name.words)
      told[whole] = known
    }
    let bodies = told.filter { $0.value.isBody && !$0.value.isText }
    if bodies.isEmpty { return names }
    return names.map { name in
      var name = name
      if name.kind == .document, let whole = wholes[pactKey(name.words)], bodies[whole] != nil {
        name.kind = .organisation
      }
      return name
    }
  }

  private func pactKey(_ words: Range<Int>) -> UInt64 {
    let words = reading.isWord(words.lowerBound, "the") ? words.dropFirst() : words
    return reading.hash(of: words)
  }

  private func isPact(_ name: Proposal) -> Bool {
    name.kind == .document && name.words.count > 1
      && RuleWords.of(hash: reading[name.words.upperBound - 1].hash).contains(.pact)
      && reading[name.words.upperBound - 1].isCapitalised
  }

  /// `(NLFP)`
  private func areLetters(_ words: Range<Int>, behind name: Range<Int>) -> Bool {
    words.count == 1 && words.lowerBound == name.upperBound + 1
      && reading[name.upperBound].mark == UInt8(ascii: "(")
  }

  // MARK: What tells of a body

  /// `met`, `elected a`, `won seven seats`, `has its seat`, `is based in`, `, a party of`
  private func acts(_ words: Range<Int>) -> Bool {
    var place = words.upperBound
    let sentence = reading[words.lowerBound].sentence
    func isHere(_ index: Int) -> Bool {
      index < reading.count && reading[index].sentence == sentence
    }
    // `(NLFP)`
    if isHere(place + 2), reading[place].mark == UInt8(ascii: "("),
      reading[place + 2].mark == UInt8(ascii: ")")
    {
      place += 3
    }
    guard isHere(place) else { return false }
    if reading[place].mark == UInt8(ascii: ",") {
      guard isHere(place + 2), reading.isWord(place + 1, "a") || reading.isWord(place + 1, "an")
      else { return false }
      return (place + 2..<min(place + 5, reading.count)).contains { isHere($0) && isParty($0) }
    }
    if reading.isWord(place, "will") || reading.isWord(place, "would") { place += 1 }
    guard isHere(place), reading[place].casing == .lower else { return false }
    if RuleWords.of(hash: reading[place].hash).contains(.bodyDeed) { return true }
    let rest = place..<min(place + 5, reading.count)
    if reading.isWord(place, "won") || reading.isWord(place, "lost") {
      return rest.contains { isHere($0) && reading.isWord($0, of: seats) }
    }
    guard ["is", "was", "has", "had"].contains(where: { reading.isWord(place, $0) }) else {
      return false
    }
    return rest.contains { isHere($0) && reading.isWord($0, of: headquarters) }
  }

  private func isParty(_ index: Int) -> Bool {
    reading[index].casing == .lower && reading.isWord(index, of: parties)
  }

  /// `secretary general of the Lakes Pact`, `the Lakes Pact's spokesman`, `Lakes Pact chairman`
  private func hasOfficers(_ words: Range<Int>) -> Bool {
    let next = words.upperBound
    if next < reading.count, reading.isAdjacent(next), isOfficer(next) { return true }
    var place = words.lowerBound - 1
    if place > 1, reading.isWord(place, "the") { place -= 1 }
    guard place > 0, reading.isWord(place, "of"), reading.isAdjacent(place) else { return false }
    return isOfficer(place - 1)
  }

  private func isOfficer(_ index: Int) -> Bool {
    reading[index].casing != .upper && reading.isWord(index, of: officers)
  }

  // MARK: What tells of a document

  /// `signed the`, `under the`, `Article 4 of the`, `enters into force`
  private func isText(_ words: Range<Int>) -> Bool {
    var place = words.lowerBound - 1
    if place > 0, reading.isWord(place, "the") { place -= 1 }
    if place >= 0, reading.isAdjacent(words.lowerBound) {
      if reading.isWord(place, of: signing) || reading.isWord(place, "under") { return true }
      if reading.isWord(place, "of") || reading.isWord(place, "to"), place > 0,
        reading.isWord(place - 1, of: signing) || reading[place - 1].kind == .number
          || reading.isWord(place - 1, of: partsOfTexts)
      {
        return true
      }
    }
    let next = words.upperBound
    guard next + 1 < reading.count else { return false }
    let first = reading[next].mark == UInt8(ascii: ",") ? next + 1 : next
    return reading.isWord(first, of: signing) || reading.isWord(first + 1, of: signing)
      || reading.isWord(first + 1, "into")
  }
}

private let seats = WordList("seats mandates election elections vote votes mayoralties")
private let headquarters = WordList("seat based headquartered headquarters office offices members")
private let parties = WordList(
  "party alliance coalition group movement organisation organization body bloc union club list")
private let officers = WordList(
  "general chairman chairwoman chairperson chair president spokesman spokeswoman spokesperson leader "
    + "director coordinator treasurer member members secretariat secretary headquarters board council "
    + "committee")
private let signing = WordList(
  "sign signs signed signing adopt adopts adopted adopting adoption ratify ratifies ratified ratifying "
    + "ratification amended concluded signature signatories text implement implementing implementation"
)
private let partsOfTexts = WordList(
  "article articles chapter text draft terms provisions parties party signatory signatories accession annex violation breach"
)
