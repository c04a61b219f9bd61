/// What is decided on each page: whom names that fit several persons, initials and bare surnames name
/// there.
extension PersonLinker {
  /// A page that names persons, with those of its spellings that are left to it.
  struct Page {
    var number: Int
    var persons: [Int]
  }

  /// A spelling that a page alone does not decide, with the offices that the page gives.
  struct Pending {
    var page: Int
    var spelling: Int
    var offices: [Int]
  }

  /// Looks at the pages with spellings of some forms.
  /// - Returns: what `look` leaves open.
  mutating func readPages(
    in linkage: inout Linkage, _ wanted: Set<Form>,
    _ look: (inout PersonLinker, Page, inout Linkage) -> [Int]
  ) -> [Pending] {
    var isWanted = forms.map { wanted.contains($0) }
    if wanted.contains(.ambiguous) { for spelling in fitting.keys { isWanted[spelling] = true } }
    var pending: [Pending] = []
    for page in 0..<pages.count {
      let persons = pages.distinctSpellings(of: page) { forms[$0] != .none }
      guard persons.contains(where: { isWanted[$0] }) else { continue }
      let left = look(&self, Page(number: page, persons: persons), &linkage)
      for spelling in left {
        pending.append(
          Pending(
            page: page, spelling: spelling,
            offices: offices.offices(of: spelling, page: page, in: pages)))
      }
    }
    return pending
  }

  /// The persons of a surname whom a page names by some forms: roots with a spelling of each.
  private func bearers(
    of spelling: Int, on page: Page, _ wanted: [Form], _ linkage: inout Linkage
  ) -> [(root: Int, spelling: Int)] {
    var found: [(root: Int, spelling: Int)] = []
    for other in page.persons
    where surnames[other] == surnames[spelling] && wanted.contains(forms[other]) {
      let root = linkage.root(of: linkage.node(of: other, page: page.number))
      if !found.contains(where: { $0.root == root }) { found.append((root, other)) }
    }
    return found
  }

  /// Gives names that fit several persons, and initials, to the one whom the page names.
  /// - Returns: the initials that fit nobody on the page.
  mutating func placeNearBearers(_ page: Page, in linkage: inout Linkage) -> [Int] {
    for spelling in page.persons
    where forms[spelling] == .ambiguous || forms[spelling] == .full && fitting[spelling] != nil {
      let near = fittingBearers(of: spelling, on: page, [.full], &linkage)
      guard near.count == 1, !isOfOtherGeneration(spelling, than: near[0].spelling, on: page) else {
        continue
      }
      place(spelling, page, near[0], .bearerOnPage, in: &linkage)
    }
    var left: [Int] = []
    for spelling in page.persons where forms[spelling] == .initials {
      if lonelyInitials.contains(spelling) {
        left.append(spelling)
        continue
      }
      let near = fittingBearers(of: spelling, on: page, [.full, .ambiguous], &linkage)
      switch near.count {
      case 0: left.append(spelling)
      case 1: place(spelling, page, near[0], .bearerOnPage, in: &linkage)
      default: placeUnknown(spelling, page: page.number, offices: [], in: &linkage)
      }
    }
    return left
  }

  /// Whether a name without `Jr.` is that of the father: where it stands before that of the son, it is
  /// no short form of it.
  private func isOfOtherGeneration(_ spelling: Int, than bearer: Int, on page: Page) -> Bool {
    guard name(of: bearer).generation != nil, name(of: spelling).generation == nil,
      let mine = page.persons.firstIndex(of: spelling),
      let theirs = page.persons.firstIndex(of: bearer)
    else { return false }
    return mine < theirs
  }

  private func fittingBearers(
    of spelling: Int, on page: Page, _ wanted: [Form], _ linkage: inout Linkage
  ) -> [(root: Int, spelling: Int)] {
    let fitting = (fitting[spelling] ?? []).map { linkage.root(of: $0) }
    // Of several who bear one name, the page's own counts.
    return bearers(of: spelling, on: page, wanted, &linkage)
      .filter { fitting.contains($0.root) || fitting.contains(linkage.root(of: $0.spelling)) }
  }

