/// Calls `body` with the bytes (UTF-8) of the spelling in which words are looked up: small letters
/// without accents, full stops and apostrophes; hyphens become spaces.
///
///     "Côte d'Ivoire" → "cote divoire", "Secretary-General" → "secretary general", "U.S." → "us"
///
/// Latin letters up to U+017F, those of Vietnamese and those of U+1E00 … U+1EFF are folded, others are
/// kept as they are. Never gives more bytes than
/// it is given. Cost: linear.
@inline(__always)
private func forEachFolded(_ bytes: some Sequence<UInt8>, _ body: (UInt8) -> Void) {
  var iterator = bytes.makeIterator()
  while let byte = iterator.next() {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): body(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): body(byte | 0x20)
    case UInt8(ascii: "-"): body(UInt8(ascii: " "))
    case UInt8(ascii: "."), UInt8(ascii: "'"): continue
    case 0xC3...0xC5:
      guard let second = iterator.next() else { return }
      let scalar = Int(byte & 0x1F) << 6 | Int(second & 0x3F)
      if scalar >= 0xC0 { body(baseLetters[scalar - 0xC0]) }
    case 0xC6:
      guard let second = iterator.next() else { return }
      switch second {
      case 0xA0, 0xA1: body(UInt8(ascii: "o"))
      case 0xAF, 0xB0: body(UInt8(ascii: "u"))
      default:
        body(byte)
        body(second)
      }
    case 0xCC, 0xCD: _ = iterator.next()
    case 0xE1:
      guard let second = iterator.next(), let third = iterator.next() else { return }
      if second >= 0xB8, second < 0xBC {
        body(additionalBaseLetters[Int(second & 0x3) << 6 | Int(third & 0x3F)])
      } else {
        body(byte)
        body(second)
        body(third)
      }
    case 0xE2:
      guard let second = iterator.next(), let third = iterator.next() else { return }
      switch (second, third) {
      case (0x80, 0x98), (0x80, 0x99): continue
      case (0x80, 0x90), (0x80, 0x91): body(UInt8(ascii: " "))
      default:
        body(byte)
        body(second)
        body(third)
      }
    default: body(byte)
    }
  }
}

/// Appends the folded spelling of `bytes`.
/// - Returns: its hash, as ``Lexicon/hash(_:)`` computes it.
@discardableResult
func appendFolded(_ bytes: some Sequence<UInt8>, to folded: inout [UInt8]) -> UInt64 {
  var hash = Lexicon.emptyHash
  forEachFolded(bytes) { byte in
    folded.append(byte)
    hash = Lexicon.extended(hash, by: byte)
  }
  return hash
}

/// Writes the folded spellings of words one behind the other, without a check for each byte: as a
/// spelling never is longer than what it is of, who makes the room knows how much is needed.
struct FoldedWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  /// Where the next byte goes.
  private(set) var count: Int

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>, from start: Int) {
    self.buffer = buffer
    count = start
  }

  /// A spelling that was written.
  struct Spelling {
    /// Where it stands.
    var range: Range<Int>
    var hash: UInt64
    /// Whether it has several words.
    var hasParts: Bool
  }

  /// Writes the spelling of the bytes in `range`, and a space behind it.
  mutating func write(_ text: [UInt8], _ range: Range<Int>) -> Spelling {
    precondition(count + range.count < buffer.count, "no room for a spelling")
    let start = count
    var (hash, hasParts, end) = (Lexicon.emptyHash, false, start)
    text.withUnsafeBufferPointer { text in
      forEachFolded(UnsafeBufferPointer(rebasing: text[range])) { byte in
        buffer[end] = byte
        end += 1
        hash = Lexicon.extended(hash, by: byte)
        hasParts = hasParts || byte == UInt8(ascii: " ")
      }
    }
    buffer[end] = UInt8(ascii: " ")
    count = end + 1
    return Spelling(range: start..<end, hash: hash, hasParts: hasParts)
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

/// The letters U+1E00 … U+1EFF without their marks.
private let additionalBaseLetters: [UInt8] = Array(
  ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo"
    + "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyassssd"
    + "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
    + "uuyyyyyyyyllvvyy").utf8)
