import Chronology
import Corpus
import Entities

/// An entity by what outlasts reading the pages anew.
struct NamedEntity: Hashable, Sendable {
  var kind: EntityKind
  var name: String
}

/// What the reader's own file says against the rules, whichever session has put it there.
extension BrowserViewModel {
  /// A line about each; a merge and the name that it gave are one.
  var keptCorrections: [(title: String, correction: ReaderCorrection)] {
    let entities = corrections.entities.sorted.map { ReaderCorrection.entity($0) }
    let dates = corrections.dates.map { ReaderCorrection.date($0, $1) }
    let parts = Set(entities.flatMap { whole(of: $0).subtracting([$0]) })
    let titled = (entities + dates).filter { !parts.contains($0) }
      .map { (title: title(of: $0), correction: $0) }
    return titled.sorted { $0.title < $1.title }
  }

  /// Takes the headlines of articles whose dates the reader's own file sets right.
  public mutating func know(headlines: [ArticleID: String]) {
    self.headlines = headlines
  }

  /// Takes one back with what rests on it, in one step, so that this can be taken back in turn.
  mutating func takeBack(_ correction: ReaderCorrection) -> [Effect] {
    let title = title(of: correction)
    let resting = resting(on: correction)
    let told = keptCorrections.filter { resting.contains($0.correction) }.map(\.title)
    let rest = told.isEmpty ? "" : ", and what rests on it: " + told.joined(separator: ", ")
    let entity = subject(of: correction)
    let change = corrections.make(
      CorrectionChange(from: whole(of: correction).union(resting), to: []))
    guard !change.isEmpty else { return [] }
    changes.record(
      ReaderChange(
        title: "Took back: \(title)\(rest)", correction: change,
        place: timeline.place(in: snapshot)))
    message = StatusMessage("Taken back: \(title)\(rest); \(key(of: .undo)) makes it so again")
    if let entity { returnsTo(entity) }
    return [.correct(change), .reload]
  }

  /// Selects an entity as soon as there is one of the name again, unless the reader has gone to
  /// another by then.
  mutating func returnsTo(_ entity: NamedEntity) {
    returning = Returning(entity: entity, from: entities.selection)
  }

  /// A correction with the name that a merge gave, which means nothing without it.
  private func whole(of correction: ReaderCorrection) -> Set<ReaderCorrection> {
    guard case .entity(let entity) = correction else { return [correction] }
    return Set(corrections.entities.whole(of: entity).map { .entity($0) })
  }

  private func resting(on correction: ReaderCorrection) -> Set<ReaderCorrection> {
    guard case .entity(let entity) = correction else { return [] }
    return Set(corrections.entities.resting(on: entity).map { .entity($0) })
  }

  /// The entity that was chosen when it was corrected, as it is called without the correction.
  private func subject(of correction: ReaderCorrection) -> NamedEntity? {
    guard case .entity(let correction) = correction else { return nil }
    let name = subjectName(of: correction)
    let shown = shownName(name, correction.kind)
    if case .rename = correction.statement {
      return NamedEntity(kind: shownKind(name, correction.kind), name: name)
    }
    if case .retype = correction.statement {
      return NamedEntity(kind: correction.kind, name: shown)
    }
    return NamedEntity(
      kind: shownKind(name, correction.kind),
      name: corrections.entities.whole(of: correction).count > 1 ? name : shown)
  }

  /// The own name of the entity that was chosen.
  private func subjectName(of correction: EntityCorrection) -> String {
    switch correction.statement {
    case .same(let one, let other):
      corrections.entities.all.contains(.rename(correction.kind, other, to: one)) ? other : one
    case .apart(let name, _), .rename(let name, to: _), .retype(let name, to: _),
      .ignore(let name), .split(let name, without: _):
      name
    }
  }

  private func shownName(_ name: String, _ kind: EntityKind) -> String {
    corrections.entities.shownName(of: name, kind)
  }

  /// The kind of which something is since the reader gave it another.
  private func shownKind(_ name: String, _ kind: EntityKind) -> EntityKind {
    let given = corrections.entities.sorted.compactMap { known -> EntityKind? in
      guard known.kind == kind, case .retype(name, to: let other) = known.statement else {
        return nil
      }
      return other
    }
    return given.first ?? kind
  }

  private func title(of correction: ReaderCorrection) -> String {
    switch correction {
    case .entity(let correction): return title(of: correction)
    case .date(let id, let value):
      let article = snapshot.number(of: id).map(quoted) ?? nameElsewhere(of: id)
      let shown = value.map {
        DateLabel.full(DateClaim(kind: .published, value: $0, basis: .stated, rule: ""))
      }
      return "Dated \(article) \(shown ?? "undated")"
    }
  }

  /// What an article is called that is not in these sources, or not any more.
  private func nameElsewhere(of id: ArticleID) -> String {
    (headlines[id].map(quoted) ?? id.description) + ", not here,"
  }

  private func title(of correction: EntityCorrection) -> String {
    let kind = correction.kind
    switch correction.statement {
    case .same(let one, let other):
      guard corrections.entities.whole(of: correction).count > 1 else {
        return "\(one) and \(other) are one"
      }
      let merged = subjectName(of: correction)
      return "Merged \(merged) into \(called(merged == one ? other : one, kind))"
    case .apart(let one, let other): return "\(one) and \(other) are two"
    case .rename(let name, to: let shown): return "Renamed \(name) to \(shown)"
    case .retype(let name, to: let other):
      return "Made \(called(name, kind)) \(CorrectionText.withArticle(other))"
    case .ignore(let name):
      let article = CorrectionText.withArticle(shownKind(name, kind))
      return "Ignored \(called(name, kind)), \(article)"
    case .split(let name, without: let form): return "Split \(form) from \(called(name, kind))"
    }
  }

  /// An own name, with that under which it is shown: `Anna Visser (shown as Anna Maas)`.
  private func called(_ name: String, _ kind: EntityKind) -> String {
    let shown = shownName(name, kind)
    return shown == name ? name : "\(name) (shown as \(shown))"
  }
}

/// An entity to go back to when what parted the reader from it is taken back.
struct Returning: Sendable {
  var entity: NamedEntity
  /// What was selected then.
  var from: EntityID?
}
