import Glibc
import TextCore

extension Query {
  /// Articles that the query has found, in its order.
  public func sorted(_ found: NumberSet, in snapshot: CorpusSnapshot) -> [ArticleNumber] {
    switch order {
    case .oldest: return found.map { ArticleNumber($0) }
    case .newest:
      let dated = found.rank(of: snapshot.datedArticleCount)
      return (found[..<dated].reversed() + found[dated...]).map { ArticleNumber($0) }
    case .relevance:
      return ranking(of: found, in: snapshot, until: SearchStop()) ?? []
    }
  }

  /// Articles that the query has found, those first that say most of its words; `nil` when stopped.
  /// What says none of them stands last, in order of time.
  ///
  /// The measure is BM25 (S. Robertson and H. Zaragoza, “The Probabilistic Relevance Framework: BM25
  /// and Beyond”, 2009) with the parameters of SQLite's FTS5, whoever computes it. Cost: a step for
  /// each article that holds any of the words, with an index; without one, reading what was found.
  public func ranking(
    of found: NumberSet, in snapshot: CorpusSnapshot, until stop: SearchStop
  ) -> [ArticleNumber]? {
    let ranking = QueryRanking(
      patterns: root.textPatterns, found: found, snapshot: snapshot, stop: stop)
    guard let scores = ranking.indexed() ?? ranking.read() else { return nil }
    let order = scores.indices.sorted {
      scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1]
    }
    return stop.isStopped ? nil : order.map { ArticleNumber(found[$0]) }
  }
}

/// How much each of some articles says of patterns.
private struct QueryRanking {
  let patterns: [TextPattern]
  let found: NumberSet
  let snapshot: CorpusSnapshot
  let stop: SearchStop

  /// Of what the index tells; `nil` when it cannot.
  func indexed() -> [Double]? {
    guard let index = snapshot.textIndex else { return nil }
    var scores = [Double](repeating: 0, count: found.count)
    let asked = patterns.compactMap { pattern -> (words: [[UInt8]], isPrefix: Bool)? in
      guard case .words(let words, let isPrefix) = pattern else { return nil }
      return (words, isPrefix)
    }
    if asked.isEmpty { return scores }
    return snapshot.tables.lendItemPlaces { items in
      do {
        for part in 0..<index.partCount {
          var places = items
          try index.relevance(ofAny: asked, inPart: part) { row, score in
            if let article = places.read(at: row)?.article, found.contains(article) {
              scores[found.rank(of: article)] = score
            }
            return !stop.isStopped
          }
        }
      } catch {
        return nil
      }
      return scores
    }
  }

  private static let saturation = 1.2
  private static let lengthWeight = 0.75

  /// Of what reading tells; `nil` when stopped.
  func read() -> [Double]? {
    var reading = ArticleReading(snapshot)
    var counts = patterns.map { _ in [Double](repeating: 0, count: found.count) }
    for (place, number) in found.enumerated() {
      if stop.isStopped { return nil }
      for (index, pattern) in patterns.enumerated() {
        counts[index][place] = Double(reading.count(of: pattern, number))
      }
    }
    let lengths = found.map { Double(snapshot.textLength(ofArticle: $0)) }
    let average = max(1, lengths.reduce(0, +) / Double(max(1, lengths.count)))
    var scores = [Double](repeating: 0, count: found.count)
    for counts in counts {
      let holding = Double(counts.count { $0 > 0 })
      let all = Double(snapshot.articles.count)
      let weight = max(1e-6, log((all - holding + 0.5) / (holding + 0.5)))
      for place in scores.indices where counts[place] > 0 {
        let length =
          1 - QueryRanking.lengthWeight + QueryRanking.lengthWeight * lengths[place] / average
        scores[place] +=
          weight * counts[place] * (QueryRanking.saturation + 1)
          / (counts[place] + QueryRanking.saturation * length)
      }
    }
    return scores
  }
}
