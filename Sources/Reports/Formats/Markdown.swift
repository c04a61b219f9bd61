import TextCore

/// A table as GitHub Flavored Markdown writes them.
enum Markdown {
  static func lines(columns: [String], _ records: [Record]) -> [String] {
    let rule = columns.map { _ in "---" }
    let rows = records.map { record in columns.map { escaped(record[$0].cell) } }
    return ([columns, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
  }

  /// A paragraph behind the mark of a list or quotation, which Markdown has its own bullet for.
  static func paragraph(_ text: String, behind lead: String) -> String {
    lead.map { $0 == "•" ? "-" : String($0) }.joined() + escaped(text)
  }

  /// Text in which no character means anything to Markdown.
  static func escaped(_ text: String) -> String {
    // Scalars, since a joiner makes one character with the mark before it.
    var escaped = String.UnicodeScalarView()
    for scalar in TextSanitizer.outgoing(text).unicodeScalars {
      if "\\|*_`[]<>".unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
