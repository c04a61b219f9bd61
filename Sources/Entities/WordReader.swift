import TextCore

/// Cuts a scope into ``Word``s.
struct WordReader {
  let text: SourceText
  let lexicon: Lexicon
  let scope: Int
  private let tokens: [Token]
  private var index = 0
  private var lineEnd = 0
  private var isAtLineStart = true
  private var isAtSentenceStart = true
  private var isInsideAddress = false
  private var lastMark: UInt8 = 0

  init(_ text: SourceText, _ span: ByteSpan, scope: Int, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    self.scope = scope
    tokens = Tokenizer.tokens(in: text, span)
  }

  /// Appends the words of the scope, and their look-up spellings to `folded`. What is known of them
  /// is looked up by ``Lexicon/classify(_:spelled:)``.
  mutating func read(into words: inout [Word], folded: inout [UInt8]) {
    guard let first = tokens.first, let last = tokens.last else { return }
    let start = folded.count
    // Each word is followed by a space, and has at least one token.
    let room = last.span.end - first.span.start + tokens.count
    folded.append(contentsOf: repeatElement(0, count: room))
    let end = folded.withUnsafeMutableBufferPointer { buffer in
      var writer = FoldedWriter(buffer, from: start)
      cut(into: &words, &writer)
      return writer.count
    }
    folded.removeSubrange(end...)
  }

  private mutating func cut(into words: inout [Word], _ folded: inout FoldedWriter) {
    var end = tokens[0].span.start
    while index < tokens.count {
      let first = tokens[index]
      if !first.isGlued || index == 0 {
        isInsideAddress = false
        if hasLineBreak(end, first.span.start) { isAtLineStart = true; isAtSentenceStart = true }
      }
      words.append(nextWord(&folded))
      end = tokens[index - 1].span.end
    }
  }

  private func hasLineBreak(_ from: Int, _ to: Int) -> Bool {
    var offset = from
    while offset < to {
      if text.bytes[offset] == 0x0A || text.bytes[offset] == 0x0D { return true }
      offset += 1
    }
    return false
  }

  private mutating func nextWord(_ folded: inout FoldedWriter) -> Word {
    let first = tokens[index]
    let start = index
    var word = Word(
      kind: .mark, span: first.span, scope: scope, isGlued: first.isGlued)
    switch first.kind {
    case .mark:
      index += 1
      word.mark = mark(first)
      if word.mark == UInt8(ascii: "@") { isInsideAddress = true }
    case .number:
      word.kind = .number
      takeNumber()
      word.span.end = tokens[index - 1].span.end
      // `134th` has small letters, `134` none: a number is never capitalised.
      word.casing = .lower
    case .word:
      word.kind = .word
      if start + 1 < tokens.count, tokens[start + 1].isGlued {
        takeWord(&word)
        word.span.end = tokens[index - 1].span.end
        word.casing = index == start + 1 ? first.casing : casing(tokens[start..<index])
        takePossessive(&word)
      } else {
        // Nothing touches most words, so that nothing can belong to them.
        index += 1
        word.casing = first.casing
      }
    }
    if isInsideAddress {
      word.kind = .mark
      word.casing = .lower
    }
    key(&word, &folded)
    if word.kind == .word { takeAbbreviatingStop(&word) }
    word.opensLine = isAtLineStart
    word.opensSentence = isAtSentenceStart
    advanceSentence(over: word)
    return word
  }

  // MARK: Joining tokens

  private func token(_ offset: Int) -> Token? {
    index + offset < tokens.count ? tokens[index + offset] : nil
  }

  private func byte(_ token: Token?) -> UInt8 {
    guard let token, token.kind == .mark else { return 0 }
    return token.span.count == 1 ? text.bytes[token.span.start] : 0
  }

