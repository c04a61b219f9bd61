import BitCollections
import Corpus
import Entities

/// The entities that the articles in view name, by kind, with counts.
public struct EntityListViewModel: Sendable {
  /// One row as it is to be drawn.
  public enum Row: Hashable, Sendable {
    /// A kind with the number of its entities in view.
    case heading(kind: EntityKind, count: Int)
    /// An entity.
    case entity(Entry)
  }

  /// What an entity's row shows.
  public struct Entry: Hashable, Sendable {
    /// Which entity.
    public var id: EntityID
    /// What it is.
    public var kind: EntityKind
    /// Its fullest name.
    public var name: String
    /// How many articles in view name it.
    public var count: Int
    /// Whether it narrows the view.
    public var use: Narrowing.Use?
    /// Whether it is selected.
    public var isSelected: Bool
  }

  /// A row without what only its drawing needs.
  private enum Stored: Sendable {
    case heading(kind: EntityKind, count: Int)
    case entity(EntityID, count: Int, use: Narrowing.Use?)

    var id: EntityID? {
      if case .entity(let id, _, _) = self { id } else { nil }
    }
  }

  private struct Rows: RowSource, Sendable {
    var rows: [Stored] = []
    /// The rows that are headings: at most one a kind.
    var headings: [Int] = []
    var rowCount: Int { rows.count }
    func isHeading(_ index: Int) -> Bool { headings.contains(index) }
  }

  private var rows = Rows()
  /// Where the rows' entities are; `nil` before the first are listed.
  private var catalog: SnapshotCatalog?
  private var cursor = ListCursor()
  private var height = 0

  init() {}

  // MARK: What is shown

  /// The selected entity.
  public var selection: EntityID? { entity(at: cursor.selected) }

  /// How many rows there are with headings, and the first that is visible: for a scroll bar.
  public var scroll: (top: Int, rowCount: Int) { (cursor.top, rows.rowCount) }

  /// How many entities are listed.
  public var entityCount: Int { rows.rowCount - rows.headings.count }

  /// The place of the selected entity among them, from 1; 0 without one.
  public var position: Int {
    guard selection != nil else { return 0 }
    return cursor.selected + 1 - rows.headings.count { $0 < cursor.selected }
  }

  /// The rows that are visible.
  public var visibleRows: [Row] {
    let last = min(cursor.top + height, rows.rowCount)
    guard cursor.top < last, let catalog else { return [] }
    return (cursor.top..<last).map { index in
      switch rows.rows[index] {
      case .heading(let kind, let count): .heading(kind: kind, count: count)
      case .entity(let id, let count, let use):
        .entity(
          Entry(
            id: id, kind: catalog.kind(of: id), name: catalog.name(of: id), count: count, use: use,
            isSelected: index == cursor.selected))
      }
    }
  }

  private func entity(at index: Int) -> EntityID? {
    rows.rows.indices.contains(index) ? rows.rows[index].id : nil
  }

  // MARK: Moving

  mutating func resize(height: Int) {
    self.height = height
    cursor.reveal(in: rows, height: height)
  }

  mutating func move(by distance: Int) {
    cursor.move(by: distance, in: rows, height: height)
  }

  mutating func page(by pages: Double) {
    move(by: Int((Double(max(height - 1, 1)) * pages).rounded(.awayFromZero)))
  }

  /// Selects the entity at a place among all, from 0, or the nearest there is.
  mutating func select(index: Int) {
    var row = max(0, min(index, entityCount - 1))
    for heading in rows.headings where heading <= row { row += 1 }
    cursor.select(row, in: rows, height: height)
  }

  /// Selects an entity, if it is listed.
  mutating func select(_ id: EntityID) {
    guard let row = rows.rows.indices.first(where: { entity(at: $0) == id }) else { return }
    cursor.select(row, in: rows, height: height)
  }

  /// Steps to the first entity of the next kind, or of the previous.
  /// - Returns: whether there was one.
  mutating func stepKind(by count: Int) -> Bool {
    let firsts = rows.rows.indices.filter { $0 > 0 && rows.isHeading($0 - 1) }
    let current = firsts.lastIndex { $0 <= cursor.selected } ?? 0
    let target = current + count
    guard firsts.indices.contains(target) else { return false }
    cursor.select(firsts[target], in: rows, height: height)
    return true
  }

  // MARK: Changing what is listed

  /// Lists the entities of the articles in view, and those that narrow it; the selected entity
  /// stays selected, or else its place does.
  mutating func show(_ visible: BitSet, of snapshot: CorpusSnapshot, narrowing: Narrowing) {
    let selected = selection
    let row = cursor.selected
    let catalog = snapshot.catalog
    self.catalog = catalog
    let uses = Dictionary(narrowing.terms.map { ($0.entity, $0.use) }) { first, _ in first }
    var listed = snapshot.entityCounts(in: visible).enumerated()
      .filter { $1 > 0 || uses[EntityID($0)] != nil }
      .map { (id: EntityID($0), count: $1, rank: catalog.nameRank(of: EntityID($0))) }
    listed.sort { ($1.count, $0.rank) < ($0.count, $1.rank) }
    let byKind = Dictionary(grouping: listed) { catalog.kind(of: $0.id) }
    rows.rows = EntityKind.allCases.flatMap { kind -> [Stored] in
      guard let members = byKind[kind] else { return [] }
      return [.heading(kind: kind, count: members.count)]
        + members.map { .entity($0.id, count: $0.count, use: uses[$0.id]) }
    }
    rows.headings = rows.rows.indices.filter {
      if case .heading = rows.rows[$0] { true } else { false }
    }
    let same = selected.flatMap { id in rows.rows.indices.first { entity(at: $0) == id } }
    cursor.reselect(same ?? row, in: rows, height: height)
  }
}
