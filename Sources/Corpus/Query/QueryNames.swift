import Entities
import TextCore

/// Where the names stand for which a query asks: `person:lavrov` matches what is written of him, in
/// whatever spelling.
extension Query {
  /// The mentions in an article of the entities that the query wants, in text order. Cost: linear in
  /// the mentions, and a comparison for each spelling of whom they name.
  func namings(in number: ArticleNumber, of snapshot: CorpusSnapshot) -> [ByteSpan] {
    let wanted = root.names
    guard !wanted.isEmpty else { return [] }
    let catalog = snapshot.catalog
    var known: [EntityID: Bool] = [:]
    func isWanted(_ id: EntityID) -> Bool {
      if let answer = known[id] { return answer }
      let entity = catalog[id]
      let answer = wanted.contains { kind, pattern in
        (kind == nil || kind == entity.kind)
          && (pattern.matches(entity.name) || entity.forms.contains { pattern.matches($0.text) })
      }
      known[id] = answer
      return answer
    }
    return snapshot.mentions(in: number).filter { isWanted($0.entity) }.map(\.span)
  }
}

extension QueryNode {
  /// The kinds and patterns of names, without those that are negated.
  fileprivate var names: [(kind: EntityKind?, pattern: TextPattern)] {
    switch self {
    case .entity(let kind, let pattern): [(kind, pattern)]
    case .and(let nodes), .or(let nodes): nodes.flatMap(\.names)
    default: []
    }
  }
}
