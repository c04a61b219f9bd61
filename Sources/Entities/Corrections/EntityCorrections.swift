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
      // With the merge the name goes that it gave.
      all.subtract([
        .same(kind, name, form), .rename(kind, form, to: name), .rename(kind, name, to: form),
      ])
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

  /// An entity has one name, and what the reader has named already is named anew.
  /// - Returns: whether that was all there is to say.
  private mutating func rename(_ name: String, _ kind: EntityKind, to shown: String) -> Bool {
    var wasNamed = false
    for known in all where known.kind == kind {
      guard case .rename(let own, let given) = known.statement, own == name || given == name
      else { continue }
      all.remove(known)
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

  func isApart(_ kind: EntityKind, _ one: String, _ other: String) -> Bool {
    all.contains(.apart(kind, one, other))
  }
}
