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

  private struct Rows: RowSource, Sendable {
    var rows: [Row] = []
    var rowCount: Int { rows.count }
    func isHeading(_ index: Int) -> Bool {
      if case .heading = rows[index] { true } else { false }
    }
  }

  private var rows = Rows()
  private var cursor = ListCursor()
  private var height = 0

  init() {}

  // MARK: What is shown

  /// The selected entity.
  public var selection: EntityID? { entity(at: cursor.selected)?.id }

  /// How many rows there are with headings, and the first that is visible: for a scroll bar.
  public var scroll: (top: Int, rowCount: Int) { (cursor.top, rows.rowCount) }

  /// How many entities are listed.
  public var entityCount: Int {
    rows.rows.reduce(0) { if case .heading(_, let count) = $1 { $0 + count } else { $0 } }
  }

  /// The place of the selected entity among them, from 1; 0 without one.
  public var position: Int {
    rows.rows.prefix(cursor.selected + 1).count { if case .entity = $0 { true } else { false } }
  }

  /// The rows that are visible.
  public var visibleRows: [Row] {
    let last = min(cursor.top + height, rows.rowCount)
    guard cursor.top < last else { return [] }
    return (cursor.top..<last).map { index in
      guard case .entity(var entry) = rows.rows[index] else { return rows.rows[index] }
      entry.isSelected = index == cursor.selected
      return .entity(entry)
    }
  }

  private func entity(at index: Int) -> Entry? {
    guard rows.rows.indices.contains(index), case .entity(let entry) = rows.rows[index] else {
      return nil
    }
    return entry
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
    let entities = rows.rows.indices.filter { !rows.isHeading($0) }
    guard !entities.isEmpty else { return }
    let row = entities[max(0, min(index, entities.count - 1))]
    cursor.select(row, in: rows, height: height)
  }

  /// Selects an entity, if it is listed.
  mutating func select(_ id: EntityID) {
    guard let row = rows.rows.indices.first(where: { entity(at: $0)?.id == id }) else { return }
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
    let entries = snapshot.catalog.entities.indices.compactMap { index -> Entry? in
      let id = EntityID(index)
      let entity = snapshot.catalog[id]
      let count = snapshot.postings(of: id).intersection(visible).count
      let use = narrowing.use(of: id)
      guard count > 0 || use != nil else { return nil }
      return Entry(
        id: id, kind: entity.kind, name: entity.name, count: count, use: use, isSelected: false)
    }
    let byKind = Dictionary(grouping: entries, by: \.kind)
    rows.rows = EntityKind.allCases.flatMap { kind -> [Row] in
      guard let members = byKind[kind] else { return [] }
      let sorted = members.sorted { ($1.count, $0.name, $0.id) < ($0.count, $1.name, $1.id) }
      return [.heading(kind: kind, count: members.count)] + sorted.map { .entity($0) }
    }
    let same = selected.flatMap { id in rows.rows.indices.first { entity(at: $0)?.id == id } }
    cursor.select(same ?? row, in: rows, height: height)
  }
}
