import TextCore

extension MarkedDocument {
  /// The document as somebody writes it who never presses the shift key: only ASCII letters change,
  /// so every mark stays where it is.
  func inSmallLetters() -> MarkedDocument {
    recased { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  /// The document as headlines and shouts are set.
  func inCapitals() -> MarkedDocument {
    recased { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
  }

  private func recased(_ change: (UInt8) -> UInt8) -> MarkedDocument {
    var copy = self
    copy.text = SourceText(validUTF8: text.bytes.map(change))
    return copy
  }
}
