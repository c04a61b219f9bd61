import TextCore

/// A table from names to values that is asked with bytes and makes no string.
///
/// Storage: the names one behind the other, and an open-addressing table (FNV-1a, linear probing, at
/// most half full) of their hashes. Cost: one hash of the bytes and usually one comparison.
struct ByteNames<Value: Sendable>: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    /// The number of the name; -1 is free.
    var number = -1
  }

  private var slots: [Slot]
  private var bytes: [UInt8] = []
  /// Where each name ends in ``bytes``.
  private var ends: [Int] = []
  private var values: [Value] = []

  /// A table of these names; of two values of one name the first counts.
  init(_ entries: [(String, Value)]) {
    var size = 8
    while size < entries.count * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    for (name, value) in entries {
      let name = Array(name.utf8)
      let hash = name.reduce(ByteNames.emptyHash, ByteNames.extended)
      var slot = ByteNames.place(of: hash) & (size - 1)
      while slots[slot].number >= 0, slots[slot].hash != hash { slot = (slot + 1) & (size - 1) }
      if slots[slot].number >= 0 { continue }
      slots[slot] = Slot(hash: hash, number: values.count)
      bytes += name
      ends.append(bytes.count)
      values.append(value)
    }
  }

  /// The value of the name that stands at `range`.
  func value(_ text: [UInt8], _ range: Range<Int>) -> Value? {
    text.withUnsafeBufferPointer { value(UnsafeBufferPointer(rebasing: $0[range])) { $0 } }
  }

  /// The value of a name.
  func value(_ name: ArraySlice<UInt8>) -> Value? {
    name.withUnsafeBufferPointer { value($0) { $0 } }
  }

  /// The value of the name that stands at `range` in small or capital letters.
  func value(lowering text: [UInt8], _ range: Range<Int>) -> Value? {
    text.withUnsafeBufferPointer {
      value(UnsafeBufferPointer(rebasing: $0[range])) { loweredASCII($0) }
    }
  }

  @inline(__always)
  private func value(_ name: UnsafeBufferPointer<UInt8>, _ folded: (UInt8) -> UInt8) -> Value? {
    var hash = ByteNames.emptyHash
    for byte in name { hash = ByteNames.extended(hash, folded(byte)) }
    let mask = slots.count - 1
    var slot = ByteNames.place(of: hash) & mask
    while slots[slot].number >= 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
    let number = slots[slot].number
    guard number >= 0 else { return nil }
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == name.count else { return nil }
    for (offset, byte) in name.enumerated() where bytes[start + offset] != folded(byte) {
      return nil
    }
    return values[number]
  }

  private static var emptyHash: UInt64 { 0xcbf2_9ce4_8422_2325 }

  private static func extended(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  private static func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29))
  }
}
