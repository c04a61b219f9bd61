import Corpus
import Entities

/// What the reader has narrowed the view to: entities that must, may or must not be named, and a
/// query.
///
/// In view are the articles that name all required entities, and those that name any alternative,
/// less those that name an excluded one, as far as the query finds them.
public struct Narrowing: Hashable, Sendable {
  /// How an entity narrows the view.
  public enum Use: String, Hashable, Sendable {
    /// Only articles that name it.
    case required = "require"
    /// No article that names it.
    case excluded = "exclude"
    /// Also articles that name it, whatever else is required.
    case alternative = "or"
  }

  /// An entity and how it narrows, in the order in which they were chosen.
  public struct Term: Hashable, Sendable {
    /// The entity.
    public var entity: EntityID
    /// How it narrows.
    public var use: Use
    /// What it was when the reader chose it, where the corpus has become another since.
    var chosen: Absent?

    /// Chooses an entity.
    public init(entity: EntityID, use: Use) {
      (self.entity, self.use) = (entity, use)
    }

    /// Whether the same entity narrows in the same way now.
    public static func == (one: Term, other: Term) -> Bool {
      one.entity == other.entity && one.use == other.use
    }

    /// Goes by what is equal.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(entity)
      hasher.combine(use)
    }
  }

  /// An entity that is not there now: it narrows nothing until it is again.
  public struct Absent: Hashable, Sendable {
    /// How it narrows when it is there.
    public var use: Use
    /// What it was.
    public var kind: EntityKind
    /// What it was called.
    public var name: String
    /// How it was spelled, by which it is found again under another name.
    public var forms: [EntityForm]
    /// Some of the articles that named it, by which it is told from others of its name.
    var articles: [ArticleID] = []

    init(use: Use, kind: EntityKind, name: String, forms: [EntityForm]) {
      (self.use, self.kind, self.name, self.forms) = (use, kind, name, forms)
    }

    /// What is known of an entity of a snapshot. Cost: a few articles.
    init(use: Use, _ id: EntityID, of snapshot: CorpusSnapshot) {
      let entity = snapshot.catalog[id]
      self.init(use: use, kind: entity.kind, name: entity.name, forms: entity.forms)
      articles = snapshot.postings(of: id).prefix(16).map { snapshot[ArticleNumber($0)].id }
    }

    /// Which entity of a snapshot it is.
    func entity(in snapshot: CorpusSnapshot) -> EntityID? {
      let alike = articles.isEmpty ? [] : snapshot.catalog.entities(kind, named: name)
      guard alike.count > 1 else {
        return snapshot.catalog.entity(like: Entity(kind: kind, name: name, forms: forms))
      }
      let numbers = articles.compactMap(snapshot.number)
      let shared = alike.map { id in
        let postings = snapshot.postings(of: id)
        return numbers.count { postings.contains($0.index) }
      }
      return zip(alike, shared).max { $0.1 < $1.1 }?.0
    }
  }

  /// The entities.
  public var terms: [Term] = []
  /// The entities that were chosen and are gone, or not read yet.
  public var absent: [Absent] = []
  /// The query, if one is in force.
  public var query: Query?

  /// Makes a narrowing.
  public init(terms: [Term] = [], absent: [Absent] = [], query: Query? = nil) {
    self.terms = terms
    self.absent = absent
    self.query = query
  }

  /// Everything is in view.
  public static let none = Narrowing()

  /// Whether nothing was chosen, so that everything is in view and stays so.
  public var isEmpty: Bool { terms.isEmpty && absent.isEmpty && query == nil }

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

  /// The articles that the entities leave in view, whatever the query finds. Cost: the articles that
  /// name them.
  func candidates(of snapshot: CorpusSnapshot) -> NumberSet {
    var visible = snapshot.allArticles
    let required = terms.filter { $0.use == .required }
    let alternatives = terms.filter { $0.use == .alternative }
    if required.isEmpty, !alternatives.isEmpty { visible = NumberSet(noneBelow: visible.bound) }
    for term in required { visible = visible.intersection(snapshot.postings(of: term.entity)) }
    for term in alternatives { visible = visible.union(snapshot.postings(of: term.entity)) }
    for term in terms where term.use == .excluded {
      visible = visible.subtracting(snapshot.postings(of: term.entity))
    }
    return visible
  }

  /// What narrows the view, each in a few characters: `org:NATO`, `−place:Paris`, `/summit`, and what
  /// would if it were there: `person:Tor Lunde (not here)`.
  func parts(in snapshot: CorpusSnapshot) -> [String] {
    let order: [Use] = [.required, .alternative, .excluded]
    let sorted = order.flatMap { use in terms.filter { $0.use == use } }
    let entities = sorted.enumerated().map { index, term in
      let catalog = snapshot.catalog
      let name = "\(catalog.kind(of: term.entity).queryField):\(catalog.name(of: term.entity))"
      switch term.use {
      case .required: return name
      case .excluded: return "−" + name
      case .alternative: return index == 0 ? name : "or " + name
      }
    }
    let gone = absent.map { term in
      "\(term.use == .excluded ? "−" : "")\(term.kind.queryField):\(term.name) (not here)"
    }
    return entities + [query.map { "/\($0.source)" }].compactMap(\.self) + gone
  }

  /// The same narrowing in another snapshot: entities are found again by kind and name; those that
  /// are gone narrow no more, and do again when they are back. Those that the reader has renamed or joined
  /// are found by a spelling, and are themselves again when that is taken back.
  func moved(from old: CorpusSnapshot, to new: CorpusSnapshot) -> Narrowing {
    let known = terms.map { term in
      let last = Absent(use: term.use, term.entity, of: old)
      guard let chosen = term.chosen else { return [last] }
      return [chosen, last]
    }
    return Narrowing(known + absent.map { [$0] }, query: query, in: new)
  }

  /// A narrowing to entities that are looked for by what is known of them.
  init(_ wanted: [Absent], query: Query?, in snapshot: CorpusSnapshot) {
    self.init(wanted.map { [$0] }, query: query, in: snapshot)
  }

  /// A narrowing to entities that are looked for by the first thing known of them by which they are there.
  private init(_ wanted: [[Absent]], query: Query?, in snapshot: CorpusSnapshot) {
    self.init(query: query)
    for ways in wanted {
      if let found = ways.lazy.compactMap({ $0.entity(in: snapshot) }).first {
        // Two may have become one.
        guard use(of: found) == nil else { continue }
        var term = Term(entity: found, use: ways[0].use)
        term.chosen = ways[0]
        terms.append(term)
      } else {
        absent.append(ways[0])
      }
    }
  }
}
