import Corpus
import Entities

/// The entities that articles in view name, in order within their kinds, with their counts.
///
/// For everything in view the snapshot has the order already, and nothing is counted or sorted.
struct EntityListing: Sendable {
  /// The entities of one kind.
  struct Kind: Sendable {
    var kind: EntityKind
    var entities: EntityOrdering
  }

  /// The kinds of which there is anything.
  let kinds: [Kind]
  /// How many articles in view name each entity; `nil` where all articles are in view.
  private let counts: [UInt32]?
  private let snapshot: CorpusSnapshot

  /// Nothing is listed.
  init(of snapshot: CorpusSnapshot) {
    (kinds, counts, self.snapshot) = ([], nil, snapshot)
  }

  /// The entities of the articles in view, and those that narrow it. `nil` when `isStopped` says that
  /// nobody wants them any more. Cost: the mentions of the articles in view, and sorting.
  init?(
    of visible: NumberSet, in snapshot: CorpusSnapshot, narrowing: Narrowing, by order: EntityOrder,
    unless isStopped: @Sendable () -> Bool = { false }
  ) {
    self.snapshot = snapshot
    if visible.isEverything, order == .count, narrowing.terms.isEmpty {
      counts = nil
      kinds = EntityKind.allCases.compactMap { kind in
        let entities = snapshot.entitiesByCount(of: kind)
        return entities.isEmpty ? nil : Kind(kind: kind, entities: .column(entities))
      }
      return
    }
    guard let counts = snapshot.entityCounts(in: visible, unless: isStopped) else { return nil }
    let sorting = EntitySorting(
      counts: counts, visible: visible, order: order, in: snapshot,
      keeping: narrowing.terms.map(\.entity))
    var kinds: [Kind] = []
    for kind in EntityKind.allCases {
      if isStopped() { return nil }
      let entities = sorting.sorted(kind)
      if !entities.isEmpty { kinds.append(Kind(kind: kind, entities: .array(entities))) }
    }
    self.kinds = kinds
    self.counts = counts
  }

  /// How many articles in view name an entity.
  func count(of entity: EntityID) -> Int {
    counts.map { Int($0[entity.index]) } ?? snapshot.articleCount(of: entity)
  }

  /// Only the entities of a set, in the same order. Cost: one step an entity.
  func restricted(to entities: NumberSet) -> [Kind] {
    if entities.isEverything { return kinds }
    return kinds.compactMap { kind in
      let kept = kind.entities.filter { entities.contains($0.index) }.map { UInt32($0.index) }
      return kept.isEmpty ? nil : Kind(kind: kind.kind, entities: .array(kept))
    }
  }
}

/// Entities in some order: as they stand in a column, or sorted.
enum EntityOrdering: RandomAccessCollection, Sendable {
  case column(EntityColumn)
  case array([UInt32])

  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .column(let entities): entities.count
    case .array(let entities): entities.count
    }
  }

  subscript(index: Int) -> EntityID {
    switch self {
    case .column(let entities): entities[index]
    case .array(let entities): EntityID(Int(entities[index]))
    }
  }
}
