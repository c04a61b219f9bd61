import TextCore

/// A kind of source that pages are read from: one file in this folder and one row in ``all``.
///
/// A format is known by what a source holds, never by its name, and turns it into documents. It
/// reads what it can and says in issues what it cannot.
protocol PageFormat: Sendable {
  /// Whether the source is written in this format. Cost: constant, only the beginning is looked at.
  func recognizes(_ source: FormatSource) -> Bool

  /// What the source holds, in its order. Cost: linear in the bytes.
  func documents(in source: FormatSource) -> [PageDocument]
}

/// The formats, the first that recognises a source reads it.
enum PageFormats {
  static let all: [any PageFormat] = [HTMLFormat()]

  /// The documents of a source, plain text when no format knows it.
  static func documents(in bytes: [UInt8]) -> [PageDocument] {
    let source = FormatSource(bytes)
    let format = all.first { $0.recognizes(source) } ?? PlainTextFormat()
    return format.documents(in: source)
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
}
