/// What of two persons' names cannot be one person's.
///
///     NameDisagreement(["Anna Visser"], ["Petra Visser"])?.givens?.first  // "Anna"
///
/// Initials, names in short and other spellings of a name agree with it.
public struct NameDisagreement: Hashable, Sendable {
  /// Two parts that differ.
  public struct Pair: Hashable, Sendable {
    /// That of the first person.
    public var first: String
    /// That of the second.
    public var second: String
  }

  /// The given names, where they differ.
  public var givens: Pair?
  /// The surnames, where they differ.
  public var surnames: Pair?

  /// Compares all spellings of two persons; `nil` where some of each agree. Cost: each spelling against
  /// each, of at most 20 a person.
  public init?(_ first: [String], _ second: [String]) {
    let names = [first, second].map { $0.prefix(20).map { PersonName($0) } }
    var found: NameDisagreement?
    for one in names[0] {
      for other in names[1] {
        guard let disagreement = NameDisagreement(one, other) else { return nil }
        found = found ?? disagreement
      }
    }
    guard let found else { return nil }
    self = found
  }

  private init?(_ one: PersonName, _ other: PersonName) {
    guard one.text != other.text, LikeName(one, other) == nil else { return nil }
    if one.surnameKey != other.surnameKey {
      surnames = Pair(first: one.surname, second: other.surname)
    }
    if let mine = one.givens.first, let theirs = other.givens.first,
      !NameDisagreement.agree(mine, theirs)
    {
      givens = Pair(first: mine.text, second: theirs.text)
    }
    if surnames == nil && givens == nil { return nil }
  }

  private static func agree(_ one: PersonName.Given, _ other: PersonName.Given) -> Bool {
    one.isInitial || other.isInitial ? one.key.first == other.key.first : one.key == other.key
  }
}

extension Entity {
  /// The name under which it is shown once a spelling has left it.
  public func name(without form: String) -> String {
    let rest = forms.filter { $0.text != form }
    let isNamedByReader = !forms.contains { $0.text == name }
    return rest.isEmpty || isNamedByReader ? name : FullestForm.choose(rest, kind: kind)
  }
}
