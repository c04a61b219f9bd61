/// What the library says of a text that is no TOML, in words that say what to do.
///
///     TOMLWords.plain("Error while parsing value: could not determine value type")
///     // "expected a value: text in quotes, a number, true, false, [ or {"
enum TOMLWords {
  static func plain(_ words: String) -> String {
    let parts = words.split(separator: ": ", maxSplits: 1)
    guard parts.count == 2, parts[0].hasPrefix("Error while parsing ") else { return words }
    let what = String(parts[1]).replacing("saw '\\n'", with: "saw the end of the line")
    if what.hasPrefix("could not determine value type") || what.hasPrefix("expected value,") {
      return "expected a value: text in quotes, a number, true, false, [ or {"
    }
    if what.hasPrefix("unescaped control characters"), parts[0].hasSuffix("string") {
      return "expected the quote that ends the text"
    }
    if what.hasPrefix("cannot redefine existing"), let name = what.split(separator: "'").last {
      return "“\(name)” is set twice"
    }
    return what
  }
}
