/// The entities of a corpus and which mention names which.
///
/// It is packed: entities and the rows of pages are made when they are asked for.
public struct EntityCatalog: Sendable {
  let table: EntityTable
  let acronyms: AcronymTable
  /// What the reader had corrected when the entities were made.
  let corrections: EntityCorrections

  init(_ table: EntityTable, _ acronyms: AcronymTable, _ corrections: EntityCorrections) {
    self.table = table
    self.acronyms = acronyms
    self.corrections = corrections
  }

  /// All entities; an ``EntityID`` is an index into them.
  public var entities: EntityList { EntityList(table: table) }

  /// For each page of the run, for each of its mentions, the entity it names.
  public var assignments: EntityAssignments { EntityAssignments(table: table) }

  /// The entity of an ID. Cost: its spellings, joints and roles.
  public subscript(id: EntityID) -> Entity { table[id.index] }

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

/// Which entity each mention of each page names.
///
///     catalog.assignments[page][mention]  // nil where the reader wants none
public struct EntityAssignments: Sendable {
  let table: EntityTable

  /// What stands for no entity among numbers.
  public static let none = UInt32.max

  /// How many pages there are.
  public var count: Int { table.pages.count }

  /// The entities of the mentions of a page, in their order. Cost: its mentions.
  public subscript(page: Int) -> Row { Row(numbers: table.entities(ofPage: page)) }

  /// The entities of the mentions of one page.
  public struct Row: RandomAccessCollection, Sendable {
    /// The same as numbers, ``EntityAssignments/none`` for none.
    public let numbers: [UInt32]

    /// The first mention.
    public var startIndex: Int { 0 }
    /// One past the last.
    public var endIndex: Int { numbers.count }
    /// The entity of a mention.
    public subscript(mention: Int) -> EntityID? { EntityID(number: numbers[mention]) }
  }
}

extension EntityID {
  /// Reads a number of ``EntityAssignments``.
  public init?(number: UInt32) {
    if number == EntityAssignments.none { return nil }
    self.init(Int(number))
  }
}
