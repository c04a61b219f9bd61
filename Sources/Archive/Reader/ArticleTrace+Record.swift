import Chronology
import Corpus

/// The record of a trace in the reader's file.
extension ArticleTrace {
  private static let word = "trace"
  private static let unknown = "-"
  /// What stands before a date that no page states.
  private static let inferred = "~"

  /// The record of the trace of an article.
  func line(of id: ArticleID) -> String {
    var file = fileName.unicodeScalars.reduce(into: "") { escaped, scalar in
      if scalar.value > 0x20, scalar != "%", scalar != "#", scalar.value != 0x7F {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += (scalar.value < 16 ? "%0" : "%") + String(scalar.value, radix: 16)
      }
    }
    if let sourceName { file += "#" + ArticleID(hash: sourceName).description }
    let date = published.map { (isDateStated ? "" : ArticleTrace.inferred) + $0.description }
    return [
      ArticleTrace.word, id.description, date ?? ArticleTrace.unknown,
      sketch?.description ?? ArticleTrace.unknown, file, headline,
    ].joined(separator: " ")
  }

  /// Whether the bytes of a line are such a record.
  static func isRecord(_ line: ArraySlice<UInt8>) -> Bool { line.begins(with: word) }

  /// The article whose trace a record is; cheaper than the trace.
  static func id(_ line: String) -> ArticleID? {
    guard line.hasPrefix(word + " ") else { return nil }
    return ArticleID(String(line.dropFirst(word.utf8.count + 1).prefix(16)))
  }

  /// The same of a record's bytes.
  static func id(_ line: ArraySlice<UInt8>) -> ArticleID? {
    ArticleID(digits: line.dropFirst(word.utf8.count + 1).prefix(16))
  }

  /// The days of the date that the bytes of a record tell; cheaper than the trace.
  static func days(_ line: ArraySlice<UInt8>) -> ClosedRange<Day>? {
    let date = line.dropFirst(word.utf8.count + 18).prefix { $0 != 0x20 }
    let isInferred = date.first == inferred.utf8.first
    return DateValue(String(decoding: date.dropFirst(isInferred ? 1 : 0), as: UTF8.self))?.days
  }

  /// Reads a record; `nil` for those of other words.
  static func read(_ line: String) -> (ArticleID, ArticleTrace)? {
    guard line.hasPrefix(word + " ") else { return nil }
    let parts = line.split(separator: " ", maxSplits: 5)
    guard parts.count >= 5, let id = ArticleID(String(parts[1])) else { return nil }
    let isInferred = parts[2].hasPrefix(inferred)
    var file = parts[4]
    var sourceName: UInt64?
    if file.utf8.count > 17, let mark = file.lastIndex(of: "#"),
      let name = ArticleID(String(file[mark...].dropFirst()))
    {
      sourceName = name.hash
      file = file[..<mark]
    }
    return (
      id,
      ArticleTrace(
        fileName: unescaped(file), sourceName: sourceName,
        published: DateValue(parts[2].dropFirst(isInferred ? 1 : 0)), isDateStated: !isInferred,
        sketch: ArticleSketch(parts[3]), headline: parts.count > 5 ? String(parts[5]) : "")
    )
  }

  private static func unescaped(_ file: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = file.utf8[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let escaped = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      {
        bytes.append(escaped)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
