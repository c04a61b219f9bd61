import ArgumentParser
import Corpus
import PageParsing
import Reports

/// The pages that a command reads.
struct CorpusOptions: ParsableArguments {
  @Argument(
    help: "Files and folders of saved pages; - reads standard input.",
    completion: .file())
  var paths: [String]

  /// Takes them from their archive or reads them, showing progress and naming what could not be read.
  func load() throws -> CorpusSnapshot {
    try CorpusOptions.load(CorpusOpening(paths: paths))
  }

  /// Reads them, whatever is indexed.
  func read() throws -> CorpusSnapshot {
    try CorpusOptions.load(CorpusOpening(reading: paths))
  }

  /// Opens a corpus, showing progress and naming what could not be read.
  static func load(_ opening: CorpusOpening) throws -> CorpusSnapshot {
    let progress = ProgressLine()
    let snapshot = try opening.load { progress.show($0) }
    progress.finish()
    if snapshot.articles.isEmpty {
      let count = snapshot.pages.count
      StandardStreams.tell("no news in \(count) file\(count == 1 ? "" : "s")")
    }
    tellIssues(of: snapshot.troubledPages.map { snapshot.pages[$0] })
    return snapshot
  }

  /// Says on standard error what went wrong while pages were read.
  static func tellIssues(of pages: [Page]) {
    for page in pages {
      for issue in page.issues {
        StandardStreams.tell("\(place(of: issue, on: page)): \(issue.message)")
      }
    }
  }

  /// The file, and the line where the issue is about one.
  private static func place(of issue: ParseIssue, on page: Page) -> String {
    guard !issue.span.isEmpty, let line = page.text.lineIndex(containing: issue.span.start) else {
      return page.location.file
    }
    return "\(page.location.file):\(line + 1)"
  }
}

/// Which articles of a corpus a command is about.
struct QueryOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    // A query may begin with the hyphen that excludes.
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only what this query finds.",
      discussion: "Words, \"phrases\", and, or, not, person: org: place: since: until: …"))
  var query: String?

  /// The query, if there is one; to be read before the corpus, so that a mistake is told at once.
  func parsedQuery() throws -> Query? {
    guard let query else { return nil }
    // Views are read only where one may be named: their file may be large.
    let views = query.contains("@") ? try ReaderFiles.views() : [:]
    return try Query(query, in: QueryContext(today: Clock.today, views: views))
  }

  /// The articles that a query finds; all without one.
  static func articles(_ query: Query?, in snapshot: CorpusSnapshot) throws -> NumberSet {
    guard let query else { return snapshot.allArticles }
    return query.articles(
      in: snapshot, among: snapshot.allArticles, marks: try ReaderFiles.marks())
  }

  /// The same in the order that the query asks for.
  static func ordered(
    _ query: Query?, in snapshot: CorpusSnapshot
  ) throws -> [ArticleNumber] {
    let found = try articles(query, in: snapshot)
    return query?.sorted(found, in: snapshot) ?? found.map { ArticleNumber($0) }
  }
}

/// How a command writes.
struct FormatOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "How to write: text, jsonl, csv or md.")
  var format: ReportFormat = .text

  /// Writes a report; nothing found is an exit code of its own.
  func write(_ report: some Report) throws {
    StandardStreams.write(report.lines(format))
    if report.isEmpty {
      StandardStreams.tell("nothing found")
      throw ExitCode(ExitStatus.nothingFound.rawValue)
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
