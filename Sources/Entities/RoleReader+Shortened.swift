import TextCore

/// Titles that repeat in short what the same item says in full.
extension RoleReader {
  /// One person within one item: persons with the same last word are taken for one.
  private struct Bearer: Hashable {
    var item: Int?
    var surname: UInt64
  }

  /// Marks `Secretary` as short where the same item calls the same person `Secretary of State`.
  func withShortened(_ roles: [RoleMention]) -> [RoleMention] {
    if roles.count < 2 { return roles }
    let bearers = roles.map(bearer)
    // Most bear one office.
    let isRepeated = bearers.indices.contains { index in
      bearers[..<index].suffix(RoleReader.mostRoles).contains(bearers[index])
    }
    guard isRepeated || bearers.count > RoleReader.mostRoles else { return roles }
    let titles = roles.map { Entities.folded($0.title) }
    var titlesOfBearer: [Bearer: Set<[UInt8]>] = [:]
    for ((role, bearer), title) in zip(zip(roles, bearers), titles) where role.use == .office {
      titlesOfBearer[bearer, default: []].insert(title)
    }
    var shortened: [Bearer: Set<[UInt8]>] = [:]
    for (bearer, titles) in titlesOfBearer where titles.count > 1 {
      shortened[bearer] = titles.filter { short in
        titles.contains { short.count < $0.count && isPart(short, of: $0) }
      }
    }
    return zip(zip(roles, bearers), titles).map { named, title in
      let (_, bearer) = named
      var role = named.0
      if shortened[bearer]?.contains(title) == true { role.use = .shortened }
      return role
    }
  }

  private func bearer(of role: RoleMention) -> Bearer {
    let last = reading[found[role.person].words.upperBound - 1]
    return Bearer(item: role.item, surname: Lexicon.hash(reading.folded[last.key]))
  }

  private func isPart(_ short: [UInt8], of long: [UInt8]) -> Bool {
    (0...long.count - short.count).contains { long[$0..<$0 + short.count] == short[...] }
  }
}
