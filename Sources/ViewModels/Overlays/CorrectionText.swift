import Chronology
import Corpus
import Entities

/// What the reader is about to set right, before it is done: the direction, what it touches, and what
/// speaks against it.
struct CorrectionText {
  let snapshot: CorpusSnapshot
  /// The keys that say yes and close.
  let keys: (yes: String, no: String, undo: String)

  /// `a person`, `an organisation`.
  static func withArticle(_ kind: EntityKind) -> String {
    ("aeiou".contains(kind.noun.first ?? " ") ? "an " : "a ") + kind.noun
  }

  /// The lines of a proposal about entities: the direction, then the entities as they are now.
  func lines(
    _ direction: StyledLine, about entities: [EntityID], notes: [StyledLine]
  ) -> [OverlayViewModel.Line] {
    [.init(direction, indent: 2), .init("")]
      + entities.flatMap { entity -> [OverlayViewModel.Line] in
        let kind = snapshot.catalog.kind(of: entity)
        return [
          .init(StyledLine("  " + snapshot.catalog.name(of: entity), kind.role), indent: 4),
          .init(
            StyledLine([StyledRun("    ")] + EntityCard.summary(of: entity, in: snapshot).runs),
            indent: 4),
        ]
      }
      + notes.map { .init(StyledLine([StyledRun("  ")] + $0.runs), indent: 4) } + foot
  }

  /// The lines of a proposal about the date of an article.
  func lines(_ direction: StyledLine, about article: ArticleNumber) -> [OverlayViewModel.Line] {
    let claim = snapshot[article].published
    let now = StyledLine([
      StyledRun("  now "),
      StyledRun(DateLabel.marked(claim), DateLabel.isInferred(claim) ? .inferredDate : .date),
      StyledRun(" · " + claim.basisWord + (claim.isReaders ? "" : ": " + claim.rule), .dim),
    ])
    return [.init(direction, indent: 2), .init(""), .init(now, indent: 4)] + foot
  }

  private var foot: [OverlayViewModel.Line] {
    [
      .init(""),
      .init(
        StyledLine([
          StyledRun(keys.yes, .key), StyledRun(" do it  ", .dim), StyledRun(keys.no, .key),
          StyledRun(" leave it · kept in your own file; ", .dim), StyledRun(keys.undo, .key),
          StyledRun(" takes it back", .dim),
        ]), indent: 2),
    ]
  }

  // MARK: Directions

  /// `A. Visser → becomes a spelling of Anna Visser`
  func direction(_ entity: EntityID, _ words: String, _ other: StyledRun? = nil) -> StyledLine {
    StyledLine(
      [
        StyledRun(snapshot.catalog.name(of: entity), snapshot.catalog.kind(of: entity).role),
        StyledRun(" → ", .key), StyledRun(words + (other == nil ? "" : " ")),
      ] + [other].compactMap(\.self))
  }

  /// The name of an entity in the colour of its kind.
  func run(_ entity: EntityID) -> StyledRun {
    StyledRun(snapshot.catalog.name(of: entity), snapshot.catalog.kind(of: entity).role)
  }
}
