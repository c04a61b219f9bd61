/// Which lasting names are one article's: it gets another when its page is edited or its file renamed.
///
///     var names = ArticleNames()
///     names.join(old, new)
///     names.names(of: old)  // [old, new]
///
/// Names that are joined mean the same in both directions, so that an edit which is taken back later
/// leads home. Cost: a look-up a name.
public struct ArticleNames: Hashable, Sendable {
  /// For each name that is joined to others, all of them, the latest last.
  private var groups: [ArticleID: [ArticleID]] = [:]

  /// Names that are not joined.
  public init() {}

  /// No two names are joined.
  public static let none = ArticleNames()

  /// Whether no two names are joined.
  public var isEmpty: Bool { groups.isEmpty }

  /// Says that two names are one article's, the second one the later.
  public mutating func join(_ old: ArticleID, _ new: ArticleID) {
    let (before, after) = (names(of: old), names(of: new))
    guard !before.contains(new) else { return }
    let all = before + after
    for id in all { groups[id] = all }
  }

  /// All names of the article of a name, the latest last; the name alone where it is the only one.
  public func names(of id: ArticleID) -> [ArticleID] { groups[id] ?? [id] }
}
