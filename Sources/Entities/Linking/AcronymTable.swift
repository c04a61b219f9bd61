/// What the acronyms of the corpus stand for.
///
/// Where all pages that define an acronym agree, and where its letters are the initials of exactly one
/// long name of the corpus, the definition counts everywhere; where they disagree, each on its page.
struct AcronymTable: Sendable {
  /// What a page says of acronyms of which others say something else.
  typealias Context = [String: String]

  private var everywhere: [String: String] = [:]
  /// So many letters are the initials of bodies that have nothing to do with each other.
  private static let mostCommonLetters = 4
  private var contexts: [Int: Context] = [:]
  /// What the acronyms stand for, in comparable spelling.
  private(set) var longNames: Set<String> = []
  /// What pages that disagree say of an acronym, in comparable spelling.
  private(set) var ambiguous: [String: Set<String>] = [:]
  /// Acronyms that stand in datelines, where they are those of news agencies.
  private var agencies: Set<String> = []

  init(_ pages: borrowing LinkerPages) {
    var defined: [String: [String: (long: String, count: UInt32)]] = [:]
    for (definition, count) in zip(pages.definitions, pages.definitionCounts) {
      let short = Self.key(pages.spellings.text(Int(definition.short)))
      let long = Self.key(pages.spellings.text(Int(definition.long)))
      let meaning = comparable(long)
      longNames.insert(meaning)
      let known = defined[short]?[meaning]
      // Of several spellings the most frequent counts, so that the order of the pages does not.
      if known.map({ ($0.count, long) < (count, $0.long) }) ?? true {
        defined[short, default: [:]][meaning] = (long, count)
      }
    }
    for (short, meanings) in defined {
      // `General Motors Corporation` says what `General Motors` says.
      if Set(meanings.keys.map(withoutLegalForm)).count > 1 {
        ambiguous[short] = Set(meanings.keys)
      } else if let usual = meanings.values.max(by: { ($0.count, $1.long) < ($1.count, $0.long) }) {
        everywhere[short] = usual.long
        // That one acronym stands for both tells that they are one company.
        for other in meanings.values where other.long != usual.long {
          everywhere[other.long] = usual.long
        }
      }
    }
    for (short, long) in WordForms.shared.acronyms where defined[short] == nil {
      everywhere[short] = long
    }
    readLegalForms(of: WordForms.shared.acronyms.map(\.long), pages.spellings)
    readContexts(pages)
    let known = WordForms.shared.acronyms.map(\.short)
    readInitials(pages, defined: Set(defined.keys).union(known))
    readAgencies(pages)
    longNames.formUnion(everywhere.values.lazy.map(comparable))
  }

  /// What a page says of acronyms whose meaning depends on the page; `nil` for most pages.
  func context(ofPage page: Int) -> Context? { contexts[page] }

  /// The pages that have a context, rising.
  var pagesWithContext: [Int] { contexts.keys.sorted() }

  /// The long name for an acronym on a page with such a context.
  func expansion(of acronym: String, in context: Context?) -> String? {
    context?[acronym] ?? everywhere[acronym]
  }

  /// Whether what a name means may depend on the page.
  func isContextual(_ key: String) -> Bool {
    if ambiguous.isEmpty, agencies.isEmpty { return false }
    func isOpen(_ word: String) -> Bool { ambiguous[word] != nil || agencies.contains(word) }
    return isOpen(key) || key.blankSeparated.contains { isOpen(String($0)) }
  }

  private static func key(_ form: some StringProtocol) -> String {
    String(decoding: folded(form), as: UTF8.self)
  }

