/// Finds words in a text as a reader types them: capitals, kinds of quotes and dashes, and the length
/// of white space do not count.
///
///     let text = SourceText("The “Joint\n  Staff” met")
///     TextFinder("\"joint staff\"").spans(in: text, text.span).map { text[$0] }
///     // ["“Joint\n  Staff”"]
public struct TextFinder: Hashable, Sendable {
  private let wanted: [Unicode.Scalar]

  /// A finder of `words`; blanks at their ends do not count.
  public init(_ words: String) {
    var wanted: [Unicode.Scalar] = []
    for scalar in words.unicodeScalars {
      guard let folded = TextFinder.folded(scalar) else { continue }
      if folded == " ", wanted.last == " " || wanted.isEmpty { continue }
      wanted.append(folded)
    }
    if wanted.last == " " { wanted.removeLast() }
    self.wanted = wanted
  }

  /// Whether there is nothing to find.
  public var isEmpty: Bool { wanted.isEmpty }

  /// Where the words stand in `span`, in text order, none over another. Cost: the length of the text
  /// times, at worst, that of the words.
  public func spans(in text: SourceText, _ span: ByteSpan) -> [ByteSpan] {
    guard !wanted.isEmpty else { return [] }
    var found: [ByteSpan] = []
    var reader = ScalarReader(text.bytes, span)
    var start = reader.offset
    while let scalar = reader.next() {
      if TextFinder.folded(scalar) == wanted[0],
        let end = end(of: ByteSpan(start, span.end), in: text)
      {
        found.append(ByteSpan(start, end))
        reader = ScalarReader(text.bytes, ByteSpan(end, span.end))
      }
      start = reader.offset
    }
    return found
  }

  /// Where the words end that begin with `span`, if they do.
  private func end(of span: ByteSpan, in text: SourceText) -> Int? {
    var reader = ScalarReader(text.bytes, span)
    var place = 0
    var end = span.start
    while place < wanted.count, let scalar = reader.next() {
      guard let folded = TextFinder.folded(scalar) else { continue }
      if folded == " ", place > 0, wanted[place - 1] == " " { continue }
      guard folded == wanted[place] else { return nil }
      place += 1
      end = reader.offset
    }
    return place == wanted.count ? end : nil
  }

  /// A scalar as it is compared; `nil` for what is not seen.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isASCII {
      if (0x41...0x5A).contains(scalar.value) { return Unicode.Scalar(scalar.value | 0x20) }
      return scalar.value <= 0x20 ? " " : scalar
    }
    switch scalar {
    case "“", "”", "„", "‟", "«", "»": return "\""
    case "‘", "’", "‚", "‛": return "'"
    case "‐", "‑", "–", "—", "−": return "-"
    default: break
    }
    switch CellClass(of: scalar) {
    case .dropped: return nil
    case .blank: return " "
    default: return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
  }
}
