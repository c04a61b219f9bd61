import BitCollections
import Corpus
import Entities

/// The entities that the articles in view name, by kind, with counts.
public struct EntityListViewModel: Sendable {
  /// One row as it is to be drawn.
  public enum Row: Hashable, Sendable {
    /// A kind.
    case heading(Heading)
    /// An entity.
    case entity(Entry)
  }

  /// What a kind's row shows.
  public struct Heading: Hashable, Sendable {
    /// The kind.
    public var kind: EntityKind
    /// How many of its entities are in view.
    public var count: Int
    /// Whether they are folded away; then the heading itself can be selected.
    public var isFolded: Bool
    /// Whether it is selected.
    public var isSelected = false
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
    case heading(kind: EntityKind, count: Int, isFolded: Bool)
    case entity(EntityID, count: Int, use: Narrowing.Use?)

    var id: EntityID? {
      if case .entity(let id, _, _) = self { id } else { nil }
    }
  }

  private struct Rows: RowSource, Sendable {
    var rows: [Stored] = []
    /// The rows that are headings over entities: at most one a kind.
    var headings: [Int] = []
    var rowCount: Int { rows.count }
    func isHeading(_ index: Int) -> Bool { headings.contains(index) }
  }

  private var tallies: [EntityTally] = []
  private var rows = Rows()
  /// Where the rows' entities are; `nil` before the first are listed.
  private var catalog: SnapshotCatalog?
  private var cursor = ListCursor()
  private var height = 0
  /// The order within each kind.
  public private(set) var order = EntityOrder.count
  /// What was typed to narrow the list.
  public private(set) var typed = ""
  /// The kinds that are folded away.
  var folded: Set<EntityKind> = []

  init() {}

  // MARK: What is shown

  /// The selected entity.
  public var selection: EntityID? { entity(at: cursor.selected) }

  /// How many rows there are with headings, and the first that is visible: for a scroll bar.
  public var scroll: (top: Int, rowCount: Int) { (cursor.top, rows.rowCount) }

  /// How many entities are listed.
  public private(set) var entityCount = 0

  /// The place of the selected entity among them, from 1; 0 without one.
  public var position: Int {
    guard selection != nil else { return 0 }
    return (0...cursor.selected).count { entity(at: $0) != nil }
  }

  /// The rows that are visible.
  public var visibleRows: [Row] {
    let last = min(cursor.top + height, rows.rowCount)
    guard cursor.top < last, let catalog else { return [] }
    return (cursor.top..<last).map { index in
      switch rows.rows[index] {
      case .heading(let kind, let count, let isFolded):
        .heading(
          Heading(
            kind: kind, count: count, isFolded: isFolded,
            isSelected: isFolded && index == cursor.selected))
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

  /// Selects the row at a place among those that can be selected, from 0, or the nearest there is.
  mutating func select(index: Int) {
    let choices = rows.rows.indices.filter { !rows.isHeading($0) }
    guard !choices.isEmpty else { return }
    let row = choices[max(0, min(index, choices.count - 1))]
    cursor.select(row, in: rows, height: height)
  }

  /// Selects what stands in a row of those that are visible, or the nearest that can be selected.
  mutating func select(visibleRow row: Int) {
    cursor.select(cursor.top + row, in: rows, height: height)
  }

  /// Selects an entity, if it is listed.
  mutating func select(_ id: EntityID) {
    guard let row = rows.rows.indices.first(where: { entity(at: $0) == id }) else { return }
    cursor.select(row, in: rows, height: height)
  }

  /// Steps to the first entity of the next kind, or of the previous.
  /// - Returns: whether there was one.
  mutating func stepKind(by count: Int) -> Bool {
    let firsts = rows.rows.indices.filter { index in
      if case .heading(_, _, let isFolded) = rows.rows[index] { return isFolded }
      return index > 0 && rows.isHeading(index - 1)
    }
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
    catalog = snapshot.catalog
    tallies = EntityTally.tallies(of: visible, in: snapshot, narrowing: narrowing, for: order)
    layOut()
  }

  /// Lists only those of whose names some word begins with each of the words typed.
  mutating func narrow(to typed: String) {
    self.typed = typed
    layOut()
  }

  /// Takes another order for the next time that entities are listed.
  mutating func order(by order: EntityOrder) {
    self.order = order
  }

  /// Folds the kind of the selected row away, or unfolds it.
  /// - Returns: the kind and whether it is folded now.
  mutating func toggleFold() -> (EntityKind, Bool)? {
    guard rows.rows.indices.contains(cursor.selected) else { return nil }
    let kind: EntityKind? =
      switch rows.rows[cursor.selected] {
      case .heading(let kind, _, _): kind
      case .entity(let id, _, _): catalog?.kind(of: id)
      }
    guard let kind else { return nil }
    let isFolded = folded.insert(kind).inserted
    if !isFolded { folded.remove(kind) }
    layOut()
    let row = rows.rows.firstIndex {
      if case .heading(let other, _, _) = $0 { other == kind } else { false }
    }
    if let row { cursor.select(row, in: rows, height: height) }
    return (kind, isFolded)
  }

  /// Whether a folded kind is selected.
  var isOnFold: Bool {
    guard rows.rows.indices.contains(cursor.selected) else { return false }
    if case .heading = rows.rows[cursor.selected] { return true }
    return false
  }

  /// A list of other entities than this, laid out as this one is.
  func emptied() -> EntityListViewModel {
    var list = EntityListViewModel()
    list.order = order
    list.folded = folded
    list.typed = typed
    list.height = height
    return list
  }

  private mutating func layOut() {
    let selected = selection
    let row = cursor.selected
    let words = EntityTally.folded(typed)
    let listed =
      words.isEmpty
      ? tallies
      : tallies.filter { EntityTally.isFound(catalog?.name(of: $0.id) ?? "", by: words) }
    let byKind = Dictionary(grouping: listed, by: \.kind)
    entityCount = 0
    rows.rows = EntityKind.allCases.flatMap { kind -> [Stored] in
      guard let members = byKind[kind] else { return [] }
      let isFolded = folded.contains(kind)
      let heading = Stored.heading(kind: kind, count: members.count, isFolded: isFolded)
      if isFolded { return [heading] }
      entityCount += members.count
      let sorted = members.sorted { $0.stands(before: $1, in: order) }
      return [heading] + sorted.map { .entity($0.id, count: $0.count, use: $0.use) }
    }
    rows.headings = rows.rows.indices.filter {
      if case .heading(_, _, let isFolded) = rows.rows[$0] { !isFolded } else { false }
    }
    let same = selected.flatMap { id in rows.rows.indices.first { entity(at: $0) == id } }
    cursor.reselect(same ?? row, in: rows, height: height)
  }
}
