/// The trained weights: for each feature the labels it speaks for and against, in whole steps.
///
/// Storage: an open-addressing table from the upper half of a feature's number to its weights; a
/// look-up costs about one probe.
package struct TaggerWeights: Sendable {
  /// The key in the upper half, where the weights begin in the lower; 0 is free.
  private var slots: [UInt64]
  private let mask: Int
  /// Of each feature the number of its weights, then label and weight of each.
  private var payload: [UInt8]
  /// What it is worth to follow one label by another.
  package let transitions: [Int32]

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
    self.init(
      transitions: transitions, featureCount: features.count, payloadSize: features.count * 8)
    for feature in features {
      let bytes = feature.weights.flatMap { [$0.label, UInt8(bitPattern: $0.weight)] }
      append(key: feature.number >> 32, bytes)
    }
  }

  init(transitions: [Int32], featureCount: Int, payloadSize: Int) {
    precondition(transitions.count == TagLabel.count * TagLabel.count, "a step between all labels")
    self.transitions = transitions
    var size = 4
    while size < featureCount * 2 { size *= 2 }
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    payload = [0]
    payload.reserveCapacity(payloadSize)
  }

  mutating func append(key: UInt64, _ weights: some Collection<UInt8>) {
    var slot = Int(key) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == key { return }
      slot = (slot + 1) & mask
    }
    slots[slot] = key << 32 | UInt64(payload.count)
    payload.append(UInt8(weights.count / 2))
    payload.append(contentsOf: weights)
  }

  /// All features by ascending key, with the bytes of their weights.
  func keyedWeights() -> [(key: UInt64, weights: ArraySlice<UInt8>)] {
    slots.filter { $0 != 0 }.sorted().map { slot in
      let start = Int(slot & 0xFFFF_FFFF)
      return (slot >> 32, payload[start + 1..<start + 1 + 2 * Int(payload[start])])
    }
  }

  /// Adds the weights of a word's features to the scores of its labels.
  func score(_ features: [UInt64], into scores: UnsafeMutablePointer<Int32>) {
    slots.withUnsafeBufferPointer { slots in
      payload.withUnsafeBufferPointer { payload in
        for feature in features {
          let key = feature >> 32
          var slot = Int(truncatingIfNeeded: key) & mask
          while slots[slot] != 0 {
            if slots[slot] >> 32 == key {
              var offset = Int(slots[slot] & 0xFFFF_FFFF)
              let end = offset + 1 + 2 * Int(payload[offset])
              offset += 1
              while offset < end {
                scores[Int(payload[offset])] += Int32(Int8(bitPattern: payload[offset + 1]))
                offset += 2
              }
              break
            }
            slot = (slot + 1) & mask
          }
        }
      }
    }
  }
}
