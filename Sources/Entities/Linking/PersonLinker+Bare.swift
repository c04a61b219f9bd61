import Chronology

/// Bare surnames that fit nobody on their page.
extension PersonLinker {
  /// Where a bearer of a surname is named: how many pages, their half-years, the company on them.
  struct Whereabouts {
    var pageCount = 0
    var halfYears: Set<Int32> = []
    var company: Set<UInt64> = []
  }

  /// Whoever has so many pages is meant by pages of the same time.
  private static let known = 3
  /// What stands on so many pages, or on one in so many, is nobody's company in particular.
  private static let common = (pages: 3, share: 50)

  /// Gives each to the one in the corpus with its office, whose surname may stand first or be left
  /// out; those of surnames that few bear to the only
  /// bearer, if it is near and no office speaks against it, else to one person of whom no more is
  /// known, or to as many as their offices tell of.
  mutating func placeBare(_ pending: [Pending], in linkage: inout Linkage) {
    var rest: [Int: [Pending]] = [:]
    for entry in pending {
      let spelling = entry.spelling
      if let person = onlyPerson(spelling, sharing: entry.offices, where: { _ in true })
        ?? onlyPerson(beginningWith: spelling, holding: entry.offices),
        !isOfOtherGender(spelling, page: entry.page, than: person)
      {
        linkage.place(
          spelling, page: entry.page, at: person, to: self.spelling(of: person, spelling),
          .bearerOfOffice)
      } else if isFrequent(bare: spelling) {
        placeUnknown(spelling, page: entry.page, offices: entry.offices, in: &linkage)
      } else {
        rest[Int(surnames[spelling]), default: []].append(entry)
      }
    }
    if rest.isEmpty { return }
    let bearers = bearers(of: Set(rest.keys), &linkage)
    let only = Set(bearers.values.lazy.compactMap { $0.count == 1 ? $0.first : nil })
    let companions = only.isEmpty ? [] : companions()
    let whereabouts = whereabouts(of: only, companions, &linkage)
    for (surname, entries) in rest.sorted(by: { $0.key < $1.key }) {
      let known = bearers[surname] ?? []
      var left = entries
      if known.count > 1 {
        for entry in entries {
          placeUnknown(entry.spelling, page: entry.page, offices: entry.offices, in: &linkage)
        }
        continue
      } else if let bearer = known.first {
        left = entries.filter {
          !placeNear(bearer, whereabouts[bearer] ?? Whereabouts(), $0, companions, in: &linkage)
        }
      }
      placeTogether(left, in: &linkage)
    }
  }

  /// Whether many are called by a bare spelling: by the surname, or by the given name.
  func isFrequent(bare spelling: Int, asSurname: Bool = false) -> Bool {
    frequentSurnames.contains(Int(surnames[spelling]))
      || !asSurname
        && Lexicon.shared.entry(for: pages.spellings.text(spelling))?.classes.contains(.givenName)
          == true
  }

  /// The persons who bear some surnames, as roots.
  func bearers(of wanted: Set<Int>, _ linkage: inout Linkage) -> [Int: Set<Int>] {
    var found: [Int: Set<Int>] = [:]
    for spelling in forms.indices {
      switch forms[spelling] {
      case .none, .bare: continue
      case .initials where !lonelyInitials.contains(spelling): continue
      case .full, .ambiguous, .initials:
        let surname = Int(surnames[spelling])
        guard wanted.contains(surname) else { continue }
        let root = linkage.root(of: spelling)
        found[surname, default: []].formUnion(namesakes[root] ?? [root])
      }
    }
    return found
  }

  /// Where some persons are named. Cost: linear in the mentions.
  func whereabouts(
    of persons: Set<Int>, _ companions: [Bool], _ linkage: inout Linkage
  ) -> [Int: Whereabouts] {
    var found: [Int: Whereabouts] = [:]
    if persons.isEmpty { return found }
    for page in 0..<pages.count {
      let named = pages.distinctSpellings(of: page) { forms[$0] != .none && forms[$0] != .bare }
      let roots = Set(named.map { linkage.root(of: linkage.node(of: $0, page: page)) })
        .intersection(persons)
      if roots.isEmpty { continue }
      let company = company(ofPage: page, companions, &linkage)
      let halfYears = halfYears(ofPage: page)
      for root in roots {
        found[root, default: Whereabouts()].pageCount += 1
        found[root, default: Whereabouts()].halfYears.formUnion(halfYears)
        found[root, default: Whereabouts()].company.formUnion(
          company.filter { $0 != UInt64(root) })
      }
    }
    return found
  }

