/// The encodings in which mail carries bytes (RFC 2045, section 6).
enum TransferEncoding {
  /// The bytes of a base64 text; what is no base64 is passed over. Cost: linear.
  static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="): return result
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  /// The bytes of a quoted-printable text; a mark that is none stays as it is. Cost: linear.
  static func quotedPrintable(_ text: ArraySlice<UInt8>, inHeader: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      if inHeader, byte == UInt8(ascii: "_") {
        result.append(0x20)
        place += 1
        continue
      }
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        place += 1
        continue
      }
      if place + 1 < text.endIndex, text[place + 1] == 0x0A {
        place += 2
      } else if place + 2 < text.endIndex, text[place + 1] == 0x0D, text[place + 2] == 0x0A {
        place += 3
      } else if place + 2 < text.endIndex, let high = digit(text[place + 1]),
        let low = digit(text[place + 2])
      {
        result.append(high << 4 | low)
        place += 3
      } else {
        result.append(byte)
        place += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

/// Header texts beyond ASCII (RFC 2047): `=?utf-8?B?Q2Fmw6k=?=`.
enum EncodedWords {
  /// The text as UTF-8. Cost: linear.
  static func decoded(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    var isBehindWord = false
    while place < text.count {
      if text[place] == UInt8(ascii: "="), let (word, end) = word(text, place) {
        // Blanks between two encoded words are no part of the text.
        if isBehindWord { while result.last == 0x20 { result.removeLast() } }
        result += word
        place = end
        isBehindWord = true
      } else {
        if text[place] > 0x20 { isBehindWord = false }
        result.append(text[place] <= 0x20 ? 0x20 : text[place])
        place += 1
      }
    }
    return TextDecoder.decode(result).text.bytes
  }

  private static func word(_ text: [UInt8], _ start: Int) -> ([UInt8], Int)? {
    let question = UInt8(ascii: "?")
    guard start + 1 < text.count, text[start + 1] == question,
      let first = text[(start + 2)...].prefix(40).firstIndex(of: question),
      first + 2 < text.count, text[first + 2] == question,
      let last = text[(first + 3)...].prefix(1000).firstIndex(of: question),
      last + 1 < text.count, text[last + 1] == UInt8(ascii: "=")
    else { return nil }
    let content = text[(first + 3)..<last]
    let isBase64 = text[first + 1] | 0x20 == UInt8(ascii: "b")
    let bytes =
      isBase64
      ? TransferEncoding.base64(content)
      : TransferEncoding.quotedPrintable(content, inHeader: true)
    let charset = Charset(label: text[(start + 2)..<first])
    return (TextDecoder.decode(bytes, declared: charset).text.bytes, last + 2)
  }
}
