/// Cuts text into ``Token``s.
///
/// Cost: one pass over the bytes; ASCII takes a table-free fast path, other scalars ask the
/// standard library's Unicode properties.
public enum Tokenizer {
  /// The tokens that stand wholly within `span`, in order. `span` must begin and end at scalar
  /// boundaries.
  public static func tokens(in text: SourceText, _ span: ByteSpan) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(span.count / 5)
    var scanner = Scanner(bytes: text.bytes, offset: span.start, end: span.end)
    var isGlued = false
    while let scalar = scanner.peek() {
      let start = scanner.offset
      switch scalar.kind {
      case .blank:
        scanner.advance(scalar)
        isGlued = false
        continue
      case .letter:
        let casing = scanner.takeWord()
        tokens.append(
          Token(
            kind: .word, casing: casing, isGlued: isGlued, span: ByteSpan(start, scanner.offset)))
      case .digit:
        while let next = scanner.peek(), next.kind == .digit { scanner.advance(next) }
        tokens.append(
          Token(
            kind: .number, casing: .lower, isGlued: isGlued, span: ByteSpan(start, scanner.offset)))
      case .combining, .other:
        scanner.advance(scalar)
        tokens.append(
          Token(
            kind: .mark, casing: .lower, isGlued: isGlued, span: ByteSpan(start, scanner.offset)))
      }
      isGlued = true
    }
    return tokens
  }
}

private enum ScalarKind {
  case blank, letter, digit, combining, other
}

private struct ScannedScalar {
  var length: Int
  var kind: ScalarKind
  var isUpper: Bool
}

private struct Scanner {
  let bytes: [UInt8]
  var offset: Int
  let end: Int

  func peek() -> ScannedScalar? {
    guard offset < end else { return nil }
    let byte = bytes[offset]
    if byte < 0x80 {
      let isUpper = (0x41...0x5A).contains(byte)
      let kind: ScalarKind =
        isUpper || (0x61...0x7A).contains(byte)
        ? .letter
        : (0x30...0x39).contains(byte) ? .digit : isASCIIBlank(byte) ? .blank : .other
      return ScannedScalar(length: 1, kind: kind, isUpper: isUpper)
    }
    return peekBeyondASCII()
  }

  private func peekBeyondASCII() -> ScannedScalar? {
    let length = bytes[offset] < 0xE0 ? 2 : bytes[offset] < 0xF0 ? 3 : 4
    let last = min(offset + length, end)
    guard let scalar = String(decoding: bytes[offset..<last], as: UTF8.self).unicodeScalars.first
    else { return nil }
    let properties = scalar.properties
    let kind: ScalarKind =
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
        .letter
      case .nonspacingMark, .spacingMark, .enclosingMark: .combining
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: .blank
      default: .other
      }
    return ScannedScalar(
      length: last - offset, kind: kind, isUpper: properties.generalCategory == .uppercaseLetter)
  }

  mutating func advance(_ scalar: ScannedScalar) {
    offset += scalar.length
  }

  mutating func takeWord() -> Token.Casing {
    var letters = 0
    var uppers = 0
    var startsUpper = false
    while let scalar = peek(), scalar.kind == .letter || scalar.kind == .combining {
      if scalar.kind == .letter {
        if letters == 0 { startsUpper = scalar.isUpper }
        letters += 1
        uppers += scalar.isUpper ? 1 : 0
      }
      advance(scalar)
    }
    return if uppers == 0 {
      .lower
    } else if startsUpper && uppers == 1 {
      .title
    } else if uppers == letters {
      .upper
    } else {
      .mixed
    }
  }
}
