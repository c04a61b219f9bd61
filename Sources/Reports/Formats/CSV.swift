import TextCore

/// Comma-separated values after RFC 4180, but with line feeds alone.
enum CSV {
  static func lines(columns: [String], _ records: some Sequence<Record>) -> [String] {
    let rows = records.map { record in columns.map { escaped(record[$0].cell) } }
    return ([columns] + rows).map { $0.joined(separator: ",") }
  }

  private static func escaped(_ cell: String) -> String {
    let clean = TextSanitizer.outgoing(cell)
    guard clean.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else {
      return clean
    }
    return "\""
      + clean.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
      .map { String($0) }.joined(separator: "\"\"") + "\""
  }
}
