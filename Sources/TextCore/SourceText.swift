/// The decoded text of one page: valid UTF-8 bytes and the lines in them.
///
/// All later stages point into it with ``ByteSpan``; nothing is copied until somebody reads:
///
///     let text = SourceText("Go back\nNews")
///     text.lines.map { text[$0] }  // ["Go back", "News"]
///
/// Cost: making one scans the bytes once; a subscript copies the bytes of its span.
public struct SourceText: Sendable {
  /// The text as UTF-8.
  public let bytes: [UInt8]
  /// The lines in order, without their terminators (`\n`, `\r\n` or `\r`). A text that ends in a
  /// terminator has no further empty line.
  public let lines: [ByteSpan]

  /// Wraps a string.
  public init(_ string: String) {
    self.init(validUTF8: Array(string.utf8))
  }

  /// Wraps bytes that are known to be UTF-8; decoders repair other input first.
  public init(validUTF8 bytes: [UInt8]) {
    self.bytes = bytes
    self.lines = SourceText.lines(of: bytes)
  }

  /// The whole text as one span.
  public var span: ByteSpan { ByteSpan(0, bytes.count) }

  /// The text that `span` covers.
  public subscript(span: ByteSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// The index of the line that holds the byte at `offset` (its terminator counts as part of it),
  /// or `nil` for a text without lines. Cost: logarithmic in the number of lines.
  public func lineIndex(containing offset: Int) -> Int? {
    guard !lines.isEmpty else { return nil }
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// `span` without ASCII white space and no-break spaces at both ends.
  public func trimmed(_ span: ByteSpan) -> ByteSpan {
    var start = span.start
    var end = span.end
    while start < end {
      let length = blankLength(at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while end > start {
      if isASCIIBlank(bytes[end - 1]) {
        end -= 1
      } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return ByteSpan(start, end)
  }

  private func blankLength(at offset: Int, before end: Int) -> Int {
    if isASCIIBlank(bytes[offset]) { return 1 }
    let isNoBreakSpace = offset + 1 < end && bytes[offset] == 0xC2 && bytes[offset + 1] == 0xA0
    return isNoBreakSpace ? 2 : 0
  }

  private static func lines(of bytes: [UInt8]) -> [ByteSpan] {
    var lines: [ByteSpan] = []
    var start = 0
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
        lines.append(ByteSpan(start, index - 1))
        let isPair =
          byte == UInt8(ascii: "\r") && index < bytes.count && bytes[index] == UInt8(ascii: "\n")
        if isPair { index += 1 }
        start = index
      }
    }
    if start < bytes.count { lines.append(ByteSpan(start, bytes.count)) }
    return lines
  }
}

/// Space, tab, line feed, vertical tab, form feed or carriage return.
@inlinable
package func isASCIIBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}
