/// How a report is written.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// For people.
  case text
  /// One JSON object a line.
  case jsonl
  /// Comma-separated values after RFC 4180, with a line of names.
  case csv
  /// A Markdown table.
  case md
}

/// A report: records that any format can write, and what people are shown.
public protocol Report {
  /// The names of the columns.
  static var columns: [String] { get }
  /// The records in order.
  var records: [Record] { get }
  /// The lines for people.
  var textLines: [String] { get }
  /// The lines of the report in a format.
  func lines(_ format: ReportFormat) -> [String]
}

extension Report {
  /// Whether there is nothing to report.
  public var isEmpty: Bool { records.isEmpty }

  /// The lines of the report in a format.
  public func lines(_ format: ReportFormat) -> [String] {
    switch format {
    case .text: textLines
    case .jsonl: records.map { JSONLines.line($0) }
    case .csv: CSV.lines(columns: Self.columns, records)
    case .md: Markdown.lines(columns: Self.columns, records)
    }
  }
}
