/// Bodies that every state has: which state's is meant where the name does not say.
extension BodyLinker {
  /// Finds the names that mean bodies of several states: the ministries of health of Norway and of
  /// Kenya. Cost: linear in the mentions.
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
    let owner = Owner(node: linkage.addNode(), spelling: name.spelling, isInferred: true)
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

  /// So often a page has to name another country for its dateline to be a correspondent's.
  private static let correspondence = 2
  /// So often a page has to name one of several countries, and so often it may name the others, to speak
  /// of that.
  private static let prevailing = (mentions: 3, ofOthers: 1)

  /// The key of the country of which a page speaks: the only one that it names, or tells of by cities and
  /// offices; of several that of its dateline, else the one that it names far more than others.
  ///
  /// A dateline does not outweigh the only country that a page names again and again: a page from
  /// Oslo on Kenya speaks of Kenya.
  private func onlyCountry(ofPage page: Int) -> UInt64? {
    var counts: [UInt64: Int] = [:]
    for spelling in pages.mentions(of: page) {
      if let key = countries[Int(spelling)] { counts[key, default: 0] += 1 }
    }
    let offices = pages.roles(of: page)
      .compactMap { statesOfTitles[Int(pages.roles[$0].title)] }
    if let home = pages.datelines(of: page).lazy
      .compactMap({ countries[Int($0)] ?? statesOfCities[Int($0)] }).first
    {
      guard counts.count == 1, let (other, count) = counts.first, other != home,
        count >= BodyLinker.correspondence, !offices.contains(home)
      else { return home }
      return other
    }
    if counts.isEmpty {
      let cities = pages.distinctSpellings(of: page) { statesOfCities[$0] != nil }
      let keys = Set(cities.compactMap { statesOfCities[$0] } + offices)
      return keys.count == 1 ? keys.first : nil
    }
    if counts.count == 1 { return counts.first?.key }
    // A town that no list has, or that several states have, is one of the country that is named first.
    if !pages.datelines(of: page).isEmpty {
      return pages.mentions(of: page).lazy.compactMap { countries[Int($0)] }.first
    }
    for office in offices { counts[office, default: 0] += 1 }
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let isTold =
      order[0].value >= BodyLinker.prevailing.mentions
      && order[1].value <= BodyLinker.prevailing.ofOthers
    return isTold ? order[0].key : nil
  }

  /// `PPP` is another party in another state than those whose pages explain it. Cost: linear in the
  /// mentions, where a party is explained.
  mutating func partParties(in linkage: inout Linkage) {
    if countries.isEmpty {
      countries = countriesBySpelling()
      readStates()
    }
    /// By acronym, the states of the pages that explain it, and what they explain it by.
    var explained: [Int: (states: Set<UInt64>, longs: Set<Int>)] = [:]
    for page in 0..<pages.count {
      for number in pages.definitions(of: page) {
        let definition = pages.definitions[Int(number)]
        let words = folded(pages.spellings.text(Int(definition.long))).split(separator: 0x20)
        guard words.contains(where: { Lexicon.shared.isKnown($0, .partyHead) }),
          let country = onlyCountry(ofPage: page)
        else { continue }
        explained[Int(definition.short), default: ([], [])].states.insert(country)
        explained[Int(definition.short), default: ([], [])].longs.insert(Int(definition.long))
      }
    }
    if explained.isEmpty { return }
    var nodes: [UInt64: Int] = [:]
    for page in 0..<pages.count {
      for short in pages.distinctSpellings(of: page, where: { explained[$0] != nil }) {
        guard let known = explained[short], let country = onlyCountry(ofPage: page),
          !known.states.contains(country),
          !pages.mentions(of: page).contains(where: { spelling in
            known.longs.contains(Int(spelling))
              || countries[Int(spelling)].map { known.states.contains($0) } == true
          })
        else { continue }
        let key = paired(UInt64(short), country)
        let node = nodes[key] ?? linkage.addNode()
        nodes[key] = node
        linkage.place(short, page: page, at: node)
      }
    }
  }
}
