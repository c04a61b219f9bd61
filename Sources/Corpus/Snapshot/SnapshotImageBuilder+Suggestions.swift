import Entities

/// Puts doubtful pairs into an image.
extension SnapshotImageBuilder {
  /// Appends the pairs, and what the reader had corrected when they were found.
  func append(_ suggestions: [EntitySuggestion], corrections: EntityCorrections) {
    append(corrections.fingerprint, to: .corrections)
    for suggestion in suggestions {
      append(record: { $0.write(suggestion) }, to: .suggestions, starts: .suggestionStarts)
    }
  }
}

extension SnapshotImage {
  /// The fingerprint of what the reader had corrected when the image was made.
  package var corrections: UInt64 { column(.corrections, of: UInt64.self).first ?? 0 }
}

extension EntityCorrections {
  /// A hash by which a snapshot knows the corrections that it was made with: 64-bit FNV-1a of their
  /// parts in order, 0 for none.
  package var fingerprint: UInt64 {
    if all.isEmpty { return 0 }
    var hash = FNV1a()
    for correction in sorted {
      let parts = [
        correction.verdict.rawValue, correction.kind.rawValue, correction.first, correction.second,
      ]
      for part in parts {
        hash.mix(part.utf8)
        hash.mix(0)
      }
    }
    return hash.value
  }
}
