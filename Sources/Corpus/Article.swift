import Chronology
import Entities
import PageParsing
import TextCore

/// The place of an article in the chronological order of its snapshot.
///
/// Numbers change from snapshot to snapshot; what must last uses ``ArticleID``.
public struct ArticleNumber: Hashable, Comparable, Sendable {
  /// From 0, oldest first.
  public let index: Int

  /// Makes a number.
  public init(_ index: Int) {
    self.index = index
  }

  /// Earlier in time comes first.
  public static func < (a: ArticleNumber, b: ArticleNumber) -> Bool { a.index < b.index }
}

/// A distinct piece of news, with all the places where it was seen.
public struct Article: Sendable {
  /// The lasting names of its sightings, in their order, and behind them those that it had before a
  /// page was edited or a file renamed (``ArticleNames``): it keeps every name by which it was ever
  /// known, so that a fuller copy that turns up later takes no mark away.
  public var ids: [ArticleID]
  /// Its title or, without one, the first sentence of its text.
  public var headline: String
  /// Whether ``headline`` is a title of its own rather than the start of the text.
  public var hasTitle: Bool
  /// When it appeared: the best claim of its sightings.
  public var published: DateClaim
  /// Where it was seen; the first one is the fullest and is the one that is read.
  public var sightings: [Sighting]
  /// What it names, each entity once, in the order of the text.
  public var entities: [EntityID]

  /// The lasting name by which it is listed: that of the sighting that is read.
  public var id: ArticleID { ids[0] }

  /// Whether the reader has marked it, by any of its names.
  public func isRead(in read: Set<ArticleID>) -> Bool { ids.contains(where: read.contains) }
}

/// One item that carries an article.
public struct Sighting: Hashable, Sendable {
  /// Index into ``CorpusSnapshot/pages``.
  public var page: Int
  /// Index into the page's items.
  public var item: Int
}

/// A mention as an article shows it.
public struct ArticleMention: Hashable, Sendable {
  /// Whom or what it names.
  public var entity: EntityID
  /// What that is.
  public var kind: EntityKind
  /// Where, in the text of the article's first sighting.
  public var span: ByteSpan
}

/// Something that an article says happened, happens or will happen: a sentence with its date.
public struct Happening: Sendable {
  /// The article that tells it.
  public var article: ArticleNumber
  /// When.
  public var claim: DateClaim
  /// The sentence that holds the date, in the text of the article's first sighting.
  public var sentence: ByteSpan
}
