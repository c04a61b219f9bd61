/// Joins the spellings of organisations, events and documents.
///
/// Equal names, acronyms with what they stand for, `X of the Y` with `Y X`. A bare name joins the
/// body of that name whose parent the page names, when there is exactly one; where bodies of several
/// parents bear it, it is decided on each page for itself. Cost: linear in the spellings and mentions,
/// as long as few names of one page share all their words.
struct BodyLinker {
  let pages: LinkerPages
  let resolver: BodyResolver
  /// Place in ``readings`` plus one for each spelling, 0 for those of other kinds.
  var readingOfSpelling: [UInt32]
  var readings: [BodyReading] = []
  /// The readings of nodes that are no spellings: names with an acronym that a page explains its way.
  var readingOfNode: [Int: Int] = [:]
  /// The bodies that belong to others: for each a node and its spelling. And how many there are of
  /// each core.
  var owners: [BodyReading.Identity: Owner] = [:]
  var ownerCounts: [UInt64: Int] = [:]
  /// The cores of bodies of which one belongs to another body: that a page names a place does not
  /// tell that the place's is meant.
  var ownedByBodies: Set<UInt64> = []
  /// The cores of bodies that every state has and of which the pages tell of several states.
  var divided: Set<UInt64> = []
  /// The countries that spellings name, as what bodies belong to.
  var countries: [Int: UInt64] = [:]
  /// The same for states of which spellings of cities, and titles, tell.
  var statesOfCities: [Int: UInt64] = [:]
  var statesOfTitles: [Int: UInt64] = [:]
  /// What the bodies of a group belong to, by its root.
  private var parents: [Int: UInt64] = [:]
  /// Nodes of events that several states have, where the page tells of none.
  var eventOfNobody: [UInt64: Int] = [:]
  var shortenings: [Shortening] = []
  /// On how many pages each spelling stands.
  var pageCounts: [UInt32]
  /// For each organisation and place, by what others belong to it; 0 before anybody has asked.
  var ownerKeys: [UInt64]

  struct Owner {
    var node: Int
    var spelling: Int
    /// Whether it belongs to a place.
    var isOfPlace = false
    /// Whether only pages tell what it belongs to, and no name.
    var isInferred = false
  }

  /// That a page shortens a name.
  struct Shortening {
    var page: Int
    var short: Int
    var node: Int
    var long: Int
    var longNode: Int
    var wordCount: Int
    /// Whether what the long name has more may stand for anything: the `Group` of a company.
    var isVague = false
    /// Whether both are a company's names, so that what the long one seems to belong to may be the short.
    var isCompany = false
  }

  init(_ pages: LinkerPages, _ resolver: BodyResolver) {
    self.pages = pages
    self.resolver = resolver
    readingOfSpelling = [UInt32](repeating: 0, count: pages.spellings.count)
    pageCounts = readingOfSpelling
    ownerKeys = [UInt64](repeating: 0, count: pages.spellings.count)
  }

  mutating func link(in linkage: inout Linkage) {
    for spelling in 0..<pages.spellings.count where isBody(pages.spellings.kind(spelling)) {
      readings.append(reading(of: spelling, in: nil))
      readingOfSpelling[spelling] = UInt32(readings.count)
    }
    let contextual = placeContextual(in: &linkage)
    var nodes = contextual
    for spelling in readingOfSpelling.indices where readingOfSpelling[spelling] != 0 {
      nodes.append((spelling, spelling))
    }
    findOwners(nodes)
    findDivided()
    joinEqual(nodes, in: &linkage)
    readPages(in: &linkage)
    joinShortened(in: &linkage)
    joinLegalForms(in: &linkage)
    partParties(in: &linkage)
  }

  private func isBody(_ kind: EntityKind) -> Bool { kind != .person && kind != .place }

  private func reading(of spelling: Int, in context: AcronymTable.Context?) -> BodyReading {
    BodyReading(
      pages.spellings.kind(spelling), pages.spellings.text(spelling), by: resolver, in: context)
  }

  /// The reading of a node, which is that of its spelling unless a page reads it otherwise.
  func reading(ofNode node: Int, _ spelling: Int) -> BodyReading {
    readings[placeOfReading(ofNode: node, spelling)]
  }

  func placeOfReading(ofNode node: Int, _ spelling: Int) -> Int {
    if node == spelling { return Int(readingOfSpelling[spelling]) - 1 }
    return readingOfNode[node] ?? Int(readingOfSpelling[spelling]) - 1
  }

  // MARK: The whole corpus

