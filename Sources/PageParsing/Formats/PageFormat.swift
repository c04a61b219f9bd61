import TextCore

/// A kind of source that pages are read from: one file in this folder and one entry in
/// ``PageFormats``.
///
/// A format is known by what a source holds, never by its name, and turns it into documents. It
/// reads what it can and says in issues what it cannot.
protocol PageFormat: Sendable {
  /// Whether the source is written in this format. Cost: constant, only the beginning is looked at.
  func recognizes(_ source: FormatSource) -> Bool

  /// What the source holds, in its order; nothing where it is not in this format after all. Cost:
  /// linear in the bytes.
  func documents(in source: FormatSource) -> [PageDocument]
}

/// The formats; the first that recognises a source reads it.
enum PageFormats {
  private static let unpacked: [any PageFormat] = [
    FeedFormat(), HTMLFormat(), JSONFormat(), MailFormat(), MarkdownFormat(), PlainTextFormat(),
  ]

  /// The documents of a source, at least one.
  static func documents(
    in bytes: [UInt8], gzip: GzipFormat? = GzipFormat()
  ) -> [PageDocument] {
    let source = FormatSource(bytes)
    if let gzip, gzip.recognizes(source) { return gzip.documents(in: source) }
    let format = unpacked.first { $0.recognizes(source) } ?? PlainTextFormat()
    let documents = format.documents(in: source)
    return documents.isEmpty ? PlainTextFormat().documents(in: source) : documents
  }
}

/// The bytes of a source with what recognising it needs.
struct FormatSource: Sendable {
  /// A format that does not show itself in so many bytes is not recognised.
  static let headCount = 4096

  /// As they stand; UTF-16 has become UTF-8.
  let bytes: [UInt8]
  /// The beginning without byte order mark and white space.
  let head: ArraySlice<UInt8>

  init(_ source: [UInt8]) {
    let wide = TextDecoder.decodeUTF16(source)
    bytes = wide?.issues.isEmpty == true ? wide?.text.bytes ?? source : source
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    head = bytes[start...].prefix(FormatSource.headCount).drop(while: isASCIIBlank)
  }

  /// Whether the beginning holds some words; capital letters count as small ones.
  func headHolds(_ words: String) -> Bool {
    let words = words.utf8.map(FormatSource.lower)
    guard head.count >= words.count else { return false }
    return (head.startIndex...head.endIndex - words.count).contains { start in
      FormatSource.lower(head[start]) == words[0]
        && head[start...].prefix(words.count).lazy.map(FormatSource.lower).elementsEqual(words)
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
