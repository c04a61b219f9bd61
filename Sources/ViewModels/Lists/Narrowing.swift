import BitCollections
import Corpus
import Entities

/// What the reader has narrowed the view to: entities that must or must not be named, and a query.
public struct Narrowing: Hashable, Sendable {
  /// How an entity narrows the view.
  public enum Use: Hashable, Sendable {
    /// Only articles that name it.
    case required
    /// No article that names it.
    case excluded
  }

  /// An entity and how it narrows, in the order in which they were chosen.
  public struct Term: Hashable, Sendable {
    /// The entity.
    public var entity: EntityID
    /// How it narrows.
    public var use: Use
  }

  /// The entities.
  public var terms: [Term] = []
  /// The query, if one is in force.
  public var query: Query?

  /// Makes a narrowing.
  public init(terms: [Term] = [], query: Query? = nil) {
    self.terms = terms
    self.query = query
  }

  /// Everything is in view.
  public static let none = Narrowing()

  /// Whether everything is in view.
  public var isEmpty: Bool { terms.isEmpty && query == nil }

  /// How an entity narrows, if it does.
  public func use(of entity: EntityID) -> Use? {
    terms.first { $0.entity == entity }?.use
  }

  /// Makes an entity narrow in this way, or no more if it already does.
  mutating func toggle(_ use: Use, _ entity: EntityID) {
    let old = self.use(of: entity)
    terms.removeAll { $0.entity == entity }
    if old != use { terms.append(Term(entity: entity, use: use)) }
  }

  /// The articles in view.
  func articles(of snapshot: CorpusSnapshot, read: Set<ArticleID>) -> BitSet {
    var visible = BitSet(snapshot.articles.indices)
    for term in terms {
      let named = snapshot.postings(of: term.entity)
      switch term.use {
      case .required: visible.formIntersection(named)
      case .excluded: visible.subtract(named)
      }
    }
    if let query {
      visible.formIntersection(query.articles(in: snapshot, among: visible, read: read))
    }
    return visible
  }

  /// The same narrowing in another snapshot: entities are found again by kind and name; those that
  /// are gone narrow no more.
  func moved(from old: CorpusSnapshot, to new: CorpusSnapshot) -> Narrowing {
    var moved = self
    moved.terms = terms.compactMap { term in
      let entity = old.catalog[term.entity]
      let same = new.catalog.entity(entity.kind, named: entity.name)
      return same.map { Term(entity: $0, use: term.use) }
    }
    return moved
  }
}