  private mutating func readContexts(_ pages: borrowing LinkerPages) {
    if ambiguous.isEmpty { return }
    let local = pages.definitions.map { definition -> (String, String)? in
      let short = Self.key(pages.spellings.text(Int(definition.short)))
      guard ambiguous[short] != nil else { return nil }
      return (short, Self.key(pages.spellings.text(Int(definition.long))))
    }
    for page in 0..<pages.count {
      for number in pages.definitions(of: page) {
        guard let (short, long) = local[Int(number)] else { continue }
        // A page that explains it in two ways leaves open which it means.
        let known = contexts[page]?[short]
        let isOpen = known.map { comparable($0) != comparable(long) } ?? false
        contexts[page, default: [:]][short] = isOpen ? short : long
      }
    }
  }

  /// What stands in a dateline is an agency there, whatever else is called by the same letters.
  private mutating func readAgencies(_ pages: borrowing LinkerPages) {
    let worldKnown = Set(WordForms.shared.acronyms.map(\.short))
    var pagesOfAgency: [String: [Int]] = [:]
    for page in 0..<pages.count {
      for number in pages.datelines(of: page) {
        let spelling = Int(number)
        guard pages.spellings.kind(spelling) == .organisation else { continue }
        let text = pages.spellings.text(spelling)
        let key = Self.key(text)
        guard isAcronym(text), !worldKnown.contains(key) else { continue }
        // Letters that stand for nothing else need no telling apart.
        let meaning = everywhere[key]
        let isNews = meaning.map { isOfNews($0) } ?? (ambiguous[key] == nil)
        if !isNews { pagesOfAgency[key, default: []].append(page) }
      }
    }
    if pagesOfAgency.isEmpty { return }
    agencies = Set(pagesOfAgency.keys)
    var names: [String: String] = [:]
    for spelling in 0..<pages.spellings.count
    where pages.spellings.kind(spelling) == .organisation {
      let key = Self.key(pages.spellings.text(spelling))
      guard key.blankSeparated.contains(where: { RuleWords.of($0).contains(.news) }) else {
        continue
      }
      for letters in initials(of: key).intersection(agencies) {
        names[letters] = min(names[letters] ?? key, key)
      }
    }
    for (letters, pages) in pagesOfAgency {
      for page in pages where contexts[page]?[letters] == nil {
        contexts[page, default: [:]][letters] = names[letters] ?? letters + " news agency"
      }
    }
  }

  private func isOfNews(_ name: String) -> Bool {
    name.blankSeparated.contains { RuleWords.of($0).contains(.news) }
  }

  /// `Petroleo Brasileiro SA` is what an acronym of all the world stands for without its legal form.
  private mutating func readLegalForms(of longs: [String], _ spellings: SpellingTable) {
    let openings = Set(longs.map { $0.prefix { $0 != " " } })
    let longs = Set(longs)
    var plain: [String: String] = [:]
    for spelling in 0..<spellings.count where spellings.kind(spelling) == .organisation {
      let key = Self.key(spellings.text(spelling))
      guard openings.contains(key.prefix { $0 != " " }), let company = CompanyName(key),
        longs.contains(String(company.plain))
      else { continue }
      plain[key] = String(company.plain)
    }
    if plain.isEmpty { return }
    // What pages explain by the name with its form means the company, too.
    for (short, long) in everywhere { everywhere[short] = plain[long] ?? long }
    everywhere.merge(plain) { $1 }
  }

