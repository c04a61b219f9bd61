/// Which articles came and which went between two snapshots of the same sources.
///
///     let news = CorpusNews(from: old, to: new)
///     (news.arrived.count, news.gone.count)  // (1, 1): one came, and another went
///
/// An article that is known by an earlier name (``ArticleNames``) neither came nor went, nor one of which
/// another copy was seen.
public struct CorpusNews: Hashable, Sendable {
  /// Those that came, by the first of their names.
  public private(set) var arrived: Set<ArticleID> = []
  /// Those that went, by the first of their names.
  public private(set) var gone: Set<ArticleID> = []
  /// Names of articles that the snapshot before had under others.
  private var known: Set<ArticleID> = []

  /// Nothing came or went.
  public static let none = CorpusNews()

  private init() {}

  /// Compares two snapshots. Cost: a look at each name of both, and at the articles that came or went.
  public init(from old: CorpusSnapshot, to new: CorpusSnapshot) {
    let (onlyOld, onlyNew) = old.ownNames(besides: new)
    for id in onlyNew {
      guard let article = new.number(of: id).map({ new[$0] }) else { continue }
      if article.ids.allSatisfy({ old.number(of: $0) == nil }) { arrived.insert(article.id) }
    }
    for id in onlyOld {
      if let number = new.number(of: id) {
        known.formUnion(new[number].ids)
      } else if let article = old.number(of: id).map({ old[$0] }),
        article.ids.allSatisfy({ new.number(of: $0) == nil })
      {
        gone.insert(article.id)
      }
    }
  }

  /// Whether nothing came and nothing went.
  public var isEmpty: Bool { arrived.isEmpty && gone.isEmpty }

  /// Adds what happened later: what came and is gone again is no news, nor what is back.
  public mutating func add(_ later: CorpusNews) {
    let cameAndWent = arrived.intersection(later.gone)
    let isBack = gone.intersection(later.arrived)
    arrived = arrived.union(later.arrived).subtracting(cameAndWent).subtracting(isBack)
      .subtracting(later.known)
    gone = gone.union(later.gone).subtracting(cameAndWent).subtracting(isBack)
  }
}

extension CorpusSnapshot {
  /// The names that pages give articles here and not in another snapshot, and the other way round.
  /// Cost: a look at each name of both.
  fileprivate func ownNames(
    besides other: CorpusSnapshot
  ) -> (here: [ArticleID], there: [ArticleID]) {
    tables.ids.lend { here in
      other.tables.ids.lend { there in
        var only: (here: [ArticleID], there: [ArticleID]) = ([], [])
        var (i, j) = (0, 0)
        while i < here.count || j < there.count {
          if j == there.count || (i < here.count && here[i] < there[j]) {
            only.here.append(ArticleID(hash: here[i]))
            i += 1
          } else if i == here.count || there[j] < here[i] {
            only.there.append(ArticleID(hash: there[j]))
            j += 1
          } else {
            (i, j) = (i + 1, j + 1)
          }
        }
        return only
      }
    }
  }
}
