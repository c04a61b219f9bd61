import Chronology
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

  /// The first day on which a text tells that somebody holds an office no more; `nil` where none does.
  public func formerSince(_ tenure: Tenure) -> Day? {
    let roles = catalog[tenure.person].roles
    return roles.indices.contains(tenure.role) ? roles[tenure.role].formerSince : nil
  }
}
