/// All that a reader has said of entities.
///
/// What contradicts each other does not stand together: of two statements about one thing the later
/// holds. Apart from that their order does not count.
public struct EntityCorrections: Hashable, Sendable {
  /// The corrections.
  public private(set) var all: Set<EntityCorrection>

  /// Makes them of corrections that do not contradict each other.
  public init(_ all: Set<EntityCorrection> = []) {
    self.all = all
  }

  /// The reader has corrected nothing.
  public static let none = EntityCorrections()

  /// Adds corrections in place of whatever says otherwise, those first on which others rest.
  public mutating func add(_ corrections: some Sequence<EntityCorrection>) {
    for correction in EntityCorrections.ordered(corrections) { add(correction) }
  }

  /// Adds a correction in place of whatever says otherwise.
  public mutating func add(_ correction: EntityCorrection) {
    let kind = correction.kind
    switch correction.statement {
    case .same(let one, let other):
      all.remove(.apart(kind, one, other))
      all.remove(.split(kind, one, without: other))
      all.remove(.split(kind, other, without: one))
    case .apart(let one, let other): all.remove(.same(kind, one, other))
    case .split(let name, without: let form):
      unmerge(name, form, kind)
      for other in leads(of: form, kind) { unmerge(other, form, kind) }
    case .rename(let name, to: let shown):
      if rename(name, kind, to: shown) { return }
    case .retype(let name, to: let other):
      if retype(name, kind, to: other) { return }
    case .ignore: break
    }
    all.insert(correction)
  }

  /// Takes a correction back.
  public mutating func remove(_ correction: EntityCorrection) {
    all.remove(correction)
  }

  /// Takes a merge back with the name that it gave.
  private mutating func unmerge(_ one: String, _ other: String, _ kind: EntityKind) {
    all.subtract([
      .same(kind, one, other), .rename(kind, other, to: one), .rename(kind, one, to: other),
    ])
  }

  /// Whose spelling the reader has made a name.
  private func leads(of name: String, _ kind: EntityKind) -> [String] {
    all.compactMap { known in
      guard known.kind == kind, case .rename(name, to: let lead) = known.statement,
        all.contains(.same(kind, name, lead))
      else { return nil }
      return lead
    }
  }

  /// An entity has one name, and what the reader has named already is named anew. What was merged
  /// into it keeps saying so: who is shown under its name is shown under the new one.
  /// - Returns: whether that was all there is to say.
  private mutating func rename(_ name: String, _ kind: EntityKind, to shown: String) -> Bool {
    var wasNamed = false
    for known in all where known.kind == kind {
      guard case .rename(let own, let given) = known.statement, own == name || given == name
      else { continue }
      if own != name, own != shown, all.contains(.same(kind, own, name)) { continue }
      all.remove(known)
      // The merge goes the other way, where the name of what was merged is wanted after all.
      if own == shown, all.contains(.same(kind, own, name)) { continue }
      if given == name, own != name {
        wasNamed = true
        if own != shown { all.insert(.rename(kind, own, to: shown)) }
      }
    }
    return wasNamed || name == shown
  }

  /// In the same way for kinds.
  private mutating func retype(
    _ name: String, _ kind: EntityKind, to other: EntityKind
  ) -> Bool {
    var isReturning = false
    for known in all {
      guard case .retype(name, to: let given) = known.statement else { continue }
      if known.kind == kind {
        all.remove(known)
      } else if given == kind {
        all.remove(known)
        if known.kind == other {
          isReturning = true
        } else {
          all.insert(.retype(known.kind, name, to: other))
        }
      }
    }
    return isReturning || kind == other
  }

  /// In one order on every machine.
  public var sorted: [EntityCorrection] {
    all.sorted { $0.words.lexicographicallyPrecedes($1.words) }
  }

  /// Who is one and who is two first, then what they are and are called; within, in one order on every machine.
  private static func ordered(_ some: some Sequence<EntityCorrection>) -> [EntityCorrection] {
    func rank(_ correction: EntityCorrection) -> Int {
      switch correction.statement {
      case .split, .apart: 0
      case .same: 1
      case .retype: 2
      case .rename: 3
      case .ignore: 4
      }
    }
    return some.sorted {
      let (a, b) = (rank($0), rank($1))
      return a == b ? $0.words.lexicographicallyPrecedes($1.words) : a < b
    }
  }

  func isApart(_ kind: EntityKind, _ one: String, _ other: String) -> Bool {
    all.contains(.apart(kind, one, other))
  }
}
