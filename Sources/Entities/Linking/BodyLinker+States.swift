/// Bodies that every state has: which state's is meant where the name does not say.
extension BodyLinker {
  /// Finds the names that mean bodies of several states: the ministries of health of Norway and of
  /// Kenya. A page speaks of its only country; where it names none, of the one whose cities and
  /// offices it names. Cost: linear in the mentions.
  mutating func findDivided() {
    let cores = Set(readings.lazy.filter(\.isOfAState).map(\.identity.core))
    if cores.isEmpty { return }
    countries = countriesBySpelling()
    readStates()
    var states: [UInt64: Set<UInt64>] = [:]
    for identity in ownedIdentities where cores.contains(identity.core) {
      states[identity.core, default: []].insert(identity.parent)
    }
    for page in 0..<pages.count {
      let bodies = pages.distinctSpellings(of: page) { isOfAState(spelling: $0) }
      guard !bodies.isEmpty, let country = onlyCountry(ofPage: page) else { continue }
      for spelling in bodies {
        states[reading(ofSpelling: spelling).identity.core, default: []].insert(country)
      }
    }
    divided = Set(states.lazy.filter { $0.value.count > 1 }.map(\.key))
  }

  private func isOfAState(spelling: Int) -> Bool {
    hasReading(spelling) && reading(ofSpelling: spelling).isOfAState
  }

  /// The body of the only country of a page; a new one where no other page tells of it.
  mutating func stateOwner(
    of name: PageName, _ core: UInt64, page: Int, _ linkage: inout Linkage
  ) -> Owner? {
    guard divided.contains(core), let country = onlyCountry(ofPage: page) else { return nil }
    let identity = BodyReading.Identity(core: core, parent: country)
    if let owner = owner(of: identity) { return owner }
    let owner = Owner(node: linkage.addNode(), spelling: name.spelling)
    add(owner, of: identity, reading: name.reading)
    return owner
  }

  /// The keys of countries as what bodies belong to, by the spellings that name them.
  private func countriesBySpelling() -> [Int: UInt64] {
    var countries: [Int: UInt64] = [:]
    for spelling in 0..<pages.spellings.count where pages.spellings.kind(spelling) == .place {
      let key = String(decoding: folded(pages.spellings.text(spelling)), as: UTF8.self)
      if Lexicon.isKnown(key, .country) { countries[spelling] = ownerKey(ofPlace: key) }
    }
    return countries
  }

  /// Notes the states of cities by the spellings that name them, and those of offices by their titles.
  private mutating func readStates() {
    func key(_ state: UInt16) -> UInt64? {
      States.shared.name(of: state).map { ownerKey(ofPlace: $0) }
    }
    var keys: [UInt16: UInt64] = [:]
    for spelling in 0..<pages.spellings.count where pages.spellings.kind(spelling) == .place {
      let state = States.shared.state(ofCity: folded(pages.spellings.text(spelling)))
      guard state != 0, countries[spelling] == nil else { continue }
      keys[state] = keys[state] ?? key(state)
      statesOfCities[spelling] = keys[state]
    }
    for title in 0..<pages.titles.count {
      let text = String(decoding: folded(pages.titles.text(title)), as: UTF8.self)
      let state = States.shared.state(ofTitle: text.blankSeparated)
      guard state != 0 else { continue }
      keys[state] = keys[state] ?? key(state)
      statesOfTitles[title] = keys[state]
    }
  }

  /// The key of the country that a page names, or tells of by cities and offices, if it is one.
  private func onlyCountry(ofPage page: Int) -> UInt64? {
    let named = pages.distinctSpellings(of: page) { countries[$0] != nil }
    var keys = Set(named.compactMap { countries[$0] })
    if keys.isEmpty {
      let cities = pages.distinctSpellings(of: page) { statesOfCities[$0] != nil }
      keys.formUnion(cities.compactMap { statesOfCities[$0] })
      keys.formUnion(
        pages.roles(of: page).compactMap { statesOfTitles[Int(pages.roles[$0].title)] })
    }
    return keys.count == 1 ? keys.first : nil
  }
}
