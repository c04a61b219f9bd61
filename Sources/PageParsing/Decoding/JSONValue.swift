/// A value of JSON (RFC 8259), as far as pages need it: texts and what holds them.
///
///     JSONValue.read(Array(#"{"title": "Ships came"}"#.utf8))?["title"]?.text  // "Ships came"
///
/// Control characters inside of texts are let through, because pages write them. Cost: linear.
enum JSONValue: Sendable {
  /// The text as UTF-8, escapes resolved.
  case text([UInt8])
  case object([(key: [UInt8], value: JSONValue)])
  case array([JSONValue])
  /// A number as it is written.
  case number([UInt8])
  /// `true`, `false` or `null`
  case word

  /// The value of a whole text, or `nil` where it is no JSON.
  static func read(_ bytes: [UInt8]) -> JSONValue? { read(bytes[...]) }

  /// The value of a stretch of bytes, or `nil` where it is no JSON.
  static func read(_ bytes: ArraySlice<UInt8>) -> JSONValue? {
    var reader = JSONReader(bytes)
    guard let value = reader.value(depth: 0), reader.isAtEnd else { return nil }
    return value
  }

  /// The first member of that name.
  subscript(key: StaticString) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    let wanted = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    return members.first { $0.key.elementsEqual(wanted) }?.value
  }

  /// The bytes of a text.
  var bytes: [UInt8]? { if case .text(let bytes) = self { bytes } else { nil } }

  /// The members of an array, else the value alone.
  var elements: [JSONValue] { if case .array(let values) = self { values } else { [self] } }
}

/// Reads one value after the other. Values deeper than `deepest` are refused.
struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  private static let deepest = 128

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Whether nothing but white space is left.
  var isAtEnd: Bool { bytes[place...].allSatisfy { $0 <= 0x20 } }

  mutating func value(depth: Int) -> JSONValue? {
    guard depth < JSONReader.deepest else { return nil }
    skipBlanks()
    switch current {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return text().map { .text($0) }
    default: return scalar()
    }
  }

  private var current: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = current, byte <= 0x20 { place += 1 }
  }

  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard current == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  private mutating func object(depth: Int) -> JSONValue? {
    place += 1
    var members: [(key: [UInt8], value: JSONValue)] = []
    if skip("}") { return .object([]) }
    repeat {
      skipBlanks()
      guard current == UInt8(ascii: "\""), let key = text(), skip(":"),
        let value = value(depth: depth + 1)
      else { return nil }
      members.append((key, value))
    } while skip(",")
    return skip("}") ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSONValue? {
    place += 1
    var values: [JSONValue] = []
    if skip("]") { return .array([]) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
    } while skip(",")
    return skip("]") ? .array(values) : nil
  }

  private mutating func scalar() -> JSONValue? {
    let start = place
    while let byte = current, isScalar(byte) { place += 1 }
    let written = Array(bytes[start..<place])
    guard let first = written.first else { return nil }
    if (0x30...0x39).contains(first) || first == UInt8(ascii: "-") { return .number(written) }
    let isWord = ["true", "false", "null"].contains { $0.utf8.elementsEqual(written) }
    return isWord ? .word : nil
  }

  private func isScalar(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "E")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  // MARK: Texts

  private mutating func text() -> [UInt8]? {
    place += 1
    var result: [UInt8] = []
    var from = place
    while let byte = current {
      if byte == UInt8(ascii: "\"") {
        result.append(contentsOf: bytes[from..<place])
        place += 1
        return result
      }
      if byte == UInt8(ascii: "\\") {
        result.append(contentsOf: bytes[from..<place])
        place += 1
        guard escape(into: &result) else { return nil }
        from = place
      } else {
        place += 1
      }
    }
    return nil
  }

  private mutating func escape(into result: inout [UInt8]) -> Bool {
    guard let byte = current else { return false }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x20)
    case UInt8(ascii: "u"):
      guard let first = hexadecimal() else { return false }
      var code = first
      if (0xD800..<0xDC00).contains(first), current == UInt8(ascii: "\\"),
        place + 1 < bytes.endIndex, bytes[place + 1] == UInt8(ascii: "u")
      {
        place += 2
        guard let second = hexadecimal() else { return false }
        let isPair = (0xDC00..<0xE000).contains(second)
        code = isPair ? 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00) : 0xFFFD
      }
      // A zero would make the text binary; half a pair is no character.
      let scalar = code == 0 ? nil : Unicode.Scalar(code)
      result += Array(String(scalar ?? "\u{FFFD}").utf8)
    default: result.append(byte)
    }
    return true
  }

  private mutating func hexadecimal() -> UInt32? {
    guard place + 4 <= bytes.endIndex else { return nil }
    var code: UInt32 = 0
    for byte in bytes[place..<place + 4] {
      switch byte {
      case 0x30...0x39: code = code << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: code = code << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: code = code << 4 | UInt32(byte - 0x61 + 10)
      default: return nil
      }
    }
    place += 4
    return code
  }
}
