/// The entities of a corpus and which mention names which.
public struct EntityCatalog: Sendable {
  /// All entities; an ``EntityID`` is an index into them.
  public var entities: [Entity]
  /// For each page of the run, for each of its mentions, the entity it names.
  public var assignments: [[EntityID]]

  /// Makes a catalogue.
  public init(entities: [Entity] = [], assignments: [[EntityID]] = []) {
    self.entities = entities
    self.assignments = assignments
  }

  /// The entity of an ID.
  public subscript(id: EntityID) -> Entity { entities[id.index] }
}
