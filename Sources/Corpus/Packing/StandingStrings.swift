import TextCore

/// Strings that stand in the text of the page of which they are told: rows leave them to the text.
extension ByteWriter {
  /// Writes a string that most often is what the text says at a span: then only that it is.
  mutating func write(_ string: String, standingAt span: ByteSpan, in text: [UInt8]) {
    let stands = text[span.range].elementsEqual(string.utf8)
    write(stands)
    if !stands { write(string) }
  }

  /// Writes a string that most often stands somewhere in a span of the text, perhaps with another
  /// first letter.
  ///
  /// After the place behind the beginning of the span, 0 for none, come its first letter and how many
  /// bytes follow that.
  mutating func write(_ string: String, standingWithin span: ByteSpan, in text: [UInt8]) {
    let utf8 = Array(string.utf8)
    guard let first = utf8.first, first < 0x80,
      let place = ByteWriter.place(
        of: utf8.dropFirst(), in: text[span.range].prefix(ByteWriter.searchedBytes))
    else {
      write(count: 0)
      write(string)
      return
    }
    write(count: place - span.start)
    write(count: Int(first))
    write(count: utf8.count - 1)
  }

  /// Headlines stand at the beginning; a text may be made to be searched for long.
  private static let searchedBytes = 2048

  /// Where bytes stand behind the first of some others; `nil` for a few, and for those that stand
  /// nowhere.
  private static func place(
    of bytes: ArraySlice<UInt8>, in text: ArraySlice<UInt8>
  ) -> Int? {
    guard bytes.count >= 8, let first = bytes.first else { return nil }
    var start = text.startIndex + 1
    while start + bytes.count <= text.endIndex {
      guard let next = text[start...].firstIndex(of: first),
        next + bytes.count <= text.endIndex
      else { return nil }
      if text[next..<next + bytes.count].elementsEqual(bytes) { return next }
      start = next + 1
    }
    return nil
  }
}

extension ByteReader {
  /// Reads a string that may be what the text says at a span.
  mutating func string(
    standingAt span: ByteSpan, in text: UnsafeRawBufferPointer
  ) throws(DamagedBytes) -> String {
    if try !bool() { return try string() }
    guard span.start >= 0, span.end <= text.count else { throw DamagedBytes() }
    return shared(UnsafeRawBufferPointer(rebasing: text[span.range]))
  }

  /// Reads a string that may stand somewhere in a span of the text.
  mutating func string(
    standingWithin span: ByteSpan, in text: UnsafeRawBufferPointer
  ) throws(DamagedBytes) -> String {
    let place = try count()
    if place == 0 { return try string() }
    let first = UInt8(try count(limit: 0x7F))
    let start = span.start + place
    let end = start + (try count())
    guard start > 0, end <= span.end, end <= text.count else { throw DamagedBytes() }
    let bytes = text[start - 1..<end]
    if text[start - 1] == first { return shared(UnsafeRawBufferPointer(rebasing: bytes)) }
    return [first].withUnsafeBytes { first in
      let rest = UnsafeRawBufferPointer(rebasing: bytes.dropFirst())
      return String(decoding: Array(first) + Array(rest), as: UTF8.self)
    }
  }
}
