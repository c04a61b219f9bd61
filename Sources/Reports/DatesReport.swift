import Chronology
import PageParsing
import TextCore

/// The time expressions of a text, one record each; docs/formats/dates.md describes the fields.
public struct DatesReport: Report {
  /// The columns.
  public static let columns = ["text", "start", "end", "type", "value", "page"]

  /// One record an expression, in the order of the text.
  public let records: [Record]
  /// The lines for people: value, type, words.
  public let textLines: [String]

  /// A report of the expressions of `pages`, read against `reference`; without one, against the day
  /// that each page's own article states.
  public init(_ pages: [Page], reference: Day?) {
    var records: [Record] = []
    var lines: [String] = []
    for page in pages {
      let day = reference ?? DatesReport.statedDay(of: page)
      for timex in TimexRecognizer.expressions(in: LexedText(page.text), reference: day) {
        let words = page.text[timex.span].foldingBlanks()
        records.append(DatesReport.record(timex, words, on: page))
        lines.append(DatesReport.line(timex, words))
      }
    }
    self.records = records
    textLines = lines
  }

  private static func statedDay(of page: Page) -> Day? {
    let claim = (page.items.first { $0.role == .main } ?? page.items.first)?.published
    guard let claim, claim.basis == .stated, case .day(let day) = claim.value else { return nil }
    return day
  }

  private static func record(_ timex: Timex, _ words: String, on page: Page) -> Record {
    Record([
      ("text", .text(words)),
      ("start", .number(timex.span.start)),
      ("end", .number(timex.span.end)),
      ("type", .text(timex.kind.rawValue)),
      ("value", .text(timex.value)),
      ("page", .number(page.location.index)),
    ])
  }

  /// `2024-03-01        DATE      last Friday`
  private static func line(_ timex: Timex, _ words: String) -> String {
    filled(timex.value, to: 16) + "  " + filled(timex.kind.rawValue, to: 8) + "  "
      + TextSanitizer.outgoing(words)
  }

  private static func filled(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
