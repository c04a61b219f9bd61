/// In which order the entity list stands within each kind.
public enum EntityOrder: String, Hashable, Sendable, CaseIterable {
  /// The most named first.
  case count
  /// By the alphabet.
  case name
  /// The last named first.
  case recency
  /// Those first that stand out in what is in view against everything.
  case significance

  /// What the order is, in a few words.
  public var help: String {
    switch self {
    case .count: "the most named first"
    case .name: "by the alphabet"
    case .recency: "the last named first"
    case .significance: "what stands out in view first"
    }
  }
}