  private mutating func place(
    _ spelling: Int, _ page: Page, _ bearer: (root: Int, spelling: Int), _ reason: LinkReason,
    in linkage: inout Linkage
  ) {
    let isPlaced = linkage.place(
      spelling, page: page.number, at: bearer.root, to: bearer.spelling, reason)
    if isPlaced {
      give(
        offices.offices(of: spelling, page: page.number, in: pages),
        to: linkage.root(of: bearer.root), of: spelling)
    }
  }

  // MARK: What pages leave open

  mutating func placeInitials(_ pending: [Pending], in linkage: inout Linkage) {
    let contradicted = contradictedInitials(pending, &linkage)
    let unlike = unlikeInitials(pending, &linkage)
    var given: [(offices: [Int], person: Int, spelling: Int)] = []
    for (place, entry) in pending.enumerated() {
      let spelling = entry.spelling
      let fitting = (fitting[spelling] ?? []).map { linkage.root(of: $0) }
        .flatMap { namesakes[$0] ?? [$0] }
      let only = fitting.count == 1 ? fitting[0] : nil
      let surname = Int(surnames[spelling])
      if lonelyInitials.contains(spelling),
        let person = bearerOfPatronym(spelling, holding: entry.offices)
      {
        linkage.place(
          spelling, page: entry.page, at: person, to: self.spelling(of: person, spelling),
          .bearerOfOffice)
        continue
      }
      if let only, lonelyInitials.contains(spelling), !contradicted.contains(only) {
        given.append((entry.offices, only, spelling))
        continue
      }
      var reason = LinkReason.bearerOfOffice
      var person = onlyPerson(spelling, sharing: entry.offices) { fitting.contains($0) }
      if person == nil, let only, !lonelyInitials.contains(spelling),
        !frequentSurnames.contains(surname), !contradicts(only, entry.offices),
        !unlike.contains(place)
      {
        (person, reason) = (only, .onlyBearer)
      }
      if let person {
        let isPlaced = linkage.place(
          spelling, page: entry.page, at: person, to: self.spelling(of: person, spelling), reason)
        if isPlaced { given.append((entry.offices, person, spelling)) }
      } else {
        let node = placeUnknown(
          spelling, page: entry.page, offices: entry.offices, in: &linkage)
        given.append((entry.offices, node, spelling))
      }
    }
    for entry in given {
      give(entry.offices, to: linkage.root(of: entry.person), of: entry.spelling)
    }
  }

  /// `G. Kovel` for Kovel Gansukh: where the patronymic stands behind the name, its letter stands before
  /// it. Only for who has one of these offices.
  private func bearerOfPatronym(_ spelling: Int, holding offices: [Int]) -> Int? {
    guard !offices.isEmpty else { return nil }
    let own = name(of: spelling)
    guard own.givens.count == 1,
      let person = onlyPerson(beginningWith: spelling, word: own.surname, holding: offices),
      person < pages.spellings.count
    else { return nil }
    let full = name(of: person)
    let patronym = String(decoding: folded(full.surname), as: UTF8.self)
    return full.givens.count == 1 && patronym.hasPrefix(own.givens[0].key) ? person : nil
  }

  /// The spelling that opened the group of a root.
  func spelling(of root: Int, _ spelling: Int) -> Int {
    root < pages.spellings.count ? root : spelling
  }

  /// Persons of whom only initials are known, and titles that one person hardly has.
  private func contradictedInitials(_ pending: [Pending], _ linkage: inout Linkage) -> Set<Int> {
    var known: [Int: (offices: Set<Int>, evidence: PersonEvidence)] = [:]
    var contradicted: Set<Int> = []
    for entry in pending where lonelyInitials.contains(entry.spelling) {
      let person = linkage.root(of: entry.spelling)
      var told = known[person] ?? ([], PersonEvidence())
      let isOther =
        !entry.offices.isEmpty && !told.offices.isEmpty
        && !entry.offices.contains { office in
          told.offices.contains { mayFollow($0, office) }
        }
      if isOther { contradicted.insert(person) }
      told.offices.formUnion(entry.offices)
      for role in pages.roles(of: entry.page)
      where Int(pages.roles[role].person) == entry.spelling {
        told.evidence.add(titles[pages.roles[role].title])
      }
      if told.evidence.isContradictory { contradicted.insert(person) }
      known[person] = told
    }
    return contradicted
  }