  private func isApostrophe(_ token: Token?) -> Bool {
    guard let token, token.kind == .mark, token.isGlued else { return false }
    let bytes = text.bytes
    let start = token.span.start
    if token.span.count == 1 { return bytes[start] == UInt8(ascii: "'") }
    return token.span.count == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && bytes[start + 2] == 0x99
  }

  private func isHyphen(_ token: Token?) -> Bool {
    guard let token, token.kind == .mark, token.isGlued else { return false }
    let bytes = text.bytes
    let start = token.span.start
    if token.span.count == 1 { return bytes[start] == UInt8(ascii: "-") }
    return token.span.count == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && (bytes[start + 2] == 0x90 || bytes[start + 2] == 0x91)
  }

  private mutating func takeNumber() {
    index += 1
    if let next = token(0), next.isGlued, next.kind == .word, next.casing == .lower { index += 1 }
  }

  private mutating func takeWord(_ word: inout Word) {
    if takeInitials() {
      word.isInitials = true
      return
    }
    index += 1
    while let next = token(0), next.isGlued {
      let after = token(1)
      let isFollowed = after?.isGlued == true && after?.kind != .mark
      if isFollowed, isHyphen(next), !isParticiple(after) {
        index += 2
      } else if isFollowed, isApostrophe(next), !isPossessiveEnding(after) {
        index += 2
      } else if isFollowed, byte(next) == UInt8(ascii: "&") {
        index += 2
      } else if isFollowed, byte(next) == UInt8(ascii: "."), isDomainEnding(after) {
        index += 2
      } else if byte(next) == UInt8(ascii: "+"), after?.isGlued != true || after?.kind == .mark {
        index += 1
      } else if next.kind == .number, tokens[index - 1].casing != .lower || after == nil {
        index += 1
      } else if byte(next) == UInt8(ascii: ":"), isAddressScheme() {
        isInsideAddress = true
        return
      } else {
        return
      }
    }
  }

  /// `J.`, `U.S.`, `A.E.`: capitals, each with its full stop.
  private mutating func takeInitials() -> Bool {
    var count = 0
    while let letter = token(count), letter.kind == .word, letter.casing == .title,
      isOneLetter(letter) || count == 0 && isDigraph(letter), count == 0 || letter.isGlued,
      let stop = token(count + 1),
      stop.isGlued, byte(stop) == UInt8(ascii: ".")
    {
      count += 2
    }
    if count > 0 { index += count }
    return count > 0
  }

  private func isOneLetter(_ token: Token) -> Bool {
    text.bytes[token.span.range].reduce(into: 0) { $0 += $1 & 0xC0 != 0x80 ? 1 : 0 } == 1
  }

  /// `Yu`, `Kh`, `Sh`: one letter of another script.
  private func isDigraph(_ token: Token) -> Bool {
    guard token.span.count == 2 else { return false }
    return ["Yu", "Ya", "Ye", "Yo", "Zh", "Kh", "Ch", "Sh", "Ts", "Dz", "Dj", "Ju", "Ja", "Th"]
      .contains(text[token.span])
  }

  /// `led` in `EADS-led`: the hyphen does not belong to the name before it.
  private func isParticiple(_ token: Token?) -> Bool {
    guard let token, token.casing == .lower, token.kind == .word else { return false }
    return participles.contains(text[token.span])
  }

  private func isPossessiveEnding(_ token: Token?) -> Bool {
    guard let token, token.kind == .word, token.span.count == 1 else { return false }
    return text.bytes[token.span.start] | 0x20 == UInt8(ascii: "s")
  }

  private func isDomainEnding(_ token: Token?) -> Bool {
    guard let token, token.kind == .word, token.casing == .lower else { return false }
    return ["com", "org", "net", "ai", "io", "co", "eu", "gov", "edu", "info", "tv", "ru", "de"]
      .contains(text[token.span])
  }

  private func isAddressScheme() -> Bool {
    byte(token(1)) == UInt8(ascii: "/") && byte(token(2)) == UInt8(ascii: "/")
  }

