import TextCore

/// Something that could not be read as it stood: a fact with its place, worded at the edge.
public struct ParseIssue: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The page was read, with a loss that is named.
    case warning
    /// The page could not be read.
    case error
  }

  /// What happened.
  public enum Problem: Hashable, Sendable {
    /// Bytes that are no UTF-8 were replaced.
    case invalidEncoding(byteCount: Int)
    /// The content is no text.
    case binary
    /// Nothing but white space.
    case empty
    /// Only the first bytes were read.
    case truncated(limit: Int)
    /// Elements stand too deep in each other; what follows was not read.
    case tooDeep
    /// The source breaks off or breaks the rules of its format; what could be read was.
    case damaged
    /// A date that no calendar has.
    case impossibleDate(String)
    /// The file could not be read; the number is `errno`.
    case unreadable(code: Int32)
  }

  /// How bad it is.
  public var severity: Severity
  /// What happened.
  public var problem: Problem
  /// Where, in bytes of the page's text; empty at 0 for the page as a whole.
  public var span: ByteSpan

  /// Makes an issue.
  public init(_ severity: Severity, _ problem: Problem, at span: ByteSpan = ByteSpan(0, 0)) {
    self.severity = severity
    self.problem = problem
    self.span = span
  }
}
