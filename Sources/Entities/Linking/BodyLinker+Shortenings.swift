/// Names that pages shorten: which longer name of a page a short one stands for, and where that holds.
extension BodyLinker {
  /// `Coordination Meeting` for `VIII Coordination Meeting …`, `Ministerial Council` for `OAU
  /// Council of Foreign Ministers`: the words of one are among those of exactly one other on the
  /// page, and both have the same head.
  mutating func findShortenings(
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
      // A company with its legal form is called by all of its name.
      return readings[short.reading].head == readings[long.reading].head
        && !readings[short.reading].hasLegalForm && !isCoordinated(short, in: long)
    }
    let names = [short, long].map { name in
      " " + comparable(String(decoding: folded(pages.spellings.text(name.spelling)), as: UTF8.self))
        + " "
    }
    return names[1].contains(names[0])
  }

  /// Whether a long name is a short one and another: `Yanso Bank and Kovel Bank`.
  private func isCoordinated(_ short: PageName, in long: PageName) -> Bool {
    let keys = [short, long].map { folded(pages.spellings.text($0.spelling)) }
    let joint = Array(" and ".utf8)
    return keys[1].starts(with: keys[0] + joint)
      || keys[1].reversed().starts(with: (joint + keys[0]).reversed())
  }

  /// A short name is one with the long one wherever it stands, when all pages that tell agree. Else
  /// each page has its own, if most pages tell; what mostly stands alone is a name for itself.
  mutating func joinShortened(in linkage: inout Linkage) {
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
            .shortened, isCompany: shortening.isCompany, in: &linkage)
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
