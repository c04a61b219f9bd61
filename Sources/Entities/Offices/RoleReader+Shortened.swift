import TextCore

/// Titles that repeat in short what the same item says in full.
extension RoleReader {
  /// Marks `Secretary` as short where the same item calls the same person `Secretary of State`.
  func withShortened(_ roles: [RoleMention]) -> [RoleMention] {
    var bearers = SharedKeys()
    for (index, role) in roles.enumerated() { bearers.add(index, key: bearer(of: role)) }
    var result = roles
    // Most bear one office.
    for (_, group) in bearers.groups() {
      let titles = group.map { Entities.folded(roles[$0].title) }
      let offices = Set(zip(group, titles).filter { roles[$0.0].use == .office }.map(\.1))
      if offices.count < 2 { continue }
      for (index, title) in zip(group, titles)
      where offices.contains(title)
        && offices.contains(where: { title.count < $0.count && isPart(title, of: $0) })
      {
        result[index].use = .shortened
      }
    }
    return result
  }

  /// A number for one person within one item: persons with the same last word are taken for one.
  private func bearer(of role: RoleMention) -> UInt64 {
    let last = found[role.person].words.upperBound - 1
    let item = role.item.map { UInt64(bitPattern: Int64($0)) &+ 1 } ?? 0
    return mix(reading.hash(of: last..<last + 1), item)
  }

  private func isPart(_ short: [UInt8], of long: [UInt8]) -> Bool {
    (0...long.count - short.count).contains { long[$0..<$0 + short.count] == short[...] }
  }
}
