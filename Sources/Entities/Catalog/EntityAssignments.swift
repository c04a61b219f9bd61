/// Which entity each mention of each page names.
///
///     catalog.assignments[page][mention]  // nil where the reader wants none
///
/// Storage: that of the mentions, and what spellings name where they name something else than by
/// default.
public struct EntityAssignments: Sendable {
  private let rows: MentionRows
  private let placements: Placements
  private let entities: NodeEntities
  /// The entity of each spelling that is not placed.
  private let entityOfSpelling: [UInt32]

  /// What stands for no entity among numbers.
  public static let none = UInt32.max

  init(
    _ rows: MentionRows, _ placements: Placements, _ entities: NodeEntities,
    entityOfSpelling: [UInt32]
  ) {
    self.rows = rows
    self.placements = placements
    self.entities = entities
    self.entityOfSpelling = entityOfSpelling
  }

  /// Those of no pages.
  static var empty: EntityAssignments {
    EntityAssignments(
      MentionRows(), Placements(spellingCount: 0),
      NodeEntities(groupOfNode: [], entityOfGroup: [], CorrectedMembers()), entityOfSpelling: [])
  }

  /// How many pages there are.
  public var count: Int { rows.count }

  /// The entities of the mentions of a page, in their order. Cost: its mentions.
  public subscript(page: Int) -> Row {
    Row(numbers: rows.mentions(of: page).map { entity(of: $0, page: page) })
  }

  /// The entity that a spelling names on a page.
  func entity(of spelling: UInt32, page: Int) -> UInt32 {
    guard let node = placements.node(of: Int(spelling), page: page) else {
      return entityOfSpelling[Int(spelling)]
    }
    return entities.entity(ofNode: Int(node), spelling: Int(spelling))
  }

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
