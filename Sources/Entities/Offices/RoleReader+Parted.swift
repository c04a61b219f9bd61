/// Offices that were found as one with a person in them.
extension RoleReader {
  /// The offices before each person in the words of one, and behind the last: `Ambassador of Yanso Anna
  /// Kovel and Minister of Health`. Cost: a search among the persons for each office.
  static func parted(
    _ office: Range<Int>, _ persons: PersonOrder, _ reading: Reading
  ) -> [Range<Int>] {
    let inside = persons.within(office)
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

  /// An office that ends where the person begins: `Ambassador of Yanso Grant` where the page names Grant
  /// Kovel, `Minister of Health of` where it names Yanso and behind it the person.
  static func beforePerson(
    _ phrase: RolePhrase, _ persons: PersonOrder, _ reading: Reading
  ) -> RolePhrase {
    let words = phrase.words
    if let start = persons.start(across: words.upperBound), start > words.lowerBound {
      return phrase.cut(to: words.lowerBound..<start)
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
}
