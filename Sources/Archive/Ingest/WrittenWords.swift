import Corpus

/// The words that an update has put into the index already, so that each is put there once, not as often as
/// it is written.
///
/// Words are known by hashes of 64 bits: of a million words, one in forty million corpora would lose one that
/// its beginning is to find. Storage: 16 bytes a word. Cost: a step a byte, and a look into the table for
/// each word.
final class WrittenWords {
  /// Hashes at the places that they ask for, or behind; 0 where there is none. Half of it stays empty.
  private var table = [UInt64](repeating: 0, count: 1 << 12)
  private var count = 0

  /// So many are remembered; after that all are new again, which costs time and changes nothing.
  private let most: Int

  /// None yet.
  init(rememberingAtMost most: Int = 1 << 21) {
    self.most = most
  }

  /// Calls `body` with each word that is new among words with a blank after each.
  func forEachNew(in words: [UInt8], _ body: (ArraySlice<UInt8>) throws -> Void) rethrows {
    var start = 0
    var hash = FNV1a()
    for (place, byte) in words.enumerated() {
      if byte != UInt8(ascii: " ") {
        hash.mix(byte)
        continue
      }
      if place > start, isNew(hash.value) { try body(words[start..<place]) }
      start = place + 1
      hash = FNV1a()
    }
  }

  private func isNew(_ hash: UInt64) -> Bool {
    let hash = hash == 0 ? 1 : hash
    let mask = table.count - 1
    var place = WrittenWords.place(of: hash, mask)
    while table[place] != 0 {
      if table[place] == hash { return false }
      place = (place + 1) & mask
    }
    table[place] = hash
    count += 1
    if count >= most {
      table = [UInt64](repeating: 0, count: 1 << 12)
      count = 0
    } else if 2 * count > table.count {
      grow()
    }
    return true
  }

  private func grow() {
    let hashes = table
    table = [UInt64](repeating: 0, count: 2 * hashes.count)
    let mask = table.count - 1
    for hash in hashes where hash != 0 {
      var place = WrittenWords.place(of: hash, mask)
      while table[place] != 0 { place = (place + 1) & mask }
      table[place] = hash
    }
  }

  /// The low bits of what FNV-1a makes of short words are alike too often.
  private static func place(of hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
  }
}
