/// Bodies that every state has: which state's is meant where the name does not say.
extension BodyLinker {
  /// Finds the names that mean bodies of several states: the ministries of health of Norway and of
  /// Kenya. A page speaks of its only country. Cost: linear in the mentions.
  mutating func findDivided() {
    let cores = Set(readings.lazy.filter(\.isOfAState).map(\.identity.core))
    if cores.isEmpty { return }
    countries = countriesBySpelling()
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

  /// The key of the country that a page names, if it names one.
  private func onlyCountry(ofPage page: Int) -> UInt64? {
    let named = pages.distinctSpellings(of: page) { countries[$0] != nil }
    let keys = Set(named.compactMap { countries[$0] })
    return keys.count == 1 ? keys.first : nil
  }
}
