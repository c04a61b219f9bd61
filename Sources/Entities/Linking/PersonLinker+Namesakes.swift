/// Persons of one full name whom what their pages tell keeps apart.
extension PersonLinker {
  /// Parts the pages of names that tell of two. Cost: linear in the roles and mentions.
  mutating func partNamesakes(in linkage: inout Linkage) {
    readEvidence(&linkage)
    let common = commonNames(&linkage)
    let unlike = unlikeNames(&linkage).union(common)
    let twins = twins(&linkage)
    let doubtful = unlike.union(evidence.lazy.filter(\.value.isContradictory).map(\.key))
      .union(unlikeAges(&linkage)).union(twins.keys).union(twins.values)
    if doubtful.isEmpty { return }
    var appearances: [Int: [Appearances.Appearance]] = [:]
    for page in 0..<pages.count {
      let persons = pages.distinctSpellings(of: page) { forms[$0] == .full }
      let roots = Set(persons.map { linkage.root(of: $0) })
      for root in roots.sorted() where doubtful.contains(root) {
        let isPerson = { (linker: PersonLinker, spelling: Int, linkage: inout Linkage) -> Bool in
          linker.forms[spelling] == .full && linkage.root(of: spelling) == root
        }
        var found = appearance(page: page, &linkage, isPerson: isPerson)
        found.root = root
        found.isNamesake = twins[root] != nil
        found.isCommon = isCommonName(root)
        if unlike.contains(root) || found.isNamesake { addCircle(to: &found, &linkage, isPerson) }
        appearances[twins[root] ?? root, default: []].append(found)
      }
    }
    for (root, all) in appearances.sorted(by: { $0.key < $1.key }) {
      let persons = Appearances.persons(
        all, isCommon: common.contains(root), isFew: unlike.contains(root))
      if let persons { part(root, all, persons, in: &linkage) }
    }
  }

  /// The persons who are called like somebody whom their page names before, each with whom the name
  /// names elsewhere.
  private func twins(_ linkage: inout Linkage) -> [Int: Int] {
    var twins: [Int: Int] = [:]
    for spelling in forms.indices
    where forms[spelling] == .full && pages.spellings.isNamesake(spelling) {
      guard let other = pages.spellings.find(pages.spellings.text(spelling), .person),
        forms[other] == .full
      else { continue }
      let (twin, root) = (linkage.root(of: spelling), linkage.root(of: other))
      if twin != root { twins[twin] = root }
    }
    return twins
  }

  /// Persons whose ages on several pages cannot be one's.
  private func unlikeAges(_ linkage: inout Linkage) -> Set<Int> {
    var births: [Int: (first: Int32, last: Int32)] = [:]
    for birth in pages.births where forms[Int(birth.person)] == .full {
      let root = linkage.root(of: Int(birth.person))
      let known = births[root] ?? (birth.first, birth.last)
      births[root] = (max(known.first, birth.first), min(known.last, birth.last))
    }
    return Set(births.lazy.filter { $0.value.first > $0.value.last }.map(\.key))
  }

  /// Persons of few pages with callings that have nothing in common.
  private func unlikeNames(_ linkage: inout Linkage) -> Set<Int> {
    let several = evidence.filter(\.value.isOfUnlikeCallings)
    return ofFewPages(Set(several.keys), &linkage)
  }

  /// Persons of few pages with several offices, none of them a state's, whose names many people bear.
  private func commonNames(_ linkage: inout Linkage) -> Set<Int> {
    var cores: [Int: Set<Int>] = [:]
    for (index, role) in pages.roles.enumerated() where forms[Int(role.person)] == .full {
      guard frequentSurnames.contains(Int(surnames[Int(role.person)])) else { continue }
      let office = Int(offices.officeOfRole[index])
      cores[linkage.root(of: Int(role.person)), default: []].insert(offices.cores[office])
    }
    let several = cores.filter { root, cores in
      cores.count > 1 && evidence[root]?.fields.contains(.state) != true
        && name(of: root).givens.first.map { isGivenName($0.plain[...]) } == true
    }
    return ofFewPages(Set(several.keys), &linkage)
  }

  /// Those of some persons whose full names stand on several pages, but not on many.
  private func ofFewPages(_ persons: Set<Int>, _ linkage: inout Linkage) -> Set<Int> {
    if persons.isEmpty { return [] }
    var counts: [Int: Int] = [:]
    for page in 0..<pages.count {
      let named = pages.distinctSpellings(of: page) { forms[$0] == .full }
      for root in persons.intersection(named.map { linkage.root(of: $0) }) {
        counts[root, default: 0] += 1
      }
    }
    let few = 2...PersonLinker.mostPagesOfCommon
    return Set(counts.lazy.filter { few.contains($0.value) }.map(\.key))
  }

  /// Who stands on more pages is known, however common the name.
  private static let mostPagesOfCommon = 8

  private func isCommonName(_ root: Int) -> Bool {
    frequentSurnames.contains(Int(surnames[root]))
      && name(of: root).givens.first.map { isGivenName($0.plain[...]) } == true
  }

