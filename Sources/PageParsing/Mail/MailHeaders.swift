/// The header fields of a mail or one of its parts, unfolded (RFC 5322, section 2.2).
struct MailHeaders {
  private var fields: [(name: [UInt8], value: [UInt8])] = []
  /// Where the body begins.
  private(set) var end: Int

  private static let mostFields = 1000

  /// Reads the fields at the beginning of `bytes`, to the first blank line. Cost: linear.
  init(_ bytes: ArraySlice<UInt8>) {
    var place = bytes.startIndex
    end = place
    while place < bytes.endIndex, fields.count < MailHeaders.mostFields {
      let close = bytes[place...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[place..<close]
      if line.last == 0x0D { line.removeLast() }
      place = min(close + 1, bytes.endIndex)
      if line.isEmpty {
        end = place
        return
      }
      if let first = line.first, first == 0x20 || first == 0x09, !fields.isEmpty {
        fields[fields.count - 1].value += line
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      {
        let name = line[..<colon].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        fields.append((name, Array(line[(colon + 1)...])))
      } else {
        return
      }
      end = place
    }
  }

  /// The name of the first field.
  var first: [UInt8]? { fields.first?.name }

  /// The value of the first field of a name in small letters.
  subscript(name: String) -> [UInt8]? {
    fields.first { $0.name.elementsEqual(name.utf8) }?.value
  }

  /// A parameter of a field: `boundary` of `multipart/mixed; boundary="x"`.
  func parameter(_ name: String, of field: String) -> [UInt8]? {
    guard let value = self[field] else { return nil }
    for piece in value.split(separator: UInt8(ascii: ";")).dropFirst() {
      guard let mark = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let key = piece[..<mark].filter { $0 > 0x20 }.map {
        (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
      }
      guard key.elementsEqual(name.utf8) else { continue }
      let text = piece[(mark + 1)...].drop { $0 <= 0x20 }
      if text.first == UInt8(ascii: "\"") {
        return Array(text.dropFirst().prefix { $0 != UInt8(ascii: "\"") })
      }
      return Array(text.prefix { $0 > 0x20 })
    }
    return nil
  }
}
