import Corpus

/// In which form articles are taken elsewhere. docs/formats/exports.md describes each.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// One JSON object an article.
  case jsonl
  /// A table after RFC 4180.
  case csv
  /// Markdown, to be read.
  case md
  /// A calendar after RFC 5545: one event an article.
  case ics
  /// JSON for TimelineJS.
  case timelinejs
  /// A graph of articles and whom they name, in GraphML.
  case graphml

  /// Whether articles without a date have no place in it.
  public var leavesOutUndated: Bool {
    switch self {
    case .ics, .timelinejs: true
    case .jsonl, .csv, .md, .graphml: false
    }
  }

  /// How many of these articles are left out for want of a date.
  public func leftOut(_ numbers: some Sequence<ArticleNumber>, of snapshot: CorpusSnapshot) -> Int {
    leavesOutUndated ? numbers.count { snapshot.firstDay(of: $0) == nil } : 0
  }

  /// The lines of an export.
  ///
  ///     ExportFormat.csv.lines(articles, of: snapshot, marks: marks, title: "seeds")
  ///
  /// Every format carries for each article how exactly its date is known, on what that rests, and
  /// the bytes of the file from which it was read. Cost: linear in the text of the articles.
  ///
  /// - Parameters:
  ///   - stop: ends it early; what is there then is no whole export.
  ///   - noting: is told after each article how many are done.
  public func lines(
    _ numbers: some Sequence<ArticleNumber>, of snapshot: CorpusSnapshot,
    marks: ReaderMarks = ReaderMarks(), title: String, until stop: SearchStop = SearchStop(),
    noting: @escaping (Int) -> Void = { _ in }
  ) -> [String] {
    let articles = ExportedArticles(
      numbers: numbers, snapshot: snapshot, marks: marks, stop: stop, noting: noting)
    return switch self {
    case .jsonl: articles.map { JSONLines.line($0.record) }
    case .csv: CSV.lines(columns: ExportedArticle.columns, articles.lazy.map(\.row))
    case .md: MarkdownExport.lines(articles, title: title)
    case .ics: CalendarExport.lines(articles, title: title)
    case .timelinejs: TimelineJSExport.lines(articles, title: title)
    case .graphml: GraphMLExport.lines(articles, title: title)
    }
  }
}