  private func addCircle(
    to found: inout Appearances.Appearance, _ linkage: inout Linkage,
    _ isPerson: (PersonLinker, Int, inout Linkage) -> Bool
  ) {
    let places = pages.distinctSpellings(of: found.page) { pages.spellings.kind($0) == .place }
    found.places = Set(places.map { UInt32($0) })
    found.states = Set(
      places.map { States.shared.state(ofPlace: folded(pages.spellings.text($0))) })
    found.states.formUnion(found.facts.map(\.fact.state))
    found.states.remove(0)
    // What every state has is nobody's company in particular.
    found.others = found.others.filter {
      !Lexicon.shared.isKnown(folded(pages.spellings.text(Int($0)))[...], .stateBody)
    }
    for role in pages.roles(of: found.page) {
      guard isPerson(self, Int(pages.roles[role].person), &linkage) else { continue }
      let office = offices.names[Int(offices.officeOfRole[role])]
      // A `police chief` has nothing of a `chief executive`.
      let words = office.core.filter { !Lexicon.isKnown($0, .distinctOffice) }
      found.words.formUnion((words.isEmpty ? office.core : words).map { nameHash($0) })
      let topics = words.filter { !Lexicon.isKnown($0, .office) }
      let isTold = !topics.isEmpty || titles[pages.roles[role].title].isAbroad
      found.topics.formUnion((isTold ? topics : office.core).map { nameHash($0) })
    }
  }

  /// Notes what the titles of full names tell.
  private mutating func readEvidence(_ linkage: inout Linkage) {
    func note(_ person: UInt32, _ title: UInt32) {
      let fact = titles[title]
      if fact.isEmpty || forms[Int(person)] != .full { return }
      evidence[linkage.root(of: Int(person)), default: PersonEvidence()].add(fact)
    }
    for role in pages.roles { note(role.person, role.title) }
    for calling in pages.callings { note(calling.person, calling.title) }
  }

  /// What a page tells of the person whom some spellings name there.
  func appearance(
    page: Int, _ linkage: inout Linkage,
    isPerson: (PersonLinker, Int, inout Linkage) -> Bool
  ) -> Appearances.Appearance {
    var found = Appearances.Appearance(page: page)
    found.days = pages.days[page]
    found.facts = facts(page: page, &linkage, isPerson: isPerson)
    for index in pages.births(of: page)
    where isPerson(self, Int(pages.births[index].person), &linkage) {
      found.birth = (pages.births[index].first, pages.births[index].last)
    }
    for role in pages.roles(of: page) where isPerson(self, Int(pages.roles[role].person), &linkage)
    {
      let office = Int(offices.officeOfRole[role])
      if !offices.names[office].bodies.isEmpty { found.offices.insert(office) }
    }
    for spelling in pages.distinctSpellings(of: page, where: { _ in true }) {
      switch pages.spellings.kind(spelling) {
      case .person:
        if forms[spelling] == .full, !isPerson(self, spelling, &linkage) {
          found.persons.insert(UInt32(linkage.root(of: spelling)))
        }
      case .organisation, .event, .document: found.others.insert(UInt32(spelling))
      case .place: break
      }
    }
    return found
  }

  /// What the titles of a page tell of that person, with the items in which they stand.
  func facts(
    page: Int, _ linkage: inout Linkage,
    isPerson: (PersonLinker, Int, inout Linkage) -> Bool
  ) -> [(item: Int32, fact: TitleEvidence.Fact, isFormer: Bool)] {
    var found: [(item: Int32, fact: TitleEvidence.Fact, isFormer: Bool)] = []
    for role in pages.roles(of: page) {
      let row = pages.roles[role]
      let fact = titles[row.title]
      if fact.isEmpty || !isPerson(self, Int(row.person), &linkage) { continue }
      found.append((row.item, fact, row.isFormer))
    }
    for calling in pages.callings(of: page) {
      let row = pages.callings[calling]
      guard isPerson(self, Int(row.person), &linkage) else { continue }
      found.append((row.item, titles[row.title], false))
    }
    return found
  }

  private mutating func part(
    _ root: Int, _ appearances: [Appearances.Appearance], _ persons: [Int],
    in linkage: inout Linkage
  ) {
    var nodes = [root: PersonEvidence()]
    var nodeOfPerson = [0: root]
    /// The spelling by which a person was first met.
    var firsts: [Int: Int] = [:]
    for (appearance, person) in zip(appearances, persons) {
      let node = nodeOfPerson[person] ?? linkage.addNode()
      nodeOfPerson[person] = node
      for fact in appearance.facts { nodes[node, default: PersonEvidence()].add(fact.fact) }
      if node == appearance.root { continue }
      let spellings = pages.distinctSpellings(of: appearance.page) {
        forms[$0] == .full && linkage.root(of: $0) == appearance.root
      }
      for spelling in spellings {
        linkage.place(spelling, page: appearance.page, at: node)
        let first = firsts[node] ?? spelling
        firsts[node] = first
        if first != spelling { linkage.note(node, from: spelling, to: first, .names) }
      }
    }
    for (node, known) in nodes { evidence[node] = known }
    for root in Set(appearances.map(\.root)).union([root]) { namesakes[root] = Set(nodes.keys) }
  }
}
