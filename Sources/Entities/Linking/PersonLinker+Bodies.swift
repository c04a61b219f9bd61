/// Surnames that a page takes for a body or a place: `Kovel refused.` where another page of the same
/// affair names Anna Kovel.
extension PersonLinker {
  /// A spelling of a body or place that is somebody's surname.
  struct LikeSurname {
    var spelling: Int
    var surname: Int
  }

  /// Whether a spelling may be a surname that was taken for a body or place: one word of small letters
  /// behind a capital, which no list knows. Cost: a look-up for single words.
  func mayBeSurname(_ spelling: Int) -> Bool {
    let kind = pages.spellings.kind(spelling)
    guard kind == .organisation || kind == .place, pages.spellings.length(spelling) >= 4 else {
      return false
    }
    let text = pages.spellings.text(spelling)
    guard text.first?.isUppercase == true,
      text.dropFirst().allSatisfy({ $0.isLowercase || $0 == "-" || $0 == "’" || $0 == "'" })
    else { return false }
    guard let entry = Lexicon.shared.entry(for: text) else { return true }
    return entry.place == 0
      && entry.classes.isDisjoint(with: [
        .country, .region, .city, .geography, .organisation, .head, .leadingPlaceHead, .people,
        .companySuffix, .common, .function, .surname, .givenName,
      ])
  }

  /// Gives such a spelling to the only bearer of the surname on pages that name them, or on which
  /// somebody or something stands that stands beside them elsewhere.
  ///
  /// A word with which the name of a body begins is the body's. Cost: linear in the mentions where there
  /// are such spellings.
  mutating func placeSurnamesOfBodies(in linkage: inout Linkage) {
    var candidates = likeSurnames.filter { !frequentSurnames.contains($0.surname) }
    if candidates.isEmpty { return }
    let openings = openingsOfBodies(candidates)
    candidates.removeAll { openings.contains(pages.spellings.text($0.spelling)) }
    let bearers = bearers(of: Set(candidates.map(\.surname)), &linkage)
    var bearerOf: [Int: Int] = [:]
    for candidate in candidates {
      if let known = bearers[candidate.surname], known.count == 1, let only = known.first {
        bearerOf[candidate.spelling] = only
      }
    }
    if bearerOf.isEmpty { return }
    let companions = companions()
    let whereabouts = whereabouts(of: Set(bearerOf.values), companions, &linkage)
    for page in 0..<pages.count {
      for spelling in pages.distinctSpellings(of: page, where: { bearerOf[$0] != nil }) {
        guard let bearer = bearerOf[spelling] else { continue }
        let isNamed = pages.distinctSpellings(of: page) { forms[$0] != .none }
          .contains { linkage.root(of: linkage.node(of: $0, page: page)) == bearer }
        let company = whereabouts[bearer]?.company ?? []
        guard
          isNamed
            || !self.company(ofPage: page, companions, &linkage).isDisjoint(with: company)
        else { continue }
        linkage.place(
          spelling, page: page, at: bearer, to: self.spelling(of: bearer, spelling), .onlyBearer)
      }
    }
  }

  /// The first words of bodies of several words, of those that are candidates.
  private func openingsOfBodies(_ candidates: [LikeSurname]) -> Set<String> {
    let wanted = Set(candidates.map { pages.spellings.text($0.spelling) })
    var found: Set<String> = []
    for spelling in 0..<pages.spellings.count
    where pages.spellings.kind(spelling) != .person {
      let text = pages.spellings.text(spelling)
      guard let end = text.firstIndex(of: " ") else { continue }
      let first = String(text[..<end])
      if wanted.contains(first) { found.insert(first) }
    }
    return found
  }
}
