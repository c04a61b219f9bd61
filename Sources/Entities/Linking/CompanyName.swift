/// A company's name without what stands at its end for a legal form: `Yanso` of `Yanso Inc.`
struct CompanyName {
  /// The folded name without it.
  private(set) var plain: Substring
  /// Whether it is a legal form (`Inc.`); words that stand for one (`Group`) tell less.
  private(set) var hasLegalForm = false
  /// Whether it is nothing but legal forms.
  private(set) var isPlainlyLegal = true
  /// The folded name without the legal forms at its end, and nothing else.
  private(set) var legalPlain: Substring?
  /// The folded name with its legal form written short and without commas: `yanso ltd` for `yanso limited`.
  let written: String
  /// What it is called for short beside ``plain``: `Yanso Airlines` for `Yanso Airlines Group`, `Yanso
  /// Steel` for `Yanso Steel & Marine Co.`
  private(set) var shorter: [Substring] = []

  /// Takes a folded name apart; `nil` for one that has no such end. Cost: a look-up or two.
  init?(_ key: String) {
    let key = key.utf8.contains(UInt8(ascii: ",")) ? key.filter { $0 != "," } : key
    plain = key[...]
    written =
      WordForms.shared.legalForm(endOf: key[...]).map { "\($0.rest) \($0.short)" } ?? key
    while let (rest, isLegal) = CompanyName.withoutLastForm(plain) {
      if plain.endIndex == key.endIndex, rest.contains(" ") { shorter.append(rest) }
      plain = rest
      hasLegalForm = hasLegalForm || isLegal
      isPlainlyLegal = isPlainlyLegal && isLegal
      if isPlainlyLegal { legalPlain = rest }
    }
    if plain.endIndex == key.endIndex { return nil }
    shorter.removeAll { $0 == plain }
    for joint in [" & ", " and "] where hasLegalForm {
      guard let start = plain.firstRange(of: joint)?.lowerBound, plain[..<start].contains(" ")
      else { continue }
      shorter.append(plain[..<start])
    }
  }

  private static func withoutLastForm(_ key: Substring) -> (Substring, isLegal: Bool)? {
    // `pvt ltd`
    if let form = WordForms.shared.legalForm(endOf: key), form.short.contains(" ") {
      return (form.rest, true)
    }
    guard let last = key.lastIndex(of: " ") else { return nil }
    if let isLegal = isLegalForm(key[key.index(after: last)...]) { return (key[..<last], isLegal) }
    return nil
  }

  /// `nil` for words that are no form.
  private static func isLegalForm(_ words: Substring) -> Bool? {
    let classes = Lexicon.shared.entry(for: Array(words.utf8)[...])?.classes ?? []
    let form = words.hasSuffix(".") ? words.dropLast() : words
    if classes.contains(.companySuffix) || RuleWords.of(form).contains(.legalForm) { return true }
    return classes.contains(.companyWord) ? false : nil
  }
}
