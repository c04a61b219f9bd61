import Chronology
import Entities
import TextCore

/// What a reader asks of a corpus, in the one language of prompt, command line and saved views.
///
///     let query = try Query("org:nato (summit or \"joint statement\") since:2024-02")
///     query.articles(in: snapshot, among: snapshot.allArticles, marks: ReaderMarks())
///
/// docs/formats/query.md describes the language. A query that does not parse says at which column
/// and what was expected.
public struct Query: Hashable, Sendable {
  /// The query as it was typed.
  public let source: String
  /// In which order its result stands.
  public let order: ResultOrder
  let root: QueryNode

  /// Reads a query.
  ///
  /// With `isTyping` the last word counts as the beginning of a word, since the reader may not have
  /// finished it.
  /// - Throws: ``QueryError`` with the column at which reading stopped.
  public init(
    _ source: String, isTyping: Bool = false, in context: QueryContext = .none
  ) throws(QueryError) {
    self.source = source
    var parser = try QueryParser(source, isTyping: isTyping, in: context)
    root = try parser.parse()
    order = parser.order ?? .oldest
  }

  /// The query that words may stand for that say a date: `date:last-week` for `last week`; `nil` for
  /// other words.
  public static func ofDate(_ words: String, in context: QueryContext) -> String? {
    QueryDates.term(for: words, today: context.today)
  }

  /// Whether another query finds the same in the same order, however it is spelled.
  public func means(theSameAs other: Query) -> Bool {
    root == other.root && order == other.order
  }

  /// Whether what it finds changes with what the reader says of articles.
  public var dependsOnMarks: Bool { root.dependsOnMarks }

  /// The articles that match, out of `candidates`.
  ///
  /// Cost: entity terms intersect sets; words and phrases ask the index of an archive; without one,
  /// and for regular expressions, the text of every candidate that is left is read.
  public func articles(
    in snapshot: CorpusSnapshot, among candidates: NumberSet, marks: ReaderMarks
  ) -> NumberSet {
    QuerySearch(query: self, snapshot: snapshot, candidates: candidates, marks: marks).run()
  }

  /// The same in the background: tells what is found around the reader's place before all is known.
  /// - Returns: all articles that match; `nil` when the search was stopped.
  public func search(
    in snapshot: CorpusSnapshot, among candidates: NumberSet, marks: ReaderMarks,
    _ wish: SearchWish, report: (QueryFinding) -> Void
  ) -> NumberSet? {
    QuerySearch(query: self, snapshot: snapshot, candidates: candidates, marks: marks)
      .run(wish, report: report)
  }

  /// Where the words, phrases and expressions of the query stand in an article, and the names of whom
  /// it asks for, in text order.
  public func matches(in number: ArticleNumber, of snapshot: CorpusSnapshot) -> [ByteSpan] {
    let (text, spans) = snapshot.readableText(of: number)
    let found = root.textPatterns.flatMap { pattern in
      spans.flatMap { pattern.matches(in: text, $0) }
    }
    let names = namings(in: number, of: snapshot).filter { name in
      !found.contains { $0.overlaps(name) }
    }
    return (found + names).sorted()
  }
}

/// A query as a tree.
indirect enum QueryNode: Hashable, Sendable {
  case everything
  case text(TextPattern)
  case near(TextPattern, TextPattern, distance: Int)
  case entity(EntityKind?, TextPattern)
  case role(TextPattern)
  case published(ClosedRange<Day>)
  case happened(ClosedRange<Day>)
  case state(ArticleState)
  case source(String)
  case tag(String)
  case note(TextPattern)
  case not(QueryNode)
  case and([QueryNode])
  case or([QueryNode])

  /// The patterns that a match shows in the text, without those that are negated.
  var textPatterns: [TextPattern] {
    switch self {
    case .text(let pattern): [pattern]
    case .near(let a, let b, _): [a, b]
    case .and(let nodes), .or(let nodes): nodes.flatMap(\.textPatterns)
    default: []
    }
  }

  var dependsOnMarks: Bool {
    switch self {
    case .state(let state): state.dependsOnMarks
    case .tag, .note: true
    case .not(let node): node.dependsOnMarks
    case .and(let nodes), .or(let nodes): nodes.contains(where: \.dependsOnMarks)
    default: false
    }
  }
}

/// What `is:` asks for.
public enum ArticleState: String, Hashable, Sendable, CaseIterable {
  case read
  case unread
  case new
  case starred
  case tagged
  case noted
  case undated
  case inferred
  case stated
  case main
  case teaser

  var dependsOnMarks: Bool {
    switch self {
    case .read, .unread, .starred, .tagged, .noted: true
    case .new, .undated, .inferred, .stated, .main, .teaser: false
    }
  }
}

extension CorpusSnapshot {
  /// The text of an article as a reader sees it: its page's text, and the title and paragraphs.
  func readableText(of number: ArticleNumber) -> (SourceText, [ByteSpan]) {
    let sighting = tables.article(number.index).sightings[0]
    let item = store.digest(of: sighting.page).items[sighting.item].item
    return (store.text(of: sighting.page), item.readableSpans)
  }
}
