/// A set of 64-bit hashes: open addressing, at most half full.
struct HashSet: Sendable {
  private var slots: [UInt64]
  private let mask: Int
  private var hasZero = false

  /// Room for `capacity` hashes; more must not be put in.
  init(capacity: Int = 0) {
    var size = 2
    while size < capacity * 2 + 1 { size *= 2 }
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
  }

  /// The set of some hashes, at most `capacity` of them.
  init(capacity: Int, _ hashes: some Sequence<UInt64>) {
    self.init(capacity: capacity)
    let mask = mask
    var hasZero = false
    // One check for all of them that the slots are held once.
    slots.withUnsafeMutableBufferPointer { slots in
      for hash in hashes {
        if hash == 0 { hasZero = true }
        var slot = HashSet.home(of: hash) & mask
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
        slots[slot] = hash
      }
    }
    self.hasZero = hasZero
  }

  mutating func insert(_ hash: UInt64) {
    if hash == 0 {
      hasZero = true
      return
    }
    let slot = slot(of: hash)
    slots[slot] = hash
  }

  func contains(_ hash: UInt64) -> Bool {
    hash == 0 ? hasZero : slots[slot(of: hash)] == hash
  }

  private func slot(of hash: UInt64) -> Int {
    var slot = HashSet.home(of: hash) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  @inline(__always)
  private static func home(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29))
  }
}
