import Glibc
import TextCore

/// Turns the bytes of a file into text.
///
///     TextDecoder.decode(bytes).text  // the bytes themselves when they are UTF-8
///
/// UTF-8 stays as it is, with its byte order mark, so that offsets are those of the file. UTF-16 is
/// known by its mark or its zeros. Bytes that are no UTF-8 are read in the encoding that the source declares.
/// Without one they are repaired when most of the text is UTF-8, and else read as Windows-1251
/// where they make Cyrillic words, or as Windows-1252
/// (https://encoding.spec.whatwg.org/#windows-1252), which gives every byte a meaning. Cost: one
/// pass over the bytes.
enum TextDecoder {
  struct Decoded {
    var text: SourceText
    /// Where the content begins, behind a byte order mark.
    var start = 0
    var issues: [ParseIssue] = []
  }

  static func decode(_ bytes: [UInt8], declared: Charset? = nil) -> Decoded {
    if let wide = decodeUTF16(bytes) { return wide }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard !isBinary(bytes) else {
      return Decoded(text: SourceText(""), issues: [ParseIssue(.error, .binary)])
    }
    if let tally = UTF8Tally(bytes), tally.invalid > 0 {
      let issue = ParseIssue(.warning, .invalidEncoding(byteCount: tally.invalid))
      if tally.multiByte >= tally.invalid {
        let text = SourceText(String(decoding: bytes, as: UTF8.self))
        return Decoded(text: text, start: mark, issues: [issue])
      }
      if let text = declared?.utf8(of: bytes) {
        return Decoded(text: SourceText(validUTF8: text), start: mark)
      }
      let guess: Charset = Cyrillic.isLikely(bytes) ? .windows1251 : .windows1252
      let text = SourceText(validUTF8: guess.utf8(of: bytes) ?? bytes)
      return Decoded(text: text, start: mark, issues: [issue])
    }
    return Decoded(text: SourceText(validUTF8: bytes), start: mark)
  }

  static func decodeUTF16(_ bytes: [UInt8]) -> Decoded? {
    guard bytes.count >= 2 else { return nil }
    let hasLittleMark = bytes[0] == 0xFF && bytes[1] == 0xFE
    let hasMark = hasLittleMark || (bytes[0] == 0xFE && bytes[1] == 0xFF)
    guard let isLittle = hasMark ? hasLittleMark : isLittleByZeros(bytes) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: hasMark ? 2 : 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    guard !units.contains(0) else {
      return Decoded(text: SourceText(""), issues: [ParseIssue(.error, .binary)])
    }
    return Decoded(text: SourceText(String(decoding: units, as: UTF16.self)))
  }

  /// Without a mark UTF-16 shows by its zeros: in text that is mostly Latin every other byte is one.
  private static func isLittleByZeros(_ bytes: [UInt8]) -> Bool? {
    let head = bytes.prefix(2048)
    guard head.contains(0) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    guard head.count >= 8, bytes.count.isMultiple(of: 2), (zeros[0] == 0) != (zeros[1] == 0),
      max(zeros[0], zeros[1]) * 4 >= head.count
    else { return nil }
    return zeros[0] == 0
  }

  /// A NUL anywhere, or more than a tenth of other control characters at the beginning.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      // The C library looks at 32 bytes at once.
      if memchr(base, 0, bytes.count) != nil { return true }
      let head = bytes.prefix(4096)
      var controls = 0
      for byte in head where byte < 0x20 && !isASCIIBlank(byte) && byte != 0x1B { controls += 1 }
      return controls * 10 > head.count
    }
  }
}

/// How many sequences of a text are UTF-8 beyond ASCII, and how many bytes are not.
private struct UTF8Tally {
  private(set) var multiByte = 0
  private(set) var invalid = 0

  /// `nil` for plain ASCII.
  init?(_ bytes: [UInt8]) {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
    var index = first
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = UTF8Tally.sequenceLength(bytes, index)
      if length == 0 {
        invalid += 1
        index += 1
      } else {
        multiByte += 1
        index += length
      }
    }
  }

  /// The length of the well-formed sequence at `index` (Unicode 15, table 3-7), or 0.
  private static func sequenceLength(_ bytes: [UInt8], _ index: Int) -> Int {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(lead), index + length <= bytes.count else { return 0 }
    let second: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[index + offset]) {
      return 0
    }
    return length
  }
}
