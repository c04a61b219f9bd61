import Chronology
import Corpus
import Entities
import TextCore

/// Where a reader is in a corpus, in terms that outlive the program: what a session leaves behind and
/// the next one begins with.
public struct SavedSession: Hashable, Sendable {
  /// An entity by which the view is narrowed, by its name.
  public struct Term: Hashable, Sendable {
    /// How it narrows.
    public var use: Narrowing.Use
    /// What it is.
    public var kind: EntityKind
    /// Its fullest name.
    public var name: String

    /// Makes a term.
    public init(_ use: Narrowing.Use, _ kind: EntityKind, _ name: String) {
      self.use = use
      self.kind = kind
      self.name = name
    }
  }

  /// A place: what the view is narrowed to, and the row in it.
  public struct Place: Hashable, Sendable {
    /// The entities.
    public var terms: [Term] = []
    /// The query, as it was typed.
    public var query: String?
    /// What the timeline is ordered by.
    public var axis = TimelineAxis.published
    /// The pane that takes the keys.
    public var pane = Pane.timeline
    /// The article's lasting ID, or its first digits.
    public var article: String?
    /// The sentence, on the happened axis.
    public var sentence: ByteSpan?
    /// The day of the row.
    public var day: Day?

    /// The beginning of everything.
    public init() {}
  }

  /// Where the reader is.
  public var place = Place()
  /// Whether one pane has the whole screen.
  public var isZoomed = false
  /// The first byte of the article that is visible, where it is scrolled.
  public var scroll: Int?
  /// The first byte of the line that is read.
  public var line: Int?
  /// The selected entity.
  public var entity: Term?
  /// The order of the entity list.
  public var order = EntityOrder.count
  /// The kinds that are folded away.
  public var folded: [EntityKind] = []
  /// The places called by letters.
  public var places: [Character: Place] = [:]
  /// The recorded keys by letters, in the notation of ``KeyStroke``.
  public var macros: [Character: String] = [:]
  /// The queries typed before, oldest first.
  public var queries: [String] = []
  /// The commands typed before, oldest first.
  public var commands: [String] = []
  /// The columns of the leftmost pane, by what it is, where the reader has drawn its border.
  public var leftColumns: [Pane: Int] = [:]
  /// The columns of the rightmost of three panes, where the reader has drawn its border.
  public var rightColumns: Int?

  /// Whether somebody has asked for the place: then it is a mistake if it is not there.
  public var isAskedFor = false

  /// The beginning of everything.
  public init() {}

  /// The place that a permalink leads to, with all that is kept from session to session.
  public func leading(to permalink: Permalink) -> SavedSession {
    var session = self
    session.place = Place()
    session.place.article = permalink.id
    session.place.query = permalink.query
    session.place.pane = .article
    session.isAskedFor = true
    session.isZoomed = false
    (session.scroll, session.line) = (nil, nil)
    session.entity = nil
    return session
  }
}
