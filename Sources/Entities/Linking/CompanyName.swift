/// A company's name without what stands at its end for a legal form: `Yanso` of `Yanso Inc.`
struct CompanyName {
  /// The folded name without it.
  private(set) var plain: Substring
  /// Whether it is a legal form (`Inc.`); words that stand for one (`Group`) tell less.
  private(set) var hasLegalForm = false

  /// Takes a folded name apart; `nil` for one that has no such end. Cost: a look-up or two.
  init?(_ key: String) {
    plain = key[...]
    while let (shorter, isLegal) = CompanyName.withoutLastForm(plain) {
      plain = shorter
      hasLegalForm = hasLegalForm || isLegal
    }
    if plain.endIndex == key.endIndex { return nil }
  }

  private static func withoutLastForm(_ key: Substring) -> (Substring, isLegal: Bool)? {
    guard let last = key.lastIndex(of: " ") else { return nil }
    if let isLegal = isLegalForm(key[key.index(after: last)...]) { return (key[..<last], isLegal) }
    // `sdn bhd`
    guard let first = key[..<last].lastIndex(of: " "),
      let isLegal = isLegalForm(key[key.index(after: first)...])
    else { return nil }
    return (key[..<first], isLegal)
  }

  /// `nil` for words that are no form.
  private static func isLegalForm(_ words: Substring) -> Bool? {
    let classes = Lexicon.shared.entry(for: Array(words.utf8)[...])?.classes ?? []
    if classes.contains(.companySuffix) { return true }
    return classes.contains(.companyWord) ? false : nil
  }
}
