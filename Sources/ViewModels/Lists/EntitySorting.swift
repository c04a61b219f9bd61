import Corpus
import Entities

/// Sorts the entities in view within their kinds.
///
/// In the order of counts or of names nothing is compared: the snapshot knows the order of names, and
/// counts are small numbers, of which it is enough to know how often each comes. For the other orders
/// each entity becomes a number that is the less, the earlier it stands.
struct EntitySorting {
  private let snapshot: CorpusSnapshot
  private let counts: [UInt32]
  private let order: EntityOrder
  /// What narrows the view is never far away, least of all what is left out and counts nothing.
  private let kept: Set<Int>
  /// Those that some article in view names, in the order of names, by the place of their kind among all.
  private var named: [[UInt32]]
  /// For each entity, the last article in view that names it, where that is asked for.
  private let lasts: [Int]
  private let articlesInView: Int

  /// Of those that are listed, a walk through all names is faster than sorting from one in so many on.
  private static let share = 16

  /// `kept` are listed though no article in view names them. Cost: a look at each entity, and sorting
  /// those that are listed where they are few.
  init(
    counts: [UInt32], visible: NumberSet, order: EntityOrder, in snapshot: CorpusSnapshot,
    keeping kept: [EntityID]
  ) {
    self.snapshot = snapshot
    self.counts = counts
    self.order = order
    self.kept = Set(kept.map(\.index))
    lasts = order == .recency ? snapshot.lastArticles(in: visible) : []
    articlesInView = visible.count
    named = [[UInt32]](repeating: [], count: EntityKind.allCases.count)
    let total = counts.reduce(0) { $1 > 0 ? $0 + 1 : $0 }
    if total > counts.count / EntitySorting.share {
      snapshot.forEachEntityByName { add($0) }
    } else {
      for (index, count) in counts.enumerated() where count > 0 { add(UInt32(index)) }
      for kind in named.indices { named[kind] = byName(named[kind]) }
    }
  }

  private mutating func add(_ entity: UInt32) {
    guard counts[Int(entity)] > 0 else { return }
    if !kept.isEmpty, kept.contains(Int(entity)) { return }
    named[snapshot.kindIndex(of: EntityID(Int(entity)))].append(entity)
  }

  private func byName(_ entities: [UInt32]) -> [UInt32] {
    entities.map { (rank: snapshot.catalog.nameRank(of: EntityID(Int($0))), entity: $0) }
      .sorted { $0.rank < $1.rank }.map(\.entity)
  }

  /// The entities of a kind in order.
  func sorted(_ kind: EntityKind) -> [UInt32] {
    let index = EntityKind.allCases.firstIndex(of: kind) ?? 0
    let first = kept.filter { snapshot.catalog.kind(of: EntityID($0)) == kind }
    return ordered(byName(first.map { UInt32($0) })) + ordered(named[index])
  }

  /// Puts entities in order that are in the order of names.
  private func ordered(_ entities: [UInt32]) -> [UInt32] {
    switch order {
    case .name: return entities
    case .count: return orderedByCount(entities)
    case .recency:
      return sorted(orderedByCount(entities)) { UInt64(Int(UInt32.max) - lasts[Int($0)]) }
    case .significance:
      return sorted(orderedByCount(entities)) { entity in
        let significance = snapshot.significance(
          of: Int(counts[Int(entity)]),
          articleCount: snapshot.articleCount(of: EntityID(Int(entity))), in: articlesInView)
        return EntitySorting.descending(significance)
      }
    }
  }

  /// The most named first, those of one count in the order in which they are.
  private func orderedByCount(_ entities: [UInt32]) -> [UInt32] {
    let most = entities.reduce(0) { max($0, counts[Int($1)]) }
    var places = [Int](repeating: 0, count: Int(most) + 1)
    for entity in entities { places[Int(counts[Int(entity)])] += 1 }
    var place = 0
    for count in places.indices.reversed() {
      (places[count], place) = (place, place + places[count])
    }
    var sorted = [UInt32](repeating: 0, count: entities.count)
    for entity in entities {
      let count = Int(counts[Int(entity)])
      sorted[places[count]] = entity
      places[count] += 1
    }
    return sorted
  }

  /// The least first, equals in the order in which they are.
  private func sorted(_ entities: [UInt32], by key: (UInt32) -> UInt64) -> [UInt32] {
    entities.enumerated().map { (key: key($1), place: $0) }.sorted { $0 < $1 }
      .map { entities[$0.place] }
  }

  /// A number that is the less, the greater the value.
  private static func descending(_ value: Double) -> UInt64 {
    let bits = value.bitPattern
    let rising = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    return ~rising
  }
}
