/// What a reader has said of an entity, against the rules.
///
///     EntityCorrection.same(.person, "A. Visser", "Anna Visser")
///     EntityCorrection.rename(.person, "A. Visser", to: "Anna Visser-Maas")
///
/// It speaks of whatever is called so, be it by the rules or by an earlier correction, else of the
/// only entity of its kind that is spelled so: names outlast reading the pages again, numbers do not.
public struct EntityCorrection: Hashable, Sendable {
  /// What is said of a name.
  public enum Statement: Hashable, Sendable {
    /// Both names are one entity's.
    case same(String, String)
    /// The names are those of two; no rule joins them.
    case apart(String, String)
    /// The first name's entity is shown under the other.
    case rename(String, to: String)
    /// It is of another kind; whatever of that kind is called so is the same.
    case retype(String, to: EntityKind)
    /// It is none, and never listed.
    case ignore(String)
    /// The spelling is not one of its own, but an entity for itself.
    case split(String, without: String)
  }

  /// The answer to the question whether two names are one entity's.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Both names are one entity's.
    case same
    /// The names are those of two.
    case apart
  }

  /// What the name names.
  public let kind: EntityKind
  /// What is said of it.
  public let statement: Statement

  private init(_ kind: EntityKind, _ statement: Statement) {
    self.kind = kind
    self.statement = statement
  }

  /// Two names are one entity's; their order does not count.
  public static func same(_ kind: EntityKind, _ one: String, _ other: String) -> EntityCorrection {
    EntityCorrection(kind, .same(min(one, other), max(one, other)))
  }

  /// Two names are those of two; their order does not count.
  public static func apart(_ kind: EntityKind, _ one: String, _ other: String) -> EntityCorrection {
    EntityCorrection(kind, .apart(min(one, other), max(one, other)))
  }

  /// An entity is shown under a name that need not be one of its spellings.
  public static func rename(
    _ kind: EntityKind, _ name: String, to shown: String
  ) -> EntityCorrection {
    let words = shown.split { $0.isWhitespace || $0.isNewline }
    return EntityCorrection(kind, .rename(name, to: words.joined(separator: " ")))
  }

  /// An entity is of another kind.
  public static func retype(
    _ kind: EntityKind, _ name: String, to other: EntityKind
  ) -> EntityCorrection {
    EntityCorrection(kind, .retype(name, to: other))
  }

  /// What is called so is no entity.
  public static func ignore(_ kind: EntityKind, _ name: String) -> EntityCorrection {
    EntityCorrection(kind, .ignore(name))
  }

  /// A spelling of an entity is another's.
  public static func split(
    _ kind: EntityKind, _ name: String, without form: String
  ) -> EntityCorrection {
    EntityCorrection(kind, .split(name, without: form))
  }

  /// The answer to a doubtful pair.
  public init(_ verdict: Verdict, _ kind: EntityKind, _ one: String, _ other: String) {
    self = verdict == .same ? .same(kind, one, other) : .apart(kind, one, other)
  }

  /// The names of which it speaks.
  var names: [String] {
    switch statement {
    case .same(let one, let other), .apart(let one, let other): [one, other]
    case .split(let name, let form): [name, form]
    case .rename(let name, to: _), .retype(let name, to: _), .ignore(let name): [name]
    }
  }

  /// The words in which it is written, one after the other, the names last: equal words for equal
  /// corrections alone, and one order on every machine.
  public var words: [String] {
    switch statement {
    case .same(let one, let other): ["same", kind.rawValue, one, other]
    case .apart(let one, let other): ["apart", kind.rawValue, one, other]
    case .rename(let name, to: let shown): ["rename", kind.rawValue, name, shown]
    case .retype(let name, to: let other): ["retype", kind.rawValue, name, other.rawValue]
    case .ignore(let name): ["ignore", kind.rawValue, name]
    case .split(let name, without: let form): ["split", kind.rawValue, name, form]
    }
  }

  /// Reads what ``words`` gives; `nil` for anything else.
  public init?(words: [String]) {
    guard words.count >= 3, let kind = EntityKind(rawValue: words[1]) else { return nil }
    switch (words[0], words.count) {
    case ("same", 4): self = .same(kind, words[2], words[3])
    case ("apart", 4): self = .apart(kind, words[2], words[3])
    case ("rename", 4): self = .rename(kind, words[2], to: words[3])
    case ("retype", 4):
      guard let other = EntityKind(rawValue: words[3]) else { return nil }
      self = .retype(kind, words[2], to: other)
    case ("ignore", 3): self = .ignore(kind, words[2])
    case ("split", 4): self = .split(kind, words[2], without: words[3])
    default: return nil
    }
  }
}
