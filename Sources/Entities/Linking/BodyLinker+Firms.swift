/// Firms that a page names without their legal form, so that it takes them for persons or places: `Ferrovia
/// Kovel` where another page of the same affair has `Ferrovia Kovel S.A.`
extension BodyLinker {
  /// What stands on so many pages, or on one in so many, is nobody's company in particular.
  private static let common = (pages: 3, share: 50)

  /// Gives such a spelling to the firm on pages that name it in full, or that name somebody or something that
  /// stands beside it elsewhere and on few pages. `companies` are the firms by the hash of their name without the
  /// form.
  ///
  /// Cost: a look-up for each person; linear in the mentions where some are called like firms.
  func placeFirms(_ companies: [UInt32: Int], in linkage: inout Linkage) {
    var firms: [Int: Int] = [:]
    for spelling in 0..<pages.spellings.count
    where pages.spellings.kind(spelling) == .person || pages.spellings.kind(spelling) == .place {
      if let firm = firm(calledLike: spelling, companies) { firms[spelling] = firm }
    }
    if firms.isEmpty { return }
    let isTelling = companions(but: firms)
    let company = company(of: Set(firms.values), isTelling, &linkage)
    for page in 0..<pages.count {
      for spelling in pages.distinctSpellings(of: page, where: { firms[$0] != nil }) {
        guard let firm = firms[spelling],
          !pages.roles(of: page).contains(where: { Int(pages.roles[$0].person) == spelling })
        else { continue }
        let root = linkage.root(of: firm)
        let beside = pages.distinctSpellings(of: page) { isTelling[$0] }
          .map { linkage.root(of: linkage.node(of: $0, page: page)) }
        guard beside.contains(where: { $0 == root || company[root]?.contains($0) == true }) else {
          continue
        }
        linkage.place(spelling, page: page, at: firm, to: firm, .names)
      }
    }
  }

  private func firm(calledLike spelling: Int, _ companies: [UInt32: Int]) -> Int? {
    let key = String(decoding: folded(pages.spellings.text(spelling)), as: UTF8.self)
    let words = key.blankSeparated
    guard (2...4).contains(words.count), let first = words.first,
      let firm = companies[UInt32(truncatingIfNeeded: nameHash(key))],
      !Lexicon.isKnown(first, [.givenName, .personTitle]), !Lexicon.isKnown(key, .place),
      CompanyName(String(decoding: folded(pages.spellings.text(firm)), as: UTF8.self))?.legalPlain
        == key[...]
    else { return nil }
    return firm
  }

  /// For each spelling whether it tells of the affair in which it stands.
  private func companions(but firms: [Int: Int]) -> [Bool] {
    var counts = [UInt32](repeating: 0, count: pages.spellings.count)
    for page in 0..<pages.count {
      for spelling in pages.distinctSpellings(of: page, where: { _ in true }) {
        counts[spelling] += 1
      }
    }
    let most = UInt32(max(BodyLinker.common.pages, pages.count / BodyLinker.common.share))
    return counts.indices.map {
      pages.spellings.kind($0) != .place && counts[$0] <= most && firms[$0] == nil
    }
  }

  private func company(
    of firms: Set<Int>, _ isTelling: [Bool], _ linkage: inout Linkage
  ) -> [Int: Set<Int>] {
    let roots = Set(firms.map { linkage.root(of: $0) })
    var company: [Int: Set<Int>] = [:]
    for page in 0..<pages.count {
      let named = Set(
        pages.distinctSpellings(of: page) { hasReading($0) || isTelling[$0] }
          .map { linkage.root(of: linkage.node(of: $0, page: page)) })
      for root in roots.intersection(named) {
        company[root, default: []].formUnion(
          pages.distinctSpellings(of: page) { isTelling[$0] }
            .map { linkage.root(of: linkage.node(of: $0, page: page)) })
      }
    }
    for root in roots { company[root]?.remove(root) }
    return company
  }
}
