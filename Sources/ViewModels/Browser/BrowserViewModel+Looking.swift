import Chronology
import Corpus

/// Finding out what the panes have to show. What columns tell is there at once; what takes longer is
/// asked for, and until it comes the last good result stays.
extension BrowserViewModel {
  /// Whether an answer is still to come. Tests and `render` wait until none is.
  public var isLooking: Bool { looking.isUnderWay }

  /// Whether the articles themselves are still to come.
  public var isSearching: Bool { looking.isSearching }

  /// What has to be found out, once; whoever takes it gives the answers to ``receive(_:)-(ViewAnswer)``.
  public mutating func takeRequest() -> ViewRequest? { looking.take() }

  /// Takes a part of the answer to the latest request; those to earlier ones are late.
  public mutating func receive(_ answer: ViewAnswer) {
    guard answer.number == looking.number else { return }
    switch answer.part {
    case .finding(let finding):
      // What is ranked has no order before all is known.
      guard looking.isSearching, looking.afterwards.snapshot == nil,
        narrowing.query?.order != .relevance
      else { return }
      looking.note(finding)
      if looking.afterwards.passesOverNothing, finding.articles.isEmpty { return }
      show(QueryResult(articles: finding.articles), keeping: looking.afterwards.place)
    case .found(let result): take(result)
    case .settled(let query): settle(on: query)
    case .facets(let facets):
      looking.end()
      textInView = facets.textLength
      countRead()
      entities.show(facets.entities, of: snapshot, narrowing: narrowing)
      restoreEntity()
    }
  }

  private mutating func take(_ result: QueryResult) {
    let afterwards = looking.afterwards
    looking.afterwards = Looking.Afterwards()
    looking.endSearch()
    if afterwards.passesOverNothing, result.articles.isEmpty {
      passOverLastWord(keeping: afterwards.place)
      return
    }
    if let arrived = afterwards.snapshot { change(to: arrived) }
    if let query = narrowing.query {
      looking.cache.keep(result, of: query, among: narrowing.candidates(of: snapshot))
    }
    show(result, keeping: afterwards.place)
    if afterwards.snapshot != nil { resize(to: extents) }
    if afterwards.selectsFirstUnread { selectFirstUnread() }
    if afterwards.staysAtFound { stayAtFound() }
    if afterwards.tellsOfNothing { tellIfNothingIsFound() }
  }

  /// Calls the query in force by another name.
  private mutating func settle(on query: Query) {
    guard let old = narrowing.query else { return }
    let candidates = narrowing.candidates(of: snapshot)
    if let result = looking.cache.result(of: old, among: candidates) {
      looking.cache.keep(result, of: query, among: candidates)
    }
    narrowing.query = query
    changes.rename(old, to: query)
  }

  // MARK: Keeping the panes together

  /// Lists everything anew after the narrowing, the axis or the order of the entities changed.
  mutating func refresh(axis: TimelineAxis? = nil, keeping place: TimelinePlace? = nil) {
    let place = place ?? anchor ?? timeline.place(in: snapshot)
    if let axis { timeline.turn(to: axis) }
    let arrived = looking.afterwards.snapshot
    if let arrived { change(to: arrived) }
    let candidates = narrowing.candidates(of: snapshot)
    entities.mark(narrowing)
    let known =
      narrowing.query.map { looking.cache.result(of: $0, among: candidates) }
      ?? QueryResult(articles: candidates)
    let selectsFirstUnread = looking.afterwards.selectsFirstUnread
    looking.afterwards = Looking.Afterwards(
      place: place, selectsFirstUnread: selectsFirstUnread && known == nil)
    ask(candidates: candidates, known: known, in: snapshot, narrowing)
    if let known {
      show(known, keeping: place)
      if selectsFirstUnread { selectFirstUnread() }
    } else if axis != nil || arrived != nil {
      show(QueryResult(articles: visible), keeping: place)
    }
  }

  /// Asks for what has to be found out.
  mutating func ask(
    candidates: NumberSet, known: QueryResult?, in snapshot: CorpusSnapshot, _ narrowing: Narrowing
  ) {
    let settling = narrowing.query.flatMap { query in
      settlingQuery.flatMap { query.means(theSameAs: $0.open) ? $0.exact : nil }
    }
    let place = looking.afterwards.place ?? anchor
    let here = place.flatMap { snapshot.number(of: $0.article)?.index }
    let request = ViewRequest(
      number: looking.nextNumber, snapshot: snapshot, narrowing: narrowing, candidates: candidates,
      known: known, settling: settling, marks: marks, entityOrder: entities.order,
      place: here ?? place?.day.map { snapshot.firstArticle(from: $0) } ?? candidates.bound,
      rows: max(1, extents.timeline.rows))
    looking.ask(request, isSearching: known == nil)
  }

  /// Shows articles, and the one that the reader has gone to.
  private mutating func show(_ result: QueryResult, keeping place: TimelinePlace?) {
    visible = result.articles
    countRead()
    let isReversed = narrowing.query?.order == .newest
    let entries =
      result.ranking.flatMap { timeline.axis == .published ? $0 : nil }
      .map { TimelineEntries(ranked: $0, of: snapshot) }
      ?? TimelineEntries(
        visible, axis: timeline.axis, isReversed: isReversed, of: snapshot)
    timeline.show(entries, axis: timeline.axis, keeping: place)
    timeline.resize(height: extents.timeline.rows)
    if timeline.entryCount > 0, message?.subject == .reading { message = nil }
    showSelected()
    restoreArticle()
    endLettersWithoutText()
  }

  /// Whoever has searched has gone to what was found; where nothing was, they stay where they were.
  mutating func stayAtFound() {
    if timeline.entryCount > 0 { stay() }
  }

  /// Says so where nothing is left in view.
  mutating func tellIfNothingIsFound() {
    guard timeline.entryCount == 0 else { return }
    let what = narrowing.query == nil ? "Nothing is left in view" : "Nothing matches"
    if isReading {
      message = StatusMessage("\(what) yet; reading goes on", .warning, about: .reading)
      return
    }
    message = StatusMessage(
      snapshot.articles.isEmpty
        ? "There is no news here" : "\(what); \(key(of: .clearNarrowing)) shows everything",
      .warning)
  }
}
