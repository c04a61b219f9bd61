extension EntityCatalog {
  /// Entities that may be one, those of the most frequent names first. Cost: linear in the spellings
  /// of persons, bodies and places, each time it is asked for.
  public var suggestions: [EntitySuggestion] {
    let persons = (0..<table.count).filter { table.kind(of: $0) == .person }
    let doubtful = DoubtfulPersons(
      persons,
      names: { table.forms(of: $0).map(\.text).sorted().map { PersonName($0) } },
      title: { table.career(of: $0).first?.role.title })
    let bodies = DoubtfulBodies(
      organisations: (0..<table.count).filter { table.kind(of: $0) == .organisation },
      places: (0..<table.count).filter { table.kind(of: $0) == .place },
      name: { table.name(of: $0) }, forms: { table.forms(of: $0).map(\.text) })
    let doubtfulAcronyms = DoubtfulAcronyms(spellings: table.spellings, acronyms: acronyms)
    let pairs =
      (doubtful.pairs + bodies.pairs).map { (EntityID($0.first), EntityID($0.second), $0.reason) }
      + doubtfulAcronyms.pairs.compactMap { pair in
        guard let first = table.entity(ofSpelling: pair.first),
          let second = table.entity(ofSpelling: pair.second)
        else { return nil }
        return (first, second, pair.reason)
      }
    var seen: Set<Set<EntityID>> = []
    var suggestions: [EntitySuggestion] = []
    for (first, second, reason) in pairs where first != second {
      if !seen.insert([first, second]).inserted || isApart(first, second) { continue }
      suggestions.append(EntitySuggestion(first: first, second: second, reason: reason))
    }
    return suggestions.sorted { ($0.second, $0.first) < ($1.second, $1.first) }
  }

  /// Whether the reader has said so of any of their names.
  private func isApart(_ first: EntityID, _ second: EntityID) -> Bool {
    if corrections == .none { return false }
    let names = [first, second].map { entity in
      table.forms(of: entity.index).map(\.text) + [table.name(of: entity.index)]
    }
    let kind = table.kind(of: first.index)
    return names[0].contains { name in
      names[1].contains { corrections.isApart(kind, name, $0) }
    }
  }
}
