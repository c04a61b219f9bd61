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
      ("basis", .text(claim.basisName)),
      ("low", .optional(claim.low?.description)),
      ("high", .optional(claim.high?.description)),
      ("title", .text(article.headline)),
      ("role", .text(snapshot.item(of: article).role.rawValue)),
      ("pages", .number(article.sightings.count)),
      ("file", .text(snapshot.page(of: article).location.file)),
    ])
  }

  /// `4c1f9a0b  2026-01-27   Headline`; a month or a year is written as one, and a question mark says that
  /// the date was inferred.
  private static func line(_ article: Article) -> String {
    let claim = article.published
    let mark = claim.low != nil && claim.basis != .stated ? "?" : ""
    let date = days(of: claim) + mark
    let blanks = String(repeating: " ", count: max(0, dateWidth - date.utf8.count))
    return "\(article.id.description.prefix(8))  \(date)\(blanks)  "
      + TextSanitizer.outgoing(article.headline)
  }

  private static let dateWidth = "2026-01-27?".utf8.count

  /// A day, month or year as it is known, else the first possible day.
  private static func days(of claim: DateClaim) -> String {
    guard let low = claim.low, let high = claim.high else { return "undated" }
    switch claim.value {
    case .month, .year: if let value = claim.value, value.days == low...high { return "\(value)" }
    default: break
    }
    return low.description
  }
}
