import Corpus
import Entities
import TextCore

/// Entities that may be one, as questions to the reader.
enum SuggestionText {
  /// Two lines a question that is open: the names, and what speaks for one entity.
  static func lines(
    open: [Int], keys: (yes: String, no: String, undo: String), in snapshot: CorpusSnapshot
  ) -> [OverlayViewModel.Line] {
    let explanation = StyledLine([
      StyledRun(keys.yes, .key), StyledRun(" one and the same  ", .dim),
      StyledRun(keys.no, .key), StyledRun(" two  ", .dim),
      StyledRun(keys.undo, .key), StyledRun(" takes back  ", .dim),
      StyledRun("\(open.count) open", .dim),
    ])
    return [.init(explanation), .init("")]
      + open.flatMap { lines(snapshot.suggestions[$0], number: $0, in: snapshot) }
  }

  private static func lines(
    _ suggestion: EntitySuggestion, number: Int, in snapshot: CorpusSnapshot
  ) -> [OverlayViewModel.Line] {
    let entities = [suggestion.first, suggestion.second]
    var runs: [StyledRun] = []
    for entity in entities {
      let count = snapshot.articleCount(of: entity)
      runs.append(StyledRun(runs.isEmpty ? "  " : "  =  ", .dim))
      runs.append(
        StyledRun(snapshot.catalog.name(of: entity), snapshot.catalog.kind(of: entity).role))
      runs.append(StyledRun(" (\(count))", .dim))
    }
    return [
      .init(
        StyledLine(runs + [StyledRun("?", .dim)]), indent: 4,
        target: target(of: suggestion.first, in: snapshot), suggestion: number),
      .init(StyledLine("    " + suggestion.reason, .dim), indent: 6),
    ]
  }

  /// The first place that names an entity; the beginning where only boilerplate does.
  private static func target(
    of entity: EntityID, in snapshot: CorpusSnapshot
  ) -> OverlayViewModel.Target {
    let article = snapshot.postings(of: entity).first.map { ArticleNumber($0) }
    let mention = article.flatMap { number in
      snapshot.mentions(in: number).first { $0.entity == entity }
    }
    return OverlayViewModel.Target(
      article: article ?? ArticleNumber(0), span: mention?.span ?? ByteSpan(0, 0))
  }
}
