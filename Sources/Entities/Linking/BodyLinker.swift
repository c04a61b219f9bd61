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
  /// The bodies of one core that belong to others: for each parent a node and its spelling.
  private var owners: [UInt64: [Owner]] = [:]
  /// What the bodies of a group belong to, by its root.
  private var parents: [Int: UInt64] = [:]
  private var shortenings: [Shortening] = []
  /// On how many pages each spelling stands.
  private var pageCounts: [UInt32]

  private struct Owner {
    var parent: UInt64
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
  }

  init(_ pages: LinkerPages, _ resolver: BodyResolver) {
    self.pages = pages
    self.resolver = resolver
    readingOfSpelling = [UInt32](repeating: 0, count: pages.spellings.count)
    pageCounts = readingOfSpelling
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
    readings[readingOfNode[node] ?? Int(readingOfSpelling[spelling]) - 1]
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
      if owners[identity.core]?.contains(where: { $0.parent == identity.parent }) != true {
        owners[identity.core, default: []].append(
          Owner(parent: identity.parent, node: node, spelling: spelling))
      }
    }
  }

  /// Whether bodies of this core belong to several others, so that the bare name tells nothing
  /// beyond its page.
  private func isAmbiguous(_ identity: BodyReading.Identity) -> Bool {
    identity.parent == 0 && (owners[identity.core]?.count ?? 0) > 1
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
    var reading: BodyReading
  }

  private mutating func readPages(in linkage: inout Linkage) {
    var distinct = DistinctSpellings(count: pages.spellings.count)
    for page in 0..<pages.count {
      distinct.read(page, of: pages) { readingOfSpelling[$0] != 0 }
      if distinct.spellings.isEmpty { continue }
      for spelling in distinct.spellings { pageCounts[spelling] += 1 }
      let names = distinct.spellings.map { spelling in
        let node = linkage.node(of: spelling, page: page)
        return PageName(spelling: spelling, node: node, reading: reading(ofNode: node, spelling))
      }
      let bare = names.filter { $0.reading.identity.parent == 0 }
        .filter { owners[$0.reading.identity.core] != nil }
      if !bare.isEmpty { place(bare, among: names, page: page, in: &linkage) }
      if names.count > 1 { findShortenings(among: names, page: page, in: &linkage) }
    }
  }

  /// `Joint Staff` on a page that names one body with a Joint Staff.
  private mutating func place(
    _ bare: [PageName], among names: [PageName], page: Int, in linkage: inout Linkage
  ) {
    var own: [UInt64: Int] = [:]
    var identities: Set<UInt64>?
    for name in bare {
      let identity = name.reading.identity
      let local = names.filter {
        $0.reading.identity.core == identity.core && $0.reading.identity.parent != 0
      }
      var target: Owner?
      var reason = LinkReason.bodyOnPage
      if let first = local.first {
        if local.allSatisfy({ $0.reading.identity.parent == first.reading.identity.parent }) {
          target = Owner(parent: 0, node: first.node, spelling: first.spelling)
        }
      } else {
        let named = identities ?? bodiesAndPlaces(ofPage: page)
        identities = named
        let fitting = (owners[identity.core] ?? []).filter { named.contains($0.parent) }
        if fitting.count == 1 { target = fitting[0] }
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

  /// What a page names that others may belong to.
  private func bodiesAndPlaces(ofPage page: Int) -> Set<UInt64> {
    let context = resolver.acronyms.context(ofPage: page)
    var found: Set<UInt64> = []
    for spelling in Set(pages.mentions(of: page)) {
      let kind = pages.spellings.kind(Int(spelling))
      guard kind == .organisation || kind == .place else { continue }
      let key = String(decoding: folded(pages.spellings.text(Int(spelling))), as: UTF8.self)
      found.insert(nameHash(resolver.identity(kind, key, in: context)))
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
        for word in Set(name.reading.words) { byWord[word, default: []].append(index) }
      }
    }
    for short in names where short.reading.words.count >= 2 && !short.reading.isAcronym {
      var longer: [PageName] = []
      if names.count > BodyLinker.comparedPairwise {
        let lists = short.reading.words.map { byWord[$0] ?? [] }
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
          wordCount: short.reading.words.count))
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
    guard !long.reading.isAcronym, short.reading.isInside(long.reading),
      pages.spellings.kind(short.spelling) == pages.spellings.kind(long.spelling)
    else { return false }
    if pages.spellings.kind(short.spelling) == .organisation {
      return short.reading.head == long.reading.head
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
        meanings[root, default: []].insert(linkage.root(of: shortening.longNode))
        tellingPages[shortening.short, default: 0] += 1
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
