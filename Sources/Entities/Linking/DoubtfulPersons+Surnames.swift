/// Persons of one surname who may be one: a short name of several whom it fits, one name inside another, and
/// names with one surname of two.
extension DoubtfulPersons {
  func pairsOfOneSurname(_ bearers: [Int]) -> [Pair] {
    let persons = persons(bearers)
    let bearers = persons.indices
    var pairs: [Pair] = []
    for bearer in bearers {
      let others = bearers.filter { $0 != bearer && saysMore(persons[$0], than: persons[bearer]) }
      let agreeing = others.filter { agree(persons[bearer], persons[$0]) }
      guard (1...DoubtfulPersons.mostFitting).contains(agreeing.count) else { continue }
      for other in agreeing {
        let name = persons[bearer].fullest
        guard let agreement = persons[other].fullest.compatibility(with: name) else { continue }
        let remark =
          agreeing.count == 1 ? "nothing else speaks for it" : "\(agreeing.count) persons fit"
        pairs.append(
          Pair(
            first: persons[bearer].entity, second: persons[other].entity,
            reason: "\(agreement); \(remark)"))
      }
    }
    for (place, one) in persons.enumerated() {
      for other in persons[(place + 1)...] {
        if let pair = pairOfOneInsideAnother(one, other) ?? pairOfGenerations(one, other) {
          pairs.append(pair)
        }
      }
    }
    return pairs
  }

  /// Whether every spelling of the one can be the other's.
  private func agree(_ a: Person, _ b: Person) -> Bool {
    a.names.allSatisfy { name in
      b.names.allSatisfy { $0.isCompatible(with: name) }
    }
  }

  /// A full name says more than initials, which say more than a bare surname.
  private func saysMore(_ a: Person, than b: Person) -> Bool {
    func rank(_ person: Person) -> (Int, Int) {
      let name = person.fullest
      return (name.isBare ? 0 : name.isInitialed ? 1 : 2, name.givens.count)
    }
    return rank(a) > rank(b)
  }

  /// `Ashraf Novak` inside `Mohammad Ashraf Novak`.
  private func pairOfOneInsideAnother(_ a: Person, _ b: Person) -> Pair? {
    let (one, other) = (a.fullest, b.fullest)
    let (short, long) = one.givens.count < other.givens.count ? (one, other) : (other, one)
    let keys = (short.givens.map(\.key), long.givens.map(\.key))
    guard !keys.0.isEmpty, keys.0.count < keys.1.count, !short.isInitialed,
      !keys.1.starts(with: keys.0), keys.1.suffix(keys.0.count).elementsEqual(keys.0)
    else { return nil }
    let (first, second) = one.givens.count < other.givens.count ? (a, b) : (b, a)
    return Pair(
      first: first.entity, second: second.entity,
      reason: "\(quoted(short.text)) is a part of \(quoted(long.text))")
  }

  /// `Robert Kovac` and `Robert Kovac Jr.`
  private func pairOfGenerations(_ one: Person, _ other: Person) -> Pair? {
    let names = (one.fullest, other.fullest)
    guard names.0.generation != names.1.generation,
      names.0.generation == nil || names.1.generation == nil,
      names.0.givens.map(\.key) == names.1.givens.map(\.key), !names.0.isBare
    else { return nil }
    return Pair(
      first: one.entity, second: other.entity,
      reason: "\(quoted(names.0.text)) and \(quoted(names.1.text)) are one person, or of two "
        + "generations")
  }

  // MARK: Names of several surnames

  /// `Gustavo Petro` and `Gustavo Petro Urrego`.
  func pairsOfOneBeginning(_ alike: [Int]) -> [Pair] {
    let persons = persons(alike)
    var pairs: [Pair] = []
    for short in persons where short.fullest.givens.count == 1 {
      for long in persons where long.fullest.givens.count > 1 {
        if long.fullest.surnameKey == short.fullest.surnameKey { continue }
        pairs.append(
          Pair(
            first: short.entity, second: long.entity,
            reason: "\(quoted(short.fullest.text)) is the beginning of "
              + "\(quoted(long.fullest.text))"))
      }
    }
    return pairs
  }

  /// The first letter with the surname, and with the name before it, which may be the first of two
  /// surnames.
  static func firstSurnameKeys(_ name: PersonName) -> [UInt64] {
    guard let first = name.givens.first?.key.utf8.first else { return [] }
    func key(_ surname: String) -> UInt64 { paired(UInt64(first), nameHash(surname)) }
    let second = name.givens.count > 1 ? name.givens.last.map { key($0.key) } : nil
    return [key(name.surnameKey)] + (second.map { [$0] } ?? [])
  }

  /// `María F. Kovel` and `María Fernanda Kovel Ospina`, of whom one name has more parts written out.
  func pairsOfFirstSurnames(_ alike: [Int]) -> [Pair] {
    let persons = persons(alike)
    var pairs: [Pair] = []
    for long in persons where long.fullest.givens.count > 1 {
      guard let cut = DoubtfulPersons.withoutLastSurname(long.fullest) else { continue }
      for short in persons where short.entity != long.entity {
        // The one given name of ``pairsOfOneBeginning(_:)``.
        let isOther = short.fullest.givens.count > 1 || short.fullest.isInitialed
        guard isOther, !short.fullest.isBare, short.fullest.surnameKey == cut.surnameKey,
          cut.isCompatible(with: short.fullest)
        else { continue }
        pairs.append(
          Pair(
            first: short.entity, second: long.entity,
            reason: "\(quoted(short.fullest.text)) may be \(quoted(long.fullest.text)) without the "
              + "second surname"))
      }
    }
    return pairs
  }

  private static func withoutLastSurname(_ name: PersonName) -> PersonName? {
    guard let blank = name.text.lastIndex(of: " ") else { return nil }
    let cut = PersonName(String(name.text[..<blank]))
    guard !cut.isBare, cut.surnameKey == name.givens.last?.key,
      !Lexicon.isKnown(cut.surname.lowercased(), .givenName)
    else { return nil }
    return cut
  }
}
