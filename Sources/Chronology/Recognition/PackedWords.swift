/// English words found by their bytes.
///
/// A word of up to twelve letters is packed into one integer, which is looked up in an
/// open-addressing table: no string is made for a token.
struct PackedWords<Meaning: Sendable>: Sendable {
  private let keys: [UInt64]
  private let words: [Meaning]
  private let none: Meaning
  private let mask: Int

  /// A table of spellings, separated by blanks, with what each means.
  init(entries: [(Meaning, String)], none: Meaning) {
    var pairs: [(UInt64, Meaning)] = []
    for (word, spellings) in entries {
      for spelling in spellings.split(separator: " ") {
        let bytes = Array(spelling.utf8)
        let key = bytes.withUnsafeBufferPointer { packedWord($0, 0..<bytes.count) }
        if let key { pairs.append((key, word)) }
      }
    }
    var size = 64
    while size < pairs.count * 4 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var words = [Meaning](repeating: none, count: size)
    for (key, word) in pairs {
      var slot = slotOfPackedWord(key, mask: size - 1)
      while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      words[slot] = word
    }
    self.keys = keys
    self.words = words
    self.none = none
    mask = size - 1
  }

  /// What the word in `range` means.
  func word(in bytes: [UInt8], _ range: Range<Int>) -> Meaning {
    bytes.withUnsafeBufferPointer { word(in: $0, range) }
  }

  /// The same for text that is walked through a buffer.
  func word(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Meaning {
    guard let key = packedWord(bytes, range) else { return none }
    var slot = slotOfPackedWord(key, mask: mask)
    while keys[slot] != 0 {
      if keys[slot] == key { return words[slot] }
      slot = (slot + 1) & mask
    }
    return none
  }
}

private let longestPackedWord = 12

/// The word itself: five bits a letter, whatever its case; no two words share a key.
private func packedWord(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64? {
  guard range.count <= longestPackedWord else { return nil }
  var packed: UInt64 = 0
  for offset in range {
    let byte = bytes[offset]
    guard byte < 0x80 else { return nil }
    packed = packed << 5 | UInt64(byte & 0x1F)
  }
  return packed
}

private func slotOfPackedWord(_ key: UInt64, mask: Int) -> Int {
  Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
}
