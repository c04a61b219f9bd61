import TextCore

/// The tokens of a text together with what each means to the date rules.
///
/// A page is tokenised once; all rules read this value:
///
///     let lexed = LexedText(SourceText("On 13 February, …"))
///     TimeExpressionRecognizer.expressions(in: lexed)  // "On 13 February"
///
/// Cost: one pass over the bytes.
public struct LexedText: Sendable {
  /// The text the tokens stand in.
  public let text: SourceText
  /// Its tokens, in order.
  public let tokens: [Token]
  let words: [TimeWord]
  /// For each block of 64 bytes from the first token on, the first token that starts in it or
  /// later. A page of many short lines asks for tokens more often than for anything else, and a
  /// search by halves through millions of tokens misses the processor's cache at every step.
  private let firstTokens: [Int32]
  private static let blockShift = 6

  /// Tokenises `text`.
  public init(_ text: SourceText) {
    self.init(text, tokens: Tokenizer.tokens(in: text, text.span))
  }

  /// Wraps tokens that somebody has cut already.
  public init(_ text: SourceText, tokens: [Token]) {
    self.text = text
    self.tokens = tokens
    firstTokens = LexedText.firstTokens(of: tokens)
    let lexicon = TimeLexicon.english
    let isSmall = LexedText.isWrittenSmall(tokens)
    words = text.bytes.withUnsafeBufferPointer { bytes in
      tokens.map { token in
        guard token.kind == .word else { return .none }
        return LexedText.meaning(
          lexicon.word(in: bytes, token.span.range), of: token, in: bytes, isSmall: isSmall)
      }
    }
  }

  /// The indices of the tokens that stand wholly in `span`. Cost: constant.
  public func tokenRange(in span: ByteSpan) -> Range<Int> {
    let first = firstToken(from: span.start)
    var last = firstToken(from: span.end)
    if last > first, tokens[last - 1].span.end > span.end { last -= 1 }
    return first..<max(first, last)
  }

  /// The index of the first token that starts at `offset` or later. Cost: constant.
  public func firstToken(from offset: Int) -> Int {
    guard let first = tokens.first, offset > first.span.start else { return 0 }
    let block = (offset - first.span.start) >> LexedText.blockShift
    guard block < firstTokens.count else { return tokens.count }
    var index = Int(firstTokens[block])
    while index < tokens.count, tokens[index].span.start < offset { index += 1 }
    return index
  }

  private static func firstTokens(of tokens: [Token]) -> [Int32] {
    guard let first = tokens.first, let last = tokens.last else { return [] }
    var blocks: [Int32] = []
    blocks.reserveCapacity((last.span.start - first.span.start) >> blockShift + 1)
    for (index, token) in tokens.enumerated() {
      let block = (token.span.start - first.span.start) >> blockShift
      while blocks.count <= block { blocks.append(Int32(index)) }
    }
    return blocks
  }

  /// Whether a text is written without capitals, so that small letters say nothing of a month. Cost: a
  /// look at the first words, mostly at one.
  private static func isWrittenSmall(_ tokens: [Token]) -> Bool {
    var count = 0
    for token in tokens where token.kind == .word {
      if token.casing != .lower { return false }
      count += 1
      if count == mostLooked { break }
    }
    return count >= fewestSmall
  }

  /// So many words without a capital are more than a sentence cut out of one.
  private static let fewestSmall = 12
  private static let mostLooked = 400

  private static func meaning(
    _ word: TimeWord, of token: Token, in bytes: UnsafeBufferPointer<UInt8>, isSmall: Bool
  ) -> TimeWord {
    switch word {
    case .month(5, _) where token.casing == .lower: return .futureVerb
    // `mar` and `sat` are other words, too.
    case .month(_, isShort: false) where isSmall: return word
    case .weekday where isSmall: return word
    case .month, .weekday, .shortWeekday: return token.casing == .lower ? .none : word
    case .none:
      // Regular past tense. Adjectives in -ed mislead now and then; the nearest cue wins.
      let count = token.span.count
      let isPast =
        count >= 5 && token.casing == .lower && bytes[token.span.end - 1] == UInt8(ascii: "d")
        && bytes[token.span.end - 2] == UInt8(ascii: "e")
      return isPast ? .pastVerb : .none
    default: return word
    }
  }
}

/// What rules ask of single tokens. Indices outside of the text answer `nil` or `false`.
extension LexedText {
  func word(_ index: Int) -> TimeWord {
    words.indices.contains(index) ? words[index] : .none
  }

  /// The value of a number of at most four digits.
  func number(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .number,
      tokens[index].span.count <= 4
    else { return nil }
    return tokens[index].span.range.reduce(0) { $0 * 10 + Int(text.bytes[$1] - 0x30) }
  }

  /// A number written with `digits` digits.
  func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard let number = number(index), digits.contains(tokens[index].span.count) else { return nil }
    return number
  }

  /// The first byte of a mark; of marks beyond ASCII use ``isDash(_:)`` and its like.
  func mark(_ index: Int) -> UInt8? {
    guard tokens.indices.contains(index), tokens[index].kind == .mark else { return nil }
    return text.bytes[tokens[index].span.start]
  }

  func isMark(_ index: Int, _ character: Unicode.Scalar) -> Bool {
    mark(index) == UInt8(ascii: character)
  }

  /// `-`, `‐`, `‑`, `–`, `—` or `−`.
  func isDash(_ index: Int) -> Bool {
    guard let first = mark(index) else { return false }
    if first == UInt8(ascii: "-") { return true }
    let start = tokens[index].span.start
    guard first == 0xE2, tokens[index].span.count == 3 else { return false }
    let isGeneralDash =
      text.bytes[start + 1] == 0x80 && (0x90...0x95).contains(text.bytes[start + 2])
    return isGeneralDash || (text.bytes[start + 1] == 0x88 && text.bytes[start + 2] == 0x92)
  }

  func isGlued(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isGlued
  }

  func isWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
  }

  /// Whether a lower-case word stands there.
  func isLowerWord(_ index: Int) -> Bool {
    isWord(index) && tokens[index].casing == .lower
  }

  /// Whether a word with a capital stands there.
  func isCapitalWord(_ index: Int) -> Bool {
    isWord(index) && tokens[index].casing != .lower
  }

  func month(_ index: Int) -> Int? {
    if case .month(let month, _) = word(index) { month } else { nil }
  }

  func weekday(_ index: Int) -> Int? {
    switch word(index) {
    case .weekday(let day), .shortWeekday(let day): day
    default: nil
    }
  }
}
