/// Joins the spellings of organisations, events and documents.
///
/// Equal names, acronyms with what they stand for, `X of the Y` with `Y X`. A bare name joins the
/// body of that name whose parent the page names, when there is exactly one; where bodies of several
/// parents bear it, it is decided on each page for itself. Cost: linear in the spellings and mentions,
/// as long as few names of one page share all their words.
struct BodyLinker {
  private let pages: LinkerPages
  private let resolver: BodyResolver
  /// Place in ``readings`` plus one for each spelling, 0 for those of other kinds.
  private var readingOfSpelling: [UInt32]
  private var readings: [BodyReading] = []
  /// The readings of nodes that are no spellings: names with an acronym that a page explains its way.
  private var readingOfNode: [Int: Int] = [:]
  /// The bodies that belong to others: for each a node and its spelling. And how many there are of
  /// each core.
  private var owners: [BodyReading.Identity: Owner] = [:]
  private var ownerCounts: [UInt64: Int] = [:]
  /// What the bodies of a group belong to, by its root.
  private var parents: [Int: UInt64] = [:]
  private var shortenings: [Shortening] = []
  /// On how many pages each spelling stands.
  private var pageCounts: [UInt32]
  /// For each organisation and place, by what others belong to it; 0 before anybody has asked.
  private var ownerKeys: [UInt64]

  private struct Owner {
    var node: Int
    var spelling: Int
  }

  /// That a page shortens a name.
  private struct Shortening {
    var page: Int
    var short: Int
    var node: Int
    var long: Int
    var longNode: Int
    var wordCount: Int
    /// Whether what the long name has more may stand for anything: the `Group` of a company.
    var isVague = false
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
    joinEqual(nodes, in: &linkage)
    readPages(in: &linkage)
    joinShortened(in: &linkage)
  }

  private func isBody(_ kind: EntityKind) -> Bool { kind != .person && kind != .place }

  private func reading(of spelling: Int, in context: AcronymTable.Context?) -> BodyReading {
    BodyReading(
      pages.spellings.kind(spelling), pages.spellings.text(spelling), by: resolver, in: context)
  }

  /// The reading of a node, which is that of its spelling unless a page reads it otherwise.
  private func reading(ofNode node: Int, _ spelling: Int) -> BodyReading {
    readings[placeOfReading(ofNode: node, spelling)]
  }

