import Corpus

/// A part of the answer to a ``ViewRequest``.
public struct ViewAnswer: Sendable {
  enum Part: Sendable {
    /// What was found so far, around the reader's place.
    case finding(QueryFinding)
    /// All that was found.
    case found(QueryResult)
    /// The query by which the one in force can be called, since it finds the same.
    case settled(Query)
    /// What is told of the articles in view; the last part.
    case facets(ViewFacets)
  }

  let number: Int
  let part: Part
}

/// What a query found.
struct QueryResult: Sendable {
  /// The articles.
  var articles: NumberSet
  /// The same in order, where it is not the order of time.
  var ranking: [ArticleNumber]?
}

/// What is told of the articles in view.
struct ViewFacets: Sendable {
  /// Whom they name.
  var entities: EntityListing
  /// How many bytes of text they are.
  var textLength: Int
}
