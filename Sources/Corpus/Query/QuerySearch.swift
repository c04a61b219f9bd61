import Dispatch
import Synchronization

/// What a search has found so far.
public struct QueryFinding: Sendable {
  /// The articles.
  public var articles: NumberSet
  /// Whether these are all.
  public var isComplete: Bool
  /// How much of the text that must be read has been, from 0 to 1, while it is being read.
  public var progress: Double?

  /// Makes a finding.
  public init(articles: NumberSet, isComplete: Bool = true, progress: Double? = nil) {
    self.articles = articles
    self.isComplete = isComplete
    self.progress = progress
  }
}

/// Where a search begins, and what it tells on the way.
public struct SearchWish: Sendable {
  /// The article near which the reader is: the first to be told of are those around it.
  public var place: Int
  /// How many rows a screen has.
  public var rows: Int
  /// Ends the search.
  public var stop: SearchStop

  /// Makes a wish.
  public init(place: Int, rows: Int, stop: SearchStop) {
    self.place = place
    self.rows = rows
    self.stop = stop
  }
}

/// One search of a query in a snapshot.
///
/// Two ways lead to a first screen, and they are gone side by side. The index knows every article
/// that holds a rare word at once, and needs long for the beginning of a word that stands on every
/// page. Reading the articles around the reader's place finds a screenful of the latter after a few
/// dozen texts, and of the former after thousands. Whichever comes first is told.
struct QuerySearch: Sendable {
  let query: Query
  let snapshot: CorpusSnapshot
  let candidates: NumberSet
  let marks: ReaderMarks

  /// How often what was found so far is told.
  private static let pause = Duration.milliseconds(100)

  /// The articles that match. Cost: columns and index as their nodes say; the text of every article
  /// that is possible, where only reading tells.
  func run() -> NumberSet {
    run(SearchWish(place: 0, rows: 0, stop: SearchStop())) { _ in } ?? snapshot.allArticles
  }

  /// The articles that match, those around a place told before the rest is known; `nil` when the
  /// search was stopped. `report` is called on several threads, one call at a time, and not with
  /// the whole.
  func run(
    _ wish: SearchWish, report: @escaping @Sendable (QueryFinding) -> Void
  ) -> NumberSet? {
    let facts = QueryFacts(snapshot: snapshot, marks: marks)
    let unread = node(query.root, facts: facts) { .unread($0, among: snapshot.allArticles) }
    let reading = SearchPlan(unread, among: candidates)
    if let answer = reading.answer { return answer }
    guard snapshot.textIndex != nil else { return read(reading, wish, report) }

    let reports = SearchReports(rows: wish.rows, report)
    var whole: NumberSet?
    if wish.rows > 0 {
      DispatchQueue.global(qos: .userInitiated).async { glance(reading, wish, reports) }
      whole = tellOfWholeWords(wish, reports)
    }
    let indexed = node(query.root, facts: facts) { lookUp($0, knowing: whole, wish.stop) }
    let plan = SearchPlan(indexed, among: candidates)
    if wish.stop.isStopped { return nil }
    if let answer = plan.answer {
      reports.end()
      return answer
    }
    // Both read now; the one that has less to read does it all.
    reports.end()
    return read(plan, wish, report)
  }

  /// The tree of a query with `text` in place of what asks for text.
  private func node(
    _ node: QueryNode, facts: QueryFacts, _ text: (SearchPlan.Question) -> SearchPlan.Node
  ) -> SearchPlan.Node {
    func join(_ nodes: [QueryNode], isAnd: Bool) -> SearchPlan.Node {
      .joined(
        nodes.map { self.node($0, facts: facts, text) }, isAnd: isAnd, of: candidates.bound)
    }
    switch node {
    case .text(let pattern): return text(.text(pattern))
    case .near(let a, let b, let distance): return text(.near(a, b, distance: distance))
    case .not(let inner): return .negated(self.node(inner, facts: facts, text))
    case .and(let nodes): return join(nodes, isAnd: true)
    case .or(let nodes): return join(nodes, isAnd: false)
    default: return .known(facts.articles(node) ?? candidates)
    }
  }

  // MARK: The index

  /// `whole`, if they are known, are the articles that hold the words of the query as they stand.
  private func lookUp(
    _ question: SearchPlan.Question, knowing whole: NumberSet?, _ stop: SearchStop
  ) -> SearchPlan.Node {
    func find(_ pattern: TextPattern) -> NumberSet? {
      guard case .words(let words, let isPrefix) = pattern else { return nil }
      return WordSearch(snapshot, stop)?
        .articles(holding: words, isPrefix: isPrefix, knowing: whole)
    }
    switch question {
    case .text(let pattern):
      return find(pattern).map { .known($0) } ?? .unread(question, among: snapshot.allArticles)
    case .near(let a, let b, _):
      let both = [a, b].compactMap { find($0) }
        .reduce(snapshot.allArticles) { $0.intersection($1) }
      return .unread(question, among: both)
    }
  }

