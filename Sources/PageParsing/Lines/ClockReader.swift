import TextCore

/// Reads the time of day with which a line opens, as the entries of a live blog do.
///
///     11:40                              // a time and nothing else
///     11.40am BST Ministers arrive       // "Ministers arrive" is the rest
///     14:05 – The session has begun.     // "The session has begun."
struct ClockReader {
  let page: PageText

  /// Where the text behind the time begins, which is the end of the line when nothing follows;
  /// `nil` when the line opens with no time. Cost: constant.
  func rest(of line: PageLine) -> ByteSpan? {
    guard var index = afterTime(line.tokens) else { return nil }
    let separator = page.byte(line.tokens.lowerBound + 1)
    let marked = afterMarks(index, in: line.tokens)
    let zoned = afterZone(marked, in: line.tokens)
    index = zoned
    // "10.15 million" is an amount, "11.40am" a time.
    guard separator == UInt8(ascii: ":") || marked > line.tokens.lowerBound + 3 else { return nil }
    if line.tokens.contains(index), isDash(index) { index += 1 }
    guard line.tokens.contains(index) else { return ByteSpan(line.span.end, line.span.end) }
    let first = page.token(index)
    // "11:40 on Monday" goes on as a sentence.
    guard first.kind != .word || first.casing != .lower else { return nil }
    return ByteSpan(first.span.start, line.span.end)
  }

  /// The token behind `11:40`.
  private func afterTime(_ tokens: Range<Int>) -> Int? {
    guard tokens.count >= 3 else { return nil }
    let first = tokens.lowerBound
    guard let hour = number(first), hour < 24, let minute = number(first + 2), minute < 60,
      page.token(first + 2).span.count == 2, page.token(first + 1).isGlued,
      page.token(first + 2).isGlued, page.isMark(first + 1, ":") || page.isMark(first + 1, ".")
    else { return nil }
    // "11:40:25", "27.01.2026"
    let isLonger =
      tokens.contains(first + 4) && page.token(first + 3).isGlued
      && page.token(first + 4).isGlued && page.token(first + 4).kind == .number
    return isLonger ? nil : first + 3
  }

  private func number(_ index: Int) -> Int? {
    let token = page.token(index)
    guard token.kind == .number, token.span.count <= 2 else { return nil }
    return page.bytes[token.span.range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// `am`, `p.m.`
  private func afterMarks(_ start: Int, in tokens: Range<Int>) -> Int {
    guard tokens.contains(start) else { return start }
    if page.isWord(start, in: ClockReader.halves) { return start + 1 }
    let isSpelled =
      tokens.contains(start + 3) && page.isWord(start, in: ClockReader.letters)
      && page.isMark(start + 1, ".") && page.isWord(start + 2, in: ClockReader.m)
      && page.isMark(start + 3, ".")
    return isSpelled ? start + 4 : start
  }

  /// `GMT`, `(BST)`, `h`
  private func afterZone(_ start: Int, in tokens: Range<Int>) -> Int {
    guard tokens.contains(start) else { return start }
    if page.isWord(start, in: ClockReader.zones) { return start + 1 }
    let isBracketed =
      tokens.contains(start + 2) && page.isMark(start, "(")
      && page.isWord(start + 1, in: ClockReader.zones) && page.isMark(start + 2, ")")
    return isBracketed ? start + 3 : start
  }

  private func isDash(_ index: Int) -> Bool {
    ClockReader.dashes.contains(page.bytes, page.token(index).span.range)
  }

  private static let halves = PhraseTable(["am", "pm"])
  private static let letters = PhraseTable(["a", "p"])
  private static let m = PhraseTable(["m"])
  private static let zones = PhraseTable([
    "gmt", "utc", "bst", "cet", "cest", "eet", "eest", "msk", "est", "edt", "et", "cst", "cdt",
    "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "ist", "jst", "kst", "aest", "aedt", "sast",
    "wat", "eat", "h",
  ])
  private static let dashes = PhraseTable(["-", "\u{2013}", "\u{2014}", "|", ":", "\u{2022}"])
}
