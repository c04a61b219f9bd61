/// The legal form at the end of a company's name: the `Inc.` of `Yanso Inc.`, or what stands for it.
enum CompanyName {
  /// A folded name without its legal form, or `nil` for one that has none. Cost: a look-up or two.
  static func withoutLegalForm(_ key: String) -> Substring? {
    var rest = key[...]
    while let shorter = withoutLastForm(rest) { rest = shorter }
    return rest.endIndex == key.endIndex ? nil : rest
  }

  private static func withoutLastForm(_ key: Substring) -> Substring? {
    guard let last = key.lastIndex(of: " ") else { return nil }
    if isForm(key[key.index(after: last)...]) { return key[..<last] }
    // `sdn bhd`
    guard let first = key[..<last].lastIndex(of: " "), isForm(key[key.index(after: first)...])
    else { return nil }
    return key[..<first]
  }

  private static func isForm(_ words: Substring) -> Bool {
    Lexicon.shared.isKnown(Array(words.utf8)[...], [.companySuffix, .companyWord])
  }
}
