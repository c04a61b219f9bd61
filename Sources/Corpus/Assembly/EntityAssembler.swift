import Entities

/// Puts who is named by a corpus into its image: entities with the look-ups that find them, offices,
/// and what the reader is asked.
struct EntityAssembler {
  let catalog: EntityCatalog
  /// What the reader had corrected when the catalogue was made.
  let corrections: ReaderCorrections
  let builder: SnapshotImageBuilder

  /// Appends all that does not depend on which articles name whom.
  /// - Returns: the entities in the order of their names.
  func append() -> [UInt32] {
    let entities = catalog.entities
    let names = entities.indices.map { catalog.name(of: EntityID($0)) }
    let byName = names.indices.sorted { (names[$0], $0) < (names[$1], $1) }
    var ranks = [UInt32](repeating: 0, count: entities.count)
    for (rank, index) in byName.enumerated() {
      ranks[index] = UInt32(rank)
      builder.append(UInt32(index), to: .entitiesByName)
    }
    var words = EntityWords()
    var forms: [(key: UInt64, entity: UInt32)] = []
    for (index, entity) in entities.enumerated() {
      for form in entity.forms {
        forms.append((FormKey.hash(of: form.text, entity.kind), UInt32(index)))
      }
      builder.append(ranks[index], to: .entityNameRanks)
      let kind = EntityKind.allCases.firstIndex(of: entity.kind) ?? 0
      builder.append(UInt8(kind), to: .entityKinds)
      builder.append(record: { $0.write(entity) }, to: .entities, starts: .entityStarts)
      words.add(entity, number: UInt32(index))
    }
    builder.append(forms: forms)
    builder.append(words.names, to: .names)
    builder.append(words.roles, to: .roles)
    builder.append(catalog.offices, entityCount: entities.count)
    builder.append(catalog.suggestions, corrections: corrections)
    return byName.map { UInt32($0) }
  }

  /// Appends which articles name each entity, when all articles are in.
  func appendArticles(_ byName: [UInt32]) {
    let counts = builder.appendEntityArticles(entityCount: byName.count)
    let kinds = EntityKind.allCases
    builder.append(
      entitiesByCountOf: byName,
      kind: { UInt8(kinds.firstIndex(of: catalog.kind(of: EntityID($0))) ?? 0) },
      articleCount: { counts[$0] })
  }
}
