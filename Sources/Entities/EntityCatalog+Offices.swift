extension EntityCatalog {
  /// The offices that the corpus tells of, with their holders. Cost: linear in the roles of all
  /// pages, each time it is asked for.
  public var offices: [Office] {
    var book = OfficeBook()
    for person in 0..<table.count where table.kind(of: person) == .person {
      for (index, held) in table.career(of: person).enumerated() {
        let owners = held.mentions.flatMap { table.bodies(ofRole: $0.index) }
        book.enter(
          held.role, of: EntityID(person), at: index, office: held.office, bodies: Set(owners))
      }
    }
    return book.offices
  }
}
