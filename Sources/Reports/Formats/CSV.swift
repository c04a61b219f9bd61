import TextCore

/// Comma-separated values after RFC 4180, but with line feeds alone.
enum CSV {
  static func lines(columns: [String], _ records: some Sequence<Record>) -> [String] {
    let rows = records.map { record in columns.map { escaped(record[$0].cell) } }
    return ([columns] + rows).map { $0.joined(separator: ",") }
  }

  private static func escaped(_ cell: String) -> String {
    let clean = TextSanitizer.sanitized(cell)
    guard clean.contains(where: { $0 == "," || $0 == "\"" }) else { return clean }
    return "\""
      + clean.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
