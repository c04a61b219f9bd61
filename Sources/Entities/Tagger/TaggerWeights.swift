/// The trained weights: for each feature the labels it speaks for and against, in whole steps.
///
/// Storage: an open-addressing table of 32 bits a slot, so that it stays in the caches: where the
/// feature's weights begin, and some bits of its key. The whole key stands before the weights and
/// settles the look-up. All slots of a word are fetched before the first is looked at: the memory
/// serves them side by side. Most features have no weights; a small ``KeyFilter`` says so of nearly
/// all of them before the table is asked.
package struct TaggerWeights: Sendable {
  /// Bits of the key in the upper ``markBits``, the offset in the lower; 0 is free.
  private var slots: [UInt32]
  private let mask: Int
  private var filter: KeyFilter
  /// Of each feature its key (4 bytes), how many fours of weights it has, then lane and weight of
  /// each. A four that is not full is filled up with nothing for a lane that is no label.
  private var payload: [UInt8]
  /// The weights of the steps of ``TagChain/names``.
  package let nameSteps: [Int32]
  /// The weights of the steps of ``TagChain/roles``.
  package let roleSteps: [Int32]

  private static let markBits: UInt32 = 8
  /// The most bytes of weights that a slot can point into.
  private static let limit = 1 << (32 - Int(markBits))
  private static let idleLane = UInt8(TagScores.width - 1)

  /// One feature with its weights.
  package struct Feature: Sendable {
    package var number: UInt64
    package var weights: [(lane: UInt8, weight: Int8)]

    package init(number: UInt64, weights: [(lane: UInt8, weight: Int8)]) {
      self.number = number
      self.weights = weights
    }
  }

  /// Makes weights; of features whose numbers share their upper half the first stays.
  package init(features: [Feature], nameSteps: [Int32], roleSteps: [Int32]) {
    self.init(
      nameSteps: nameSteps, roleSteps: roleSteps, featureCount: features.count, payloadSize: 0)
    for feature in features {
      let bytes = feature.weights.flatMap { [$0.lane, UInt8(bitPattern: $0.weight)] }
      bytes.withUnsafeBufferPointer { append(key: UInt32(feature.number >> 32), $0) }
    }
  }

  init(nameSteps: [Int32], roleSteps: [Int32], featureCount: Int, payloadSize: Int) {
    precondition(nameSteps.count == TagChain.names.stepCount, "a weight for each step")
    precondition(roleSteps.count == TagChain.roles.stepCount, "a weight for each step")
    self.nameSteps = nameSteps
    self.roleSteps = roleSteps
    var size = 4
    while size < featureCount * 2 { size *= 2 }
    mask = size - 1
    slots = [UInt32](repeating: 0, count: size)
    filter = KeyFilter(keyCount: featureCount)
    // A free slot points here.
    payload = [0, 0, 0, 0]
    payload.reserveCapacity(payloadSize + 8 * featureCount)
  }

  mutating func append(key: UInt32, _ weights: UnsafeBufferPointer<UInt8>) {
    guard !weights.isEmpty else { return }
    var slot = Int(key) & mask
    while slots[slot] != 0 {
      if self.key(at: Int(slots[slot]) & (TaggerWeights.limit - 1)) == key { return }
      slot = (slot + 1) & mask
    }
    precondition(payload.count < TaggerWeights.limit, "the weights outgrew their table")
    slots[slot] = TaggerWeights.mark(of: key) | UInt32(payload.count)
    filter.insert(key)
    withUnsafeBytes(of: key.littleEndian) { payload.append(contentsOf: $0) }
    payload.append(UInt8((weights.count + 7) / 8))
    payload.append(contentsOf: weights)
    for _ in 0..<(-weights.count & 7) / 2 {
      payload.append(TaggerWeights.idleLane)
      payload.append(0)
    }
  }

  /// The bits of a key that a slot repeats: the upper ones, which do not choose the slot.
  @inline(__always)
  private static func mark(of key: UInt32) -> UInt32 {
    key & ~UInt32(truncatingIfNeeded: limit - 1)
  }

  private func key(at offset: Int) -> UInt32 {
    payload.withUnsafeBytes {
      UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
  }

  /// All features in their order, with the bytes of their weights.
  func keyedWeights() -> [(key: UInt32, weights: ArraySlice<UInt8>)] {
    var features: [(key: UInt32, weights: ArraySlice<UInt8>)] = []
    var offset = 4
    while offset < payload.count {
      let end = offset + 5 + 8 * Int(payload[offset + 4])
      var weights = payload[offset + 5..<end]
      while weights[weights.endIndex - 2] == TaggerWeights.idleLane {
        weights = weights.dropLast(2)
      }
      features.append((key(at: offset), weights))
      offset = end
    }
    return features
  }

  /// Adds the weights of a word's features to its row of scores.
  func add(_ features: FeatureList, to row: UnsafeMutablePointer<Int16>) {
    let markMask = ~UInt32(TaggerWeights.limit - 1)
    let (keys, found) = (features.keys, features.offsets)
    slots.withUnsafeBufferPointer { slots in
      payload.withUnsafeBytes { payload in
        let candidates = filter.sift(features, into: keys)
        for index in 0..<candidates { found[index] = slots[Int(keys[index]) & mask] }
        // Most slots hold the feature; what they hold is read side by side too.
        var count = 0
        for index in 0..<candidates {
          let key = keys[index]
          var entry = found[index]
          if entry != 0, (entry ^ key) & markMask != 0 {
            entry = next(after: key, slots)
          }
          let offset = entry & ~markMask
          let stored = payload.loadUnaligned(fromByteOffset: Int(offset), as: UInt32.self)
          found[count] = offset
          count &+= entry != 0 && UInt32(littleEndian: stored) == key ? 1 : 0
        }
        for index in 0..<count { add(payload, Int(found[index]) &+ 4, to: row) }
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
    _ payload: UnsafeRawBufferPointer, _ start: Int, to row: UnsafeMutablePointer<Int16>
  ) {
    var offset = start &+ 1
    let end = offset &+ 8 &* Int(payload[start])
    repeat {
      for pair in 0..<4 {
        let lane = Int(payload[offset &+ 2 &* pair])
        row[lane] &+= Int16(Int8(bitPattern: payload[offset &+ 2 &* pair &+ 1]))
      }
      offset &+= 8
    } while offset < end
  }
}
