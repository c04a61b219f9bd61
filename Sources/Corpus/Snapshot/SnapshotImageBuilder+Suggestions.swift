import Entities

/// Puts doubtful pairs into an image.
extension SnapshotImageBuilder {
  /// Appends the pairs, and what the reader had corrected when they were found.
  func append(_ suggestions: [EntitySuggestion], corrections: ReaderCorrections) {
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