  private func placeOfReading(ofNode node: Int, _ spelling: Int) -> Int {
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
    var distinct = DistinctSpellings(count: pages.spellings.count)
    for page in resolver.acronyms.pagesWithContext {
      let context = resolver.acronyms.context(ofPage: page)
      distinct.read(page, of: pages) { readingOfSpelling[$0] != 0 }
      for spelling in distinct.spellings {
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
      let identity = reading(ofNode: node, spelling).identity
      guard identity.parent != 0 else { continue }
      parents[node] = identity.parent
      if owners[identity] == nil {
        owners[identity] = Owner(node: node, spelling: spelling)
        ownerCounts[identity.core, default: 0] += 1
      }
    }
  }

  /// Whether bodies of this core belong to several others, so that the bare name tells nothing
  /// beyond its page.
  private func isAmbiguous(_ identity: BodyReading.Identity) -> Bool {
    identity.parent == 0 && (ownerCounts[identity.core] ?? 0) > 1
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

  /// Joins two groups unless they belong to different parents.
  private mutating func join(
    _ node: Int, _ other: Int, from: Int, to: Int, _ reason: LinkReason, in linkage: inout Linkage
  ) {
    let (left, right) = (linkage.root(of: node), linkage.root(of: other))
    if left == right { return }
    let owner = (parents[left], parents[right])
    if let mine = owner.0, let theirs = owner.1, mine != theirs { return }
    guard linkage.join(node, other, from: from, to: to, reason) else { return }
    if let parent = owner.0 ?? owner.1 { parents[linkage.root(of: node)] = parent }
  }

  // MARK: Page by page

  /// A name of the page that is looked at.
  private struct PageName {
    var spelling: Int
    var node: Int
    /// Its place in ``readings``.
    var reading: Int
  }

  private func reading(of name: PageName) -> BodyReading { readings[name.reading] }

  private func identity(of name: PageName) -> BodyReading.Identity {
    readings[name.reading].identity
  }

  private mutating func readPages(in linkage: inout Linkage) {
    var distinct = DistinctSpellings(count: pages.spellings.count)
    var names: [PageName] = []
    var bare: [PageName] = []
    for page in 0..<pages.count {
      distinct.read(page, of: pages) { readingOfSpelling[$0] != 0 }
      if distinct.spellings.isEmpty { continue }
      names.removeAll(keepingCapacity: true)
      bare.removeAll(keepingCapacity: true)
      for spelling in distinct.spellings {
        pageCounts[spelling] += 1
        let node = linkage.node(of: spelling, page: page)
        let name = PageName(
          spelling: spelling, node: node, reading: placeOfReading(ofNode: node, spelling))
        names.append(name)
        let identity = identity(of: name)
        if identity.parent == 0, ownerCounts[identity.core] != nil { bare.append(name) }
      }
      if !bare.isEmpty { place(bare, among: names, page: page, in: &linkage) }
      if names.count > 1 {
        findShortenings(among: names, page: page, in: &linkage)
        findCompanies(among: names, page: page, in: &linkage)
      }
    }
  }

  /// `Joint Staff` on a page that names one body with a Joint Staff.
  private mutating func place(
    _ bare: [PageName], among names: [PageName], page: Int, in linkage: inout Linkage
  ) {
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
        target = onlyOwner(of: identity.core, among: parents)
        reason = .ownerOnPage
      }
      if !isAmbiguous(identity) {
        guard let target else { continue }
        join(
          name.node, target.node, from: name.spelling, to: target.spelling, reason, in: &linkage)
      } else if let target {
        linkage.place(
          name.spelling, page: page, at: target.node, to: target.spelling, reason)
      } else {
        let node = own[identity.core] ?? linkage.addNode()
        own[identity.core] = node
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
      guard let owner = owners[BodyReading.Identity(core: core, parent: parent)] else { continue }
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

  // MARK: Shortened names

  /// `Coordination Meeting` for `VIII Coordination Meeting …`, `Ministerial Council` for `OAU
  /// Council of Foreign Ministers`: the words of one are among those of exactly one other on the
  /// page, and both have the same head.
  private mutating func findShortenings(
    among names: [PageName], page: Int, in linkage: inout Linkage
  ) {
    // Whatever has all words of a name has the rarest one.
    var byWord: [UInt32: [Int]] = [:]
    if names.count > BodyLinker.comparedPairwise {
      for (index, name) in names.enumerated() {
        for word in Set(reading(of: name).words) { byWord[word, default: []].append(index) }
      }
    }
    var longer: [PageName] = []
    for short in names {
      let words = readings[short.reading].words
      if words.count < 2 || readings[short.reading].isAcronym { continue }
      longer.removeAll(keepingCapacity: true)
      if names.count > BodyLinker.comparedPairwise {
        let lists = words.map { byWord[$0] ?? [] }
        let rarest = lists.min { $0.count < $1.count } ?? []
        for index in rarest where isShort(short, for: names[index]) { longer.append(names[index]) }
      } else {
        for name in names where isShort(short, for: name) { longer.append(name) }
      }
      guard let long = only(longer, page: page, &linkage) else { continue }
      shortenings.append(
        Shortening(
          page: page, short: short.spelling, node: linkage.node(of: short.spelling, page: page),
          long: long.spelling, longNode: linkage.node(of: long.spelling, page: page),
          wordCount: words.count))
    }
  }

  /// `Yanso` for the company of a page that is called `Yanso` and a legal form.
  private mutating func findCompanies(
    among names: [PageName], page: Int, in linkage: inout Linkage
  ) {
    var companies: [UInt32: [PageName]] = [:]
    for name in names {
      guard let plain = readings[name.reading].withoutLegalForm else { continue }
      companies[plain, default: []].append(name)
    }
    if companies.isEmpty { return }
    for short in names where pages.spellings.kind(short.spelling) == .organisation {
      let called = companies[readings[short.reading].whole] ?? []
      if called.count(where: { readings[$0.reading].hasLegalForm }) > 1 { continue }
      for long in called {
        shortenings.append(
          Shortening(
            page: page, short: short.spelling, node: linkage.node(of: short.spelling, page: page),
            long: long.spelling, longNode: linkage.node(of: long.spelling, page: page),
            wordCount: readings[short.reading].words.count,
            isVague: !readings[long.reading].hasLegalForm))
      }
    }
  }

  /// So many names of a page are compared without a table of their words.
  private static let comparedPairwise = 24

  /// The one entity among longer names, those left out that are short for others of them.
  private func only(
    _ longer: [PageName], page: Int, _ linkage: inout Linkage
  ) -> PageName? {
    guard let first = longer.first else { return nil }
    if longer.count == 1 { return first }
    let longest = longer.filter { name in
      !longer.contains { isShort(name, for: $0) }
    }
    let roots = Set(longest.map { linkage.root(of: linkage.node(of: $0.spelling, page: page)) })
    return roots.count == 1 ? longest.first : nil
  }

  private func isShort(_ short: PageName, for long: PageName) -> Bool {
    guard readings[short.reading].isInside(readings[long.reading]),
      !readings[long.reading].isAcronym,
      pages.spellings.kind(short.spelling) == pages.spellings.kind(long.spelling)
    else { return false }
    if pages.spellings.kind(short.spelling) == .organisation {
      return readings[short.reading].head == readings[long.reading].head
    }
    let names = [short, long].map { name in
      " " + comparable(String(decoding: folded(pages.spellings.text(name.spelling)), as: UTF8.self))
        + " "
    }
    return names[1].contains(names[0])
  }

  /// A short name is one with the long one wherever it stands, when all pages that tell agree. Else
  /// each page has its own, if most pages tell; what mostly stands alone is a name for itself.
  private mutating func joinShortened(in linkage: inout Linkage) {
    // Longer ones first: what they are short for is then known.
    shortenings.sort { ($1.wordCount, $0.page) < ($0.wordCount, $1.page) }
    var rest = shortenings[...]
    while let wordCount = rest.first?.wordCount {
      let alike = rest.prefix { $0.wordCount == wordCount }
      rest = rest.dropFirst(alike.count)
      var meanings: [Int: Set<Int>] = [:]
      var tellingPages: [Int: UInt32] = [:]
      let roots = alike.map { linkage.root(of: $0.node) }
      for (shortening, root) in zip(alike, roots) {
        if !shortening.isVague {
          meanings[root, default: []].insert(linkage.root(of: shortening.longNode))
        }
        tellingPages[shortening.short, default: 0] += 1
      }
      // What is vague tells something only where nothing else does.
      let isTold = Set(meanings.keys)
      for (shortening, root) in zip(alike, roots) where !isTold.contains(root) {
        meanings[root, default: []].insert(linkage.root(of: shortening.longNode))
      }
      for (shortening, root) in zip(alike, roots) {
        if meanings[root]?.count == 1 {
          join(
            shortening.longNode, shortening.node, from: shortening.short, to: shortening.long,
            .shortened, in: &linkage)
        } else if shortening.node < pages.spellings.count,
          2 * (tellingPages[shortening.short] ?? 0) > pageCounts[shortening.short]
        {
          linkage.place(
            shortening.short, page: shortening.page, at: shortening.longNode, to: shortening.long,
            .shortened)
        }
      }
    }
  }
}
