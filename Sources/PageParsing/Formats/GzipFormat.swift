import CCompression

/// Any other format, packed with gzip (RFC 1952).
struct GzipFormat: PageFormat {
  /// No more is unpacked of one source, in bytes: a bomb ends here.
  private let limit: Int
  /// What is packed more than once is unpacked so often.
  private let deepest: Int

  init(limit: Int = 512 << 20, deepest: Int = 2) {
    self.limit = limit
    self.deepest = deepest
  }

  func recognizes(_ source: FormatSource) -> Bool {
    source.bytes.starts(with: [0x1F, 0x8B, 0x08])
  }

  func documents(in source: FormatSource) -> [PageDocument] {
    let result = source.bytes.withUnsafeBufferPointer { buffer in
      ccompression_gunzip(buffer.baseAddress, buffer.count, limit)
    }
    defer { ccompression_free(result) }
    let bytes = Array(UnsafeBufferPointer(start: result.bytes, count: result.count))
    var issues: [ParseIssue] = []
    if result.is_cut { issues.append(ParseIssue(.warning, .truncated(limit: limit))) }
    if result.is_damaged {
      issues.append(ParseIssue(bytes.isEmpty ? .error : .warning, .damaged))
    }
    let inner = GzipFormat(limit: limit, deepest: deepest - 1)
    var documents = PageFormats.documents(in: bytes, gzip: deepest > 1 ? inner : nil)
    if !documents.isEmpty { documents[0].issues = issues + documents[0].issues }
    return documents
  }
}
