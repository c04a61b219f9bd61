import TextCore

/// Tells which tokens of a scope belong to one word: `Jean` `-` `Pierre`, `U` `.` `S` `.`.
struct TokenJoiner {
  let bytes: [UInt8]
  let tokens: [Token]

  /// Where a word ends, and what it is by its marks.
  struct WordEnd {
    /// One past its last token.
    var end: Int
    /// `J.`, `A.E.`, `U.S.`
    var isInitials = false
    /// Whether it is the scheme of an address.
    var opensAddress = false
  }

  // MARK: Joining

  /// The end of the word that begins at `start`, without its possessive ending.
  func wordEnd(from start: Int) -> WordEnd {
    let initials = initialsEnd(from: start)
    if initials > start { return WordEnd(end: initials, isInitials: true) }
    var end = start + 1
    while isGlued(end) {
      let mark = byte(end)
      let isFollowed = isGlued(end + 1) && tokens[end + 1].kind != .mark
      if isFollowed, isHyphen(end), !isOne(of: participles, end + 1), !areInitials(end + 1) {
        end += 2
      } else if isFollowed, isApostrophe(end), !isPossessiveEnding(end + 1) {
        end += 2
      } else if endsInApostrophe(end) {
        return WordEnd(end: end + 1)
      } else if isFollowed, mark == UInt8(ascii: "&") {
        end += 2
      } else if isFollowed, mark == UInt8(ascii: "."), isOne(of: domainEndings, end + 1) {
        end += 2
      } else if mark == UInt8(ascii: "+"), !isFollowed {
        end += 1
      } else if tokens[end].kind == .number,
        tokens[end - 1].casing != .lower || end + 1 == tokens.count
      {
        end += 1
      } else {
        return WordEnd(end: end, opensAddress: mark == UInt8(ascii: ":") && isAddressScheme(end))
      }
    }
    return WordEnd(end: end)
  }

  /// The end of the number at `start`: `134th` has its letters.
  func numberEnd(from start: Int) -> Int {
    let next = start + 1
    let hasLetters =
      isGlued(next) && tokens[next].kind == .word && tokens[next].casing == .lower
    return hasLetters ? next + 1 : next
  }

  /// The end of the possessive ending at `index`, or `nil`.
  func possessiveEnd(from index: Int) -> Int? {
    guard isGlued(index), isApostrophe(index) else { return nil }
    if isGlued(index + 1), isPossessiveEnding(index + 1) { return index + 2 }
    let lastByte = bytes[tokens[index - 1].span.end - 1]
    let isBeforeWord =
      index + 1 < tokens.count && tokens[index + 1].kind == .word && !tokens[index + 1].isGlued
    return lastByte | 0x20 == UInt8(ascii: "s") && isBeforeWord ? index + 1 : nil
  }

  /// The apostrophe in `Shia' Al Kovel`: a letter of another script, and neither the mark of a plural
  /// that possesses nor the end of a quotation.
  private func endsInApostrophe(_ index: Int) -> Bool {
    guard isApostrophe(index), tokens[index - 1].casing == .title, index + 1 < tokens.count,
      !tokens[index + 1].isGlued, tokens[index + 1].kind == .word,
      tokens[index + 1].casing == .title,
      bytes[tokens[index - 1].span.end - 1] | 0x20 != UInt8(ascii: "s"), !beginsLine(index + 1)
    else { return false }
    return !tokens[max(0, index - 24)..<index].indices.contains {
      isApostrophe($0) && !isGlued($0) || isOpeningQuote($0)
    }
  }

  private func isOpeningQuote(_ index: Int) -> Bool {
    let span = tokens[index].span
    return span.count == 3 && bytes[span.start] == 0xE2 && bytes[span.start + 1] == 0x80
      && bytes[span.start + 2] == 0x98
  }

  /// `J.`, `U.S.`, `A.E.`: capitals, each with its full stop.
  private func initialsEnd(from start: Int) -> Int {
    var end = start
    while end + 1 < tokens.count, tokens[end].kind == .word, tokens[end].casing == .title,
      tokens[end + 1].isGlued, byte(end + 1) == UInt8(ascii: "."),
      isOneLetter(tokens[end]) || end == start && isDigraph(tokens[end]),
      end == start || tokens[end].isGlued
    {
      end += 2
    }
    return end
  }

  /// `U.S.` behind the hyphen of `Japan-U.S.`; the `P.` of `Jean-P.` belongs to the name.
  private func areInitials(_ start: Int) -> Bool {
    initialsEnd(from: start) > start + 2
  }

  private func isOneLetter(_ token: Token) -> Bool {
    if token.span.count == 1 { return true }
    return bytes[token.span.range].reduce(into: 0) { $0 += $1 & 0xC0 != 0x80 ? 1 : 0 } == 1
  }