  /// Names with an acronym that a page explains in its own way are nodes of their own there.
  private mutating func placeContextual(
    in linkage: inout Linkage
  ) -> [(node: Int, spelling: Int)] {
    struct Contextual: Hashable {
      var spelling: Int
      var identity: BodyReading.Identity
    }
    var known: [Contextual: Int] = [:]
    var nodes: [(node: Int, spelling: Int)] = []
    var isContextual: [Int: Bool] = [:]
    for page in resolver.acronyms.pagesWithContext {
      let context = resolver.acronyms.context(ofPage: page)
      for spelling in pages.distinctSpellings(of: page, where: { readingOfSpelling[$0] != 0 }) {
        let key = String(decoding: folded(pages.spellings.text(spelling)), as: UTF8.self)
        let depends = isContextual[spelling] ?? resolver.acronyms.isContextual(key)
        isContextual[spelling] = depends
        guard depends else { continue }
        let reading = reading(of: spelling, in: context)
        let usual = readings[Int(readingOfSpelling[spelling]) - 1]
        if reading.identity == usual.identity { continue }
        let contextual = Contextual(spelling: spelling, identity: reading.identity)
        let node = known[contextual] ?? linkage.addNode()
        if known.updateValue(node, forKey: contextual) == nil {
          readingOfNode[node] = readings.count
          readings.append(reading)
          nodes.append((node, spelling))
        }
        linkage.place(spelling, page: page, at: node)
      }
    }
    return nodes
  }

  private mutating func findOwners(_ nodes: [(node: Int, spelling: Int)]) {
    for (node, spelling) in nodes {
      let reading = reading(ofNode: node, spelling)
      let identity = reading.identity
      guard identity.parent != 0 else { continue }
      parents[node] = identity.parent
      if !reading.isOfPlace { ownedByBodies.insert(identity.core) }
      if owners[identity] == nil {
        owners[identity] = Owner(node: node, spelling: spelling, isOfPlace: reading.isOfPlace)
        ownerCounts[identity.core, default: 0] += 1
      }
    }
  }

  func hasReading(_ spelling: Int) -> Bool { readingOfSpelling[spelling] != 0 }

  func reading(ofSpelling spelling: Int) -> BodyReading {
    readings[Int(readingOfSpelling[spelling]) - 1]
  }

  /// The names of bodies that tell what they belong to.
  var ownedIdentities: some Sequence<BodyReading.Identity> { owners.keys }

  func owner(of identity: BodyReading.Identity) -> Owner? { owners[identity] }

  /// Notes a body that no name tells of; `reading` is the place of that of a name without its owner.
  mutating func add(_ owner: Owner, of identity: BodyReading.Identity, reading: Int) {
    owners[identity] = owner
    ownerCounts[identity.core, default: 0] += 1
    parents[owner.node] = identity.parent
    readingOfNode[owner.node] = reading
  }

  /// The key under which bodies of a place are kept; `key` is its name in look-up spelling.
  func ownerKey(ofPlace key: String) -> UInt64 {
    nameHash(resolver.identity(.place, key, in: nil))
  }

  /// Whether bodies of this core belong to several others, so that the bare name tells nothing
  /// beyond its page.
  func isAmbiguous(_ identity: BodyReading.Identity) -> Bool {
    identity.parent == 0
      && ((ownerCounts[identity.core] ?? 0) > 1 || divided.contains(identity.core))
  }

  /// Joins equal names, each to the most frequent one.
  private mutating func joinEqual(
    _ nodes: [(node: Int, spelling: Int)], in linkage: inout Linkage
  ) {
    var first: [BodyReading.Identity: (node: Int, spelling: Int)] = [:]
    for entry in nodes {
      let identity = reading(ofNode: entry.node, entry.spelling).identity
      if isAmbiguous(identity) { continue }
      let known = first[identity]
      if let known {
        let (mine, theirs) = (
          pages.mentionCounts[entry.spelling], pages.mentionCounts[known.spelling]
        )
        let isBetter =
          mine != theirs
          ? mine > theirs
          : pages.spellings.text(entry.spelling) < pages.spellings.text(known.spelling)
        if isBetter { first[identity] = entry }
      } else {
        first[identity] = entry
      }
    }
    for (node, spelling) in nodes {
      guard let other = first[reading(ofNode: node, spelling).identity] else { continue }
      join(node, other.node, from: spelling, to: other.spelling, .names, in: &linkage)
    }
  }

  /// Joins two groups unless they belong to different parents; names of a company whatever they seem to
  /// belong to.
  mutating func join(
    _ node: Int, _ other: Int, from: Int, to: Int, _ reason: LinkReason, isCompany: Bool = false,
    in linkage: inout Linkage
  ) {
    let (left, right) = (linkage.root(of: node), linkage.root(of: other))
    if left == right { return }
    let owner = (parents[left], parents[right])
    if let mine = owner.0, let theirs = owner.1, mine != theirs, !isCompany { return }
    guard linkage.join(node, other, from: from, to: to, reason) else { return }
    if let parent = owner.0 ?? owner.1 { parents[linkage.root(of: node)] = parent }
  }
}
