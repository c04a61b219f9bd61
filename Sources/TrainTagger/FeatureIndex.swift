/// Numbers the features that occur often enough from 0.
struct FeatureIndex {
  private var slots: [UInt32]
  private(set) var numbers: [UInt64] = []
  private(set) var counts: [UInt32] = []
  private var mask: Int

  /// Counts the features of documents and keeps those that occur `minimum` times.
  init(_ documents: [[UInt64]], minimum: UInt32) {
    slots = [UInt32](repeating: 0, count: 1 << 16)
    mask = slots.count - 1
    for document in documents {
      for feature in document { count(feature) }
    }
    let kept = numbers.indices.filter { counts[$0] >= minimum }
      .map { (number: numbers[$0], count: counts[$0]) }
    numbers = []
    counts = []
    slots = [UInt32](repeating: 0, count: slots.count)
    for (number, seen) in kept {
      count(number)
      counts[counts.count - 1] = seen
    }
  }

  private func slot(of number: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: number >> 20) & mask
    while slots[slot] != 0, numbers[Int(slots[slot]) - 1] != number { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func count(_ number: UInt64) {
    let slot = slot(of: number)
    if slots[slot] != 0 {
      counts[Int(slots[slot]) - 1] += 1
      return
    }
    numbers.append(number)
    counts.append(1)
    slots[slot] = UInt32(numbers.count)
    if numbers.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for (index, number) in numbers.enumerated() { slots[slot(of: number)] = UInt32(index + 1) }
  }

  /// The index of a feature, or `nil` for one that was dropped.
  func index(of number: UInt64) -> Int? {
    let slot = slot(of: number)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }
}
