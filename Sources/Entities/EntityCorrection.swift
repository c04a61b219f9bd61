/// What a reader has said of two names: that they are one entity, or that they are not.
///
///     EntityCorrection(.same, .person, "A. Visser", "Anna Visser")
///
/// The order of the names does not count.
public struct EntityCorrection: Hashable, Sendable {
  /// What the reader said.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Both names are one entity's.
    case same
    /// The names are those of two.
    case apart
  }

  /// What the reader said.
  public var verdict: Verdict
  /// What the names name.
  public var kind: EntityKind
  /// One name, as it is spelled.
  public var first: String
  /// The other.
  public var second: String

  /// Makes a correction.
  public init(_ verdict: Verdict, _ kind: EntityKind, _ one: String, _ other: String) {
    self.verdict = verdict
    self.kind = kind
    (first, second) = one < other ? (one, other) : (other, one)
  }

  /// The same names with the other verdict.
  public var opposite: EntityCorrection {
    EntityCorrection(verdict == .same ? .apart : .same, kind, first, second)
  }
}

/// All corrections of a reader.
public struct EntityCorrections: Hashable, Sendable {
  /// The corrections; of two names there is one verdict.
  public private(set) var all: Set<EntityCorrection>

  /// Makes them of corrections.
  public init(_ all: Set<EntityCorrection> = []) {
    self.all = all
  }

  /// The reader has corrected nothing.
  public static let none = EntityCorrections()

  /// Adds a correction, which replaces the other verdict on the same names.
  public mutating func add(_ correction: EntityCorrection) {
    all.remove(correction.opposite)
    all.insert(correction)
  }

  /// Takes a correction back.
  public mutating func remove(_ correction: EntityCorrection) {
    all.remove(correction)
  }

  /// In one order on every machine, the kinds apart.
  public var sorted: [EntityCorrection] {
    all.sorted {
      ($0.kind.rawValue, $0.first, $0.second, $0.verdict.rawValue)
        < ($1.kind.rawValue, $1.first, $1.second, $1.verdict.rawValue)
    }
  }

  func isApart(_ kind: EntityKind, _ one: String, _ other: String) -> Bool {
    all.contains(EntityCorrection(.apart, kind, one, other))
  }
}

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
