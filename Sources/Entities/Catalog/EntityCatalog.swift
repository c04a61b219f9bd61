/// The entities of a corpus and which mention names which.
///
/// It is packed: entities and the rows of pages are made when they are asked for.
public struct EntityCatalog: Sendable {
  let table: EntityTable
  let acronyms: AcronymTable
  /// What the reader had corrected when the entities were made.
  let corrections: EntityCorrections

  /// For each page of the run, for each of its mentions, the entity it names; none once they have
  /// been forgotten.
  public private(set) var assignments: EntityAssignments

  init(
    _ table: EntityTable, _ assignments: EntityAssignments, _ acronyms: AcronymTable,
    _ corrections: EntityCorrections
  ) {
    self.table = table
    self.assignments = assignments
    self.acronyms = acronyms
    self.corrections = corrections
  }

  /// All entities; an ``EntityID`` is an index into them.
  public var entities: EntityList { EntityList(table: table) }

  /// The numbers of all entities in the order of their names. Cost: that of sorting.
  public var byName: [UInt32] { table.byName }

  /// The entity of an ID. Cost: its spellings, joints and roles.
  public subscript(id: EntityID) -> Entity { table[id.index] }

  /// Lets go of the pages: what the entities are does not need them.
  public mutating func forgetAssignments() { assignments = .empty }

  /// What an entity is; cheaper than the entity.
  public func kind(of id: EntityID) -> EntityKind { table.kind(of: id.index) }

  /// The name under which an entity is shown; cheaper than the entity.
  public func name(of id: EntityID) -> String { table.name(of: id.index) }
}

/// Entities that are made when they are asked for.
public struct EntityList: RandomAccessCollection, Sendable {
  let table: EntityTable

  /// The first index.
  public var startIndex: Int { 0 }
  /// One past the last.
  public var endIndex: Int { table.count }
  /// The entity of this number. Cost: its spellings, joints and roles.
  public subscript(index: Int) -> Entity { table[index] }
}
