/// A checksum of files and of packed bytes: FNV-1a over words of eight bytes instead of single ones,
/// which is eight times as fast; what is left at the end counts as one word.
package struct Checksum: Sendable {
  /// The checksum of what was mixed in so far.
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The checksum of nothing.
  package init() {}

  /// Mixes in bytes; only the last piece may have a length that is no multiple of eight.
  package mutating func mix(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    if offset == bytes.count { return }
    mix(bytes[offset...].reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// Mixes in bytes behind which zeros follow up to a multiple of eight.
  mutating func mix(padding bytes: UnsafeRawBufferPointer) {
    let whole = bytes.count / 8 * 8
    mix(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
    if whole == bytes.count { return }
    var word: UInt64 = 0
    withUnsafeMutableBytes(of: &word) { $0.copyBytes(from: bytes[whole...]) }
    mix(UInt64(littleEndian: word))
  }

  private mutating func mix(_ word: UInt64) {
    value = (value ^ word) &* 0x100_0000_01B3
    value ^= value >> 32
  }
}
