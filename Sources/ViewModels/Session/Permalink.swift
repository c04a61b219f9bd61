/// A place that others can open: an article, and what the view is narrowed to.
///
///     Permalink("4c1f9a0b@person:visser since:2024")?.query  // "person:visser since:2024"
public struct Permalink: Hashable, Sendable, CustomStringConvertible {
  /// The article's lasting ID, or its first digits.
  public var id: String
  /// What the view is narrowed to, as a query; `nil` for everything.
  public var query: String?

  /// Makes a permalink.
  public init(id: String, query: String? = nil) {
    self.id = id
    self.query = query
  }

  /// Reads `ID` or `ID@QUERY`; `nil` where no ID stands at the beginning.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty,
      first.allSatisfy({ $0.isHexDigit && $0.isASCII })
    else { return nil }
    id = first.lowercased()
    let rest = parts.count > 1 ? String(parts[1]) : ""
    query = rest.allSatisfy(\.isWhitespace) ? nil : rest
  }

  /// `ID` or `ID@QUERY`.
  public var description: String { id + (query.map { "@" + $0 } ?? "") }

  /// The permalink as one word of a shell's command line.
  var shellWord: String {
    "'"
      + description.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
