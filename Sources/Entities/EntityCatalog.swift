/// The entities of a corpus and which mention names which.
public struct EntityCatalog: Sendable {
  /// All entities; an ``EntityID`` is an index into them.
  public var entities: [Entity]
  /// For each page of the run, for each of its mentions, the entity it names.
  public var assignments: EntityAssignments
  /// The offices that the corpus tells of, with their holders.
  public var offices: [Office]
  /// Entities that may be one.
  public var suggestions: [EntitySuggestion]

  /// Makes a catalogue.
  public init(
    entities: [Entity] = [], assignments: EntityAssignments = EntityAssignments(),
    offices: [Office] = [], suggestions: [EntitySuggestion] = []
  ) {
    self.entities = entities
    self.assignments = assignments
    self.offices = offices
    self.suggestions = suggestions
  }

  /// The entity of an ID.
  public subscript(id: EntityID) -> Entity { entities[id.index] }
}
