import Corpus

/// What queries found lately, so that going back to one, or narrowing it further, searches nothing.
struct QueryCache: Sendable {
  private struct Entry {
    var query: Query
    /// Among which articles it was looked for.
    var candidates: NumberSet
    var result: QueryResult
  }

  private var entries: [Entry] = []

  /// A set of a million articles takes an eighth of a megabyte.
  private static let capacity = 16

  /// What a query finds among some articles, if the same was looked for among as many or more.
  func result(of query: Query, among candidates: NumberSet) -> QueryResult? {
    let entry = entries.last {
      $0.query.means(theSameAs: query) && candidates.isSubset(of: $0.candidates)
    }
    return entry.map { entry in
      let articles = entry.result.articles.intersection(candidates)
      return QueryResult(
        articles: articles,
        ranking: entry.result.ranking?.filter { articles.contains($0.index) })
    }
  }

  /// Keeps what a query found.
  mutating func keep(_ result: QueryResult, of query: Query, among candidates: NumberSet) {
    entries.removeAll { $0.query.means(theSameAs: query) && $0.candidates == candidates }
    if entries.count == QueryCache.capacity { entries.removeFirst() }
    entries.append(Entry(query: query, candidates: candidates, result: result))
  }

  /// Forgets what may have changed with the reader's marks.
  mutating func dropWhatDependsOnMarks() {
    entries.removeAll { $0.query.dependsOnMarks }
  }

  /// Forgets everything.
  mutating func clear() {
    entries = []
  }
}