  private mutating func readInitials(_ pages: borrowing LinkerPages, defined: Set<String>) {
    let spellings = pages.spellings
    let bodies = (0..<spellings.count).filter {
      spellings.kind($0) == .organisation || spellings.kind($0) == .document
    }
    var unexplained: Set<String> = []
    for spelling in bodies {
      // `OAU ASC`: each of several acronyms may be explained.
      for word in acronyms(in: spellings.text(spelling)) {
        let key = Self.key(word)
        if key.utf8.count > 1, !defined.contains(key) { unexplained.insert(key) }
      }
    }
    if unexplained.isEmpty { return }
    var longs: [String: [String: String]] = [:]
    for spelling in bodies {
      let text = spellings.text(spelling)
      if isAcronym(text) { continue }
      let key = Self.key(text)
      let fitting = initials(of: key).filter(unexplained.contains)
      if fitting.isEmpty { continue }
      let long = comparable(key)
      // What pages explain otherwise has another acronym.
      if longNames.contains(long) { continue }
      for initials in fitting {
        let known = longs[initials]?[long]
        longs[initials, default: [:]][long] = known.map { min($0, key) } ?? key
      }
    }
    var known: [String: String] = [:]
    for (acronym, candidates) in longs {
      guard candidates.count == 1, let long = candidates.values.first else { continue }
      // A few letters fit too many names of the world, and a body that the world knows by them is another
      // one, unless a page names both.
      let isTold = acronym.count > AcronymTable.mostCommonLetters
      if isTold, !Lexicon.isKnown(acronym, .organisation) {
        everywhere[acronym] = long
      } else {
        known[acronym] = long
      }
    }
    everywhere.merge(onOnePage(known, pages)) { $1 }
  }

  /// Those acronyms that a page names beside what they may stand for. Cost: linear in the mentions, where
  /// there are any.
  private func onOnePage(
    _ candidates: [String: String], _ pages: borrowing LinkerPages
  ) -> [String: String] {
    if candidates.isEmpty { return [:] }
    let longs = Dictionary(candidates.map { (comparable($1), $0) }) { min($0, $1) }
    /// For spellings, the acronym that each is or may be called by.
    var shorts: [Int: String] = [:]
    var wholes: [Int: String] = [:]
    for spelling in 0..<pages.spellings.count where pages.spellings.kind(spelling) != .place {
      let key = Self.key(pages.spellings.text(spelling))
      if candidates[key] != nil { shorts[spelling] = key }
      if let acronym = longs[comparable(key)] { wholes[spelling] = acronym }
    }
    var found: [String: String] = [:]
    for page in 0..<pages.count {
      let named = pages.distinctSpellings(of: page) { shorts[$0] != nil || wholes[$0] != nil }
      if named.count < 2 { continue }
      let acronyms = Set(named.compactMap { shorts[$0] })
      for acronym in acronyms.intersection(named.compactMap { wholes[$0] }) {
        found[acronym] = candidates[acronym]
      }
    }
    return found
  }
}

/// Whether a form is written as an acronym: capitals without small letters, in short words.
func isAcronym(_ form: some StringProtocol) -> Bool {
  var length = 0
  var capitals = 0
  for byte in form.utf8 {
    switch byte {
    case 0x20:
      guard (2...8).contains(length), capitals > 0 else { return false }
      (length, capitals) = (0, 0)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return false
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      length += 1
      capitals += 1
    default: length += 1
    }
  }
  return (2...8).contains(length) && capitals > 0
}

/// The words of a name that are acronyms; in a shouted one, `STATE DEPARTMENT`, nothing tells.
func acronyms(in form: String) -> [Substring] {
  let isShouted = !form.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  let words = form.blankSeparated
  if isShouted, words.count > 1 {
    if !isAcronym(form) { return [] }
    // `WHITE HOUSE`
    let isPlain = words.contains { Lexicon.isKnown($0.lowercased(), .common) }
    if isPlain { return [] }
  }
  return words.filter { isAcronym($0) }
}

/// A folded name without articles and with one spelling for all varieties of English.
func comparable(_ key: String) -> String {
  let words = key.blankSeparated.filter { $0 != "the" }.map(String.init)
  return joiningPrefixes(words[...]).map { contentWord($0) ?? $0 }.joined(separator: " ")
}

/// The initials of the content words, and of all words.
func initials(of key: String) -> Set<String> {
  let words = key.blankSeparated
  guard words.count >= 2 else { return [] }
  let small: Set<Substring> = ["of", "the", "for", "and", "on", "in", "to", "under", "against"]
  let content = words.filter { !small.contains($0) }.compactMap(\.first)
  let all = words.compactMap(\.first)
  return [String(content), String(all), String(words.filter { $0 != "the" }.compactMap(\.first))]
}
