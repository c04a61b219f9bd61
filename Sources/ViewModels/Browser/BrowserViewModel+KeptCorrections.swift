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

  /// Takes one back, so that this can be taken back in turn.
  mutating func takeBack(_ correction: ReaderCorrection) -> [Effect] {
    let title = title(of: correction)
    let change = corrections.make(CorrectionChange(from: whole(of: correction), to: []))
    guard !change.isEmpty else { return [] }
    changes.record(
      ReaderChange(
        title: "Took back: \(title)", correction: change, place: timeline.place(in: snapshot)))
    message = StatusMessage("Taken back: \(title); \(key(of: .undo)) makes it so again")
    if case .entity(let correction) = correction {
      returnsTo(NamedEntity(kind: correction.kind, name: subject(of: correction)))
    }
    return [.correct(change), .reload]
  }

  /// Selects an entity as soon as there is one of the name again, unless the reader has gone to
  /// another by then.
  mutating func returnsTo(_ entity: NamedEntity) {
    returning = Returning(entity: entity, from: entities.selection)
  }

  /// A correction with the name that a merge gave, which means nothing without it.
  private func whole(of correction: ReaderCorrection) -> Set<ReaderCorrection> {
    guard case .entity(let merge) = correction, case .same(let one, let other) = merge.statement
    else { return [correction] }
    let names: [ReaderCorrection] = [
      .entity(.rename(merge.kind, one, to: other)), .entity(.rename(merge.kind, other, to: one)),
    ]
    return corrections.all.intersection(names + [correction])
  }

  /// The name of the entity that was chosen when it was corrected.
  private func subject(of correction: EntityCorrection) -> String {
    switch correction.statement {
    case .same(let one, let other):
      corrections.entities.all.contains(.rename(correction.kind, other, to: one)) ? other : one
    case .apart(let name, _), .rename(let name, to: _), .retype(let name, to: _),
      .ignore(let name), .split(let name, without: _):
      name
    }
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
    switch correction.statement {
    case .same(let one, let other):
      guard whole(of: .entity(correction)).count > 1 else { return "\(one) and \(other) are one" }
      let merged = subject(of: correction)
      return "Merged \(merged) into \(merged == one ? other : one)"
    case .apart(let one, let other): return "\(one) and \(other) are two"
    case .rename(let name, to: let shown): return "Renamed \(name) to \(shown)"
    case .retype(let name, to: let kind): return "Made \(name) \(CorrectionText.withArticle(kind))"
    case .ignore(let name): return "Ignored \(name), \(CorrectionText.withArticle(correction.kind))"
    case .split(let name, without: let form): return "Split \(form) from \(name)"
    }
  }
}

/// An entity to go back to when what parted the reader from it is taken back.
struct Returning: Sendable {
  var entity: NamedEntity
  /// What was selected then.
  var from: EntityID?
}
