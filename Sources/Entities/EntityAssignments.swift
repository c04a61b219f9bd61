/// Which entity each mention of each page names: one column for all pages.
///
///     catalog.assignments[page][mention]  // nil where the reader wants none
///
/// Storage: 4 bytes a mention and 4 a page.
public struct EntityAssignments: Sendable {
  /// Where the mentions of each page end.
  private var ends: [UInt32] = []
  private var entities: [UInt32] = []

  /// What stands for no entity.
  public static let none = UInt32.max

  /// No page.
  public init() {}

  /// Appends a page with the entities of its mentions.
  mutating func append(page: some Sequence<EntityID?>) {
    entities += page.lazy.map { $0.map { UInt32($0.index) } ?? EntityAssignments.none }
    ends.append(UInt32(entities.count))
  }

  /// How many pages there are.
  public var count: Int { ends.count }

  /// The entities of the mentions of a page, in their order. Cost: constant.
  public subscript(page: Int) -> Row {
    Row(numbers: entities[(page == 0 ? 0 : Int(ends[page - 1]))..<Int(ends[page])])
  }

  /// The entities of the mentions of one page, counted from 0.
  public struct Row: RandomAccessCollection, Sendable {
    /// The same as numbers, ``EntityAssignments/none`` for none.
    public let numbers: ArraySlice<UInt32>

    /// The first mention.
    public var startIndex: Int { 0 }
    /// One past the last.
    public var endIndex: Int { numbers.count }
    /// The entity of a mention.
    public subscript(mention: Int) -> EntityID? {
      EntityID(number: numbers[numbers.startIndex + mention])
    }
  }
}

extension EntityID {
  /// Reads a number of ``EntityAssignments``.
  public init?(number: UInt32) {
    if number == EntityAssignments.none { return nil }
    self.init(Int(number))
  }
}
