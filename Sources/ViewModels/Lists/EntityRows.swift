import Entities

/// The rows of the entity list: a heading for each kind, and its entities unless they are folded.
/// Which row is which is arithmetic over a handful of kinds.
struct EntityRows: RowSource, Sendable {
  /// One row.
  enum Row {
    case heading(kind: EntityKind, count: Int, isFolded: Bool)
    case entity(EntityKind, EntityID)
  }

  private struct Section {
    var kind: EntityKind
    var entities: EntityOrdering
    var isFolded: Bool
    /// The row of its heading.
    var start: Int
    /// How many entities are listed before it.
    var before: Int

    var listedCount: Int { isFolded ? 0 : entities.count }
    var end: Int { start + 1 + listedCount }
  }

  private var sections: [Section] = []
  let rowCount: Int
  /// How many entities are listed.
  let entityCount: Int

  init() {
    (rowCount, entityCount) = (0, 0)
  }

  init(_ kinds: [EntityListing.Kind], folded: Set<EntityKind>) {
    var (row, listed) = (0, 0)
    for kind in kinds {
      let section = Section(
        kind: kind.kind, entities: kind.entities, isFolded: folded.contains(kind.kind), start: row,
        before: listed)
      sections.append(section)
      row = section.end
      listed += section.listedCount
    }
    (rowCount, entityCount) = (row, listed)
  }

  /// A folded heading can be selected: it stands for what is folded.
  func isHeading(_ index: Int) -> Bool {
    sections.contains { $0.start == index && !$0.isFolded }
  }

  private func section(at row: Int) -> Section? {
    sections.first { row >= $0.start && row < $0.end }
  }

  subscript(row: Int) -> Row {
    guard let section = section(at: row) else { preconditionFailure("no such row") }
    if row == section.start {
      return .heading(
        kind: section.kind, count: section.entities.count, isFolded: section.isFolded)
    }
    return .entity(section.kind, section.entities[row - section.start - 1])
  }

  /// The entity in a row, if there is one.
  func entity(at row: Int) -> EntityID? {
    guard let section = section(at: row), row > section.start else { return nil }
    return section.entities[row - section.start - 1]
  }

  /// The kind to which a row belongs.
  func kind(at row: Int) -> EntityKind? { section(at: row)?.kind }

  /// How many entities are listed above a row.
  func entityCount(before row: Int) -> Int {
    guard let section = section(at: row) else { return entityCount }
    return section.before + max(0, row - section.start - 1)
  }

  /// The row of an entity. Cost: a look at the entities above it.
  func row(of id: EntityID) -> Int? {
    for section in sections where !section.isFolded {
      if let place = section.entities.firstIndex(of: id) { return section.start + 1 + place }
    }
    return nil
  }

  /// The row of a kind's heading.
  func headingRow(of kind: EntityKind) -> Int? { sections.first { $0.kind == kind }?.start }

  /// The row of what can be selected at a place among all that can be, or the nearest to it.
  func row(ofChoice index: Int) -> Int? {
    var left = max(0, index)
    var last: Int?
    for section in sections {
      let choices = section.isFolded ? 1 : section.entities.count
      let first = section.isFolded ? section.start : section.start + 1
      if left < choices { return first + left }
      left -= choices
      last = first + choices - 1
    }
    return last
  }

  /// The first row of each kind that can be selected.
  var firstRows: [Int] {
    sections.map { $0.isFolded ? $0.start : $0.start + 1 }
  }
}
