/// Comparing spellings with literals, as rules do for most words: nothing is allocated or decoded.
extension ArraySlice<UInt8> {
  /// Whether these are the bytes of `literal`.
  func equals(_ literal: StaticString) -> Bool {
    count == literal.utf8CodeUnitCount && hasSuffix(literal)
  }

  /// Whether these bytes end in those of `literal`.
  func hasSuffix(_ literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard count >= length else { return false }
    for offset in 0..<length where self[endIndex - length + offset] != literal.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Whether these bytes begin with those of `literal`.
  func hasPrefix(_ literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard count >= length else { return false }
    for offset in 0..<length where self[startIndex + offset] != literal.utf8Start[offset] {
      return false
    }
    return true
  }
}
