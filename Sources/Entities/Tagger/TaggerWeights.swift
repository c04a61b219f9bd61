/// The trained weights: for each feature the labels it speaks for and against, in whole steps.
///
/// Storage: an open-addressing table of 32 bits a slot, so that it stays in the caches: where the
/// feature's weights begin, and some bits of its key. The whole key stands before the weights and
/// settles the look-up. All slots of a word are fetched before the first is looked at: the memory
/// serves them side by side.
package struct TaggerWeights: Sendable {
  /// Bits of the key in the upper ``markBits``, the offset in the lower; 0 is free.
  private var slots: [UInt32]
  private let mask: Int
  /// Of each feature its key (4 bytes), the number of its weights, then label and weight of each.
  private var payload: [UInt8]
  /// What it is worth to follow one label by another.
  package let transitions: [Int32]

  private static let markBits: UInt32 = 8
  /// The most bytes of weights that a slot can point into.
  private static let limit = 1 << (32 - Int(markBits))

  /// One feature with its weights.
  package struct Feature: Sendable {
    package var number: UInt64
    package var weights: [(label: UInt8, weight: Int8)]

    package init(number: UInt64, weights: [(label: UInt8, weight: Int8)]) {
      self.number = number
      self.weights = weights
    }
  }

  /// Makes weights; of features whose numbers share their upper half the first stays.
  package init(features: [Feature], transitions: [Int32]) {
    self.init(transitions: transitions, featureCount: features.count, payloadSize: 0)
    for feature in features {
      let bytes = feature.weights.flatMap { [$0.label, UInt8(bitPattern: $0.weight)] }
      append(key: UInt32(feature.number >> 32), bytes)
    }
  }

  init(transitions: [Int32], featureCount: Int, payloadSize: Int) {
    precondition(transitions.count == TagLabel.count * TagLabel.count, "a step between all labels")
    self.transitions = transitions
    var size = 4
    while size < featureCount * 2 { size *= 2 }
    mask = size - 1
    slots = [UInt32](repeating: 0, count: size)
    // A free slot points here.
    payload = [0, 0, 0, 0]
    payload.reserveCapacity(payloadSize + 4 * featureCount)
  }

  mutating func append(key: UInt32, _ weights: some Collection<UInt8>) {
    var slot = Int(key) & mask
    while slots[slot] != 0 {
      if self.key(at: Int(slots[slot]) & (TaggerWeights.limit - 1)) == key { return }
      slot = (slot + 1) & mask
    }
    precondition(payload.count < TaggerWeights.limit, "the weights outgrew their table")
    slots[slot] = TaggerWeights.mark(of: key) | UInt32(payload.count)
    for shift in [0, 8, 16, 24] as [UInt32] {
      payload.append(UInt8(truncatingIfNeeded: key >> shift))
    }
    payload.append(UInt8(weights.count / 2))
    payload.append(contentsOf: weights)
  }

  /// The bits of a key that a slot repeats: the upper ones, which do not choose the slot.
  @inline(__always)
  private static func mark(of key: UInt32) -> UInt32 {
    key & ~UInt32(truncatingIfNeeded: limit - 1)
  }

  private func key(at offset: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(payload[offset + $1]) << UInt32(8 * $1) }
  }

  /// All features in their order, with the bytes of their weights.
  func keyedWeights() -> [(key: UInt32, weights: ArraySlice<UInt8>)] {
    var features: [(key: UInt32, weights: ArraySlice<UInt8>)] = []
    var offset = 4
    while offset < payload.count {
      let end = offset + 5 + 2 * Int(payload[offset + 4])
      features.append((key(at: offset), payload[offset + 5..<end]))
      offset = end
    }
    return features
  }

  /// Adds the weights of a word's features to the scores of its labels. `scratch` is overwritten.
  func score(
    _ features: [UInt64], into scores: UnsafeMutablePointer<Int32>, scratch: inout [UInt32]
  ) {
    if scratch.count < features.count {
      scratch = [UInt32](repeating: 0, count: features.count * 2)
    }
    let markMask = ~UInt32(TaggerWeights.limit - 1)
    slots.withUnsafeBufferPointer { slots in
      payload.withUnsafeBytes { payload in
        scratch.withUnsafeMutableBufferPointer { found in
          features.withUnsafeBufferPointer { features in
            for index in 0..<features.count {
              found[index] = slots[Int(truncatingIfNeeded: features[index] >> 32) & mask]
            }
            // Most slots hold the feature or nothing; what they hold is read side by side too.
            var count = 0
            for index in 0..<features.count {
              let key = UInt32(truncatingIfNeeded: features[index] >> 32)
              var entry = found[index]
              if entry != 0, (entry ^ key) & markMask != 0 {
                entry = next(after: key, slots)
              }
              let offset = entry & ~markMask
              let stored = payload.loadUnaligned(fromByteOffset: Int(offset), as: UInt32.self)
              found[count] = offset
              count &+= entry != 0 && UInt32(littleEndian: stored) == key ? 1 : 0
            }
            for index in 0..<count { add(payload, Int(found[index]) &+ 4, to: scores) }
          }
        }
      }
    }
  }

  /// The slot of a key that does not stand in its first, or 0.
  private func next(after key: UInt32, _ slots: UnsafeBufferPointer<UInt32>) -> UInt32 {
    var slot = Int(key) & mask
    while true {
      slot = (slot &+ 1) & mask
      let entry = slots[slot]
      if entry == 0 || (entry ^ key) & ~UInt32(TaggerWeights.limit - 1) == 0 { return entry }
    }
  }

  @inline(__always)
  private func add(
    _ payload: UnsafeRawBufferPointer, _ start: Int, to scores: UnsafeMutablePointer<Int32>
  ) {
    var offset = start &+ 1
    let end = offset &+ 2 &* Int(payload[start])
    while offset < end {
      scores[Int(payload[offset])] &+= Int32(Int8(bitPattern: payload[offset &+ 1]))
      offset &+= 2
    }
  }
}
