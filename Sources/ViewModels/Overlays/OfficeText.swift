import Chronology
import Corpus
import Entities
import TextCore

/// The offices of a body or place on its card, each with its holders in sequence.
enum OfficeText {
  static func lines(of body: EntityID, in snapshot: CorpusSnapshot) -> [OverlayViewModel.Line] {
    snapshot.offices(of: body).filter { $0.bodies.contains(body) }.flatMap { office in
      [OverlayViewModel.Line(StyledLine([StyledRun("  "), StyledRun(office.title)]), indent: 4)]
        + office.tenures.map { line($0, in: snapshot) }
        + office.conflicts.map { line($0, of: office, in: snapshot) }
    }
  }

  /// A holder with the days of the office; leads to the first place that attests it.
  private static func line(
    _ tenure: Tenure, in snapshot: CorpusSnapshot
  ) -> OverlayViewModel.Line {
    let person = snapshot.catalog[tenure.person]
    let role = person.roles.indices.contains(tenure.role) ? person.roles[tenure.role] : nil
    var runs = [StyledRun("    "), StyledRun(person.name, .person)]
    if let stated = role.flatMap(CareerText.stated) {
      runs.append(StyledRun(" · " + stated, .date))
    }
    if let role, let attested = role.attested {
      runs.append(StyledRun(" · attested \(snapshot.label(attested, of: role))", .inferredDate))
    } else if let role, let former = role.formerSince, tenure.days == nil {
      runs.append(StyledRun(" · " + CareerText.ended(former, role, in: snapshot), .inferredDate))
    } else if tenure.days == nil {
      runs.append(StyledRun(" · undated", .dim))
    }
    let evidence = role?.evidence.first
    let target = evidence.flatMap { evidence in
      snapshot.number(ofItem: evidence.item, onPage: evidence.page).map {
        OverlayViewModel.Target(article: $0, span: evidence.span)
      }
    }
    return OverlayViewModel.Line(StyledLine(runs), indent: 6, target: target)
  }

  /// Two who cannot both have held the office.
  static func line(
    _ conflict: OfficeConflict, of office: Office, in snapshot: CorpusSnapshot
  ) -> OverlayViewModel.Line {
    let tenures = conflict.tenures.map { office.tenures[$0] }
    let names = tenures.map { snapshot.catalog.name(of: $0.person) }
    let articles = tenures.flatMap { tenure in
      let roles = snapshot.catalog[tenure.person].roles
      return roles.indices.contains(tenure.role)
        ? snapshot.articles(attesting: roles[tenure.role]) : []
    }
    let text =
      "    contradiction: \(names.joined(separator: " and ")) at one time, "
      + DateLabel.full(conflict.days) { snapshot.isInferred($0, by: articles) }
    return OverlayViewModel.Line(StyledLine(text, .warning), indent: 6)
  }
}
