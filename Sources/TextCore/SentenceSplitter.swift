/// Cuts paragraphs into sentences.
///
///     "Dr. A. Snesarev spoke. He left at 5 p.m."  // two sentences
///
/// A full stop ends a sentence unless it follows an initial or a known abbreviation, stands inside
/// a number, or a small letter comes next. Closing quotes and brackets belong to the sentence that
/// they close. Cost: linear.
public enum SentenceSplitter {
  /// The sentences of `span`, in order, trimmed; none is empty.
  public static func sentences(in text: SourceText, _ span: ByteSpan) -> [ByteSpan] {
    var sentences: [ByteSpan] = []
    var start = span.start
    while let sentence = first(in: text, ByteSpan(start, span.end)) {
      sentences.append(sentence.span)
      start = sentence.end
    }
    return sentences
  }

  /// The first sentence of `span`, which a sentence must begin at, and where it ends with the blanks
  /// before the next one left out; `nil` where nothing but blanks is left.
  public static func first(
    in text: SourceText, _ span: ByteSpan
  ) -> (span: ByteSpan, end: Int)? {
    let bytes = text.bytes
    var start = span.start
    var index = start
    while index < span.end {
      let byte = bytes[index]
      index += 1
      let isStop = byte == UInt8(ascii: ".")
      guard isStop || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else { continue }
      var end = index
      while let length = closingMarkLength(bytes, at: end, before: span.end) { end += length }
      // What is decided by what stands behind the marks holds for all of them.
      guard end == span.end || isASCIIBlank(bytes[end]) else {
        index = end
        continue
      }
      if isStop, end < span.end {
        if isAbbreviated(bytes, from: start, stop: index - 1) { continue }
        if startsSmall(bytes, after: end, before: span.end) {
          index = end
          continue
        }
      }
      let sentence = text.trimmed(ByteSpan(start, end))
      if !sentence.isEmpty { return (sentence, end) }
      start = end
      index = end
    }
    let sentence = text.trimmed(ByteSpan(start, span.end))
    return sentence.isEmpty ? nil : (sentence, span.end)
  }

  /// Abbreviations, in lower case, that a capital letter often follows.
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "maj", "capt", "cmdr", "adm", "sgt",
    "sen", "rep", "gov", "rev", "hon", "pres", "amb", "messrs", "no", "nos", "vs", "fig", "vol",
    "art", "sec", "para", "approx", "dept", "est", "ft", "mt", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat",
    "sun", "cf", "e.g", "i.e", "viz", "al", "p", "pp", "u.s", "u.k", "u.n", "d.c",
  ]

  private static func isAbbreviated(_ bytes: [UInt8], from start: Int, stop: Int) -> Bool {
    var first = stop
    while first > start, !isASCIIBlank(bytes[first - 1]), !isOpeningASCII(bytes[first - 1]) {
      first -= 1
    }
    let word = bytes[first..<stop]
    guard let last = word.last else { return false }
    let isInitial =
      (0x41...0x5A).contains(last) && (word.count == 1 || word.dropLast().last == 0x2E)
    if isInitial { return true }
    guard word.count <= 6 else { return false }
    return abbreviations.contains(String(decoding: word.map(loweredASCII), as: UTF8.self))
  }

  private static func isOpeningASCII(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\"")
  }

  private static func startsSmall(_ bytes: [UInt8], after offset: Int, before end: Int) -> Bool {
    var index = offset
    while index < end, isASCIIBlank(bytes[index]) { index += 1 }
    return index < end && (0x61...0x7A).contains(bytes[index])
  }

  /// The length of a closing quote or bracket, or of a further full stop, at `offset`.
  private static func closingMarkLength(_ bytes: [UInt8], at offset: Int, before end: Int) -> Int? {
    guard offset < end else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return 1
    case 0xE2 where offset + 2 < end && bytes[offset + 1] == 0x80:
      // U+2019 ’ and U+201D ”
      return bytes[offset + 2] == 0x99 || bytes[offset + 2] == 0x9D ? 3 : nil
    default:
      return nil
    }
  }
}
