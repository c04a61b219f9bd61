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
    words.reserveCapacity(table.count / 12)
    var start = 0
    while start < table.count {
      let rest = UnsafeBufferPointer(rebasing: table[start...])
      let line = UnsafeBufferPointer(rebasing: rest.prefix { $0 != UInt8(ascii: "\n") })
      start += line.count + 1
      if line.first != UInt8(ascii: "#"), let word = row(line) { words.append(word) }
    }
    self.init(words)
  }
}

/// A spelling and two numbers, parted by tabs.
private func row(
  _ line: UnsafeBufferPointer<UInt8>
) -> (word: UInt64, narrow: UInt16, broad: UInt16)? {
  let tab = UInt8(ascii: "\t")
  guard let first = line.firstIndex(of: tab),
    let second = line[(first + 1)...].firstIndex(of: tab), first > 0,
    let narrow = decimal(line[first + 1..<second]), let broad = decimal(line[(second + 1)...])
  else { return nil }
  return (hash(UnsafeBufferPointer(rebasing: line[..<first])), narrow, broad)
}

private func decimal(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt16? {
  guard !digits.isEmpty else { return nil }
  var value = 0
  for digit in digits {
    guard (0x30...0x39).contains(digit), value < 1000 else { return nil }
    value = value * 10 + Int(digit - 0x30)
  }
  return UInt16(value)
}
