import TextCore

/// An encoding that a source declares, of those that news is written in.
enum Charset: Sendable {
  case utf8
  case windows1251
  case windows1252
  case koi8r

  /// The encoding of a name (https://encoding.spec.whatwg.org/#names-and-labels); `nil` for others.
  init?(label: ArraySlice<UInt8>) {
    let name = label.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    switch String(decoding: name, as: UTF8.self) {
    case "utf-8", "utf8": self = .utf8
    case "windows-1251", "cp1251", "x-cp1251": self = .windows1251
    case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii",
      "iso-8859-15":
      self = .windows1252
    case "koi8-r", "koi8", "koi8-u": self = .koi8r
    default: return nil
    }
  }

  /// What `charset=` or `encoding=` says at the beginning of a page of HTML or XML.
  static func declared(in head: ArraySlice<UInt8>) -> Charset? {
    for key in ["charset", "encoding"] {
      let key = Array(key.utf8)
      var place = head.startIndex
      while place + key.count < head.endIndex {
        defer { place += 1 }
        guard head[place] | 0x20 == key[0],
          head[place...].prefix(key.count).lazy.map({ $0 | 0x20 }).elementsEqual(key)
        else { continue }
        var start = place + key.count
        while start < head.endIndex, [0x20, 0x3D, 0x22, 0x27].contains(head[start]) { start += 1 }
        let label = head[start...].prefix { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x2D
            || byte == 0x5F
        }
        if let charset = Charset(label: label) { return charset }
      }
    }
    return nil
  }

  /// The bytes as UTF-8; `nil` where they are to be read as UTF-8 anyway.
  func utf8(of bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8: nil
    case .windows1252: Windows1252.utf8(of: bytes)
    case .windows1251: Cyrillic.utf8(of: bytes, Cyrillic.windows1251)
    case .koi8r: Cyrillic.utf8(of: bytes, Cyrillic.koi8r)
    }
  }
}
