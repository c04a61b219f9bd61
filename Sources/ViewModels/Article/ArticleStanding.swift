/// What in an article the reader stands on.
enum ArticleStanding: Hashable, Sendable {
  /// A mention: an index into the article's mentions.
  case mention(Int)
  /// A match of the search: an index into ``ArticleViewModel/matches``.
  case match(Int)
  /// What was looked for in the article: an index into ``ArticleViewModel/found``.
  case found(Int)
  /// A link: an index into ``ArticleViewModel/links``.
  case link(Int)

  /// Whether another search takes it away.
  var isOfSearch: Bool {
    if case .match = self { true } else { false }
  }

  /// Whether looking for something else takes it away.
  var isFound: Bool {
    if case .found = self { true } else { false }
  }
}
