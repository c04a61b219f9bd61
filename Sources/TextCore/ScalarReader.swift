/// Walks the scalars of a stretch of UTF-8 bytes and says where each stood.
///
/// Never traps: a byte that begins no scalar, or a scalar that the span cuts, is read as U+FFFD.
package struct ScalarReader {
  private let bytes: [UInt8]
  private let end: Int
  /// Where the next scalar begins.
  package private(set) var offset: Int

  /// Begins at the start of `span`.
  package init(_ bytes: [UInt8], _ span: ByteSpan) {
    self.bytes = bytes
    self.end = min(span.end, bytes.count)
    self.offset = span.start
  }

  /// The next scalar, or `nil` at the end of the span.
  @inline(__always)
  package mutating func next() -> Unicode.Scalar? {
    guard offset < end else { return nil }
    let first = bytes[offset]
    if first < 0x80 {
      offset += 1
      return Unicode.Scalar(first)
    }
    return nextBeyondASCII(first)
  }

  private mutating func nextBeyondASCII(_ first: UInt8) -> Unicode.Scalar {
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    var code = UInt32(first) & (0x7F >> UInt32(length))
    var taken = 1
    while taken < length, offset + taken < end, bytes[offset + taken] & 0xC0 == 0x80 {
      code = code << 6 | UInt32(bytes[offset + taken] & 0x3F)
      taken += 1
    }
    offset += taken
    guard length > 1, taken == length else { return "\u{FFFD}" }
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }
}
