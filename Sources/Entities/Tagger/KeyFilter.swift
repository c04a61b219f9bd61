/// Which keys are surely not in a table: a Bloom filter (Bloom 1970) that keeps both bits of a key in
/// one word of memory, so that asking costs one look.
///
/// Some eight bits a key: one in twenty absent keys passes for present.
struct KeyFilter: Sendable {
  private var blocks: [UInt64]
  private let mask: Int

  /// Makes an empty filter for so many keys.
  init(keyCount: Int) {
    var size = 1
    while size * 10 < keyCount { size *= 2 }
    mask = size - 1
    blocks = [UInt64](repeating: 0, count: size)
  }

  mutating func insert(_ key: UInt32) {
    blocks[Int(key) & mask] |= KeyFilter.bits(of: key)
  }

  /// Writes the keys of those features that may be there to `keys`; returns how many they are.
  @inline(__always)
  func sift(_ features: FeatureList, into keys: UnsafeMutablePointer<UInt32>) -> Int {
    blocks.withUnsafeBufferPointer { blocks in
      var count = 0
      for index in 0..<features.count {
        let key = UInt32(truncatingIfNeeded: features[index] >> 32)
        let bits = KeyFilter.bits(of: key)
        keys[count] = key
        count &+= blocks[Int(key) & mask] & bits == bits ? 1 : 0
      }
      return count
    }
  }

  /// From the upper half of the key, which does not choose the word.
  @inline(__always)
  private static func bits(of key: UInt32) -> UInt64 {
    1 << UInt64(key >> 20 & 63) | 1 << UInt64(key >> 26)
  }
}
