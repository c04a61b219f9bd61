/// Of whom corrections speak, and what each rests on.
///
/// A correction speaks of an entity by its own name, which the rules gave it, and for its name and that it is none
/// by its own kind: so what was said since holds when a new name or kind is taken back. What was merged
/// into another is spoken of by the other's own name. Only what a split made has nothing of its own.
extension EntityCorrections {
  /// The name that an entity has without the names that the reader gave; of a merge, that into which
  /// others were merged.
  public func ownName(of entity: Entity) -> String {
    let forms = Set(entity.forms.map(\.text))
    let owners = sorted.compactMap { known -> (name: String, kind: EntityKind)? in
      guard case .rename(let own, to: entity.name) = known.statement, forms.contains(own),
        own != entity.name
      else { return nil }
      return (own, known.kind)
    }
    let isMerged = owners.contains { all.contains(.same($0.kind, $0.name, entity.name)) }
    if forms.contains(entity.name), isMerged { return entity.name }
    return (owners.first { $0.kind == entity.kind } ?? owners.first)?.name ?? entity.name
  }

  /// The kind that an entity has without the kinds that the reader gave.
  public func ownKind(of entity: Entity) -> EntityKind {
    let name = ownName(of: entity)
    return EntityKind.allCases.first { all.contains(.retype($0, name, to: entity.kind)) }
      ?? entity.kind
  }

  /// The name under which the reader has had a name shown: of what was merged, that of whom it was merged into.
  public func shownName(of name: String, _ kind: EntityKind) -> String {
    var (shown, seen) = (name, [name] as Set)
    while let next = givenName(of: shown, kind), seen.insert(next).inserted {
      let isMerged = all.contains(.same(kind, shown, next))
      shown = next
      if !isMerged { break }
    }
    return shown
  }

  private func givenName(of name: String, _ kind: EntityKind) -> String? {
    let given = sorted.compactMap { known -> (name: String, kind: EntityKind)? in
      guard case .rename(name, to: let shown) = known.statement else { return nil }
      return (shown, known.kind)
    }
    return (given.first { $0.kind == kind } ?? given.first)?.name
  }

  /// A merge with the name that it gave, which means nothing without it; any other correction alone.
  public func whole(of correction: EntityCorrection) -> Set<EntityCorrection> {
    guard case .same(let one, let other) = correction.statement else { return [correction] }
    let kind = correction.kind
    return all.intersection([
      correction, .rename(kind, one, to: other), .rename(kind, other, to: one),
    ])
  }

  /// What would mean nothing, or another, without a correction: of a split all that was said of the spelling
  /// that it made an entity; of a new kind, what was said of it as such. Each with what rests on it in turn.
  ///
  /// Cost: a look at all corrections for each that is found.
  public func resting(on correction: EntityCorrection) -> Set<EntityCorrection> {
    let own = whole(of: correction)
    var found = own
    var open = Array(own)
    while let next = open.popLast() {
      let more = all.filter { isSaid($0, ofWhatWasMadeBy: next) }.flatMap { whole(of: $0) }
      open += more.filter { found.insert($0).inserted }
    }
    return found.subtracting(own)
  }

  private func isSaid(_ later: EntityCorrection, ofWhatWasMadeBy made: EntityCorrection) -> Bool {
    guard later != made else { return false }
    switch made.statement {
    case .split(_, without: let form):
      if case .split(_, without: form) = later.statement { return false }
      // As long as another split makes an entity of that name, it is spoken of.
      let isMadeElsewhere = all.contains { other in
        guard case .split(_, without: form) = other.statement else { return false }
        return other != made && other.kind == made.kind
      }
      return !isMadeElsewhere && kinds(of: form, made.kind).contains(later.kind)
        && later.names.contains(form)
    case .retype(let name, to: let kind): return later.kind == kind && later.names.contains(name)
    case .same, .apart, .rename, .ignore: return false
    }
  }

  /// A kind, and those that the reader gave a name of it.
  private func kinds(of name: String, _ kind: EntityKind) -> Set<EntityKind> {
    let given = all.compactMap { known -> EntityKind? in
      guard known.kind == kind, case .retype(name, to: let other) = known.statement else {
        return nil
      }
      return other
    }
    return Set(given + [kind])
  }
}
