/// Offices that were found as one with a person in them.
extension RoleReader {
  /// The offices before each person in the words of one, and behind the last: `Ambassador of Yanso Anna
  /// Kovel and Minister of Health`. Cost: a search among the persons for each office.
  static func parted(
    _ office: Range<Int>, _ persons: PersonOrder, _ reading: Reading
  ) -> [Range<Int>] {
    let inside = persons.within(office).filter { !isServed($0, in: office, reading) }
    guard !inside.isEmpty else { return [office] }
    var parts: [Range<Int>] = []
    var start = office.lowerBound
    for person in inside {
      parts.append(start..<person.lowerBound)
      start = person.upperBound
    }
    parts.append(start..<office.upperBound)
    return parts.compactMap { part in
      let words = part.drop {
        reading[$0].kind != .word || reading[$0].has(.function) && reading[$0].casing == .lower
      }
      return words.isEmpty ? nil : words
    }
  }

  /// Whether a person in the words of an office is whom its holder serves: `chief of staff to P`, `director
  /// for the P campaign`.
  private static func isServed(
    _ person: Range<Int>, in office: Range<Int>, _ reading: Reading
  ) -> Bool {
    var before = person.lowerBound - 1
    while before > office.lowerBound,
      reading.isWord(before, "the") || reading[before].has(.personTitle)
    {
      before -= 1
    }
    return before > office.lowerBound && reading[before].casing == .lower
      && ["to", "for", "of", "with", "under"].contains { reading.isWord(before, $0) }
  }

  /// An office that ends where the person begins: `Ambassador of Yanso Grant` where the page names Grant
  /// Kovel, `Minister of Health of` where it names Yanso and behind it the person.
  static func beforePerson(
    _ phrase: RolePhrase, _ persons: PersonOrder, _ reading: Reading
  ) -> RolePhrase {
    let words = phrase.words
    if let served = withServed(phrase, persons, reading) { return served }
    if let start = persons.start(across: words.upperBound), start > words.lowerBound {
      let cut = phrase.cut(to: words.lowerBound..<start)
      return withServed(cut, persons, reading) ?? cut
    }
    // `State Secretary at the Ministry of Justice Anna Kovel`, read as the ministry's name.
    if let person = persons.ending(at: words.upperBound), !phrase.isTitleOnly,
      case let start = persons.nameStart(of: person), start > words.lowerBound + 1,
      reading[start - 1].isCapitalised
    {
      return phrase.cut(to: words.lowerBound..<start)
    }
    guard words.count > 2, reading.isWord(words.upperBound - 1, "of") else { return phrase }
    if let place = reading.place(at: words.upperBound), persons.starting(at: place.end) != nil {
      return phrase.cut(to: words.lowerBound..<place.end)
    }
    return phrase.cut(to: words.dropLast())
  }

  /// `chief of staff to` P: the office with whom its holder serves, who is not the one that holds it; without
  /// what bears somebody's name in `director for the` P `campaign`.
  private static func withServed(
    _ phrase: RolePhrase, _ persons: PersonOrder, _ reading: Reading
  ) -> RolePhrase? {
    let end = phrase.words.upperBound
    let start = persons.ending(at: end).map { persons.nameStart(of: $0) } ?? end
    let joint = reading.isWord(start - 1, "the") ? start - 2 : start - 1
    guard joint > phrase.words.lowerBound, reading[joint].casing == .lower,
      ["for", "to", "with"].contains(where: { reading.isWord(joint, $0) }),
      let person = persons.starting(at: start)
    else { return nil }
    // What is called after somebody is not told whole.
    let whole = joint == start - 1 ? persons.nameEnd(of: person) : joint
    return phrase.cut(to: phrase.words.lowerBound..<whole)
  }
}
