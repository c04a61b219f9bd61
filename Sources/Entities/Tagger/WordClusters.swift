import CTaggerWeights

/// Words by the company they keep: two words of one cluster stand beside the same words.
///
/// Learned from free text that nobody marked, so that a word which the marked texts never show is
/// known by those it resembles.
package struct WordClusters: Sendable {
  private var slots: [UInt64]
  private let mask: Int

  /// No clusters.
  package static let none = WordClusters([])

  /// Words as the hashes of their look-up spellings, each with its narrow and its broad cluster.
  package init(_ words: [(word: UInt64, narrow: UInt16, broad: UInt16)]) {
    var size = 2
    while size < words.count * 2 { size *= 2 }
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    for (word, narrow, broad) in words {
      var slot = Int(truncatingIfNeeded: word) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = (word >> 24) << 24 | UInt64(narrow) << 8 | UInt64(broad) | 1 << 23
    }
  }

  /// Asks the memory for what ``clusters(of:)`` will read.
  @inline(__always)
  func prefetch(_ word: UInt64) {
    slots.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return }
      tagger_prefetch(base + (Int(truncatingIfNeeded: word) & mask))
    }
  }

  /// The narrow and the broad cluster of a word, 0 for a word of none.
  func clusters(of word: UInt64) -> (narrow: UInt64, broad: UInt64) {
    var slot = Int(truncatingIfNeeded: word) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 24 == word >> 24 {
        return (slots[slot] >> 8 & 0x7FFF | 1 << 16, slots[slot] & 0xFF | 1 << 16)
      }
      slot = (slot + 1) & mask
    }
    return (0, 0)
  }
}