  /// `Yu`, `Kh`, `Sh`: one letter of another script.
  private func isDigraph(_ token: Token) -> Bool {
    guard token.span.count == 2 else { return false }
    let word = bytes[token.span.range]
    return digraphs.contains { word.equals($0) }
  }

  private func isPossessiveEnding(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.span.count == 1 else { return false }
    return bytes[token.span.start] | 0x20 == UInt8(ascii: "s")
  }

  private func isOne(of words: [StaticString], _ index: Int) -> Bool {
    let token = tokens[index]
    guard token.casing == .lower, token.kind == .word else { return false }
    let word = bytes[token.span.range]
    return words.contains { word.equals($0) }
  }

  private func isAddressScheme(_ colon: Int) -> Bool {
    byte(colon + 1) == UInt8(ascii: "/") && byte(colon + 2) == UInt8(ascii: "/")
  }

  // MARK: What tokens are

  /// Whether `No` with its full stop stands before a number.
  func isNumberSign(_ index: Int) -> Bool {
    index + 2 < tokens.count && tokens[index + 2].kind == .number && !tokens[index + 2].isGlued
      && bytes[tokens[index].span.range].equals("No")
  }

  /// Whether the token touches the one before it; no token beyond the end does.
  func isGlued(_ index: Int) -> Bool { index < tokens.count && tokens[index].isGlued }

  /// An ASCII mark; 0 for everything else.
  func byte(_ index: Int) -> UInt8 {
    guard index < tokens.count, tokens[index].kind == .mark, tokens[index].span.count == 1 else {
      return 0
    }
    return bytes[tokens[index].span.start]
  }

  private func isApostrophe(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark else { return false }
    let start = token.span.start
    if token.span.count == 1 { return bytes[start] == UInt8(ascii: "'") }
    return token.span.count == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && bytes[start + 2] == 0x99
  }

  private func isHyphen(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark else { return false }
    let start = token.span.start
    if token.span.count == 1 { return bytes[start] == UInt8(ascii: "-") }
    return token.span.count == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && (bytes[start + 2] == 0x90 || bytes[start + 2] == 0x91)
  }

  /// The mark at `index`, as ``Word/mark`` keeps it.
  func mark(_ index: Int) -> UInt8 {
    let span = tokens[index].span
    if span.count == 1 { return bytes[span.start] }
    let code = bytes[span.range].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
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

  /// Whether a line break stands between the token and the one before it.
  func beginsLine(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    var offset = tokens[index - 1].span.end
    while offset < tokens[index].span.start {
      if bytes[offset] == 0x0A || bytes[offset] == 0x0D { return true }
      offset += 1
    }
    return false
  }

  /// How a word of several tokens is cased.
  func casing(_ parts: Range<Int>) -> Token.Casing {
    var (first, second) = (Token?.none, Token?.none)
    var (areCapitals, isCapitalBehindFirst) = (true, true)
    for token in tokens[parts] where token.kind == .word {
      areCapitals =
        areCapitals
        && (token.casing == .upper || token.casing == .title && isOneLetter(token))
      if first == nil {
        first = token
      } else {
        second = second ?? token
        isCapitalBehindFirst = isCapitalBehindFirst && token.casing != .lower
      }
    }
    guard let first else { return .lower }
    guard let second else { return first.casing }
    // Initials in capitals with full stops, and `al-Sisi`, whose capital stands inside.
    if areCapitals { return .upper }
    if first.casing == .lower {
      return isCapitalBehindFirst && first.span.count <= 4 ? .title : .lower
    }
    return first.casing == .upper && second.casing == .lower ? .mixed : .title
  }
}

private let digraphs: [StaticString] = [
  "Yu", "Ya", "Ye", "Yo", "Zh", "Kh", "Ch", "Sh", "Ts", "Dz", "Dj", "Ju", "Ja", "Th",
]

private let domainEndings: [StaticString] = [
  "com", "org", "net", "ai", "io", "co", "eu", "gov", "edu", "info", "tv", "ru", "de",
]

/// `led` in `EADS-led`: the hyphen does not belong to the name before it.
private let participles: [StaticString] = [
  "led", "backed", "based", "born", "style", "made", "owned", "run", "held", "funded", "controlled",
  "era", "wide", "linked", "related", "sponsored", "listed", "educated", "trained", "type", "like",
  "only", "bound", "area", "dominated", "occupied", "administered", "supported", "mediated",
  "brokered", "built", "affiliated", "aligned", "allied", "inspired", "speaking", "registered",
  "chaired", "hosted", "organized", "organised", "designed", "level", "wing",
]
