import Chronology

/// Which articles came, which changed and which went between two snapshots of the same sources.
///
///     let news = CorpusNews(from: old, to: new)
///     let counts = news.counts  // 1 new, 1 changed, 1 gone
///
/// An article whose text is another since is changed, and neither new nor gone. One that is known by an
/// earlier name (``ArticleNames``) is no news, nor one of which another copy was seen.
public struct CorpusNews: Hashable, Sendable {
  /// What came, by the first of its names.
  private var arrived: [ArticleID: Look] = [:]
  /// What went, by the first of its names.
  private var left: [ArticleID: Look] = [:]
  /// Names of articles that the snapshot before had under others.
  private var known: Set<ArticleID> = []

  /// By what an article is found in another's place.
  private struct Look: Hashable, Sendable {
    var file: String
    var headline: String
    var days: ClosedRange<Day>? = nil
    /// Whether nothing else stands in its file.
    var isAlone = false
  }

  /// How many articles are news, by what became of them.
  public struct Counts: Hashable, Sendable {
    /// How many were never there before.
    public var new = 0
    /// How many stand in the place of an earlier text.
    public var changed = 0
    /// How many are there again.
    public var back = 0
    /// How many are there no more.
    public var gone = 0
  }

  /// Nothing came or went.
  public static let none = CorpusNews()

  private init() {}

  /// Compares two snapshots. Cost: a look at each name of both, and at the articles that came or went.
  public init(from old: CorpusSnapshot, to new: CorpusSnapshot) {
    let (onlyOld, onlyNew) = old.ownNames(besides: new)
    for id in onlyNew {
      guard let number = new.number(of: id) else { continue }
      let article = new[number]
      if article.ids.allSatisfy({ old.number(of: $0) == nil }) {
        arrived[article.id] = CorpusNews.look(of: article, in: new)
      }
    }
    for id in onlyOld {
      if let number = new.number(of: id) {
        known.formUnion(new[number].ids)
      } else if let number = old.number(of: id) {
        let article = old[number]
        if article.ids.allSatisfy({ new.number(of: $0) == nil }) {
          left[article.id] = CorpusNews.look(of: article, in: old)
        }
      }
    }
  }

  private static func look(
    of article: Article, in snapshot: CorpusSnapshot
  ) -> Look {
    let page = article.sightings[0].page
    func file(_ page: Int) -> String? {
      snapshot.pages.indices.contains(page) ? snapshot.location(ofPage: page).file : nil
    }
    let own = file(page) ?? ""
    return Look(
      file: own,
      headline: article.headline.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      days: article.published.value?.days,
      isAlone: snapshot.tables.itemArticles.range(of: page).count == 1
        && file(page - 1) != own && file(page + 1) != own)
  }

  /// Whether nothing came and nothing went.
  public var isEmpty: Bool { arrived.isEmpty && left.isEmpty }

  /// The articles that are there no more, by the first of their names, those that are changed among them.
  public var gone: Set<ArticleID> { Set(left.keys) }

  /// How many articles are news.
  /// - Parameters:
  ///   - told: those of which was said already that they are gone.
  ///   - seen: those that were there before and had gone.
  public func counts(besides told: Set<ArticleID> = [], seen: Set<ArticleID> = []) -> Counts {
    let went = left.filter { !told.contains($0.key) }
    let unchanged = CorpusNews.unchanged(arrived, went)
    let back = unchanged.count(where: seen.contains)
    let changed = arrived.count - unchanged.count
    return Counts(
      new: unchanged.count - back, changed: changed, back: back, gone: went.count - changed)
  }

  /// Those that came and do not stand in the place of one that went: in its file under its headline; else
  /// under its headline and date in another file; else in its file under its date, where nothing
  /// else is in it.
  private static func unchanged(
    _ came: [ArticleID: Look], _ went: [ArticleID: Look]
  ) -> Set<ArticleID> {
    var rest = Set(came.keys)
    if came.isEmpty || went.isEmpty { return rest }
    var places = Array(went.values)
    let keys: [(Look) -> Look?] = [
      { Look(file: $0.file, headline: $0.headline) },
      { look in look.days.map { Look(file: "", headline: look.headline, days: $0) } },
      { $0.isAlone ? Look(file: $0.file, headline: "", days: $0.days) : nil },
    ]
    for key in keys {
      var free = Dictionary(grouping: places.indices) { key(places[$0]) }
      free[nil] = nil
      var taken: Set<Int> = []
      for id in rest {
        guard let look = came[id].flatMap(key), let place = free[look]?.popLast() else { continue }
        taken.insert(place)
        rest.remove(id)
      }
      places = places.indices.filter { !taken.contains($0) }.map { places[$0] }
    }
    return rest
  }

  /// Adds what happened later: what came and is gone again is no news, nor what is back.
  public mutating func add(_ later: CorpusNews) {
    let both = arrived.merging(later.arrived) { $1 }
    let all = left.merging(later.left) { $1 }
    func isNews(_ id: ArticleID) -> Bool {
      // What came and went, or went and came.
      !(arrived[id] != nil && later.left[id] != nil)
        && !(left[id] != nil && later.arrived[id] != nil)
    }
    (arrived, left) = (
      both.filter { isNews($0.key) && !later.known.contains($0.key) },
      all.filter { isNews($0.key) }
    )
    known.formUnion(later.known)
  }

  /// Takes out what came in files that the snapshot before had already: it may stand beside what it
  /// replaces until everything is decided anew. Cost: a look at each page of that snapshot, unless nothing came.
  public mutating func takeUnsettled(from old: CorpusSnapshot) -> CorpusNews {
    var unsettled = CorpusNews.none
    if arrived.isEmpty { return unsettled }
    let wanted = Set(arrived.values.map(\.file))
    let pages = 0..<old.pages.count
    let files = Set(pages.lazy.map { old.location(ofPage: $0).file }.filter(wanted.contains))
    unsettled.arrived = arrived.filter { files.contains($0.value.file) }
    arrived = arrived.filter { !files.contains($0.value.file) }
    return unsettled
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
