/// Cuts text into ``Token``s.
///
/// Cost: one pass over the bytes; ASCII takes a table-free fast path, other scalars ask the
/// standard library's Unicode properties.
public enum Tokenizer {
  /// The tokens that stand wholly within `span`, in order. `span` must begin and end at scalar
  /// boundaries.
  public static func tokens(in text: SourceText, _ span: ByteSpan) -> [Token] {
    precondition(span.start >= 0 && span.end <= text.bytes.count, "the span is not in the text")
    var tokens: [Token] = []
    tokens.reserveCapacity(span.count / 4)
    // Every byte of every page passes here: the buffers save a check for each byte and each token.
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(bytes: bytes, offset: span.start, end: span.end)
      withUnsafeTemporaryAllocation(of: Token.self, capacity: batchSize) { batch in
        while true {
          var count = 0
          while count < batchSize, let token = scanner.next() {
            batch.initializeElement(at: count, to: token)
            count += 1
          }
          tokens.append(contentsOf: UnsafeBufferPointer(rebasing: batch[..<count]))
          if count < batchSize { return }
        }
      }
    }
    return tokens
  }

  private static let batchSize = 64

  /// Calls `body` with the tokens of `span`, in order, as long as it says to go on: for those who
  /// look at each once, or at the first few.
  package static func forEachToken(
    in text: SourceText, _ span: ByteSpan, while body: (Token) -> Bool
  ) {
    precondition(span.start >= 0 && span.end <= text.bytes.count, "the span is not in the text")
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(bytes: bytes, offset: span.start, end: span.end)
      while let token = scanner.next(), body(token) {}
    }
  }
}

/// Walks the bytes of a span from token to token.
private struct TokenScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var offset: Int
  let end: Int
  private var isGlued = false

  init(bytes: UnsafeBufferPointer<UInt8>, offset: Int, end: Int) {
    self.bytes = bytes
    self.offset = offset
    self.end = end
  }

  /// The next token, or `nil` at the end.
  @inline(__always)
  mutating func next() -> Token? {
    while offset < end {
      let start = offset
      let byte = bytes[start]
      if isASCIILetter(byte) { return word(from: start) }
      if isASCIIBlank(byte) {
        offset += 1
        isGlued = false
        continue
      }
      if isASCIIDigit(byte) {
        var index = start + 1
        while index < end, isASCIIDigit(bytes[index]) { index += 1 }
        offset = index
        return token(.number, .lower, from: start)
      }
      if byte < 0x80 {
        offset += 1
        return token(.mark, .lower, from: start)
      }
      let scalar = WideScalar(bytes, at: offset, before: end)
      switch scalar.kind {
      case .blank:
        offset += scalar.length
        isGlued = false
      case .letter:
        return wideWord(from: start)
      case .combining, .other:
        offset += scalar.length
        return token(.mark, .lower, from: start)
      }
    }
    return nil
  }

  @inline(__always)
  private mutating func token(
    _ kind: Token.Kind, _ casing: Token.Casing, from start: Int
  ) -> Token {
    defer { isGlued = true }
    return Token(kind: kind, casing: casing, isGlued: isGlued, span: ByteSpan(start, offset))
  }

  /// A run of letters with their combining marks; the byte at `start` is a letter.
  @inline(__always)
  private mutating func word(from start: Int) -> Token {
    let startsUpper = bytes[start] & 0x20 == 0
    var index = start + 1
    var uppers = startsUpper ? 1 : 0
    // Most words go on in small letters to their end.
    while index < end, isSmallLetter(bytes[index]) { index &+= 1 }
    while index < end, isASCIILetter(bytes[index]) {
      uppers += bytes[index] & 0x20 == 0 ? 1 : 0
      index += 1
    }
    if index < end, bytes[index] >= 0x80 { return wideWord(from: start) }
    offset = index
    return token(.word, casing(index - start, uppers, startsUpper), from: start)
  }

  /// The same for words that hold more than ASCII, or that more may follow.
  @inline(never)
  private mutating func wideWord(from start: Int) -> Token {
    var letters = 0
    var uppers = 0
    var startsUpper = false
    while offset < end {
      let byte = bytes[offset]
      var isUpper = byte & 0x20 == 0
      if byte >= 0x80 {
        let scalar = WideScalar(bytes, at: offset, before: end)
        guard scalar.kind == .letter || scalar.kind == .combining else { break }
        offset += scalar.length
        if scalar.kind == .combining { continue }
        isUpper = scalar.isUpper
      } else if isASCIILetter(byte) {
        offset += 1
      } else {
        break
      }
      if letters == 0 { startsUpper = isUpper }
      letters += 1
      uppers += isUpper ? 1 : 0
    }
    return token(.word, casing(letters, uppers, startsUpper), from: start)
  }

  @inline(__always)
  private func casing(_ letters: Int, _ uppers: Int, _ startsUpper: Bool) -> Token.Casing {
    if uppers == 0 { return .lower }
    if uppers == 1, startsUpper { return .title }
    return uppers == letters ? .upper : .mixed
  }
}

@inline(__always)
private func isASCIILetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26
}

@inline(__always)
private func isSmallLetter(_ byte: UInt8) -> Bool {
  byte &- 0x61 < 26
}

@inline(__always)
private func isASCIIDigit(_ byte: UInt8) -> Bool {
  byte &- 0x30 < 10
}

/// A scalar beyond ASCII.
private struct WideScalar {
  enum Kind {
    case blank, letter, combining, other
  }

  var length: Int
  var kind: Kind
  var isUpper: Bool

  /// Reads the scalar that begins at `offset`; one that `end` cuts is no letter.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int) {
    let first = bytes[offset]
    let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, end - offset)
    self.length = length
    // Typographic quotes, dashes and dots stand on every page of news: U+2010 … U+2027.
    if length == 3, first == 0xE2, bytes[offset + 1] == 0x80,
      (0x90...0xA7).contains(bytes[offset + 2])
    {
      (kind, isUpper) = (.other, false)
      return
    }
    let category = WideScalar.scalar(bytes, at: offset, length)?.properties.generalCategory
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      kind = .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: kind = .combining
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: kind = .blank
    default: kind = .other
    }
    isUpper = category == .uppercaseLetter
  }

  /// The scalar of these bytes of valid UTF-8; `nil` for a part of one.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ length: Int
  ) -> Unicode.Scalar? {
    let first = UInt32(bytes[offset])
    func next(_ place: Int) -> UInt32 { UInt32(bytes[offset + place] & 0x3F) }
    switch (first, length) {
    case (..<0xE0, 2): return Unicode.Scalar((first & 0x1F) << 6 | next(1))
    case (0xE0..<0xF0, 3): return Unicode.Scalar((first & 0x0F) << 12 | next(1) << 6 | next(2))
    case (0xF0..., 4):
      return Unicode.Scalar((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3))
    default: return nil
    }
  }
}
