import Chronology
import Corpus
import TextCore

/// Articles in chronological order.
public struct ListReport: Report {
  /// The columns, as docs/formats/reports.md describes them.
  public static let columns = [
    "id", "published", "precision", "basis", "low", "high", "title", "role", "pages", "file",
  ]

  /// One record an article.
  public let records: [Record]
  /// The lines for people.
  public let textLines: [String]

  /// A report of these articles.
  public init(_ numbers: some Sequence<ArticleNumber>, of snapshot: CorpusSnapshot) {
    var records: [Record] = []
    var lines: [String] = []
    for number in numbers {
      let article = snapshot[number]
      records.append(ListReport.record(article, in: snapshot))
      lines.append(ListReport.line(article))
    }
    self.records = records
    textLines = lines
  }

  private static func record(_ article: Article, in snapshot: CorpusSnapshot) -> Record {
    let claim = article.published
    return Record([
      ("id", .text(article.id.description)),
      ("published", .optional(claim.value?.description)),
      ("precision", .optional(claim.precision?.rawValue)),
      ("basis", .text(claim.basis.rawValue)),
      ("low", .optional(claim.low?.description)),
      ("high", .optional(claim.high?.description)),
      ("title", .text(article.headline)),
      ("role", .text(snapshot.item(of: article).role.rawValue)),
      ("pages", .number(article.sightings.count)),
      ("file", .text(snapshot.page(of: article).location.file)),
    ])
  }

  /// `4c1f9a0b  2026-01-27   Headline`; a question mark says that the date was inferred.
  private static func line(_ article: Article) -> String {
    let claim = article.published
    let day = claim.low?.description ?? "undated   "
    let mark = claim.low != nil && claim.basis != .stated ? "?" : " "
    return "\(article.id.description.prefix(8))  \(day)\(mark)  "
      + TextSanitizer.outgoing(article.headline)
  }
}
