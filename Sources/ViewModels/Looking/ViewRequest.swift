import Corpus
import Synchronization

/// What a browser wants to know of the articles that it is to show: asked on the loop's thread,
/// answered on another.
///
///     if let request = browser.takeRequest() {
///       request.answer(until: stop) { mailbox.post($0) }  // elsewhere
///     }
///     browser.receive(answer)                             // when one comes
///
/// First the articles, those around the reader's place before the rest; then what takes longer: how
/// many of them name whom, and how much text they are.
public struct ViewRequest: Sendable {
  /// Which of the browser's requests it is; only answers to the latest count.
  let number: Int
  let snapshot: CorpusSnapshot
  let narrowing: Narrowing
  /// The articles that the entities of the narrowing leave.
  let candidates: NumberSet
  /// What the query finds among them, where that is known.
  let known: QueryResult?
  /// A query that replaces the one of the narrowing if it finds the same.
  let settling: Query?
  let marks: ReaderMarks
  let entityOrder: EntityOrder
  /// The article near which the reader is, and how many rows are on the screen.
  let place: Int
  let rows: Int

  /// Answers in parts, the last of which says that it is the last; none follows a stop.
  public func answer(until stop: SearchStop, _ post: @escaping @Sendable (ViewAnswer) -> Void) {
    // Counting goes through columns that no row on the screen needs.
    defer { snapshot.giveBackMemoryIfMuch() }
    let wish = SearchWish(place: place, rows: rows, stop: stop)
    guard
      let result = known
        ?? search(wish, report: { post(ViewAnswer(number: number, part: .finding($0))) })
    else { return }
    if known == nil { post(ViewAnswer(number: number, part: .found(result))) }
    if let settling, settles(settling, on: result.articles, wish) {
      post(ViewAnswer(number: number, part: .settled(settling)))
    }
    let listing = EntityListing(
      of: result.articles, in: snapshot, narrowing: narrowing, by: entityOrder,
      unless: { stop.isStopped })
    guard let listing, !stop.isStopped else { return }
    let length = snapshot.textLength(of: result.articles)
    if stop.isStopped { return }
    post(
      ViewAnswer(
        number: number, part: .facets(ViewFacets(entities: listing, textLength: length))))
  }

  /// The same at once, for those who have no other thread.
  public func answers() -> [ViewAnswer] {
    let answers = AnswerList()
    var patient = self
    patient = ViewRequest(
      number: number, snapshot: snapshot, narrowing: narrowing, candidates: candidates,
      known: known, settling: settling, marks: marks, entityOrder: entityOrder, place: place,
      rows: 0)
    patient.answer(until: SearchStop()) { answers.add($0) }
    return answers.all
  }

  private func search(
    _ wish: SearchWish, report: (QueryFinding) -> Void
  ) -> QueryResult? {
    guard let query = narrowing.query else { return QueryResult(articles: candidates) }
    let found = query.search(in: snapshot, among: candidates, marks: marks, wish, report: report)
    guard let found, !wish.stop.isStopped else { return nil }
    guard query.order == .relevance else { return QueryResult(articles: found) }
    guard let ranking = query.ranking(of: found, in: snapshot, until: wish.stop) else { return nil }
    return QueryResult(articles: found, ranking: ranking)
  }

  private func settles(_ query: Query, on found: NumberSet, _ wish: SearchWish) -> Bool {
    query.search(
      in: snapshot, among: candidates, marks: marks,
      SearchWish(place: place, rows: 0, stop: wish.stop), report: { _ in }) == found
  }
}

/// Collects answers on the thread that asks.
private final class AnswerList: Sendable {
  private let answers = Mutex<[ViewAnswer]>([])

  func add(_ answer: ViewAnswer) {
    answers.withLock { $0.append(answer) }
  }

  var all: [ViewAnswer] { answers.withLock { $0 } }
}
