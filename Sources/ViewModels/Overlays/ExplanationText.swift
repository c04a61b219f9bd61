import Chronology
import Corpus
import Entities
import TextCore

/// Why a date was decided, and why spellings were joined: the rule and the words it rests on.
enum ExplanationText {
  /// Why an article stands where it stands; with a happening, why that date was read so.
  static func lines(
    date entry: TimelineEntry, in snapshot: CorpusSnapshot
  ) -> [OverlayViewModel.Line] {
    let article = snapshot[entry.article]
    let text = snapshot.page(of: article).text
    var lines: [OverlayViewModel.Line] = [.init(StyledLine(article.headline, .title)), .init("")]
    if let happening = entry.happening {
      lines += self.lines("Happened", snapshot.happenings[happening].claim, text)
      lines.append(.init(""))
    }
    lines += self.lines("Published", article.published, text)
    let story = StoryText.reason(of: entry.article, in: snapshot)
    if !story.isEmpty { lines += [.init("")] + story }
    let pages = article.sightings.map { snapshot.location(ofPage: $0.page).file }
    lines.append(.init(""))
    lines.append(
      .init(StyledLine(pages.count == 1 ? "Seen on" : "Seen on \(pages.count) pages", .heading)))
    lines += pages.map { .init(StyledLine("  " + $0, .dim), indent: 4) }
    return lines
  }

  private static func lines(
    _ heading: String, _ claim: DateClaim, _ text: SourceText
  ) -> [OverlayViewModel.Line] {
    let isStated = claim.basis == .stated
    var lines: [OverlayViewModel.Line] = [
      .init(
        StyledLine([
          StyledRun(heading + " ", .heading),
          StyledRun(DateLabel.marked(claim), isStated ? .date : .inferredDate),
        ]), indent: 2),
      .init(
        StyledLine(
          "  " + claim.basisWord.capitalizedFirst + (claim.isReaders ? "" : ": " + claim.rule)),
        indent: 4),
    ]
    if let low = claim.low, let high = claim.high, low != high {
      lines.append(.init(StyledLine("  Possible days: \(low) to \(high)", .dim), indent: 4))
    }
    if let evidence = claim.evidence, !evidence.isEmpty {
      let words = TextSanitizer.collapsed(text, evidence)
      lines.append(
        .init(
          StyledLine([StyledRun("  The page says: ", .dim), StyledRun(words, .eventDate)]),
          indent: 4))
    }
    return lines + claim.conflicts.flatMap { self.lines(conflict: $0, text) }
  }

  /// A stated date that lost against another.
  private static func lines(
    conflict claim: DateClaim, _ text: SourceText
  ) -> [OverlayViewModel.Line] {
    var runs = [
      StyledRun("  But: ", .heading), StyledRun(DateLabel.full(claim), .date),
      StyledRun(", " + claim.rule),
    ]
    if let evidence = claim.evidence, !evidence.isEmpty {
      runs += [
        StyledRun(": ", .dim), StyledRun(TextSanitizer.collapsed(text, evidence), .eventDate),
      ]
    }
    return [.init(StyledLine(runs), indent: 4)]
  }

  /// Why the spellings of an entity are one.
  static func lines(
    entity id: EntityID, in snapshot: CorpusSnapshot
  ) -> [OverlayViewModel.Line] {
    let entity = snapshot.catalog[id]
    var lines: [OverlayViewModel.Line] = [
      .init(StyledLine(entity.name, entity.kind.role)), .init(""),
    ]
    if entity.links.isEmpty {
      let count = entity.forms.count
      let word =
        count == 1
        ? "It is always spelled this way; nothing was joined."
        : "Its spellings differ only in case or spacing."
      return lines + [.init(StyledLine(word))]
    }
    lines.append(.init(StyledLine("Joined spellings", .heading)))
    for link in entity.links {
      let runs = [
        StyledRun("  "), StyledRun(link.form, entity.kind.role), StyledRun(" = ", .dim),
        StyledRun(link.to, entity.kind.role),
      ]
      lines.append(.init(StyledLine(runs), indent: 4))
      lines.append(.init(StyledLine("    " + link.reason, .dim), indent: 6))
    }
    return lines
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
