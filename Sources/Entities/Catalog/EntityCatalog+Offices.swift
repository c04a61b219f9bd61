extension EntityCatalog {
  /// The offices that the corpus tells of, with their holders. Cost: that of making all entities.
  public var offices: [Office] {
    var offices: [Office] = []
    readOffices { _, _ in }.forEachOffice { offices.append($0) }
    return offices
  }

  /// The same, to be read one by one, with every entity lent on the way: what both need is found once.
  public func readOffices(lending body: (EntityID, Entity) -> Void) -> OfficeBook {
    var book = OfficeBook()
    for entity in 0..<table.count {
      let career = table.career(of: entity)
      if table.kind(of: entity) == .person {
        for (index, held) in career.enumerated() {
          let owners = held.mentions.flatMap { table.bodies(ofRole: $0.index) }
          book.enter(
            held.role, of: EntityID(entity), at: index, office: held.office, bodies: Set(owners))
        }
      }
      body(EntityID(entity), table[entity, career])
    }
    return book
  }
}
