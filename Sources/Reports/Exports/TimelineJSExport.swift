import Chronology

/// Articles as JSON for TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html). A date
/// keeps its precision: of a month only year and month are written. The undated are left out.
///
/// What TimelineJS has no field for stands under `dateline`, which it ignores.
enum TimelineJSExport {
  static func lines(_ articles: some Sequence<ExportedArticle>, title: String) -> [String] {
    let document = Record([
      ("title", .fields(["text": .fields(["headline": .text(html(title))])])),
      ("events", .list(articles.compactMap(event))),
    ])
    return [JSONLines.line(document)]
  }

  private static func event(_ article: ExportedArticle) -> Record.Value? {
    let claim = article.claim
    guard let low = claim.low, let high = claim.high else { return nil }
    let text = article.paragraphs.map { "<p>\(html($0))</p>" }.joined()
    var fields: [String: Record.Value] = [
      "unique_id": .text("a" + article.id.description),
      "start_date": date(low, claim.value),
      "text": .fields(["headline": .text(html(article.title)), "text": .text(text)]),
      "dateline": .fields([
        "published": .optional(claim.value?.description),
        "precision": .optional(claim.precision?.rawValue), "basis": .text(claim.basisName),
        "rule": .text(claim.rule), "file": .text(article.file),
        "start": .number(article.span.start), "end": .number(article.span.end),
      ]),
    ]
    if claim.value?.days != low...high || claim.precision == .interval, low != high {
      fields["start_date"] = date(low, nil)
      fields["end_date"] = date(high, nil)
    }
    return .fields(fields)
  }

  private static func date(_ day: Day, _ value: DateValue?) -> Record.Value {
    var fields: [String: Record.Value] = ["year": .number(day.year)]
    if case .year = value { return .fields(fields) }
    fields["month"] = .number(day.month)
    if case .month = value { return .fields(fields) }
    fields["day"] = .number(day.dayOfMonth)
    return .fields(fields)
  }

  private static func html(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
