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
/// Two ways lead to a first screen. The index knows every article that holds a rare word at once, and
/// needs long for the beginning of a word that stands on every page. Reading the articles around the
/// reader's place finds a screenful of the latter after a few dozen texts, and of the former after
/// thousands. So a ``Glance`` comes first, as long as it seems to be quicker.
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
  /// search was stopped. `report` is not called with the whole.
  func run(_ wish: SearchWish, report: (QueryFinding) -> Void) -> NumberSet? {
    let facts = QueryFacts(snapshot: snapshot, marks: marks)
    let unread = node(query.root, facts: facts) { .unread($0, among: snapshot.allArticles) }
    let reading = SearchPlan(unread, among: candidates)
    if let answer = reading.answer { return answer }
    guard snapshot.textIndex != nil else { return read(reading, wish, report) }

    var whole: NumberSet?
    if wish.rows > 0 {
      let near = Glance(reading, of: snapshot, wish).articles()
      if let near { report(QueryFinding(articles: near, isComplete: false)) }
      whole = wholeWords(wish)
      if near == nil, let found = whole?.intersection(candidates), found.count >= wish.rows {
        report(QueryFinding(articles: found, isComplete: false))
      }
    }
    let indexed = node(query.root, facts: facts) { lookUp($0, knowing: whole, wish.stop) }
    let plan = SearchPlan(indexed, among: candidates)
    if wish.stop.isStopped { return nil }
    return plan.answer ?? read(plan, wish, report)
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

  /// The articles that hold the words of a query as they stand, where the last may be the beginning of
  /// others, too, as every word is that somebody types; `nil` for other queries.
  private func wholeWords(_ wish: SearchWish) -> NumberSet? {
    guard case .text(.words(let words, isPrefix: true)) = query.root else { return nil }
    let whole = WordSearch(snapshot, wish.stop)?.articles(holding: words, isPrefix: false)
    return wish.stop.isStopped ? nil : whole
  }

  // MARK: Reading

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
