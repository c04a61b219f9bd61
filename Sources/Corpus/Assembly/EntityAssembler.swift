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
    let byName = catalog.byName
    var ranks = [UInt32](repeating: 0, count: byName.count)
    for (rank, entity) in byName.enumerated() {
      ranks[Int(entity)] = UInt32(rank)
      builder.append(entity, to: .entitiesByName)
    }
    var words = EntityWords(spillingTo: builder.folder)
    let forms = FormKeys(spillingTo: builder.folder)
    let offices = catalog.readOffices { id, entity in
      let number = UInt32(id.index)
      for form in entity.forms {
        forms.append(FormKey.hash(of: form.text, entity.kind), of: number)
      }
      builder.append(ranks[id.index], to: .entityNameRanks)
      let kind = EntityKind.allCases.firstIndex(of: entity.kind) ?? 0
      builder.append(UInt8(kind), to: .entityKinds)
      builder.append(record: { $0.write(entity) }, to: .entities, starts: .entityStarts)
      words.add(entity, number: number)
    }
    builder.append(forms)
    builder.append(words.names, to: .names)
    builder.append(words.roles, to: .roles)
    words = EntityWords()
    builder.append(offices, entityCount: byName.count)
    builder.append(catalog.suggestions, corrections: corrections)
    return byName
  }

  /// Appends which articles name each entity, when all articles are in.
  func appendArticles(_ byName: [UInt32]) {
    let counts = builder.appendEntityArticles(entityCount: byName.count)
    let kinds = EntityKind.allCases
    builder.append(
      entitiesByCountOf: byName,
      kind: { UInt8(kinds.firstIndex(of: catalog.kind(of: EntityID($0))) ?? 0) },
      articleCount: { Int(counts[$0]) })
  }
}
