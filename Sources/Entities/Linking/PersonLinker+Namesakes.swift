/// Persons of one full name whom what their pages tell keeps apart.
extension PersonLinker {
  /// Parts the pages of names that tell of two. Cost: linear in the roles and mentions.
  mutating func partNamesakes(in linkage: inout Linkage) {
    readEvidence(&linkage)
    let doubtful = Set(evidence.lazy.filter(\.value.isContradictory).map(\.key))
    if doubtful.isEmpty { return }
    var appearances: [Int: [Appearances.Appearance]] = [:]
    for page in 0..<pages.count {
      let persons = pages.distinctSpellings(of: page) { forms[$0] == .full }
      let roots = Set(persons.map { linkage.root(of: $0) })
      for root in roots where doubtful.contains(root) {
        appearances[root, default: []].append(
          appearance(page: page, &linkage) { linker, spelling, linkage in
            if linker.forms[spelling] == .full { return linkage.root(of: spelling) == root }
            return false
          })
      }
    }
    for (root, all) in appearances.sorted(by: { $0.key < $1.key }) {
      guard let persons = Appearances.persons(all) else { continue }
      part(root, all, persons, in: &linkage)
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
    for role in pages.roles(of: page) where isPerson(self, Int(pages.roles[role].person), &linkage) {
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
      if node == root { continue }
      let spellings = pages.distinctSpellings(of: appearance.page) {
        forms[$0] == .full && linkage.root(of: $0) == root
      }
      for spelling in spellings {
        linkage.place(spelling, page: appearance.page, at: node)
        let first = firsts[node] ?? spelling
        firsts[node] = first
        if first != spelling { linkage.note(node, from: spelling, to: first, .names) }
      }
    }
    for (node, known) in nodes { evidence[node] = known }
    namesakes[root] = Set(nodes.keys)
  }
}
