import TextCore

/// Cuts a scope into ``Word``s.
struct WordReader {
  private let joiner: TokenJoiner
  private let lexicon: Lexicon
  private let scope: Int
  /// The paragraphs that have several lines.
  private var wrapped: ArraySlice<ByteSpan>
  private var index = 0
  private var isAtLineStart = true
  private var isAtSentenceStart = true
  private var isInsideAddress = false
  private var lastMark: UInt8 = 0

  init(
    _ text: SourceText, _ span: ByteSpan, scope: Int, lexicon: Lexicon, paragraphs: [ByteSpan] = []
  ) {
    wrapped = paragraphs[...]
    joiner = TokenJoiner(bytes: text.bytes, tokens: Tokenizer.tokens(in: text, span))
    self.lexicon = lexicon
    self.scope = scope
  }

  /// Appends the words of the scope, and their look-up spellings to `folded`. What is known of them
  /// is looked up by ``Lexicon/classify(_:spelled:)``.
  ///
  /// Words and spellings are written in place, into room that is made for all of them at once.
  mutating func read(into words: inout [Word], folded: inout [UInt8]) {
    guard let first = joiner.tokens.first, let last = joiner.tokens.last else { return }
    let blank = Word(kind: .mark, span: first.span, scope: scope, isGlued: false)
    let start = (word: words.count, spelling: folded.count)
    // A word has a token or more, and its spelling is followed by a space.
    let count = joiner.tokens.count
    words.append(contentsOf: repeatElement(blank, count: count))
    folded.append(
      contentsOf: repeatElement(0, count: last.span.end - first.span.start + count))
    var end = start
    words.withUnsafeMutableBufferPointer { words in
      folded.withUnsafeMutableBufferPointer { folded in
        var writer = FoldedWriter(folded, from: start.spelling)
        while index < count {
          beginToken()
          readWord(into: &words[end.word], &writer)
          end.word += 1
        }
        end.spelling = writer.count
      }
    }
    words.removeSubrange(end.word...)
    folded.removeSubrange(end.spelling...)
  }

  private mutating func beginToken() {
    guard index == 0 || !joiner.tokens[index].isGlued else { return }
    isInsideAddress = false
    if joiner.beginsLine(index), !goesOnInParagraph() {
      isAtLineStart = true
      isAtSentenceStart = true
    }
  }

  /// Whether the token and the one before it stand in one paragraph.
  private mutating func goesOnInParagraph() -> Bool {
    guard index > 0 else { return false }
    let before = joiner.tokens[index - 1].span.start
    while let first = wrapped.first, first.end <= before { wrapped.removeFirst() }
    guard let first = wrapped.first else { return false }
    return first.start <= before && joiner.tokens[index].span.start < first.end
  }

  private mutating func readWord(into word: inout Word, _ folded: inout FoldedWriter) {
    let start = index
    let first = joiner.tokens[start]
    word = Word(kind: .mark, span: first.span, scope: scope, isGlued: first.isGlued)
    index += 1
    switch first.kind {
    case .mark:
      word.mark = joiner.mark(start)
      if word.mark == UInt8(ascii: "@") { isInsideAddress = true }
    case .number:
      word.kind = .number
      index = joiner.numberEnd(from: start)
      word.span.end = joiner.tokens[index - 1].span.end
    case .word:
      word.kind = .word
      word.casing = first.casing
      // Nothing touches most words, so that nothing can belong to them.
      if joiner.isGlued(index) { join(from: start, into: &word) }
    }
    if isInsideAddress {
      word.kind = .mark
      word.casing = .lower
    }
    let spelling = folded.write(joiner.bytes, word.span.range)
    word.key = spelling.range
    if word.kind == .word {
      (word.hash, word.hasParts) = (spelling.hash, spelling.hasParts)
      if joiner.isGlued(index) { takeAbbreviatingStop(&word) }
    }
    word.opensLine = isAtLineStart
    word.opensSentence = isAtSentenceStart
    advanceSentence(kind: word.kind, mark: word.mark, isGlued: word.isGlued)
  }

  private mutating func join(from start: Int, into word: inout Word) {
    let joined = joiner.wordEnd(from: start)
    index = joined.end
    word.isInitials = joined.isInitials
    if joined.opensAddress { isInsideAddress = true }
    if index > start + 1 { word.casing = joiner.casing(start..<index) }
    word.span.end = joiner.tokens[index - 1].span.end
    if let end = joiner.possessiveEnd(from: index) {
      word.isPossessive = true
      index = end
    }
  }

  private mutating func takeAbbreviatingStop(_ word: inout Word) {
    guard joiner.byte(index) == UInt8(ascii: "."), word.isCapitalised,
      !word.isInitials, !word.isPossessive
    else { return }
    // `No. 66`
    if word.key.count == 2, joiner.isNumberSign(index - 1) {
      word.span.end = joiner.tokens[index].span.end
      index += 1
      return
    }
    guard let known = lexicon.entry(hash: word.hash), known.classes.contains(.abbreviation),
      // `US` without its full stops ends in none.
      known.place == 0 || word.casing != .upper
    else { return }
    word.span.end = joiner.tokens[index].span.end
    index += 1
  }

  private mutating func advanceSentence(kind: Word.Kind, mark: UInt8, isGlued: Bool) {
    isAtLineStart = false
    defer { lastMark = mark }
    if kind != .mark {
      isAtSentenceStart = false
      return
    }
    switch mark {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      Mark.bullet, UInt8(ascii: "*"):
      isAtSentenceStart = true
    case Mark.openQuote, Mark.quote:
      // Speech begins behind a comma; a quoted name stands in the middle of its sentence.
      if !isGlued, lastMark != 0 { isAtSentenceStart = true }
    default: break
    }
  }
}
