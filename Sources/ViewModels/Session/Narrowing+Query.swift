import Corpus
import Entities

extension Narrowing {
  /// The narrowing as one query; `nil` where nothing narrows. A name may be that of several entities
  /// in a query, so that it may find more.
  func queryText(in snapshot: CorpusSnapshot) -> String? {
    func name(_ term: Term) -> String {
      let catalog = snapshot.catalog
      let words = catalog.name(of: term.entity).filter { $0 != "\"" }
      return "\(catalog.kind(of: term.entity).queryField):\"\(words)\""
    }
    let required = terms.filter { $0.use == .required }.map(name)
    let alternatives = terms.filter { $0.use == .alternative }.map(name)
    let all = required.joined(separator: " ")
    var parts: [String] = []
    if alternatives.isEmpty {
      if !required.isEmpty { parts.append(all) }
    } else {
      let ways = (required.isEmpty ? [] : [required.count > 1 ? "(\(all))" : all]) + alternatives
      parts.append(ways.count > 1 ? "(" + ways.joined(separator: " or ") + ")" : ways[0])
    }
    parts += terms.filter { $0.use == .excluded }.map { "not " + name($0) }
    if let query { parts.append(parts.isEmpty ? query.source : "(\(query.source))") }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
