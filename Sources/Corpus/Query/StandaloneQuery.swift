/// A query with the views that it names written out, so that it goes on meaning what it means now.
///
///     StandaloneQuery("@harbour is:unread", in: context).source  // "(place:Oslo terminal) is:unread"
public struct StandaloneQuery: Sendable {
  /// The query; as it was given where it names no view.
  public let source: String

  /// Writes out the views of a query.
  /// - Throws: where it cannot be read.
  public init(_ source: String, in context: QueryContext) throws(QueryError) {
    var parser = try QueryParser(source, isTyping: false, in: context)
    _ = try parser.parse()
    let order = parser.order.map { " sort:\($0.rawValue)" } ?? ""
    let (written, hasViews) = try StandaloneQuery.writtenOut(source, context.views)
    // A view that only says how to sort is no term.
    let canStand = (try? Query(written + order)) != nil
    self.source = hasViews && canStand ? written + order : source
  }

  /// A query without `sort:`, each view that it names in brackets, and whether it names any.
  private static func writtenOut(
    _ source: String, _ views: [String: String]
  ) throws(QueryError) -> (String, hasViews: Bool) {
    let characters = Array(source)
    var (text, from, hasViews) = ("", 0, false)
    let tokens = try QueryToken.tokens(of: source)
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .field("sort"):
        text += String(characters[from..<token.column])
        from = index + 1 < tokens.count ? tokens[index + 1].end : token.end
      case .word(let word) where word.hasPrefix("@") && !isValue(index, tokens):
        let name = String(word.dropFirst())
        guard let view = views[name] else { break }
        var inner = views
        inner[name] = nil
        text += String(characters[from..<token.column])
        text += "(" + (try writtenOut(view, inner)).0 + ")"
        (from, hasViews) = (token.end, true)
      default: break
      }
    }
    text += String(characters[from...])
    while text.last?.isWhitespace == true { text.removeLast() }
    return (text, hasViews)
  }

  private static func isValue(_ index: Int, _ tokens: [QueryToken]) -> Bool {
    guard index > 0, case .field = tokens[index - 1].kind else { return false }
    return tokens[index - 1].end == tokens[index].column
  }
}
