import Chronology
import Corpus
import Entities
import TextCore

/// A person's career on their card: each office from its first day, the places that attest it, who
/// held it before and after, and what contradicts that.
struct CareerText {
  let person: EntityID
  let snapshot: CorpusSnapshot
  /// Whether all that attests an office is to be shown; else its first and last places are.
  var isWhole: (Int) -> Bool = { _ in false }

  /// The places that are shown of many: so many from the start and as many from the end.
  private static let shortEnd = 3

  /// The offices by first attestation.
  var lines: [OverlayViewModel.Line] {
    let roles = snapshot.catalog[person].roles
    if roles.isEmpty { return [] }
    let offices = snapshot.offices(of: person)
    return roles.indices.flatMap { index -> [OverlayViewModel.Line] in
      let office = offices.first { office in
        office.tenures.contains { $0.person == person && $0.role == index }
      }
      let others = office.map { neighbours(of: index, in: $0) } ?? []
      return [.init(CareerText.heading(roles[index], in: snapshot), indent: 4)] + others
        + lines(ofEvidence: roles[index].evidence, role: index)
    }
  }

  private func lines(
    ofEvidence evidence: [RoleEvidence], role: Int
  ) -> [OverlayViewModel.Line] {
    let end = CareerText.shortEnd
    guard evidence.count > 2 * end + 1, !isWhole(role) else { return evidence.map(line) }
    return evidence.prefix(end).map(line)
      + [.more(evidence.count - 2 * end, .career(role), indent: 4)]
      + evidence.suffix(end).map(line)
  }

  static func heading(_ role: Role, in snapshot: CorpusSnapshot) -> StyledLine {
    var runs = [StyledRun("  "), StyledRun(role.title)]
    if let stated = stated(role) { runs.append(StyledRun(" · " + stated, .date)) }
    for (word, values) in [("from", role.otherStarts), ("until", role.otherEnds)] {
      for value in values {
        let claim = DateClaim(kind: .event, value: value, basis: .stated, rule: "")
        runs.append(StyledRun(" · elsewhere \(word) \(DateLabel.full(claim))", .warning))
      }
    }
    if let attested = role.attested {
      runs.append(StyledRun(" · attested \(snapshot.label(attested, of: role))", .inferredDate))
    }
    if let former = role.formerSince {
      let day = snapshot.label(former...former, of: role)
      runs.append(StyledRun(" · called former on \(day)", .inferredDate))
    }
    return StyledLine(runs)
  }

  static func stated(_ role: Role) -> String? {
    let words = [("from", role.from), ("until", role.until)].compactMap { word, value in
      value.map {
        "\(word) \(DateLabel.full(DateClaim(kind: .event, value: $0, basis: .stated, rule: "")))"
      }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// A place that attests an office; leads there.
  private func line(_ evidence: RoleEvidence) -> OverlayViewModel.Line {
    let article = snapshot.number(ofItem: evidence.item, onPage: evidence.page)
    let day = article.map { DateLabel.line(snapshot[$0].published) }
    let words = EntityCard.context(around: evidence.span, on: evidence.page, in: snapshot)
    return OverlayViewModel.Line(
      StyledLine([StyledRun("    \(day ?? "undated"): ", .dim)] + words), indent: 6,
      target: article.map { OverlayViewModel.Target(article: $0, span: evidence.span) })
  }

  /// That an office had ended by a day.
  static func ended(_ day: Day, _ role: Role, in snapshot: CorpusSnapshot) -> String {
    "ended before \(snapshot.label(day...day, of: role))"
  }

  /// Whether anything is known of when an office was held.
  private func isPlaced(_ tenure: Tenure) -> Bool {
    tenure.days != nil || snapshot.formerSince(tenure) != nil
  }

  private func time(of tenure: Tenure) -> String? {
    if let days = tenure.days { return label(days, of: tenure) }
    let roles = snapshot.catalog[tenure.person].roles
    guard let former = snapshot.formerSince(tenure) else { return nil }
    return CareerText.ended(former, roles[tenure.role], in: snapshot)
  }

  private func label(_ days: ClosedRange<Day>, of tenure: Tenure) -> String {
    let roles = snapshot.catalog[tenure.person].roles
    guard roles.indices.contains(tenure.role) else { return DateLabel.full(days) }
    return snapshot.label(days, endsStatedBy: roles[tenure.role])
  }

  /// Who held the office before and after, and with whom this person cannot have held it.
  private func neighbours(of role: Int, in office: Office) -> [OverlayViewModel.Line] {
    guard
      let place = office.tenures.firstIndex(where: { $0.person == person && $0.role == role })
    else { return [] }
    let conflicts = office.conflicts.filter { $0.tenures.contains(place) }
    var lines = conflicts.map { OfficeText.line($0, of: office, in: snapshot) }
    // Of several deputies nobody came before another.
    guard office.isSole, isPlaced(office.tenures[place]) else { return lines }
    let before = office.tenures[..<place].last { $0.person != person && isPlaced($0) }
    let after = office.tenures[(place + 1)...].first { $0.person != person && isPlaced($0) }
    for (word, tenure) in [("before", before), ("after", after)] {
      guard let tenure else { continue }
      lines.append(
        .init(
          StyledLine([
            StyledRun("    \(word): ", .dim),
            StyledRun(snapshot.catalog.name(of: tenure.person), .person),
            StyledRun(time(of: tenure).map { " · " + $0 } ?? "", .dim),
          ]), indent: 6, target: .entity(tenure.person)))
    }
    return lines
  }
}
