/// The trained weights: for each feature the labels it speaks for and against, in steps of one.
package struct TaggerWeights: Sendable {
  /// Features by the upper half of their number; open addressing.
  private var slots: [UInt64]
  private let mask: Int
  /// Label and weight of each feature one after the other.
  private var payload: [Int8]
  /// What it costs to follow one label by another.
  package private(set) var transitions: [Int32]

  package struct Feature: Sendable {
    package var number: UInt64
    package var weights: [(label: UInt8, weight: Int8)]

    package init(number: UInt64, weights: [(label: UInt8, weight: Int8)]) {
      self.number = number
      self.weights = weights
    }
  }

  package init(features: [Feature], transitions: [Int32]) {
    precondition(transitions.count == TagLabel.count * TagLabel.count)
    self.transitions = transitions
    var size = 4
    while size < features.count * 2 { size *= 2 }
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    payload = [0]
    for feature in features {
      var slot = Int(truncatingIfNeeded: feature.number >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = (feature.number >> 32) << 32 | UInt64(payload.count)
      payload.append(Int8(feature.weights.count))
      for (label, weight) in feature.weights {
        payload.append(Int8(label))
        payload.append(weight)
      }
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
                scores[Int(payload[offset])] += Int32(payload[offset + 1])
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
