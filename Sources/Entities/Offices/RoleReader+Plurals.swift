import TextCore

/// Offices in the plural: one noun for several persons, each with a country of their own.
///
/// `A and B, the foreign ministers of P and Q` · `Ministers A, B and C of P, Q and R respectively` ·
/// `the ministers of P and Q, A and B` · `Presidents A of P and B of Q`.
extension RoleReader {
  /// What one noun in the plural gives.
  struct PluralOffice {
    /// The words of the office without those of the countries.
    var words: Range<Int>
    var mentions: [RoleMention]
  }

  /// Persons who are named one behind the other; nobody, where one stands alone.
  struct PersonList {
    var persons: [Int]
    /// Where the first name begins, and the text goes on behind the last.
    var words: Range<Int>
    /// The places that stand behind each name.
    var places: [Range<Int>]
  }

  /// The offices of all lists of persons, in order. Cost: linear in the persons of the page.
  func pluralOffices() -> [PluralOffice] {
    var result: [PluralOffice] = []
    var start = 0
    while let first = persons.first(in: start..<reading.count) {
      let list = list(from: first)
      start = list.words.upperBound
      if !list.persons.isEmpty, let office = pluralOffice(of: list) { result.append(office) }
    }
    return result
  }

  private func list(from first: Int) -> PersonList {
    var list = PersonList(persons: [], words: found[first].words, places: [])
    var next: Int? = first
    while let person = next {
      var end = found[person].words.upperBound
      if reading.isWord(end, "of"), reading.isAdjacent(end),
        let place = reading.place(at: reading.isWord(end + 1, "the") ? end + 2 : end + 1),
        reading.isAdjacent(end + 1)
      {
        list.places.append(end + 1..<place.end)
        end = place.end
      }
      list.words = list.words.lowerBound..<end
      next = behindJoint(end).flatMap { persons.starting(at: $0) }
      // Most stand alone, and make no list.
      if next != nil || !list.persons.isEmpty { list.persons.append(person) }
    }
    // `A, B and C of P, Q and R`: the places of all stand behind the last.
    if list.places.count == 1, let place = list.places.last,
      place.upperBound == list.words.upperBound
    {
      list.places = places(from: place.lowerBound)
      list.words = list.words.lowerBound..<(list.places.last?.upperBound ?? place.upperBound)
    }
    return list
  }

  /// Behind a comma, `and` or both.
  private func behindJoint(_ index: Int) -> Int? {
    guard index + 1 < reading.count, reading.isAdjacent(index) else { return nil }
    var next = index
    if reading[next].mark == UInt8(ascii: ",") { next += 1 }
    if reading.isWord(next, "and"), reading.isAdjacent(next) { next += 1 }
    return next > index && reading.isAdjacent(next) ? next : nil
  }

  /// The places of `P, Q and R`.
  func places(from start: Int) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var next: Int? = start
    while let index = next,
      let place = reading.place(at: reading.isWord(index, "the") ? index + 1 : index)
    {
      places.append(index..<place.end)
      if places.count > 1, reading.isWord(index - 1, "and") { break }
      next = behindJoint(place.end)
    }
    return places
  }

  private func pluralOffice(of list: PersonList) -> PluralOffice? {
    if let parted = partedOffice(of: list) { return parted }
    var places = list.places
    var words = officeBefore(list.words.lowerBound)
    if words == nil, let behind = officeBehind(list.words.upperBound) {
      words = behind
      if reading.isWord(behind.upperBound, "of") || reading.isWord(behind.upperBound, "for") {
        guard places.isEmpty else { return nil }
        places = self.places(from: behind.upperBound + 1)
        if places.isEmpty { return nil }
      }
    }
    if words == nil, let ahead = officeAhead(of: list.words.lowerBound) {
      (words, places) = (ahead.words, ahead.places)
    }
    guard let words, let title = reading.singular(of: words), !isBareDeputy(words),
      places.count <= 1 || places.count == list.persons.count
    else { return nil }
    // `the owners of Kovel's Yanso Bank`
    if let last = places.last, reading[last.upperBound - 1].isPossessive {
      guard places.count == 1,
        let possessed = RoleReader.possessed(from: last.upperBound, found, reading)
      else { return nil }
      places = [last.lowerBound..<possessed]
    }
    return PluralOffice(
      words: words,
      mentions: list.persons.enumerated().map { index, person in
        let place = places.count > 1 ? places[index] : places.first
        return RoleMention(
          title: place.map { "\(title) of \(reading.form($0))" } ?? title,
          span: reading.span(words), person: person,
          item: reading.scopes[Int(reading[words.lowerBound].scope)].item)
      })
  }

  /// `Foreign Ministers` before the first name.
  private func officeBefore(_ start: Int) -> Range<Int>? {
    guard start > 0, reading.isAdjacent(start) else { return nil }
    return office(endingWith: start - 1)
  }

  /// `the foreign ministers` behind the comma behind the last name.
  private func officeBehind(_ end: Int) -> Range<Int>? {
    guard end + 2 < reading.count, reading.isAdjacent(end), reading[end].mark == UInt8(ascii: ",")
    else { return nil }
    var start = end + 1
    while reading.isAdjacent(start),
      reading.isDeterminer(start) || reading.isWord(start, "respectively")
    {
      start += 1
    }
    guard
      let noun = (start..<min(start + 4, reading.count)).prefix(while: {
        reading.isAdjacent($0) && reading[$0].kind == .word
      }).first(where: isPluralOffice)
    else { return nil }
    let words = office(endingWith: noun)
    return words?.lowerBound == start ? words : nil
  }

  /// `The foreign ministers of P and Q,` before the first name.
  private func officeAhead(of start: Int) -> (words: Range<Int>, places: [Range<Int>])? {
    guard start > 3, reading[start - 1].mark == UInt8(ascii: ","), reading.isAdjacent(start) else {
      return nil
    }
    let sentence = reading.sentence(of: start).words
    guard
      let of = (max(sentence.lowerBound, start - 16)..<start).last(where: {
        reading.isWord($0, "of") && $0 > 0 && isPluralOffice($0 - 1)
      }), let words = office(endingWith: of - 1)
    else { return nil }
    let places = places(from: of + 1)
    if places.last?.upperBound == start - 1 { return (words, places) }
    // `Ministers of Defence of P and Q`
    guard places.isEmpty,
      let second = (of + 1..<min(of + 6, start)).first(where: { reading.isWord($0, "of") })
    else { return nil }
    let owners = self.places(from: second + 1)
    return owners.last?.upperBound == start - 1 ? (words.lowerBound..<second, owners) : nil
  }

  /// An office in the plural with the words that tell its kind: `deputy foreign ministers`.
  func office(endingWith noun: Int) -> Range<Int>? {
    guard isPluralOffice(noun) else { return nil }
    if let phrase = phrases.first(where: { $0.words.upperBound == noun + 1 }) {
      return phrase.words
    }
    var start = noun
    while start > 0, reading.continues(start), noun - start < 3,
      reading[start - 1].has(.officeModifier), !reading[start - 1].has(.function)
    {
      start -= 1
    }
    return start..<noun + 1
  }

  func isPluralOffice(_ index: Int) -> Bool {
    reading[index].kind == .word && reading.singular(of: index..<index + 1) != nil
  }
}
