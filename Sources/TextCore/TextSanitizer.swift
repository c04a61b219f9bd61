/// Makes any text safe to draw: what it lets through never moves the cursor, never starts a control
/// sequence, never reorders its neighbours, and has a width on which terminals agree.
///
///     TextSanitizer.sanitized("a\u{1B}[31mb\tc")  // "a[31mb c"
///     TextSanitizer.sanitized("🇰🇿 👍🏽")            // "KZ 👍"
///
/// Each scalar is judged alone: controls, format and bidi characters, joiners, variation selectors
/// and skin tones are dropped, white space becomes a space, regional indicators become the letters
/// they stand for, and what is unassigned becomes U+FFFD.
public enum TextSanitizer {
  /// What is drawn for `scalar`, or `nil` when nothing is.
  public static func displayed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    displayed(scalar, CellClass(of: scalar))
  }

  /// The same for a scalar whose class is known already.
  @inline(__always)
  package static func displayed(
    _ scalar: Unicode.Scalar, _ cellClass: CellClass
  ) -> Unicode.Scalar? {
    switch cellClass {
    case .narrow: regionalIndicatorLetter(scalar) ?? scalar
    case .wide, .zero: scalar
    case .dropped: nil
    case .blank: " "
    case .replaced: "\u{FFFD}"
    }
  }

  /// `text` as it is drawn; runs of white space keep their length. Cost: linear, and text that is
  /// printable ASCII comes back as it is.
  public static func sanitized(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let shown = displayed(scalar) { result.append(shown) }
    }
    return String(result)
  }

  /// The text of `span` as it is drawn within a line: each run of white space is one space, and
  /// marks that have no letter but a space before them are gone.
  ///
  ///     let text = SourceText("a \n b")
  ///     TextSanitizer.collapsed(text, text.span)  // "a b"
  public static func collapsed(_ text: SourceText, _ span: ByteSpan) -> String {
    var result = String.UnicodeScalarView()
    var reader = ScalarReader(text.bytes, span)
    var isAfterBlank = false
    while let scalar = reader.next() {
      let cellClass = CellClass(of: scalar)
      guard let shown = displayed(scalar, cellClass) else { continue }
      let joinsBlank = isAfterBlank && (cellClass == .blank || cellClass == .zero)
      if !joinsBlank { result.append(shown) }
      isAfterBlank = joinsBlank || cellClass == .blank
    }
    return String(result)
  }

  // MARK: Text that leaves the program

  /// `text` as it may be printed, copied and stored elsewhere: what makes up an emoji or a word stays,
  /// white space becomes spaces, and what steers a terminal or reorders what follows is gone.
  ///
  ///     TextSanitizer.outgoing("a\u{1B}[31mb 👍🏽")  // "a[31mb 👍🏽"
  ///
  /// Cost: linear, and text that is printable ASCII comes back as it is.
  public static func outgoing(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.compactMap(carried)))
  }

  /// The same for the text of `span`, each run of white space as one space.
  public static func outgoing(_ text: SourceText, _ span: ByteSpan) -> String {
    var result = String.UnicodeScalarView()
    var reader = ScalarReader(text.bytes, span)
    var isAfterBlank = false
    while let scalar = reader.next() {
      guard let carried = carried(scalar) else { continue }
      let isBlank = carried == " "
      if !(isBlank && isAfterBlank) { result.append(carried) }
      isAfterBlank = isBlank
    }
    return String(result)
  }

  private static func carried(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20..<0x7F: return scalar
    case 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: return nil
    case let value where value & 0xFFFE == 0xFFFE: return nil
    case let value:
      let cellClass = CellClass(of: scalar)
      if cellClass == .blank { return " " }
      return value < 0xA0 ? nil : scalar
    }
  }

  private static func regionalIndicatorLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
  }
}
