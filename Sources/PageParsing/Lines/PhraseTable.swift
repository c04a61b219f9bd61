/// Phrases in lower case, found at the beginning of a line without making a string of it.
///
///     PhraseTable(["read also", "related"]).prefix(of: bytes, range)  // the length, or nil
struct PhraseTable: Sendable {
  /// The phrases by their first byte, longest first.
  private let byFirstByte: [[[UInt8]]]

  init(_ phrases: some Sequence<String>) {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      if let first = bytes.first { table[Int(first)].append(bytes) }
    }
    byFirstByte = table.map { $0.sorted { $0.count > $1.count } }
  }

  /// The length of the longest phrase that the bytes in `range` begin with.
  func prefix(of bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard let first = range.first else { return nil }
    return byFirstByte[Int(folded(bytes[first]))].first { phrase in
      phrase.count <= range.count
        && phrase.indices.allSatisfy { folded(bytes[range.lowerBound + $0]) == phrase[$0] }
    }?.count
  }

  /// Whether the bytes in `range` are one of the phrases.
  func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    return byFirstByte[Int(folded(bytes[first]))].contains { phrase in
      phrase.count == range.count
        && phrase.indices.allSatisfy { folded(bytes[range.lowerBound + $0]) == phrase[$0] }
    }
  }

  private func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
