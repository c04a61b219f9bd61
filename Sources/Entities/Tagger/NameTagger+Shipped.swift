import CTaggerWeights

extension NameTagger {
  /// The tagger with the weights of the program; `nil` if they are damaged.
  ///
  /// Cost: some ten milliseconds the first time.
  static let shipped: NameTagger? = {
    let file = tagger_weights()
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    return TaggerWeights(file: bytes).map { NameTagger(weights: $0, clusters: .shipped) }
  }()
}

extension WordClusters {
  /// The clusters of the program.
  package static let shipped: WordClusters = {
    let file = tagger_clusters()
    return WordClusters(table: UnsafeBufferPointer(start: file.bytes, count: file.count))
  }()

  /// Reads lines of look-up spelling, narrow and broad cluster, parted by tabs; lines that begin with
  /// `#` and lines that are anything else are left out.
  package init(table: UnsafeBufferPointer<UInt8>) {
    var words: [(word: UInt64, narrow: UInt16, broad: UInt16)] = []
    for line in table.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 3, let narrow = decimal(columns[1]), let broad = decimal(columns[2])
      else { continue }
      words.append((hash(columns[0]), narrow, broad))
    }
    self.init(words)
  }
}

private func decimal(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt16? {
  var value = 0
  for digit in digits {
    guard (0x30...0x39).contains(digit), value < 1000 else { return nil }
    value = value * 10 + Int(digit - 0x30)
  }
  return UInt16(value)
}
