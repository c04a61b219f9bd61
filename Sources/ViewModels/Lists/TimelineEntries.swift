import Chronology
import Corpus
import TextCore

/// The entries of the timeline, each made when somebody looks at it: a set says which there are, and
/// arithmetic which stands where.
///
/// Cost: nothing at any size, but for entries in order of relevance, which are written out.
struct TimelineEntries: RandomAccessCollection, Sendable {
  /// What the entries are made of.
  private enum Storage: Sendable {
    /// Articles, in order of time.
    case articles(NumberSet)
    /// Happenings, in order of time.
    case happenings(NumberSet)
    /// Articles in an order of their own, with the place of each.
    case ranked([ArticleNumber], places: [Int: Int])
  }

  let snapshot: CorpusSnapshot
  private let storage: Storage
  /// Whether the latest stand first.
  private let isReversed: Bool
  /// How many are dated; in order of time they stand first, latest first too.
  let datedCount: Int
  let count: Int

  /// The articles of a set on an axis.
  init(
    _ articles: NumberSet, axis: TimelineAxis, isReversed: Bool = false, of snapshot: CorpusSnapshot
  ) {
    self.snapshot = snapshot
    self.isReversed = isReversed
    switch axis {
    case .published:
      storage = .articles(articles)
      count = articles.count
      datedCount = articles.rank(of: snapshot.datedArticleCount)
    case .happened:
      let happenings = snapshot.happenings(toldBy: articles)
      storage = .happenings(happenings)
      count = happenings.count
      datedCount = happenings.count
    }
  }

  /// Articles in the order given, the most relevant first.
  init(ranked articles: [ArticleNumber], of snapshot: CorpusSnapshot) {
    self.snapshot = snapshot
    let places = articles.enumerated().map { ($0.element.index, $0.offset) }
    storage = .ranked(articles, places: Dictionary(places) { first, _ in first })
    isReversed = false
    count = articles.count
    datedCount = articles.count
  }

