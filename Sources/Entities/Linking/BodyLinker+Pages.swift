/// Which body a name stands for on its page.
extension BodyLinker {
  /// A name of the page that is looked at.
  struct PageName {
    var spelling: Int
    var node: Int
    /// Its place in ``readings``.
    var reading: Int
  }

  func reading(of name: PageName) -> BodyReading { readings[name.reading] }

  private func identity(of name: PageName) -> BodyReading.Identity {
    readings[name.reading].identity
  }

  mutating func readPages(in linkage: inout Linkage) {
    var names: [PageName] = []
    var bare: [PageName] = []
    for page in 0..<pages.count {
      let spellings = pages.distinctSpellings(of: page) { readingOfSpelling[$0] != 0 }
      if spellings.isEmpty { continue }
      names.removeAll(keepingCapacity: true)
      bare.removeAll(keepingCapacity: true)
      for spelling in spellings {
        pageCounts[spelling] += 1
        let node = linkage.node(of: spelling, page: page)
        let name = PageName(
          spelling: spelling, node: node, reading: placeOfReading(ofNode: node, spelling))
        names.append(name)
        let identity = identity(of: name)
        let isOwned = ownerCounts[identity.core] != nil || divided.contains(identity.core)
        if identity.parent == 0, isOwned { bare.append(name) }
      }
      if !bare.isEmpty { place(bare, among: names, page: page, in: &linkage) }
      if names.count > 1 {
        findShortenings(among: names, page: page, in: &linkage)
        findCompanies(among: names, page: page, in: &linkage)
        findTrades(among: names, page: page, in: &linkage)
      }
    }
  }

  /// `Joint Staff` on a page that names one body with a Joint Staff.
  private mutating func place(
    _ bare: [PageName], among names: [PageName], page: Int, in linkage: inout Linkage
  ) {
    /// One for a body of that name on this page; a day or election on none is the same on all.
    var own: [UInt64: Int] = [:]
    var named: [UInt64]?
    for name in bare {
      let identity = identity(of: name)
      var target: Owner?
      var reason = LinkReason.bodyOnPage
      if let local = localOwner(of: identity.core, among: names) {
        target = local.owner
      } else {
        let parents = named ?? bodiesAndPlaces(ofPage: page)
        named = parents
        // Of what every state has, that of the state of which the page speaks, whichever it names.
        let isOwnedByBodies = ownedByBodies.contains(identity.core)
        let ofState =
          isOwnedByBodies ? nil : stateOwner(of: name, identity.core, page: page, &linkage)
        target = ofState ?? onlyOwner(of: identity.core, among: parents)
        reason = .ownerOnPage
      }
      // `Teck` is no part of a body that is called `Anglo Teck`.
      if readings[name.reading].isProper, let owner = target,
        !reading(ofNode: owner.node, owner.spelling).isOfPlace
      {
        target = nil
      }
      if !isAmbiguous(identity) {
        guard let target else { continue }
        join(
          name.node, target.node, from: name.spelling, to: target.spelling, reason, in: &linkage)
      } else if let target {
        linkage.place(
          name.spelling, page: page, at: target.node, to: target.spelling, reason)
      } else {
        let isEvent = pages.spellings.kind(name.spelling) == .event
        let known = isEvent ? eventOfNobody[identity.core] : own[identity.core]
        let node = known ?? linkage.addNode()
        own[identity.core] = node
        if isEvent { eventOfNobody[identity.core] = node }
        readingOfNode[node] = Int(readingOfSpelling[name.spelling]) - 1
        linkage.place(name.spelling, page: page, at: node)
      }
    }
  }

  /// The first body of a core among the names of a page that tells what it belongs to; none when
  /// others belong elsewhere, and `nil` when there is no such name.
  private func localOwner(of core: UInt64, among names: [PageName]) -> (owner: Owner?, Void)? {
    var first: (parent: UInt64, owner: Owner)?
    for name in names {
      let identity = identity(of: name)
      guard identity.core == core, identity.parent != 0 else { continue }
      if let first {
        if first.parent != identity.parent { return (nil, ()) }
      } else {
        first = (identity.parent, Owner(node: name.node, spelling: name.spelling))
      }
    }
    return first.map { ($0.owner, ()) }
  }

  /// The one body of a core that belongs to one of these. Cost: a look-up each, however many bodies
  /// of that core there are.
  private func onlyOwner(of core: UInt64, among parents: [UInt64]) -> Owner? {
    var only: Owner?
    for parent in parents where parent != 0 {
      guard let owner = owners[BodyReading.Identity(core: core, parent: parent)],
        !owner.isInferred, !owner.isOfPlace || !ownedByBodies.contains(core)
      else { continue }
      if only != nil { return nil }
      only = owner
    }
    return only
  }

  /// What a page names that others may belong to, each once.
  private mutating func bodiesAndPlaces(ofPage page: Int) -> [UInt64] {
    let context = resolver.acronyms.context(ofPage: page)
    var found: [UInt64] = []
    for number in pages.mentions(of: page) {
      let spelling = Int(number)
      let kind = pages.spellings.kind(spelling)
      guard kind == .organisation || kind == .place else { continue }
      if context == nil, ownerKeys[spelling] != 0 {
        found.append(ownerKeys[spelling])
        continue
      }
      let key = String(decoding: folded(pages.spellings.text(spelling)), as: UTF8.self)
      let hash = nameHash(resolver.identity(kind, key, in: context))
      if context == nil { ownerKeys[spelling] = hash }
      found.append(hash)
    }
    found.sort()
    var last: UInt64?
    found.removeAll { hash in
      defer { last = hash }
      return hash == last
    }
    return found
  }
}
