import TextCore

/// A kind of source that pages are read from: one file in this folder and one entry in
/// ``PageFormats``.
///
/// A format is known by what a source holds, never by its name, and turns it into documents. It
/// reads what it can and says in issues what it cannot.
protocol PageFormat: Sendable {
  /// Whether a source may hold any number of pages, and so any number of bytes.
  var holdsManyPages: Bool { get }

  /// Whether the source is written in this format. Cost: constant, only the beginning is looked at.
  func recognizes(_ source: FormatSource) -> Bool

  /// What the source holds, in its order; nothing where it is not in this format after all. Cost:
  /// linear in the bytes.
  func documents(in source: FormatSource) -> [PageDocument]
}

extension PageFormat {
  var holdsManyPages: Bool { false }
}

/// The formats; the first that recognises a source reads it.
enum PageFormats {
  /// No more is read of one page, in bytes: what is longer is data, and would take all memory.
  static let longestPage = 16 << 20

  private static let unpacked: [any PageFormat] = [
    FeedFormat(), HTMLFormat(), JSONFormat(), MailFormat(), MarkdownFormat(), PlainTextFormat(),
  ]

  /// The documents of a source, at least one.
  static func documents(
    in bytes: [UInt8], gzip: GzipFormat? = GzipFormat(), longestPage: Int = longestPage
  ) -> [PageDocument] {
    let source = FormatSource(bytes)
    if let gzip, gzip.recognizes(source) { return gzip.documents(in: source) }
    let format = unpacked.first { $0.recognizes(source) } ?? PlainTextFormat()
    let documents = documents(in: source, of: format, longestPage)
    guard documents.isEmpty else { return documents }
    return self.documents(in: source, of: PlainTextFormat(), longestPage)
  }

  private static func documents(
    in source: FormatSource, of format: any PageFormat, _ longestPage: Int
  ) -> [PageDocument] {
    guard !format.holdsManyPages, source.bytes.count > longestPage else {
      return format.documents(in: source).map { $0.cut(to: longestPage) }
    }
    var documents = format.documents(in: FormatSource(source.bytes.wholeScalars(longestPage)))
    if !documents.isEmpty {
      documents[0].issues.insert(ParseIssue(.warning, .truncated(limit: longestPage)), at: 0)
    }
    return documents
  }
}

extension PageDocument {
  /// The document with no more than `limit` bytes of text.
  fileprivate func cut(to limit: Int) -> PageDocument {
    guard text.bytes.count > limit else { return self }
    var document = self
    document.text = SourceText(validUTF8: text.bytes.wholeScalars(limit))
    document.markup = markup.cut(to: document.text.bytes.count)
    document.issues.append(ParseIssue(.warning, .truncated(limit: limit)))
    return document
  }
}

extension [UInt8] {
  /// The first bytes, no more than `limit`, without a part of a scalar at their end.
  fileprivate func wholeScalars(_ limit: Int) -> [UInt8] {
    var end = Swift.min(limit, count)
    while end > 0, end < count, self[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(self[..<end])
  }
}

/// The bytes of a source with what recognising it needs.
struct FormatSource: Sendable {
  /// A format that does not show itself in so many bytes is not recognised.
  static let headCount = 4096
  /// What stands before a page, as styles or the warnings of a server, may be so long, in bytes.
  static let longHeadCount = 1 << 16

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
  func headHolds(_ words: String) -> Bool { FormatSource.holds(head, words) }

  /// Whether the first ``longHeadCount`` bytes do.
  func longHeadHolds(_ words: String) -> Bool {
    FormatSource.holds(bytes.prefix(FormatSource.longHeadCount), words)
  }

  private static func holds(_ bytes: ArraySlice<UInt8>, _ words: String) -> Bool {
    let words = words.utf8.map(lower)
    guard bytes.count >= words.count else { return false }
    return (bytes.startIndex...bytes.endIndex - words.count).contains { start in
      lower(bytes[start]) == words[0]
        && bytes[start...].prefix(words.count).lazy.map(lower).elementsEqual(words)
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
