/// Appends `bytes` (UTF-8) in the spelling in which words are looked up: small letters without
/// accents, full stops and apostrophes; hyphens become spaces.
///
///     "Côte d'Ivoire" → "cote divoire", "Secretary-General" → "secretary general", "U.S." → "us"
///
/// Latin letters up to U+017F are folded, others are kept as they are. Cost: linear.
func appendFolded(_ bytes: some Sequence<UInt8>, to folded: inout [UInt8]) {
  let ascii = asciiFolding
  var iterator = bytes.makeIterator()
  while let byte = iterator.next() {
    if byte < 0x80 {
      let letter = ascii[Int(byte)]
      if letter != 0 { folded.append(letter) }
      continue
    }
    switch byte {
    case 0xC3...0xC5:
      guard let second = iterator.next() else { return }
      let scalar = Int(byte & 0x1F) << 6 | Int(second & 0x3F)
      if scalar >= 0xC0 { folded.append(baseLetters[scalar - 0xC0]) }
    case 0xCC, 0xCD: _ = iterator.next()
    case 0xE2:
      guard let second = iterator.next(), let third = iterator.next() else { return }
      switch (second, third) {
      case (0x80, 0x98), (0x80, 0x99): continue
      case (0x80, 0x90), (0x80, 0x91): folded.append(UInt8(ascii: " "))
      default: folded += [byte, second, third]
      }
    default: folded.append(byte)
    }
  }
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

/// What becomes of each ASCII byte; 0 for those that are left out.
private let asciiFolding: [UInt8] = (0..<0x80).map { (byte: UInt8) in
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
  case UInt8(ascii: "-"): UInt8(ascii: " ")
  case UInt8(ascii: "."), UInt8(ascii: "'"): 0
  default: byte
  }
}
