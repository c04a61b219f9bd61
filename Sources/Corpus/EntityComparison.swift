import Entities

/// Two entities beside each other: which articles name both, which only one, and who is named with
/// both.
///
///     let comparison = snapshot.comparison(of: visser, with: brandt)
///     comparison.both.count      // in how many articles both are named
///     comparison.significance    // whether that is more than chance explains
public struct EntityComparison: Sendable {
  /// One entity.
  public let first: EntityID
  /// The other.
  public let second: EntityID
  /// The articles that name both.
  public let both: NumberSet
  /// Those that name only the first.
  public let onlyFirst: NumberSet
  /// Those that name only the second.
  public let onlySecond: NumberSet
  /// The log-likelihood ratio of both being named independently, negative where they are named
  /// together less often than chance would have it; beyond ±3.84 means p < 0.05.
  public let significance: Double
  /// Who is named with both, the most significant first.
  public let shared: [SharedCompanion]
}

/// An entity that is named with two others more often than chance explains.
public struct SharedCompanion: Hashable, Sendable {
  /// The companion.
  public var entity: EntityID
  /// In how many articles it is named with the first.
  public var firstCount: Int
  /// In how many with the second.
  public var secondCount: Int
  /// The lesser of both log-likelihood ratios: one strong tie makes nobody a companion of both.
  public var significance: Double
}

extension CorpusSnapshot {
  /// Compares two entities. Cost: the mentions of the articles that name either, and a test or two an
  /// entity.
  public func comparison(
    of first: EntityID, with second: EntityID, sharedLimit: Int = 8
  ) -> EntityComparison {
    let (one, other) = (postings(of: first), postings(of: second))
    let both = one.intersection(other)
    return EntityComparison(
      first: first, second: second, both: both, onlyFirst: one.subtracting(both),
      onlySecond: other.subtracting(both),
      significance: significance(
        of: both.count, articleCount: other.count, in: one.count),
      shared: sharedCompanions(first, second, limit: sharedLimit))
  }

  private func sharedCompanions(
    _ first: EntityID, _ second: EntityID, limit: Int
  ) -> [SharedCompanion] {
    let withSecond = Dictionary(
      uniqueKeysWithValues: companions(of: second, limit: .max).map { ($0.entity, $0) })
    let shared = companions(of: first, limit: .max).compactMap { companion -> SharedCompanion? in
      guard companion.entity != second, let other = withSecond[companion.entity] else { return nil }
      return SharedCompanion(
        entity: companion.entity, firstCount: companion.togetherCount,
        secondCount: other.togetherCount,
        significance: min(companion.significance, other.significance))
    }
    let sorted = shared.sorted { ($1.significance, $0.entity) < ($0.significance, $1.entity) }
    return Array(sorted.prefix(limit))
  }
}