  private mutating func takePossessive(_ word: inout Word) {
    guard word.kind == .word, isApostrophe(token(0)) else { return }
    if let ending = token(1), ending.isGlued, isPossessiveEnding(ending) {
      word.isPossessive = true
      index += 2
    } else if text.bytes[word.span.end - 1] | 0x20 == UInt8(ascii: "s"),
      token(1)?.isGlued != true, token(1)?.kind == .word
    {
      word.isPossessive = true
      index += 1
    }
  }

  private mutating func takeAbbreviatingStop(_ word: inout Word) {
    guard word.isCapitalised, !word.isInitials, !word.isPossessive,
      let stop = token(0), stop.isGlued, byte(stop) == UInt8(ascii: "."),
      lexicon.entry(hash: word.hash)?.classes.contains(.abbreviation) == true
    else { return }
    index += 1
    word.span.end = stop.span.end
  }

  // MARK: What a word is

  private func casing(_ parts: ArraySlice<Token>) -> Token.Casing {
    var letters = parts.filter { $0.kind == .word }
    guard let first = letters.first else { return .lower }
    if letters.count == 1 { return first.casing }
    // Initials in capitals with full stops, and `al-Sisi`, whose capital stands inside.
    if letters.allSatisfy({ $0.casing == .upper || isOneLetter($0) && $0.casing == .title }) {
      return .upper
    }
    if first.casing == .lower {
      letters.removeFirst()
      let isName = letters.allSatisfy { $0.casing != .lower } && first.span.count <= 4
      return isName ? .title : .lower
    }
    return first.casing == .upper && letters.count > 1 && letters[1].casing == .lower
      ? .mixed : .title
  }

  private func key(_ word: inout Word, _ folded: inout FoldedWriter) {
    let start = folded.count
    let (hash, hasParts) = text.bytes.withUnsafeBufferPointer { bytes in
      folded.write(UnsafeBufferPointer(rebasing: bytes[word.span.range]))
    }
    word.key = start..<folded.count - 1
    if word.kind == .word { (word.hash, word.hasParts) = (hash, hasParts) }
  }

  private func mark(_ token: Token) -> UInt8 {
    if token.span.count == 1 { return text.bytes[token.span.start] }
    let code = text.bytes[token.span.range].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    switch code {
    case 0xE2809C, 0xC2AB, 0xE2809E: return Mark.openQuote
    case 0xE2809D, 0xC2BB: return Mark.closeQuote
    case 0xE28093, 0xE28094, 0xE28095: return Mark.dash
    case 0xE280A2, 0xC2B7, 0xE2978F, 0xE296AA: return Mark.bullet
    case 0xE28098, 0xE28099: return UInt8(ascii: "'")
    case 0xE280A6: return UInt8(ascii: ".")
    default: return 0
    }
  }

  private mutating func advanceSentence(over word: Word) {
    isAtLineStart = false
    defer { lastMark = word.mark }
    if word.kind != .mark {
      isAtSentenceStart = false
      return
    }
    switch word.mark {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      Mark.bullet, UInt8(ascii: "*"):
      isAtSentenceStart = true
    case Mark.openQuote, Mark.quote:
      // Speech begins behind a comma; a quoted name stands in the middle of its sentence.
      if !word.isGlued, lastMark != 0 { isAtSentenceStart = true }
    default: break
    }
  }
}

private let participles: Set<String> = [
  "led", "backed", "based", "born", "style", "made", "owned", "run", "held", "funded", "controlled",
  "era", "wide", "linked", "related", "sponsored", "listed", "educated", "trained", "type", "like",
  "only", "bound", "area", "dominated", "occupied", "administered", "supported", "mediated",
  "brokered", "built", "affiliated", "aligned", "allied", "inspired", "speaking", "registered",
  "chaired", "hosted", "organized", "organised", "designed", "level", "wing",
]
