import Corpus
import Entities

/// Sorts the entities in view within their kinds.
///
/// Each entity becomes a number whose order is the order that is wanted: what counts most in the
/// high bits, the place of its name in the low ones. Numbers are sorted faster than anything else.
struct EntitySorting {
  private let snapshot: CorpusSnapshot
  /// For each entity that is listed, by kind: what it is sorted by, and which it is.
  private var keys: [EntityKind: [Key]] = [:]

  private struct Key: Comparable {
    /// What narrows the view is never far away, least of all what is left out and counts nothing.
    var narrows = false
    /// The less, the earlier.
    var primary: UInt64
    var secondary: UInt64

    static func < (a: Key, b: Key) -> Bool {
      if a.narrows != b.narrows { return a.narrows }
      return a.primary == b.primary ? a.secondary < b.secondary : a.primary < b.primary
    }
  }

  /// `kept` are listed though no article in view names them.
  init(
    counts: [UInt32], visible: NumberSet, order: EntityOrder, in snapshot: CorpusSnapshot,
    keeping kept: [EntityID]
  ) {
    self.snapshot = snapshot
    let kept = Set(kept.map(\.index))
    let lasts = order == .recency ? snapshot.lastArticles(in: visible) : []
    let inView = visible.count
    for (index, count) in counts.enumerated() where count > 0 || kept.contains(index) {
      let id = EntityID(index)
      let rank = UInt64(snapshot.catalog.nameRank(of: id))
      // More comes first, so that what is sorted by is how much is missing.
      let byCount = UInt64(UInt32.max - count) << 32 | rank
      var key: Key =
        switch order {
        case .count: Key(primary: byCount, secondary: 0)
        case .name: Key(primary: rank, secondary: 0)
        case .recency: Key(primary: UInt64(Int(UInt32.max) - lasts[index]), secondary: byCount)
        case .significance:
          Key(
            primary: EntitySorting.descending(
              snapshot.significance(
                of: Int(count), articleCount: snapshot.articleCount(of: id), in: inView)),
            secondary: byCount)
        }
      key.narrows = kept.contains(index)
      keys[snapshot.catalog.kind(of: id), default: []].append(key)
    }
  }

  /// The entities of a kind in order.
  func sorted(_ kind: EntityKind) -> [UInt32] {
    (keys[kind] ?? []).sorted().map { key in
      // The rank of the name is in the low bits of what was compared last.
      let rank = Int((key.secondary == 0 ? key.primary : key.secondary) & 0xFFFF_FFFF)
      return UInt32(snapshot.entity(atNameRank: rank).index)
    }
  }

  /// A number that is the less, the greater the value.
  private static func descending(_ value: Double) -> UInt64 {
    let bits = value.bitPattern
    let rising = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    return ~rising
  }
}
