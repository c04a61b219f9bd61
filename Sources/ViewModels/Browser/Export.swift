import Corpus

/// Articles that are to be written to a file.
public struct Export: Hashable, Sendable {
  /// Which ones.
  public var articles: [ArticleNumber]
  /// A format of ``CommandTable``.
  public var format: String
  /// The file, as the reader has named it.
  public var file: String
  /// How many sentences the view shows instead of articles, where it does.
  public var sentenceCount: Int?
  /// Whether a file of that name may be written over.
  public var replaces = false

  /// Makes an export that writes over nothing.
  public init(
    _ articles: [ArticleNumber], format: String, file: String, sentenceCount: Int? = nil
  ) {
    self.articles = articles
    self.format = format
    self.file = file
    self.sentenceCount = sentenceCount
  }

  /// So many articles in words; formats hold articles, also where the view shows sentences.
  public func words(articles count: Int) -> String {
    let noun = "article\(count == 1 ? "" : "s")"
    guard let sentenceCount else { return "\(count) \(noun)" }
    let sentences = "sentence\(sentenceCount == 1 ? "" : "s")"
    return "\(count) whole \(noun), not the \(sentenceCount) \(sentences) in view,"
  }
}

/// How far an export has come.
public struct ExportProgress: Hashable, Sendable {
  /// The file that is to be.
  public var file: String
  /// The articles that are made ready.
  public var count: Int
  /// All articles.
  public var total: Int

  /// So far.
  public init(file: String, count: Int, total: Int) {
    self.file = file
    self.count = count
    self.total = total
  }
}

/// What has come of asking for an export.
public enum ExportOutcome: Hashable, Sendable {
  /// It goes on in the background.
  case begun
  /// It cannot be written.
  case told(StatusMessage)
  /// There is a file of that name already; nothing was written.
  case exists
}

extension BrowserViewModel {
  /// Says how far the export has come that goes on.
  public mutating func receive(_ progress: ExportProgress) {
    exporting = progress
  }

  /// Says what has come of the export that went on.
  public mutating func endExport(_ message: StatusMessage) {
    exporting = nil
    self.message = message
  }

  /// How far the export has come, for the status line, with the key that ends it.
  var exportLine: [StyledLine] {
    guard let exporting else { return [] }
    let count = exporting.count == 0 ? "" : "\(exporting.count) of "
    return [
      StyledLine("Writing \(count)\(exporting.total) articles to \(exporting.file)…", .dim),
      StyledLine([
        StyledRun(key(of: .close), .key), StyledRun(" stops it", .dim),
      ]),
    ]
  }

  /// Asks the reader whether a file may be written over.
  public mutating func askToReplace(_ export: Export) {
    let count = export.articles.count
    let articles = "\(count) article\(count == 1 ? "" : "s")"
    show(
      .proposal, title: "Replace the file?",
      [
        .init(
          StyledLine([
            StyledRun(export.file, .title), StyledRun(" exists", .body),
            StyledRun(" → ", .key), StyledRun("\(articles) as \(export.format)"),
          ]), indent: 2),
        .init(""),
        .init(
          StyledLine([
            StyledRun(key(of: .answerSame), .key), StyledRun(" replaces it  ", .dim),
            StyledRun(key(of: .nextMention), .key), StyledRun(" or ", .dim),
            StyledRun(key(of: .close), .key), StyledRun(" leaves it", .dim),
          ])),
      ])
    waitingExport = export
  }

  /// Writes over the file that the reader was asked about.
  mutating func acceptExport() -> [Effect] {
    guard var export = waitingExport else { return [] }
    overlay = nil
    waitingExport = nil
    export.replaces = true
    return [.export(export)]
  }
}
