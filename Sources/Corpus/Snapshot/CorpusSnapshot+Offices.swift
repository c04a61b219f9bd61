import Entities

/// Offices, read from columns.
extension CorpusSnapshot {
  /// All offices that the corpus tells of, by title.
  public var offices: SnapshotList<Office> {
    SnapshotList(count: tables.offices.count) { [tables] in tables.office($0) }
  }

  /// The offices that a body or place has, or that a person holds. Cost: those offices.
  public func offices(of entity: EntityID) -> [Office] {
    tables.entityOffices[entity.index].map { tables.office(Int($0)) }
  }
}
