import TextCore

/// Words, a phrase or a regular expression to be found in text.
///
/// Words are compared without regard to case and accents: `erdogan` finds `Erdoğan`. A word ends
/// where letters and digits end; `summit*` finds `summits`.
enum TextPattern: Hashable, Sendable {
  /// Folded words in order, with nothing but marks and blanks between them; the last one may go on.
  case words([[UInt8]], isPrefix: Bool)
  /// A regular expression.
  case expression(Expression)

  /// A word or phrase; `nil` when it holds no letter and no digit.
  init?(_ phrase: String, isPrefix: Bool = false) {
    let text = SourceText(phrase)
    let words = WordSpans(text, text.span).map { FoldedWord(text, $0).bytes }
    if words.isEmpty { return nil }
    self = .words(words, isPrefix: isPrefix || phrase.hasSuffix("*"))
  }

  /// Where the pattern stands in `span`, in order, without overlaps.
  func matches(in text: SourceText, _ span: ByteSpan) -> [ByteSpan] {
    var found: [ByteSpan] = []
    var start = span.start
    while let match = firstMatch(in: text, span, from: start) {
      found.append(match)
      start = match.end
    }
    return found
  }

  /// The first match that begins at or after `start`. Cost: linear, without allocation for ASCII.
  func firstMatch(in text: SourceText, _ span: ByteSpan, from start: Int) -> ByteSpan? {
    switch self {
    case .expression(let expression):
      expression.firstMatch(in: text, span, from: start)
    case .words(let words, let isPrefix):
      WordSpans(text, ByteSpan(start, span.end)).lazy
        .compactMap { phrase(words, isPrefix, at: $0, in: text, before: span.end) }.first
    }
  }

  /// Whether the pattern stands in a text that is on no page, such as a name.
  func matches(_ string: String) -> Bool {
    let text = SourceText(string)
    return firstMatch(in: text, text.span, from: 0) != nil
  }

  /// The stretch from `first` to the last word of the phrase, when the phrase stands there. A
  /// prefix covers its whole word: readers look for words, not for letters.
  private func phrase(
    _ words: [[UInt8]], _ isPrefix: Bool, at first: ByteSpan, in text: SourceText, before end: Int
  ) -> ByteSpan? {
    guard FoldedWord.matches(text, first, words[0], isPrefix: isPrefix && words.count == 1) else {
      return nil
    }
    var last = first
    var rest = WordSpans(text, ByteSpan(first.end, end))
    for (index, word) in words.enumerated().dropFirst() {
      let isLast = index == words.count - 1
      guard let next = rest.next(),
        FoldedWord.matches(text, next, word, isPrefix: isPrefix && isLast)
      else { return nil }
      last = next
    }
    return ByteSpan(first.start, last.end)
  }
}
