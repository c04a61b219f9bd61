import TextCore

/// Words, a phrase or a regular expression to be found in text.
///
/// Words are compared without regard to case and accents: `erdogan` finds `Erdoğan`. A word ends
/// where letters and digits end; `summit*` finds `summits`.
struct TextPattern: Hashable, Sendable {
  /// The folded words in order, or none for an expression.
  private let words: [[UInt8]]
  /// Whether the last word may go on.
  private let isPrefix: Bool
  /// The source of a regular expression.
  private let expression: String?

  /// A word or phrase; `nil` when it holds no letter and no digit.
  init?(_ phrase: String, isPrefix: Bool = false) {
    let text = SourceText(phrase)
    words = FoldedWords(text, text.span).map(\.folded)
    self.isPrefix = isPrefix || phrase.hasSuffix("*")
    expression = nil
    if words.isEmpty { return nil }
  }

  /// A regular expression, compared without regard to case; `nil` when it cannot be compiled.
  init?(expression source: String) {
    guard (try? Regex(source)) != nil else { return nil }
    words = []
    isPrefix = false
    expression = source
  }

  /// Where the pattern stands in `span`, in order, without overlaps.
  func matches(in text: SourceText, _ span: ByteSpan) -> [ByteSpan] {
    expression.map { matches(of: $0, in: text, span) } ?? wordMatches(in: text, span)
  }

  /// Whether the pattern stands in a text that is on no page, such as a name.
  func matches(_ string: String) -> Bool {
    let text = SourceText(string)
    return !matches(in: text, text.span).isEmpty
  }

  private func wordMatches(in text: SourceText, _ span: ByteSpan) -> [ByteSpan] {
    var found: [ByteSpan] = []
    var recent: [FoldedWords.Element] = []
    for word in FoldedWords(text, span) {
      recent.append(word)
      if recent.count > words.count { recent.removeFirst() }
      guard recent.count == words.count, isMatch(recent), let first = recent.first else { continue }
      found.append(ByteSpan(first.span.start, matchedEnd(of: word)))
      recent.removeAll(keepingCapacity: true)
    }
    return found
  }

  private func isMatch(_ candidate: [FoldedWords.Element]) -> Bool {
    for (index, word) in words.enumerated() {
      let isLast = index == words.count - 1
      let folded = candidate[index].folded
      let isSame = isLast && isPrefix ? folded.starts(with: word) : folded == word
      if !isSame { return false }
    }
    return true
  }

  /// A prefix match covers the whole word: readers look for words, not for letters.
  private func matchedEnd(of word: FoldedWords.Element) -> Int { word.span.end }

  private func matches(of source: String, in text: SourceText, _ span: ByteSpan) -> [ByteSpan] {
    // A compiled expression is not Sendable; compiling it anew costs little beside running it.
    guard let regex = try? Regex(source).ignoresCase() else { return [] }
    let string = text[span]
    return string.matches(of: regex).compactMap { match in
      guard !match.range.isEmpty else { return nil }
      let from = string.utf8.distance(from: string.startIndex, to: match.range.lowerBound)
      let to = string.utf8.distance(from: string.startIndex, to: match.range.upperBound)
      return ByteSpan(span.start + from, span.start + to)
    }
  }
}

/// The words and numbers of a text, lower-cased and without accents.
struct FoldedWords: Sequence, IteratorProtocol {
  struct Element {
    var span: ByteSpan
    var folded: [UInt8]
  }

  private let text: SourceText
  private let end: Int
  private var offset: Int

  init(_ text: SourceText, _ span: ByteSpan) {
    self.text = text
    offset = span.start
    end = span.end
  }

  mutating func next() -> Element? {
    while offset < end {
      let length = wordLength(at: offset)
      if length > 0 {
        let span = ByteSpan(offset, offset + length)
        offset += length
        return Element(span: span, folded: fold(span))
      }
      offset += 1
    }
    return nil
  }

  private func wordLength(at start: Int) -> Int {
    var index = start
    while index < end {
      let byte = text.bytes[index]
      if byte < 0x80 {
        let lowered = loweredASCII(byte)
        let isWord = (0x61...0x7A).contains(lowered) || (0x30...0x39).contains(byte)
        if !isWord { break }
        index += 1
      } else if isPunctuation(at: index) {
        break
      } else {
        index += 1
      }
    }
    return index - start
  }

  /// Latin-1 signs (C2 80–BF) and general punctuation (E2 80–8B, from U+2000 to U+22FF).
  private func isPunctuation(at index: Int) -> Bool {
    let byte = text.bytes[index]
    if byte == 0xC2 { return true }
    guard byte == 0xE2, index + 1 < end else { return isInsidePunctuation(index) }
    return text.bytes[index + 1] <= 0x8B
  }

  private func isInsidePunctuation(_ index: Int) -> Bool {
    let byte = text.bytes[index]
    guard (0x80...0xBF).contains(byte) else { return false }
    for back in 1...2 where index - back >= 0 {
      let lead = text.bytes[index - back]
      if lead == 0xC2 { return back == 1 }
      if lead == 0xE2 { return text.bytes[index - back + 1] <= 0x8B }
      if lead >= 0xC0 || lead < 0x80 { return false }
    }
    return false
  }

  private func fold(_ span: ByteSpan) -> [UInt8] {
    let word = text.bytes[span.range]
    if word.allSatisfy({ $0 < 0x80 }) { return word.map(loweredASCII) }
    var folded: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).lowercased().unicodeScalars {
      if scalar.properties.canonicalCombiningClass != .notReordered { continue }
      let plain = ASCIITransliteration.character(for: scalar)
      folded += UTF8.encode(plain == "?" ? scalar : plain).map(Array.init) ?? []
    }
    return folded
  }
}
