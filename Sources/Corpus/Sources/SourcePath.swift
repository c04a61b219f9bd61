/// Names of files as text, whatever their bytes.
///
/// A name is any bytes but zero and slash; those that are no UTF-8 become private characters, one a
/// byte, so that every name can be shown, kept, and turned back into itself:
///
///     SourcePath.text([0x61, 0xFF])  // "a\u{10FEFF}"
///     SourcePath.bytes("a\u{10FEFF}")  // [0x61, 0xFF]
///
/// A name that really holds such a character keeps it, as the private characters of its bytes.
package enum SourcePath {
  /// The character of a byte is this many behind it.
  private static let base: UInt32 = 0x10_FE00

  /// The text of a name. Cost: linear; nothing but a look at each byte for UTF-8.
  package static func text(_ name: [UInt8]) -> String {
    if let text = String(validating: name, as: UTF8.self), !holdsEscape(text) { return text }
    var scalars = String.UnicodeScalarView()
    var decoder = UTF8.ForwardParser()
    var bytes = name.makeIterator()
    var index = 0
    while index < name.count {
      let before = index
      switch decoder.parseScalar(from: &bytes) {
      case .valid(let encoded):
        index += encoded.count
        let scalar = UTF8.decode(encoded)
        if isEscape(scalar) {
          escape(name[before..<index], &scalars)
        } else {
          scalars.append(scalar)
        }
      case .error(let length):
        index += length
        escape(name[before..<index], &scalars)
      case .emptyInput:
        index = name.count
      }
    }
    return String(scalars)
  }

  /// The bytes of a name.
  package static func bytes(_ text: String) -> [UInt8] {
    guard holdsEscape(text) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar -> [UInt8] in
      isEscape(scalar) ? [UInt8(scalar.value - base)] : Array(String(scalar).utf8)
    }
  }

  /// Lends a name as the system takes it.
  package static func withCString<Result>(
    _ text: String, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    if !holdsEscape(text) { return text.withCString(body) }
    let bytes = self.bytes(text).map { CChar(bitPattern: $0) } + [0]
    return bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("the name ends with a zero") }
      return body(start)
    }
  }

  private static func escape(
    _ bytes: ArraySlice<UInt8>, _ scalars: inout String.UnicodeScalarView
  ) {
    for byte in bytes {
      if let scalar = Unicode.Scalar(base + UInt32(byte)) { scalars.append(scalar) }
    }
  }

  private static func isEscape(_ scalar: Unicode.Scalar) -> Bool {
    (base + 0x80...base + 0xFF).contains(scalar.value)
  }

  private static func holdsEscape(_ text: String) -> Bool {
    // U+10FE80 to U+10FEFF are the bytes F4 8F BA 80 to F4 8F BB BF.
    text.utf8.contains(0xF4) && text.unicodeScalars.contains(where: isEscape)
  }
}
