/// The 64-bit hash of Fowler, Noll and Vo (http://www.isthe.com/chongo/tech/comp/fnv/): the same on
/// every machine and in every run.
package struct FNV1a: Hashable, Sendable {
  /// The hash of what was mixed in so far.
  package private(set) var value: UInt64

  /// The hash of nothing.
  package init() {
    value = 0xCBF2_9CE4_8422_2325
  }

  /// Goes on from an earlier ``value``.
  package init(continuing value: UInt64) {
    self.value = value
  }

  /// Mixes in a byte.
  package mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Mixes in bytes in order.
  package mutating func mix(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { mix(byte) }
  }
}
