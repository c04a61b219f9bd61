/// Two entities that may be one; whoever reads them decides.
public struct EntitySuggestion: Hashable, Sendable {
  /// The entity that is named less.
  public var first: EntityID
  /// The other.
  public var second: EntityID
  /// What speaks for it, in a sentence a person can read.
  public var reason: String

  /// Makes a suggestion.
  public init(first: EntityID, second: EntityID, reason: String) {
    self.first = first
    self.second = second
    self.reason = reason
  }
}
