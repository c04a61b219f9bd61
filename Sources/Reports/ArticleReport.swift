import Chronology
import Corpus
import Entities
import PageParsing
import TextCore

/// One article: its text, its date with the reason, where it was seen, and what it names.
public struct ArticleReport: Report {
  /// The columns, as docs/formats/reports.md describes them.
  public static let columns = [
    "id", "title", "published", "precision", "basis", "low", "high", "rule", "language", "files",
    "text", "entities",
  ]

  /// The one record.
  public let records: [Record]
  /// The lines for people.
  public let textLines: [String]
  private let markdownLines: [String]

  /// A report of one article.
  public init(_ number: ArticleNumber, of snapshot: CorpusSnapshot) {
    let article = snapshot[number]
    let page = snapshot.page(of: article)
    let spans = snapshot.item(of: article).paragraphs
    let paragraphs = spans.map { TextSanitizer.outgoing(page.text, $0) }
    let leads = spans.map { ParagraphPlace(of: $0, in: page.text, page.markup).plainLead }
    let files = article.sightings.map { snapshot.pages[$0.page].location.file }
    records = [ArticleReport.record(article, paragraphs, files, snapshot)]
    let date = ArticleReport.dateLine(article.published)
    let blocks = PlainParagraphs(of: snapshot.item(of: article), on: page).blocks
    let body = blocks.flatMap { [""] + $0.split(separator: "\n").map(String.init) }
    let title = TextSanitizer.outgoing(article.headline)
    let heading = article.hasTitle ? [title] : []
    let language = ArticleReport.languageLine(snapshot.item(of: article).language)
    textLines = heading + [date] + language + files + body
    markdownLines =
      ["# " + Markdown.escaped(title), "", "*\(Markdown.escaped(date))*"]
      + language.map { "*\($0)*" }
      + zip(leads, paragraphs).flatMap { ["", Markdown.paragraph($1, behind: $0)] }
      + [""] + files.map { "- " + Markdown.escaped($0) }
  }

  /// The lines of the report in a format; Markdown is a text here, not a table.
  public func lines(_ format: ReportFormat) -> [String] {
    switch format {
    case .text: textLines
    case .md: markdownLines
    case .jsonl: records.map { JSONLines.line($0) }
    case .csv: CSV.lines(columns: Self.columns, records)
    }
  }

  private static func dateLine(_ claim: DateClaim) -> String {
    guard let low = claim.low, let high = claim.high else { return "undated: \(claim.rule)" }
    let days = low == high ? "\(low)" : "\(low)…\(high)"
    return "\(days) · \(claim.basisName): \(claim.rule)"
  }

  /// Why no names are listed; of English nothing.
  private static func languageLine(_ language: Language) -> [String] {
    language == .english ? [] : ["in \(language.name), names not read"]
  }

  private static func record(
    _ article: Article, _ paragraphs: [String], _ files: [String], _ snapshot: CorpusSnapshot
  ) -> Record {
    let claim = article.published
    let entities = article.entities.map { id -> Record.Value in
      let entity = snapshot.catalog[id]
      return .fields(["kind": .text(entity.kind.rawValue), "name": .text(entity.name)])
    }
    return Record([
      ("id", .text(article.id.description)),
      ("title", .optional(article.hasTitle ? article.headline : nil)),
      ("published", .optional(claim.value?.description)),
      ("precision", .optional(claim.precision?.rawValue)),
      ("basis", .text(claim.basisName)),
      ("low", .optional(claim.low?.description)),
      ("high", .optional(claim.high?.description)),
      ("rule", .text(claim.rule)),
      ("language", .text(snapshot.item(of: article).language.code)),
      ("files", .list(files.map { .text($0) })),
      ("text", .text(paragraphs.joined(separator: "\n\n"))),
      ("entities", .list(entities)),
    ])
  }
}