  /// Tells of the articles that hold the words of a query as they stand, where the last may be the beginning
  /// of others, too, as every word is that somebody types. Reading has the other processor meanwhile.
  /// - Returns: these articles, where there are such words and nobody stopped.
  private func tellOfWholeWords(_ wish: SearchWish, _ reports: SearchReports) -> NumberSet? {
    guard case .text(.words(let words, isPrefix: true)) = query.root,
      let whole = WordSearch(snapshot, wish.stop, threads: 1)?
        .articles(holding: words, isPrefix: false),
      !wish.stop.isStopped
    else { return nil }
    let found = whole.intersection(candidates)
    if found.count >= wish.rows {
      reports.tell(QueryFinding(articles: found, isComplete: false))
    }
    return whole
  }

  // MARK: Reading

  /// Reads the articles around a place until they fill a screen.
  private func glance(_ plan: SearchPlan, _ wish: SearchWish, _ reports: SearchReports) {
    var reading = ArticleReading(snapshot)
    var walk = OutwardWalk(plan.possible, from: wish.place)
    var found = NumberSetBuilder(below: candidates.bound)
    var count = 0
    while count < wish.rows, let number = walk.next() {
      if wish.stop.isStopped || reports.screenful.isStopped { return }
      guard plan.finds(number, &reading) else { continue }
      found.insert(number)
      count += 1
    }
    reports.tell(QueryFinding(articles: found.set(), isComplete: false))
  }

  /// Reads all possible articles, outward from a place, and tells now and then what was found.
  private func read(
    _ plan: SearchPlan, _ wish: SearchWish, _ report: (QueryFinding) -> Void
  ) -> NumberSet? {
    var reading = ArticleReading(snapshot)
    var walk = OutwardWalk(plan.possible, from: wish.place)
    var found = NumberSetBuilder(below: candidates.bound)
    var (readCount, foundCount) = (0, 0)
    var last = ContinuousClock.now
    while let number = walk.next() {
      if wish.stop.isStopped { return nil }
      readCount += 1
      if plan.finds(number, &reading) {
        found.insert(number)
        foundCount += 1
      }
      let isScreenful = foundCount == wish.rows && foundCount > 0
      guard isScreenful || readCount & 63 == 0, wish.rows > 0 else { continue }
      let now = ContinuousClock.now
      if isScreenful || now - last > QuerySearch.pause {
        last = now
        report(
          QueryFinding(
            articles: found.set(), isComplete: false,
            progress: Double(readCount) / Double(plan.possible.count)))
      }
    }
    return found.set()
  }
}

/// Walks a set outward from a number: a few after it, a few before it, and so on.
struct OutwardWalk: IteratorProtocol {
  private let set: NumberSet
  private var before: Int
  private var after: Int
  private var turn = 0

  /// So many stand together on a page that is read.
  private static let run = 8

  init(_ set: NumberSet, from number: Int) {
    self.set = set
    after = set.rank(of: number)
    before = after - 1
  }

  mutating func next() -> Int? {
    defer { turn += 1 }
    let isForward = turn / OutwardWalk.run % 2 == 0
    if isForward ? after < set.count : before < 0 {
      guard after < set.count else { return nil }
      defer { after += 1 }
      return set[after]
    }
    guard before >= 0 else { return nil }
    defer { before -= 1 }
    return set[before]
  }
}

/// Tells findings, one at a time and each of more articles than the one before, until there is a better
/// source of them.
private final class SearchReports: Sendable {
  /// How many articles were told of; `nil` after the end.
  private let told = Mutex<Int?>(-1)
  private let rows: Int
  /// Stopped when a screenful was told, and at the end.
  let screenful = SearchStop()
  private let report: @Sendable (QueryFinding) -> Void

  init(rows: Int, _ report: @escaping @Sendable (QueryFinding) -> Void) {
    self.rows = rows
    self.report = report
  }

  func tell(_ finding: QueryFinding) {
    told.withLock { told in
      guard let before = told, finding.articles.count > before else { return }
      told = finding.articles.count
      report(finding)
      if finding.articles.count >= rows { screenful.stop() }
    }
  }

  func end() {
    told.withLock { $0 = nil }
    screenful.stop()
  }
}