  /// Whether one may have both offices: they are one, or of one body, or share what they are about.
  private func mayFollow(_ one: Int, _ other: Int) -> Bool {
    if offices.agree(one, other) { return true }
    let (mine, theirs) = (offices.names[one], offices.names[other])
    if !Set(mine.bodies).isDisjoint(with: theirs.bodies) { return true }
    return Set(mine.core).isSubset(of: theirs.core) || Set(theirs.core).isSubset(of: mine.core)
  }

  /// Gives bare surnames to the one bearer whom the page names.
  /// - Returns: those that fit nobody on the page.
  mutating func placeBare(_ page: Page, in linkage: inout Linkage) -> [Int] {
    var left: [Int] = []
    for spelling in page.persons where forms[spelling] == .bare {
      var near = bearers(of: spelling, on: page, [.full, .ambiguous, .initials], &linkage)
      if near.count > 1, let generation = name(of: spelling).generation {
        near.removeAll { name(of: $0.spelling).generation != generation }
      }
      switch near.count {
      case 0:
        // Who is somebody else's namesake is no part of that name.
        if !pages.spellings.isNamesake(spelling),
          let bearer = bearerOfPart(spelling, on: page, &linkage)
        {
          place(spelling, page, bearer, .part, in: &linkage)
        } else {
          left.append(spelling)
        }
      case 1 where isOfOtherGender(spelling, page: page.number, than: near[0].root),
        1 where isCalledByFirstWord(spelling, on: page, but: near[0], &linkage):
        placeUnknown(spelling, page: page.number, offices: [], in: &linkage)
      case 1: place(spelling, page, near[0], .bearerOnPage, in: &linkage)
      default: placeUnknown(spelling, page: page.number, offices: [], in: &linkage)
      }
    }
    return left
  }

  /// Whether a page also names somebody else whose name begins with a word that no list has among the
  /// surnames: some nations call people by that.
  private func isCalledByFirstWord(
    _ spelling: Int, on page: Page, but bearer: (root: Int, spelling: Int),
    _ linkage: inout Linkage
  ) -> Bool {
    guard page.persons.count <= PersonLinker.mostNamesOfPage,
      !frequentSurnames.contains(Int(surnames[spelling]))
    else { return false }
    let word = String(decoding: folded(text(of: spelling)), as: UTF8.self)
    for other in page.persons where forms[other] == .full && other != bearer.spelling {
      let key = folded(text(of: other))
      guard key.count > word.utf8.count, key[word.utf8.count] == 0x20,
        key.starts(with: word.utf8),
        linkage.root(of: linkage.node(of: other, page: page.number)) != bearer.root
      else { continue }
      return true
    }
    return false
  }

  /// The one person of the page in whose longer name a surname stands, where nobody bears it.
  private func bearerOfPart(
    _ spelling: Int, on page: Page, _ linkage: inout Linkage
  ) -> (root: Int, spelling: Int)? {
    guard page.persons.count <= PersonLinker.mostNamesOfPage else { return nil }
    var found: (root: Int, spelling: Int)?
    for other in page.persons where forms[other] == .full && parts.isPart(spelling, of: other) {
      let root = linkage.root(of: linkage.node(of: other, page: page.number))
      if let found, found.root != root { return nil }
      found = found ?? (root, other)
    }
    return found
  }

  @discardableResult
  mutating func placeUnknown(
    _ spelling: Int, page: Int, offices: [Int], in linkage: inout Linkage
  ) -> Int {
    let name = forms[spelling] == .bare ? nil : PersonName(pages.spellings.text(spelling))
    let node = unknowns.node(
      surname: Int(surnames[spelling]), name: name, page: page, offices: offices, in: &linkage)
    linkage.place(spelling, page: page, at: node)
    return node
  }
}
