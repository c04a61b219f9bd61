/// A lexed text together with what its words mean to the rules for time expressions.
struct TimexText {
  let lexed: LexedText
  private let words: [TimexWord]

  init(_ lexed: LexedText) {
    self.lexed = lexed
    let lexicon = TimexLexicon.english
    let bytes = lexed.text.bytes
    words = lexed.tokens.map { token in
      token.kind == .word ? lexicon.word(in: bytes, token.span.range) : .none
    }
  }

  var count: Int { words.count }

  func word(_ index: Int) -> TimexWord {
    words.indices.contains(index) ? words[index] : .none
  }

  func unit(_ index: Int) -> (unit: TimexUnit, isPlural: Bool)? {
    if case .unit(let unit, let isPlural) = word(index) { return (unit, isPlural) }
    // "a second" is mostly a second one; only the clock's neighbours make it a time.
    return nil
  }

  func isUnit(_ index: Int) -> Bool { unit(index) != nil }

  func season(_ index: Int) -> Season? {
    if case .season(let season) = lexed.word(index) { season } else { nil }
  }

  /// Whether the word there is `word`, which is given in lower case.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    guard lexed.isWord(index) else { return false }
    let span = lexed.tokens[index].span
    guard span.count == word.utf8CodeUnitCount else { return false }
    return (0..<span.count).allSatisfy {
      lexed.text.bytes[span.start + $0] | 0x20 == word.utf8Start[$0]
    }
  }

  /// The index behind a dash, or behind nothing where the next word just follows.
  func afterDash(_ index: Int) -> Int { lexed.isDash(index) ? index + 1 : index }

  /// Whether a dash glues `index` to the next token: "two-week".
  func isHyphen(_ index: Int) -> Bool {
    lexed.isDash(index) && lexed.isGlued(index) && lexed.isGlued(index + 1)
  }
}

/// Tokens that a rule took for a time expression, and what they say.
struct TimexMatch {
  var tokens: Range<Int>
  var meaning: TimexMeaning

  init(_ tokens: Range<Int>, _ meaning: TimexMeaning) {
    self.tokens = tokens
    self.meaning = meaning
  }
}

/// Recognises one way of naming a time.
///
/// A rule is asked at every token and reads a bounded number of tokens from there; a look back may
/// veto it. Of several rules the one that reads most words wins.
protocol TimexRule: Sendable {
  static func match(_ text: TimexText, at start: Int) -> TimexMatch?
}