  /// Whether the entries stand in order of time, or against it.
  var isChronological: Bool {
    if case .ranked = storage { false } else { true }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> TimelineEntry {
    switch storage {
    case .articles(let set):
      TimelineEntry(article: ArticleNumber(set[turned(index)]), happening: nil)
    case .happenings(let set):
      entry(ofHappening: set[turned(index)])
    case .ranked(let articles, _): TimelineEntry(article: articles[index], happening: nil)
    }
  }

  private func entry(ofHappening happening: Int) -> TimelineEntry {
    TimelineEntry(article: snapshot.article(ofHappening: happening), happening: happening)
  }

  /// The place in the list of a place in order of time, and the other way round.
  func turned(_ index: Int) -> Int {
    isReversed && index < datedCount ? datedCount - 1 - index : index
  }

  /// The place of an article's first entry, in order of time; `nil` when it is not listed.
  func firstPlace(of article: ArticleNumber) -> Int? {
    switch storage {
    case .articles(let set):
      return set.contains(article.index) ? turned(set.rank(of: article.index)) : nil
    case .happenings(let set):
      guard article.index < snapshot.articles.count,
        let first = snapshot.firstHappening(of: article), set.contains(first)
      else { return nil }
      return turned(set.rank(of: first))
    case .ranked(_, let places): return places[article.index]
    }
  }

  /// The places of all entries of an article, from its first on. Cost: where an article may have
  /// several, a look at each entry behind the first.
  func places(of article: ArticleNumber) -> some Sequence<Int> {
    let first = firstPlace(of: article)
    let isOnly = if case .happenings = storage { false } else { true }
    return sequence(first: first ?? count) { isOnly ? nil : $0 + (isReversed ? -1 : 1) }
      .lazy.prefix { indices.contains($0) }
      .filter { self[$0].article == article }
  }

  /// The next article from an article on, or the one before, that is listed and in a set; without an
  /// article, from the beginning or the end.
  func article(
    after article: ArticleNumber?, step: Int, among wanted: NumberSet
  ) -> ArticleNumber? {
    if case .articles(let set) = storage, !isReversed {
      let both = set.intersection(wanted)
      let next =
        step > 0
        ? both.first(from: article.map { $0.index + 1 } ?? 0)
        : both.last(before: article?.index ?? both.bound)
      return next.map { ArticleNumber($0) }
    }
    var place = article.flatMap(firstPlace) ?? (step > 0 ? -1 : count)
    repeat {
      place += step
      guard indices.contains(place) else { return nil }
      // An article that is told of in several entries has its turn at the first.
    } while !wanted.contains(self[place].article.index)
      || firstPlace(of: self[place].article) != place
    return self[place].article
  }

  // MARK: Time

  /// The first day of an entry.
  func day(at index: Int) -> Day? { self[index].firstDay(in: snapshot) }

  /// How many dated entries are before a day. Cost: logarithmic in order of time.
  func count(before day: Day) -> Int {
    guard isChronological else {
      return indices.count { index in self.day(at: index).map { $0 < day } ?? false }
    }
    return (0..<datedCount).partitioningIndex { place in
      self.day(at: turned(place)).map { $0 >= day } ?? true
    }
  }

  /// How many entries are known to be of each of some days, and how many begin in them and are dated less
  /// exactly. Cost: a look at each entry in these days, or at each there is in another order.
  func counts(in days: ClosedRange<Day>) -> (ofDay: [Int], coarser: Int) {
    let places =
      isChronological
      ? count(before: days.lowerBound)..<count(before: days.upperBound + 1) : 0..<count
    var counts = [Int](repeating: 0, count: days.upperBound - days.lowerBound + 1)
    var coarser = 0
    for place in places {
      let entry = self[turned(place)]
      guard let day = entry.firstDay(in: snapshot), days.contains(day) else { continue }
      if entry.isOfOneDay(in: snapshot) {
        counts[day - days.lowerBound] += 1
      } else {
        coarser += 1
      }
    }
    return (counts, coarser)
  }

  /// How many entries lie in some days.
  func count(in days: ClosedRange<Day>) -> Int {
    count(before: days.upperBound + 1) - count(before: days.lowerBound)
  }

  /// The first day with an entry and the last.
  var days: ClosedRange<Day>? {
    if isChronological {
      guard datedCount > 0, let first = day(at: turned(0)),
        let last = day(at: turned(datedCount - 1))
      else { return nil }
      return first...last
    }
    let days = indices.compactMap { day(at: $0) }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  /// The places of the entries that begin in some days, in order of time.
  func places(from days: ClosedRange<Day>) -> some Collection<Int> {
    (count(before: days.lowerBound)..<count(before: days.upperBound + 1)).lazy.map(turned)
  }

  /// The first entry, as they are listed, of those on some days.
  func first(in days: ClosedRange<Day>) -> Int? {
    guard isChronological else {
      return indices.first { index in day(at: index).map(days.contains) ?? false }
    }
    let (low, high) = (count(before: days.lowerBound), count(before: days.upperBound + 1))
    return low < high ? turned(isReversed ? high - 1 : low) : nil
  }

  /// The entry nearest to a day; of equals the earlier.
  func nearest(to day: Day) -> Int? {
    guard datedCount > 0 else { return nil }
    guard isChronological else { return 0 }
    let after = count(before: day)
    let before = after > 0 ? self.day(at: turned(after - 1)) : nil
    guard after < datedCount, let next = self.day(at: turned(after)),
      before.map({ next - day < day - $0 }) ?? true
    else {
      // The first of that day.
      return before.map { turned(count(before: $0)) }
    }
    return turned(after)
  }
}

extension TimelineEntry {
  /// When the entry's article appeared or its happening happened.
  func claim(in snapshot: CorpusSnapshot) -> DateClaim {
    happening.map { snapshot.happenings[$0].claim } ?? snapshot[article].published
  }

  /// The first day of ``claim(in:)``; cheaper than the claim.
  func firstDay(in snapshot: CorpusSnapshot) -> Day? {
    guard let happening else { return snapshot.firstDay(of: article) }
    return snapshot.firstDay(ofHappening: happening)
  }

  /// Whether it is known to be of one day, cheaply too.
  func isOfOneDay(in snapshot: CorpusSnapshot) -> Bool {
    happening.map { snapshot.isOfOneDay(happening: $0) } ?? snapshot.isOfOneDay(article)
  }
}