  private func halfYears(ofPage page: Int) -> Set<Int32> {
    let days = pages.days[page]
    return days.first <= days.last ? [days.first / 183, days.last / 183] : []
  }

  /// For each spelling whether it tells something of whom it stands beside: full names of persons,
  /// bodies, events and documents, apart from those that stand everywhere. Cost: linear in the
  /// mentions.
  func companions() -> [Bool] {
    var counts = [UInt32](repeating: 0, count: pages.spellings.count)
    for page in 0..<pages.count {
      for spelling in pages.distinctSpellings(of: page, where: { _ in true }) {
        counts[spelling] += 1
      }
    }
    let common = UInt32(max(PersonLinker.common.pages, pages.count / PersonLinker.common.share))
    return counts.indices.map { spelling in
      switch pages.spellings.kind(spelling) {
      case .person: forms[spelling] == .full && counts[spelling] <= common
      case .organisation, .event, .document: counts[spelling] <= common
      case .place: false
      }
    }
  }

  func company(
    ofPage page: Int, _ companions: [Bool], _ linkage: inout Linkage
  ) -> Set<UInt64> {
    Set(
      pages.distinctSpellings(of: page) { companions[$0] }
        .map { UInt64(linkage.root(of: linkage.node(of: $0, page: page))) })
  }

  /// Gives a bare surname to the only bearer in the corpus who is near.
  private mutating func placeNear(
    _ bearer: Int, _ whereabouts: Whereabouts, _ entry: Pending, _ companions: [Bool],
    in linkage: inout Linkage
  ) -> Bool {
    if contradicts(bearer, entry.offices)
      || isOfOtherGender(entry.spelling, page: entry.page, than: bearer)
    {
      return false
    }
    let isSameTime = halfYears(ofPage: entry.page).contains { half in
      (half - 1...half + 1).contains { whereabouts.halfYears.contains($0) }
    }
    let isNear =
      isSameTime && whereabouts.pageCount >= PersonLinker.known
      || !company(ofPage: entry.page, companions, &linkage).isDisjoint(with: whereabouts.company)
    guard isNear else { return false }
    var told = PersonEvidence()
    for fact in facts(page: entry.page, &linkage, isPerson: isCalled(entry.spelling)) {
      told.add(fact.fact)
    }
    if evidence[bearer].map({ $0.contradicts(told) }) == true { return false }
    return linkage.place(
      entry.spelling, page: entry.page, at: bearer, to: spelling(of: bearer, entry.spelling),
      .onlyBearer)
  }

  /// Whether a spelling is the bare surname.
  private func isCalled(_ spelling: Int) -> (PersonLinker, Int, inout Linkage) -> Bool {
    { linker, other, _ in
      linker.forms[other] == .bare && linker.surnames[other] == linker.surnames[spelling]
    }
  }

  /// One person for what pages call by a surname that nobody else bears, or as many as they tell of.
  private mutating func placeTogether(_ entries: [Pending], in linkage: inout Linkage) {
    guard let first = entries.first else { return }
    var evidence = PersonEvidence()
    var appearanceOfPage: [Int: Int] = [:]
    for entry in entries where appearanceOfPage[entry.page] == nil {
      appearanceOfPage[entry.page] = appearanceOfPage.count
      for fact in facts(page: entry.page, &linkage, isPerson: isCalled(first.spelling)) {
        evidence.add(fact.fact)
      }
    }
    var persons: [Int]?
    if evidence.isContradictory {
      persons = Appearances.persons(
        appearanceOfPage.sorted { $0.value < $1.value }.map { page, _ in
          appearance(page: page, &linkage, isPerson: isCalled(first.spelling))
        })
    }
    var nodes: [Int: Int] = [:]
    for entry in entries {
      let person = persons?[appearanceOfPage[entry.page] ?? 0] ?? 0
      let node = nodes[person] ?? linkage.addNode()
      nodes[person] = node
      linkage.place(entry.spelling, page: entry.page, at: node)
    }
  }
}
