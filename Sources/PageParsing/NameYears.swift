import TextCore

/// Finds years that end names: "Northern Shield-2015", “Coast-Rescue 2025”.
///
/// They date no event, but a text that tells of such a thing was not written long before.
enum NameYears {
  /// The years in `span`. Cost: linear in its tokens.
  static func find(in page: PageText, _ span: ByteSpan) -> [Int] {
    let tokens = page.lexed.tokenRange(in: span)
    var years: [Int] = []
    for index in tokens.dropFirst(2) where page.token(index).kind == .number {
      guard page.token(index).span.count == 4, let year = Int(page.text[page.token(index).span]),
        (1990...2100).contains(year), isEndOfName(page, index, before: tokens.upperBound)
      else { continue }
      years.append(year)
    }
    return years
  }

  private static func isEndOfName(_ page: PageText, _ index: Int, before end: Int) -> Bool {
    let before = page.token(index - 1)
    if before.kind == .mark, before.isGlued, page.token(index).isGlued {
      let word = page.token(index - 2)
      return page.isMark(index - 1, "-") && word.kind == .word && word.casing != .lower
    }
    guard before.kind == .word, before.casing != .lower, index + 1 < end else { return false }
    let next = page.text[page.token(index + 1).span]
    return page.token(index + 1).isGlued && (next == "\"" || next == "\u{201D}")
  }
}
