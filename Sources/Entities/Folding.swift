/// Appends `bytes` (UTF-8) in the spelling in which words are looked up: small letters without
/// accents, full stops and apostrophes; hyphens become spaces.
///
///     "Côte d'Ivoire" → "cote divoire", "Secretary-General" → "secretary general", "U.S." → "us"
///
/// Latin letters up to U+017F are folded, others are kept as they are. Cost: linear.
/// - Returns: the hash of the spelling, as ``Lexicon/hash(_:)`` computes it.
@discardableResult
func appendFolded(_ bytes: some Sequence<UInt8>, to folded: inout [UInt8]) -> UInt64 {
  var hash = Lexicon.emptyHash
  func append(_ byte: UInt8) {
    folded.append(byte)
    hash = Lexicon.extended(hash, by: byte)
  }
  var iterator = bytes.makeIterator()
  while let byte = iterator.next() {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
    case UInt8(ascii: "-"): append(UInt8(ascii: " "))
    case UInt8(ascii: "."), UInt8(ascii: "'"): continue
    case 0xC3...0xC5:
      guard let second = iterator.next() else { return hash }
      let scalar = Int(byte & 0x1F) << 6 | Int(second & 0x3F)
      if scalar >= 0xC0 { append(baseLetters[scalar - 0xC0]) }
    case 0xCC, 0xCD: _ = iterator.next()
    case 0xE2:
      guard let second = iterator.next(), let third = iterator.next() else { return hash }
      switch (second, third) {
      case (0x80, 0x98), (0x80, 0x99): continue
      case (0x80, 0x90), (0x80, 0x91): append(UInt8(ascii: " "))
      default:
        append(byte)
        append(second)
        append(third)
      }
    default: append(byte)
    }
  }
  return hash
}

/// The folded spelling of a string.
func folded(_ string: some StringProtocol) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(string.utf8.count)
  appendFolded(string.utf8, to: &result)
  return result
}

/// The letters U+00C0 … U+017F without their marks.
private let baseLetters: [UInt8] = Array(
  ("aaaaaaaceeeeiiiidnooooo*ouuuuyts" + "aaaaaaaceeeeiiiidnooooo*ouuuuyty"
    + "aaaaaacccccccc" + "dddd" + "eeeeeeeeee" + "gggggggg" + "hhhh" + "iiiiiiiiiiii" + "jj" + "kkk"
    + "llllllllll" + "nnnnnnnnn" + "oooooooo" + "rrrrrr" + "ssssssss" + "tttttt" + "uuuuuuuuuuuu"
    + "ww" + "yyy" + "zzzzzz" + "s").utf8)
