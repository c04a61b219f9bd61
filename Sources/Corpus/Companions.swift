import Entities
import Glibc

/// An entity that is named together with another more often than chance explains.
public struct Companion: Hashable, Sendable {
  /// The companion.
  public var entity: EntityID
  /// In how many articles both are named.
  public var togetherCount: Int
  /// The log-likelihood ratio of the two being named independently; 3.84 means p < 0.05.
  public var significance: Double

  /// What lies below is explained by chance.
  public static let leastSignificance = 3.84
  /// Both are named in at least so many articles. Of two that are rare the ratio takes a single meeting
  /// for much: once each among a thousand articles is 15.8.
  public static let leastTogether = 2
}

extension CorpusSnapshot {
  /// The entities that stand out beside `entity`, the most significant first.
  ///
  /// Significance, not frequency: who is named everywhere is nobody's companion, nor is whom chance or a
  /// single article brings together. The measure is the
  /// log-likelihood ratio of T. Dunning, “Accurate Methods for the Statistics of Surprise and
  /// Coincidence”, Computational Linguistics 19 (1993). Cost: the mentions of the articles that name
  /// `entity`, and one test an entity.
  public func companions(of entity: EntityID, limit: Int) -> [Companion] {
    let all = articles.count
    let own = postings(of: entity)
    let together = entityCounts(in: own)
    let companions = together.indices.compactMap { index -> Companion? in
      let other = EntityID(index)
      let (both, theirs) = (together[index], articleCount(of: other))
      guard other != entity, both >= Companion.leastTogether,
        both * all > own.count * theirs
      else { return nil }
      let table = ContingencyTable(both: both, first: own.count, second: theirs, all: all)
      let ratio = table.logLikelihoodRatio
      guard ratio > Companion.leastSignificance else { return nil }
      return Companion(entity: other, togetherCount: both, significance: ratio)
    }
    let sorted = companions.sorted {
      ($1.significance, $1.togetherCount, $0.entity) < (
        $0.significance, $0.togetherCount, $1.entity
      )
    }
    return Array(sorted.prefix(limit))
  }
}

extension CorpusSnapshot {
  /// How much an entity stands out in some articles against all: the same measure, with a minus
  /// where it is named less there than elsewhere.
  ///
  /// - Parameters:
  ///   - count: in how many of the articles it is named.
  ///   - articleCount: in how many of all.
  ///   - size: how many articles these are.
  package func significance(of count: Int, articleCount: Int, in size: Int) -> Double {
    let all = articles.count
    guard size > 0, size < all else { return Double(count) }
    let table = ContingencyTable(both: count, first: size, second: articleCount, all: all)
    let ratio = table.logLikelihoodRatio
    return count * all >= size * articleCount ? ratio : -ratio
  }
}

/// How often two things occur together and apart.
private struct ContingencyTable {
  var both: Int
  var first: Int
  var second: Int
  var all: Int

  var logLikelihoodRatio: Double {
    let cells = [both, first - both, second - both, all - first - second + both]
    let rows = [first, all - first]
    let columns = [second, all - second]
    func entropy(_ counts: [Int]) -> Double {
      counts.reduce(0) { $0 + ($1 > 0 ? Double($1) * log(Double($1)) : 0) }
    }
    let total = entropy([all])
    return 2 * (entropy(cells) - entropy(rows) - entropy(columns) + total)
  }
}
