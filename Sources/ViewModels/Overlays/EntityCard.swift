import Chronology
import Corpus
import Entities
import TextCore

/// The card of an entity: when it is named, its forms, a person's career or the offices of a body
/// with those who held them, companions, and every mention in context.
struct EntityCard {
  let entity: EntityID
  let snapshot: CorpusSnapshot
  /// The room for its lines.
  let columns: Int
  /// The long lists that the reader has asked to see whole.
  let whole: Set<CardSection>
  /// Whether it says in words what else is drawn.
  var isSpoken = false

  /// More than fit on a screen.
  private static let shortMentions = 20

  /// The lines of the card.
  var lines: [OverlayViewModel.Line] {
    let entity = snapshot.catalog[entity]
    let mentions = CardMentions(of: self.entity, in: snapshot)
    let career = CareerText(
      person: self.entity, snapshot: snapshot, isWhole: { whole.contains(.career($0)) })
    return [.init(summary, indent: 2)] + time
      + section("Spellings", forms(of: entity, mentions))
      + section("Career", career.lines)
      + section("Offices", OfficeText.lines(of: self.entity, in: snapshot))
      + section(
        "Named with", companions, note: "by log-likelihood ratio; what chance explains is left out")
      + section("Mentions", lines(of: mentions))
  }

  private func section(
    _ title: String, _ body: [OverlayViewModel.Line], note: String = ""
  ) -> [OverlayViewModel.Line] {
    if body.isEmpty { return [] }
    let heading =
      [StyledRun(title, .heading)] + (note.isEmpty ? [] : [StyledRun("  " + note, .dim)])
    return [.init(""), .init(StyledLine(heading), indent: 2)] + body
  }

  private var summary: StyledLine { EntityCard.summary(of: entity, in: snapshot) }

  /// What an entity is, in how many articles it is named, from when to when.
  static func summary(of id: EntityID, in snapshot: CorpusSnapshot) -> StyledLine {
    let numbers = snapshot.postings(of: id).map { ArticleNumber($0) }
    let dated = numbers.compactMap { snapshot.firstDay(of: $0) }
    var runs = [
      StyledRun(snapshot.catalog[id].kind.noun.capitalizedFirst, .dim),
      StyledRun(" · \(numbers.count) article\(numbers.count == 1 ? "" : "s")", .dim),
    ]
    if let first = dated.min(), let last = dated.max() {
      let days = DateLabel.full(first...last) { snapshot.isInferred($0, by: numbers) }
      runs.append(StyledRun(" · \(days)", .date))
    }
    return StyledLine(runs)
  }

  /// When it is named, over all of the corpus.
  private var time: [OverlayViewModel.Line] {
    guard let days = snapshot.publishedDays else { return [] }
    if isSpoken {
      let words = Sparkline.words(
        of: Array(snapshot.postings(of: entity)), over: days, in: snapshot)
      return [words].compactMap { $0.map { .init(StyledLine($0.capitalizedFirst)) } }
    }
    let ends = DateLabel.ends(of: days)
    let room = columns - ends.first.count - ends.last.count - 2
    guard room >= 8 else { return [] }
    let bars = Sparkline.text(
      of: Array(snapshot.postings(of: entity)), over: TimeStretches(days, atMost: min(room, 60)),
      in: snapshot)
    return [
      .init(
        StyledLine([
          StyledRun(ends.first + " ", .dim), StyledRun(bars, .density),
          StyledRun(" " + ends.last, .dim),
        ]))
    ]
  }

  private func forms(of entity: Entity, _ mentions: CardMentions) -> [OverlayViewModel.Line] {
    entity.forms.map { form in
      var runs = [
        StyledRun("  "), StyledRun(form.text, entity.kind.role),
        StyledRun("  \(form.mentionCount)×", .dim),
      ]
      if entity.forms.count > 1, let days = mentions.days[form.text] {
        let label = DateLabel.full(days) {
          snapshot.isInferred($0, by: mentions.articles[form.text] ?? [])
        }
        runs.append(StyledRun(" · \(label)", .dim))
      }
      return .init(StyledLine(runs), indent: 4)
    }
  }

  // MARK: Companions and mentions

  private var companions: [OverlayViewModel.Line] {
    snapshot.companions(of: entity, limit: 8).map { companion in
      let other = snapshot.catalog[companion.entity]
      return .init(
        StyledLine([
          StyledRun("  "), StyledRun(other.name, other.kind.role),
          StyledRun(" · together \(companion.togetherCount)×", .dim),
          StyledRun(" · \(EntityCard.words(significance: companion.significance))"),
        ]), indent: 4, target: .entity(companion.entity))
    }
  }

  /// A log-likelihood ratio with one decimal.
  static func words(significance: Double) -> String {
    let tenths = Int((significance * 10).rounded())
    return "\(tenths < 0 ? "−" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private func lines(of mentions: CardMentions) -> [OverlayViewModel.Line] {
    let kind = snapshot.catalog.kind(of: entity)
    let isWhole = whole.contains(.mentions)
    let shown = mentions.places.prefix(isWhole ? .max : EntityCard.shortMentions)
    var lines = shown.map { place in
      let words = EntityCard.context(
        around: place.span, on: snapshot[place.article].sightings[0].page, in: snapshot,
        mark: kind.role)
      let day = DateLabel.line(snapshot[place.article].published)
      return OverlayViewModel.Line(
        StyledLine([StyledRun("  \(day): ", .dim)] + words), indent: 4,
        target: .text(place.article, place.span))
    }
    if shown.count < mentions.places.count {
      lines.append(.more(mentions.places.count - shown.count, .mentions, indent: 2))
    } else if mentions.omittedCount > 0 {
      lines.append(
        .init(
          StyledLine("  \(mentions.omittedCount) articles between them were not looked at", .dim),
          indent: 4))
    }
    return lines
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

/// A list on a card that is cut short until the reader asks for all of it.
public enum CardSection: Hashable, Sendable {
  /// The places that attest an office, by its place in the career.
  case career(Int)
  /// Every mention.
  case mentions
}

extension OverlayViewModel.Line {
  /// Says that so many more lines follow, and brings them.
  static func more(_ count: Int, _ section: CardSection, indent: Int) -> OverlayViewModel.Line {
    let blanks = String(repeating: " ", count: indent)
    return .init(StyledLine(blanks + "… \(count) more", .key), target: .more(section))
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
