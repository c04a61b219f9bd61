/// The single-byte encoding of Western Europe, as https://encoding.spec.whatwg.org defines it.
enum Windows1252 {
  /// The text of `bytes` as UTF-8. Cost: linear.
  static func utf8(of bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        result.append(byte)
        continue
      }
      let code = byte < 0xA0 ? upperHalf[Int(byte - 0x80)] : UInt16(byte)
      if code < 0x800 {
        result.append(UInt8(0xC0 | code >> 6))
      } else {
        result.append(UInt8(0xE0 | code >> 12))
        result.append(UInt8(0x80 | code >> 6 & 0x3F))
      }
      result.append(UInt8(0x80 | code & 0x3F))
    }
    return result
  }

  /// 0x80 to 0x9F; the five unassigned bytes keep their value.
  private static let upperHalf: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
