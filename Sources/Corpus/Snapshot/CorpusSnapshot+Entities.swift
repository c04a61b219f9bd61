import Entities
import TextCore

/// Entities in the orders and by the words in which they are asked for, from columns.
extension CorpusSnapshot {
  /// How many entities there are, those included that no article names.
  public var entityTotal: Int { tables.entities.count }

  /// The entities of a kind that some article names, the most named first. Cost: nothing.
  package func entitiesByCount(of kind: EntityKind) -> EntityColumn {
    let index = EntityKind.allCases.firstIndex(of: kind) ?? 0
    let rows = tables.entitiesByCount
    return EntityColumn(index < rows.count ? rows[index] : rows.none)
  }

  /// Goes through all entities in the order of their names.
  package func forEachEntityByName(_ body: (UInt32) -> Void) {
    tables.entitiesByName.lend { $0.forEach(body) }
  }

  /// The place of an entity's kind among all kinds. Cost: one load.
  package func kindIndex(of entity: EntityID) -> Int {
    min(Int(tables.entityKinds[entity.index]), EntityKind.allCases.count - 1)
  }

  /// The entities of whose spellings some words begin with each of these, as a reader types them;
  /// all for a text without words. Cost: the entities found for each word.
  package func entities(spelledLike typed: String) -> NumberSet {
    let text = SourceText(typed)
    return WordSpans(text, text.span).reduce(NumberSet(allBelow: entityTotal)) { found, word in
      found.intersection(
        tables.nameWords.rows(
          of: FoldedWord(text, word).bytes, isPrefix: true, below: entityTotal))
    }
  }

  /// Words of offices that begin as typed, each with how many entities have held one.
  package func officeWords(from typed: String, limit: Int) -> [(String, String)] {
    let text = SourceText(typed)
    var found: [(String, String)] = []
    guard let word = WordSpans(text, text.span).first(where: { _ in true }) else {
      return mostOfficeWords(limit)
    }
    tables.roleWords.words(from: FoldedWord(text, word).bytes) { word, count in
      found.append((String(decoding: word, as: UTF8.self), "\(count)×"))
      return found.count < limit
    }
    return found
  }

  /// The words of offices that most have held. Cost: a look at each word of an office.
  private func mostOfficeWords(_ limit: Int) -> [(String, String)] {
    var all: [(word: [UInt8], count: Int)] = []
    tables.roleWords.words(from: []) { word, count in
      // `of`, `and`, `the`
      if word.count > 3 { all.append((word, count)) }
      return true
    }
    return all.sorted { $0.count > $1.count }.prefix(limit)
      .map { (String(decoding: $0.word, as: UTF8.self), "\($0.count)×") }
  }
}

extension SnapshotCatalog {
  /// The entity of a kind and a name. Cost: logarithmic.
  public func entity(_ kind: EntityKind, named name: String) -> EntityID? {
    entities(kind, named: name).first
  }

  /// All entities of a kind and name: two coast guards have one. Cost: a binary search.
  public func entities(_ kind: EntityKind, named name: String) -> [EntityID] {
    let order = tables.entitiesByName
    var place = order.partitioningIndex { tables.entityName(Int($0)) >= name }
    var found: [EntityID] = []
    while place < order.count, case let entity = Int(order[place]),
      tables.entityName(entity) == name
    {
      if tables.entityKind(entity) == kind { found.append(EntityID(entity)) }
      place += 1
    }
    return found
  }
}

extension SnapshotCatalog {
  /// The entity that is meant by one of another snapshot of the same sources: that of its kind and
  /// name, else that of its kind with most of its spellings, among them the name of one of the two, else
  /// that of its name. Cost: a few look-ups a spelling.
  public func entity(like other: Entity) -> EntityID? {
    if let same = entity(other.kind, named: other.name) { return same }
    var shared: [Int: Int] = [:]
    for form in other.forms {
      if let entity = tables.entity(other.kind, withForm: form.text) {
        shared[entity, default: 0] += 1
      }
    }
    // A surname is shared with others.
    let named = tables.entity(other.kind, withForm: other.name)
    let spellings = Set(other.forms.map(\.text))
    shared = shared.filter { $0.key == named || spellings.contains(name(of: EntityID($0.key))) }
    if let best = shared.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
      return EntityID(best.key)
    }
    return EntityKind.allCases.lazy.compactMap { entity($0, named: other.name) }.first
  }
}

/// Entities as they stand in a column.
package struct EntityColumn: RandomAccessCollection, Sendable {
  private let rows: Slice<Column<UInt32>>

  init(_ rows: Slice<Column<UInt32>>) {
    self.rows = rows
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { rows.count }
  package subscript(index: Int) -> EntityID { EntityID(Int(rows[rows.startIndex + index])) }
}
