import Chronology
import Corpus
import Entities
import TextCore

/// The card of an entity: forms, a person's career or the offices of a body with those who held
/// them, first and last seen, companions, and every mention in context.
enum EntityCard {
  static func lines(_ id: EntityID, in snapshot: CorpusSnapshot) -> [OverlayViewModel.Line] {
    let entity = snapshot.catalog[id]
    var lines: [OverlayViewModel.Line] = [.init(summary(of: id, in: snapshot), indent: 2)]
    lines += section("Spellings", forms(of: entity))
    lines += section("Career", CareerText.lines(id, in: snapshot))
    lines += section("Offices", OfficeText.lines(of: id, in: snapshot))
    lines += section("Named with", companions(of: id, in: snapshot))
    lines += section("Mentions", mentions(of: id, in: snapshot))
    return lines
  }

  private static func section(
    _ title: String, _ body: [OverlayViewModel.Line]
  ) -> [OverlayViewModel.Line] {
    body.isEmpty ? [] : [.init(""), .init(StyledLine(title, .heading))] + body
  }

  private static func summary(of id: EntityID, in snapshot: CorpusSnapshot) -> StyledLine {
    let numbers = snapshot.postings(of: id).map { ArticleNumber($0) }
    let dated = numbers.compactMap { snapshot.firstDay(of: $0) }
    var runs = [
      StyledRun(snapshot.catalog[id].kind.noun.capitalizedFirst, .dim),
      StyledRun(" · \(numbers.count) article\(numbers.count == 1 ? "" : "s")", .dim),
    ]
    if let first = dated.min(), let last = dated.max() {
      runs.append(StyledRun(" · \(DateLabel.full(first...last))", .date))
    }
    return StyledLine(runs)
  }

  private static func forms(of entity: Entity) -> [OverlayViewModel.Line] {
    entity.forms.map { form in
      .init(
        StyledLine([
          StyledRun("  "), StyledRun(form.text, entity.kind.role),
          StyledRun("  \(form.mentionCount)×", .dim),
        ]), indent: 4)
    }
  }

  // MARK: Companions and mentions

  private static func companions(
    of id: EntityID, in snapshot: CorpusSnapshot
  ) -> [OverlayViewModel.Line] {
    snapshot.companions(of: id, limit: 8).map { companion in
      let entity = snapshot.catalog[companion.entity]
      return .init(
        StyledLine([
          StyledRun("  "), StyledRun(entity.name, entity.kind.role),
          StyledRun("  together \(companion.togetherCount)×", .dim),
        ]), indent: 4)
    }
  }

  private static func mentions(
    of id: EntityID, in snapshot: CorpusSnapshot
  ) -> [OverlayViewModel.Line] {
    snapshot.postings(of: id).map { ArticleNumber($0) }.flatMap { number in
      snapshot.mentions(in: number).filter { $0.entity == id }.map { mention in
        let article = snapshot[number]
        let words = context(
          around: mention.span, on: article.sightings[0].page, in: snapshot,
          mark: mention.kind.role)
        let day = article.published.low.map { DateLabel.full($0) } ?? "undated"
        return OverlayViewModel.Line(
          StyledLine([StyledRun("  \(day): ", .dim)] + words), indent: 4,
          target: OverlayViewModel.Target(article: number, span: mention.span))
      }
    }
  }

  /// The words around a span on its line of the page.
  static func context(
    around span: ByteSpan, on page: Int, in snapshot: CorpusSnapshot, mark: TextRole = .match
  ) -> [StyledRun] {
    let text = snapshot.pages[page].text
    let reach = 60
    let line = text.lineIndex(containing: span.start).map { text.lines[$0] } ?? span
    let start = text.wordStart(near: max(line.start, span.start - reach), within: line)
    let end = text.wordEnd(near: min(max(line.end, span.end), span.end + reach), within: line)
    let shown = ByteSpan(min(start, span.start), max(end, span.end))
    let runs = MarkedText.runs(
      of: text, shown, base: .body, marks: [TextMark(span: span, role: mark)])
    let before = shown.start > line.start ? [StyledRun("…", .dim)] : []
    let after = shown.end < line.end ? [StyledRun("…", .dim)] : []
    return before + runs + after
  }
}

extension SourceText {
  /// The next blank at or after `offset`, so that no word is cut.
  fileprivate func wordStart(near offset: Int, within line: ByteSpan) -> Int {
    guard offset > line.start else { return line.start }
    return (offset..<line.end).first { bytes[$0] == UInt8(ascii: " ") }.map { $0 + 1 } ?? line.end
  }

  /// The last blank at or before `offset`.
  fileprivate func wordEnd(near offset: Int, within line: ByteSpan) -> Int {
    guard offset < line.end else { return line.end }
    return (line.start..<offset).last { bytes[$0] == UInt8(ascii: " ") } ?? line.start
  }
}
