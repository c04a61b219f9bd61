/// Keeps dates out of web addresses, mail addresses and paths.
///
/// `https://example.org/2018-11-08/live` names no date: neither what was said nor when.
enum AddressGuard {
  /// How far it looks: an address without white space that is longer is still one.
  private static let reach = 48

  /// Whether the run of glued tokens around `tokens` is an address.
  static func holds(_ text: LexedText, _ tokens: Range<Int>) -> Bool {
    var index = tokens.lowerBound
    let lowest = max(0, index - reach)
    while index > lowest, text.isGlued(index) {
      index -= 1
      if isSign(text, index) { return true }
    }
    index = tokens.upperBound
    let highest = min(text.tokens.count, index + reach)
    while index < highest, text.isGlued(index) {
      if isSign(text, index) { return true }
      index += 1
    }
    return false
  }

  private static func isSign(_ text: LexedText, _ index: Int) -> Bool {
    if text.isMark(index, "@") { return true }
    if text.isMark(index, ":") { return text.isMark(index + 1, "/") && text.isMark(index + 2, "/") }
    guard text.isWord(index), text.tokens[index].span.count == 3 else { return false }
    return text.text.bytes[text.tokens[index].span.range].elementsEqual("www".utf8)
  }
}
