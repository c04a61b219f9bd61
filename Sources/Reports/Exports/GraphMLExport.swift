import Entities
import TextCore

/// Articles and whom they name as a graph in GraphML (http://graphml.graphdrawing.org): a node an
/// article, a node an entity, an edge from each article to each entity that it names.
enum GraphMLExport {
  static func lines(_ articles: some Sequence<ExportedArticle>, title: String) -> [String] {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">",
    ]
    lines += keys.map { key in
      "  <key id=\"\(key.name)\" for=\"\(key.holder)\" attr.name=\"\(key.name)\" "
        + "attr.type=\"\(key.type)\"/>"
    }
    // An id is a name without blanks, which a title is not.
    lines.append("  <graph id=\"articles\" edgedefault=\"directed\">")
    lines.append("    <desc>\(escaped(title))</desc>")
    var seen: Set<EntityID> = []
    var edges: [String] = []
    for article in articles {
      lines += node(article)
      for named in article.named where seen.insert(named.id).inserted {
        lines += node(
          "e\(named.id.index)", [("label", named.name), ("kind", named.kind.rawValue)])
      }
      for named in article.named { edges += edge(article, named) }
    }
    return lines + edges + ["  </graph>", "</graphml>"]
  }

  private static let keys: [(name: String, holder: String, type: String)] =
    ["label", "kind", "published", "precision", "basis", "low", "high", "rule", "file"].map {
      ($0, "node", "string")
    } + [("start", "all", "int"), ("end", "all", "int"), ("mentions", "edge", "int")]

  private static func node(_ article: ExportedArticle) -> [String] {
    let claim = article.claim
    let optional: [(String, String?)] = [
      ("published", claim.value?.description), ("precision", claim.precision?.rawValue),
      ("low", claim.low?.description), ("high", claim.high?.description),
    ]
    let data =
      [
        ("label", article.title), ("kind", "article"), ("basis", claim.basisName),
        ("rule", claim.rule), ("file", article.file), ("start", String(article.span.start)),
        ("end", String(article.span.end)),
      ] + optional.compactMap { name, value in value.map { (name, $0) } }
    return node("a\(article.id)", data)
  }

  private static func node(_ id: String, _ data: [(String, String)]) -> [String] {
    ["    <node id=\"\(id)\">"] + data.map(dataLine) + ["    </node>"]
  }

  /// The span is that of the first mention.
  private static func edge(
    _ article: ExportedArticle, _ named: ExportedArticle.Named
  ) -> [String] {
    let first = named.spans.first
    let data =
      [("mentions", String(named.spans.count))]
      + (first.map { [("start", String($0.start)), ("end", String($0.end))] } ?? [])
    return ["    <edge source=\"a\(article.id)\" target=\"e\(named.id.index)\">"]
      + data.map(dataLine) + ["    </edge>"]
  }

  private static func dataLine(_ name: String, _ value: String) -> String {
    "      <data key=\"\(name)\">\(escaped(value))</data>"
  }

  private static func escaped(_ text: String) -> String {
    TextSanitizer.outgoing(text).unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
