import TextCore

/// The words and numbers of a text: runs of letters, digits and their marks.
struct WordSpans: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int

  init(_ text: SourceText, _ span: ByteSpan) {
    bytes = text.bytes
    offset = span.start
    end = span.end
  }

  mutating func next() -> ByteSpan? {
    while offset < end, case let gap = gapLength(at: offset), gap > 0 { offset += gap }
    guard offset < end else { return nil }
    let start = offset
    while offset < end, gapLength(at: offset) == 0 { offset += 1 }
    return ByteSpan(start, offset)
  }

  private func gapLength(at index: Int) -> Int {
    bytes.withUnsafeBufferPointer { WordSpans.gapLength(in: $0, at: index, before: end) }
  }

  /// How many words a span has. Cost: linear, some nanoseconds a byte.
  static func count(in text: SourceText, _ span: ByteSpan) -> Int {
    text.bytes.withUnsafeBufferPointer { bytes in
      var (offset, count) = (span.start, 0)
      var isInWord = false
      while offset < span.end {
        let gap = gapLength(in: bytes, at: offset, before: span.end)
        if gap == 0, !isInWord { count += 1 }
        isInWord = gap == 0
        offset += Swift.max(1, gap)
      }
      return count
    }
  }

  /// The length of what separates words at `index`; 0 inside a word. Beyond ASCII the Latin-1 signs
  /// (C2 80–BF) and the blocks from general punctuation to mathematical operators (E2 80–8B)
  /// separate; everything else is taken for letters.
  private static func gapLength(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int, before end: Int
  ) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      let lowered = loweredASCII(byte)
      return (0x61...0x7A).contains(lowered) || (0x30...0x39).contains(byte) ? 0 : 1
    }
    if byte == 0xC2 { return Swift.min(2, end - index) }
    guard byte == 0xE2, index + 1 < end, bytes[index + 1] <= 0x8B else { return 0 }
    return Swift.min(3, end - index)
  }
}

/// A word in lower case and without accents.
struct FoldedWord {
  /// The folded word as UTF-8.
  let bytes: [UInt8]

  init(_ text: SourceText, _ span: ByteSpan) {
    let word = text.bytes[span.range]
    if word.allSatisfy({ $0 < 0x80 }) {
      bytes = word.map(loweredASCII)
      return
    }
    var folded: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).lowercased().unicodeScalars {
      if scalar.properties.canonicalCombiningClass != .notReordered { continue }
      let plain = ASCIITransliteration.character(for: scalar)
      folded += UTF8.encode(plain == "?" ? scalar : plain).map(Array.init) ?? []
    }
    bytes = folded
  }

  /// Whether the word at `span` folds to `pattern` or, as a prefix, begins so.
  static func matches(
    _ text: SourceText, _ span: ByteSpan, _ pattern: [UInt8], isPrefix: Bool
  ) -> Bool {
    for (index, wanted) in pattern.enumerated() {
      guard index < span.count else { return false }
      let byte = text.bytes[span.start + index]
      // Letters outside ASCII are rare enough to be folded on the heap.
      if byte >= 0x80 { return matchesFolded(text, span, pattern, isPrefix: isPrefix) }
      if loweredASCII(byte) != wanted { return false }
    }
    if isPrefix || span.count == pattern.count { return true }
    return text.bytes[span.start + pattern.count] >= 0x80
      && matchesFolded(text, span, pattern, isPrefix: false)
  }

  private static func matchesFolded(
    _ text: SourceText, _ span: ByteSpan, _ pattern: [UInt8], isPrefix: Bool
  ) -> Bool {
    let folded = FoldedWord(text, span).bytes
    return isPrefix ? folded.starts(with: pattern) : folded == pattern
  }
}
