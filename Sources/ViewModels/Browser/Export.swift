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

/// What has come of an export.
public enum ExportOutcome: Hashable, Sendable {
  /// It was written, or could not be.
  case told(StatusMessage)
  /// There is a file of that name already; nothing was written.
  case exists
}

extension BrowserViewModel {
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
