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
    /// The spelling that what was typed has found, where it is not the name.
    public var spelling: String?
    /// How many articles in view name it.
    public var count: Int
    /// Whether it narrows the view.
    public var use: Narrowing.Use?
    /// Whether it waits to be compared with another.
    public var isCompared: Bool
    /// Whether it is selected.
    public var isSelected: Bool
  }

  private var listing: EntityListing?
  private var rows = EntityRows()
  private var snapshot: CorpusSnapshot?
  /// How entities narrow the view.
  private var uses: [EntityID: Narrowing.Use] = [:]
  /// The entity to select as soon as it is listed.
  private var wanted: EntityID?
  private var cursor = ListCursor()
  private var height = 0
  /// The order within each kind.
  public private(set) var order = EntityOrder.count
  /// What was typed to narrow the list.
  public private(set) var typed = ""
  /// The kinds that are folded away.
  var folded: Set<EntityKind> = []
  /// The entity that waits to be compared with another.
  private(set) var compared: EntityID?

  init() {}

  // MARK: What is shown

  /// The selected entity.
  public var selection: EntityID? { rows.entity(at: cursor.selected) }

  /// How many rows there are with headings, and the first that is visible: for a scroll bar.
  public var scroll: (top: Int, rowCount: Int) { (cursor.top, rows.rowCount) }

  /// How many entities are listed.
  public var entityCount: Int { rows.entityCount }

  /// The place of the selected entity among them, from 1; 0 without one.
  public var position: Int {
    selection == nil ? 0 : rows.entityCount(before: cursor.selected) + 1
  }

  /// The rows that are visible.
  public var visibleRows: [Row] {
    let last = min(cursor.top + height, rows.rowCount)
    guard cursor.top < last, let listing, let catalog = snapshot?.catalog else { return [] }
    return (cursor.top..<last).map { index in
      let isSelected = index == cursor.selected
      switch rows[index] {
      case .heading(let kind, let count, let isFolded):
        return .heading(
          Heading(
            kind: kind, count: count, isFolded: isFolded, isSelected: isFolded && isSelected))
      case .entity(let kind, let id):
        return .entity(
          Entry(
            id: id, kind: kind, name: catalog.name(of: id), spelling: spelling(of: id, in: catalog),
            count: listing.count(of: id), use: uses[id], isCompared: id == compared,
            isSelected: isSelected))
      }
    }
  }

  /// Why an entity is listed whose name does not say so. Cost: its spellings.
  private func spelling(of id: EntityID, in catalog: SnapshotCatalog) -> String? {
    let words = NameWords.folded(typed)
    guard !words.isEmpty, !NameWords.isFound(catalog.name(of: id), by: words) else { return nil }
    return catalog[id].forms.first { NameWords.isFound($0.text, by: words) }?.text
  }

  // MARK: Moving

  mutating func resize(height: Int) {
    self.height = height
    cursor.reveal(in: rows, height: height)
  }

  mutating func move(by distance: Int) {
    wanted = nil
    cursor.move(by: distance, in: rows, height: height)
  }

  /// Moves by rows as keys do: at its edge the list turns on, as texts do, by half of what is visible.
  mutating func step(by distance: Int) {
    wanted = nil
    cursor.step(by: distance, in: rows, height: height)
  }

  mutating func page(by pages: Double) {
    move(by: Int((Double(max(height - 1, 1)) * pages).rounded(.awayFromZero)))
  }

  /// Selects the row at a place among those that can be selected, from 0, or the nearest there is.
  mutating func select(index: Int) {
    guard let row = rows.row(ofChoice: index) else { return }
    select(row: row)
  }

  /// Selects what stands in a row of those that are visible, or the nearest that can be selected.
  mutating func select(visibleRow row: Int) {
    select(row: cursor.top + row)
  }

  /// Selects an entity, if it is listed, else as soon as it is.
  mutating func select(_ id: EntityID) {
    guard let row = rows.row(of: id) else {
      wanted = id
      return
    }
    select(row: row)
  }

  private mutating func select(row: Int) {
    wanted = nil
    cursor.select(row, in: rows, height: height)
  }

  /// Steps to the first entity of the next kind, or of the previous.
  /// - Returns: whether there was one.
  mutating func stepKind(by count: Int) -> Bool {
    let firsts = rows.firstRows
    let current = firsts.lastIndex { $0 <= cursor.selected } ?? 0
    let target = current + count
    guard firsts.indices.contains(target) else { return false }
    select(row: firsts[target])
    return true
  }

  // MARK: Changing what is listed

  /// Lists entities of a snapshot; the selected entity stays selected, or else its place does.
  mutating func show(_ listing: EntityListing, of snapshot: CorpusSnapshot, narrowing: Narrowing) {
    self.listing = listing
    self.snapshot = snapshot
    mark(narrowing)
    layOut()
  }

  /// Marks the entities that narrow the view.
  mutating func mark(_ narrowing: Narrowing) {
    uses = Dictionary(narrowing.terms.map { ($0.entity, $0.use) }) { first, _ in first }
  }

  /// Lists only those of whose spellings some word begins with each of the words typed; the selected
  /// entity stays selected, or else the first is.
  mutating func narrow(to typed: String) {
    let kept = selection
    self.typed = typed
    layOut()
    if selection != kept { select(index: 0) }
  }

  /// Lets an entity wait for another to be compared with, or none.
  mutating func compare(_ entity: EntityID?) {
    compared = entity
  }

  /// Takes another order for the next time that entities are listed.
  mutating func order(by order: EntityOrder) {
    self.order = order
  }

  /// Folds the kind of the selected row away, or unfolds it.
  /// - Returns: the kind and whether it is folded now.
  mutating func toggleFold() -> (EntityKind, Bool)? {
    guard let kind = rows.kind(at: cursor.selected) else { return nil }
    let isFolded = folded.insert(kind).inserted
    if !isFolded { folded.remove(kind) }
    layOut()
    if let row = rows.headingRow(of: kind) { select(row: row) }
    return (kind, isFolded)
  }

  /// Whether a folded kind is selected.
  var isOnFold: Bool { rows.kind(at: cursor.selected) != nil && selection == nil }

  /// A list of other entities than this, laid out as this one is.
  func emptied() -> EntityListViewModel {
    var list = EntityListViewModel()
    list.order = order
    list.folded = folded
    list.typed = typed
    list.height = height
    list.cursor = cursor
    return list
  }

  private mutating func layOut() {
    guard let listing, let snapshot else { return }
    let selected = wanted ?? selection
    let row = cursor.selected
    let kinds =
      typed.isEmpty ? listing.kinds : listing.restricted(to: snapshot.entities(spelledLike: typed))
    rows = EntityRows(kinds, folded: folded)
    let same = selected.flatMap { rows.row(of: $0) }
    if same != nil { wanted = nil }
    cursor.reselect(same ?? row, in: rows, height: height)
  }
}
