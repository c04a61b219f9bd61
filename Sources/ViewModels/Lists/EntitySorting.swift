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
  /// The places in the order of names of those that some article in view names, rising, by the place
  /// of their kind among all.
  private var ranks: [[UInt32]]
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
    ranks = [[UInt32]](repeating: [], count: EntityKind.allCases.count)
    let named = counts.reduce(0) { $1 > 0 ? $0 + 1 : $0 }
    if named > counts.count / EntitySorting.share {
      for rank in counts.indices { add(snapshot.entity(atNameRank: rank), rank) }
    } else {
      for (index, count) in counts.enumerated() where count > 0 {
        add(EntityID(index), snapshot.catalog.nameRank(of: EntityID(index)))
      }
      for kind in ranks.indices { ranks[kind].sort() }
    }
  }

  private mutating func add(_ entity: EntityID, _ rank: Int) {
    guard counts[entity.index] > 0 else { return }
    if !kept.isEmpty, kept.contains(entity.index) { return }
    ranks[snapshot.kindIndex(of: entity)].append(UInt32(rank))
  }

  /// The entities of a kind in order.
  func sorted(_ kind: EntityKind) -> [UInt32] {
    let index = EntityKind.allCases.firstIndex(of: kind) ?? 0
    let first = kept.map { EntityID($0) }.filter { snapshot.catalog.kind(of: $0) == kind }
      .map { UInt32(snapshot.catalog.nameRank(of: $0)) }.sorted()
    let all = ordered(first) + ordered(ranks[index])
    return all.map { UInt32(entity(at: $0).index) }
  }

  private func entity(at rank: UInt32) -> EntityID { snapshot.entity(atNameRank: Int(rank)) }

  private func count(at rank: UInt32) -> Int { Int(counts[entity(at: rank).index]) }

  /// Puts entities in order that are in the order of names.
  private func ordered(_ ranks: [UInt32]) -> [UInt32] {
    switch order {
    case .name: return ranks
    case .count: return orderedByCount(ranks)
    case .recency:
      let byCount = orderedByCount(ranks)
      return sorted(byCount) { UInt64(Int(UInt32.max) - lasts[entity(at: $0).index]) }
    case .significance:
      let byCount = orderedByCount(ranks)
      return sorted(byCount) { rank in
        let significance = snapshot.significance(
          of: count(at: rank), articleCount: snapshot.articleCount(of: entity(at: rank)),
          in: articlesInView)
        return EntitySorting.descending(significance)
      }
    }
  }

  /// The most named first, those of one count in the order in which they are.
  private func orderedByCount(_ ranks: [UInt32]) -> [UInt32] {
    let counts = ranks.map { count(at: $0) }
    var places = [Int](repeating: 0, count: (counts.max() ?? 0) + 1)
    for count in counts { places[count] += 1 }
    var place = 0
    for count in places.indices.reversed() {
      (places[count], place) = (place, place + places[count])
    }
    var sorted = [UInt32](repeating: 0, count: ranks.count)
    for (rank, count) in zip(ranks, counts) {
      sorted[places[count]] = rank
      places[count] += 1
    }
    return sorted
  }

  /// The least first, equals in the order in which they are.
  private func sorted(_ ranks: [UInt32], by key: (UInt32) -> UInt64) -> [UInt32] {
    ranks.enumerated().map { (key: key($1), place: $0) }.sorted { $0 < $1 }.map { ranks[$0.place] }
  }

  /// A number that is the less, the greater the value.
  private static func descending(_ value: Double) -> UInt64 {
    let bits = value.bitPattern
    let rising = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    return ~rising
  }
}
