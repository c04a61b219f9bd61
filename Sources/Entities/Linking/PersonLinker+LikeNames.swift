/// Names of one person whose words differ: by their order, an article, a short given name.
extension PersonLinker {
  /// Two spellings that may be one person's.
  private struct LikePair {
    var one: Int
    var other: Int
    var likeness: LikeName
  }

  /// So many spellings of one surname and given name are compared with each other.
  private static let mostOfOneName = 12

  /// What is longer is a list.
  private static let mostWordsOfName = 7

  /// The key of two words of a name in any order.
  private static func pairKey(_ one: String, _ other: String) -> UInt64 {
    nameHash(one) &+ nameHash(other)
  }

  /// What is known of a person who may be another.
  private struct Acquaintance {
    var offices: Set<Int> = []
    var evidence = PersonEvidence()
    var pages: Set<UInt32> = []
    var persons: Set<UInt32> = []
  }

  /// Spellings that stand for others whose letters they spell out: `Gruen` where there is a `Grün`.
  ///
  /// A full name does when the corpus has the very name with the letter, what is shorter when every
  /// full name with its surname does.
  mutating func readSpelledLetters() {
    var full: [UInt64: String] = [:]
    var words: [UInt64: String] = [:]
    for spelling in 0..<pages.spellings.count where pages.spellings.kind(spelling) == .person {
      let text = pages.spellings.text(spelling)
      guard let letters = SpelledLetters(text) else { continue }
      full[nameHash(letters.spelled)] = [full[nameHash(letters.spelled)], text].compactMap(\.self)
        .min()
      for word in text.blankSeparated {
        guard let letters = SpelledLetters(word) else { continue }
        let key = nameHash(letters.spelled)
        words[key] = [words[key], String(word)].compactMap(\.self).min()
      }
    }
    if full.isEmpty { return }
    var short: [(spelling: Int, key: UInt64)] = []
    var others: Set<UInt64> = []
    for spelling in 0..<pages.spellings.count where pages.spellings.kind(spelling) == .person {
      let text = pages.spellings.text(spelling)
      let key = String(decoding: folded(text), as: UTF8.self)
      if let plain = full[nameHash(key)] {
        if SpelledLetters(text) == nil { respelled[spelling] = plain }
        continue
      }
      guard let last = key.blankSeparated.last, words[nameHash(last)] != nil,
        SpelledLetters(text) == nil
      else { continue }
      let name = PersonName(text)
      if name.isBare || name.isInitialed {
        short.append((spelling, nameHash(last)))
      } else {
        others.insert(nameHash(last))
      }
    }
    for (spelling, key) in short where !others.contains(key) {
      guard let plain = words[key] else { continue }
      let rest = pages.spellings.text(spelling).blankSeparated.dropLast().map(String.init)
      respelled[spelling] = (rest + [plain]).joined(separator: " ")
    }
  }

  /// Joins those that an office, a page or the same company shows to be one. Cost: linear in the
  /// spellings and mentions.
  mutating func joinLike(in linkage: inout Linkage) {
    let pairs = likePairs(&linkage)
    if pairs.isEmpty { return }
    let known = acquaintances(
      Set(pairs.flatMap { [linkage.root(of: $0.one), linkage.root(of: $0.other)] }), &linkage)
    // Whoever may be several persons is none of them.
    var partners: [Int: Set<Int>] = [:]
    for pair in pairs {
      let (left, right) = (linkage.root(of: pair.one), linkage.root(of: pair.other))
      partners[left, default: []].insert(right)
      partners[right, default: []].insert(left)
    }
    func isOnly(_ pair: LikePair, _ left: Int, _ right: Int) -> Bool {
      switch pair.likeness {
      case .short(let short, _):
        let one = PersonName(text(of: pair.one)).givens.first?.text == short ? left : right
        return partners[one]?.count == 1
      case .part(let short, _):
        return partners[text(of: pair.one) == short ? left : right]?.count == 1
      default: return true
      }
    }
    let joints = pairs.compactMap { pair -> (LikePair, LinkReason)? in
      let (left, right) = (linkage.root(of: pair.one), linkage.root(of: pair.other))
      let (mine, theirs) = (known[left] ?? Acquaintance(), known[right] ?? Acquaintance())
      guard left != right, isOnly(pair, left, right), !mine.evidence.contradicts(theirs.evidence),
        let reason = reason(pair, mine, theirs)
      else { return nil }
      return (pair, reason)
    }
    for (pair, reason) in joints {
      linkage.join(pair.one, pair.other, from: pair.one, to: pair.other, reason)
    }
  }

  /// Whether the word that stands first in one of the names and last in the other is a given name.
  private func mayBeGivenNames(_ pair: LikePair) -> Bool {
    let words = [pair.one, pair.other].map { spelling in
      String(decoding: folded(text(of: spelling)), as: UTF8.self).blankSeparated
    }
    let moved = Set([words[0].first, words[0].last].compactMap(\.self))
      .intersection([words[1].first, words[1].last].compactMap(\.self))
    return moved.allSatisfy { isGivenName($0) }
  }

  private func likePairs(_ linkage: inout Linkage) -> [LikePair] {
    let full = forms.indices.filter {
      (forms[$0] == .full || forms[$0] == .ambiguous) && !pages.spellings.isNamesake($0)
    }
    var byWords = KeyedNumbers(reserving: full.count)
    var byName = KeyedNumbers(reserving: full.count)
    var byLanguage = KeyedNumbers(reserving: 0)
    var byPair = KeyedNumbers(reserving: 0)
    var long: [Int] = []
    var short: [Int] = []
    // The first and the last word of each, as they are looked for in longer names.
    var ends = [UInt64](repeating: 0, count: full.count)
    func key(_ givens: some StringProtocol, _ surname: some StringProtocol) -> UInt64 {
      nameHash("\(givens)|\(surname)")
    }
    for (place, spelling) in full.enumerated() {
      byWords.add(spelling, under: nameHash(LikeName.joined(text(of: spelling))))
      let name = name(of: spelling)
      guard let given = name.givens.first else { continue }
      byName.add(spelling, under: key(given.key, name.surnameKey))
      for line in NamesInLanguages.shared.names(given.plain) {
        byLanguage.add(spelling, under: key(String(line.number), name.surnameKey))
      }
      let words = NameParts.words(of: name)
      if words.count > 1 { ends[place] = PersonLinker.pairKey(words[0], words[words.count - 1]) }
      if (3...PersonLinker.mostWordsOfName).contains(
        words.count + name.givens.count(where: \.isInitial))
      {
        for (place, word) in words.enumerated() {
          for other in words[(place + 1)...] {
            byPair.add(spelling, under: PersonLinker.pairKey(word, other))
          }
        }
      }
      if name.surnameKey.hasPrefix("al ") { long.append(spelling) }
      if !ShortNames.shared.names(shortenedTo: given.plain).isEmpty { short.append(spelling) }
    }
    byWords.sort()
    byName.sort()
    byLanguage.sort()
    byPair.sort()
    var seen: Set<UInt64> = []
    var found: [LikePair] = []
    func add(_ one: Int, _ other: Int) {
      let (left, right) = (linkage.root(of: one), linkage.root(of: other))
      guard left != right,
        seen.insert(Linkage.key(min(left, right), max(left, right))).inserted,
        let likeness = LikeName(name(of: one), name(of: other))
      else { return }
      found.append(LikePair(one: one, other: other, likeness: likeness))
    }
    for spelling in full {
      let turned = nameHash(LikeName.turned(text(of: spelling)))
      if let other = byWords.numbers(under: turned).first { add(spelling, other) }
    }
    for (spelling, key) in zip(full, ends) where key != 0 && !byPair.isEmpty {
      for other in byPair.numbers(under: key).prefix(PersonLinker.mostOfOneName)
      where other != spelling {
        add(spelling, other)
      }
    }
    for spelling in long {
      let name = name(of: spelling)
      let plain = LikeName.withoutArticle(name.surnameKey)
      let others = byName.numbers(under: key(name.givens[0].key, plain))
      for other in others { add(spelling, other) }
    }
    for spelling in short {
      let name = name(of: spelling)
      for full in ShortNames.shared.names(shortenedTo: name.givens[0].plain) {
        let others = byName.numbers(under: key(transliterationKey(full), name.surnameKey))
        for other in others { add(spelling, other) }
      }
    }
    for alike in byLanguage.groups(ofAtMost: PersonLinker.mostOfOneName) {
      for (place, spelling) in alike.enumerated() {
        for other in alike[(place + 1)...] { add(spelling, other) }
      }
    }
    return found
  }

  /// What is known of some persons. Cost: linear in the roles and mentions.
  private func acquaintances(
    _ persons: Set<Int>, _ linkage: inout Linkage
  ) -> [Int: Acquaintance] {
    var found: [Int: Acquaintance] = [:]
    for page in 0..<pages.count {
      let named = pages.distinctSpellings(of: page) {
        forms[$0] == .full || forms[$0] == .ambiguous
      }
      let roots = Set(named.map { linkage.root(of: $0) })
      for root in roots where persons.contains(root) {
        found[root, default: Acquaintance()].pages.insert(UInt32(page))
        let others = roots.lazy.filter { $0 != root }.map { UInt32($0) }
        found[root, default: Acquaintance()].persons.formUnion(others)
      }
      for role in pages.roles(of: page) {
        let row = pages.roles[role]
        let root = linkage.root(of: Int(row.person))
        guard persons.contains(root) else { continue }
        found[root, default: Acquaintance()].offices.insert(Int(offices.officeOfRole[role]))
        found[root, default: Acquaintance()].evidence.add(titles[row.title])
      }
    }
    return found
  }

  private func reason(
    _ pair: LikePair, _ mine: Acquaintance, _ theirs: Acquaintance
  ) -> LinkReason? {
    let sharesOffice = mine.offices.contains { office in
      !offices.names[office].core.isEmpty && theirs.offices.contains { offices.agree($0, office) }
    }
    let sharesPage = !mine.pages.isDisjoint(with: theirs.pages)
    if case .order = pair.likeness {
      if sharesOffice { return .likeOfOffice }
      // Two given names may be anybody's, but a surname before and behind a name is one person's.
      return sharesPage || mayBeGivenNames(pair) ? nil : .like
    }
    if case .letters = pair.likeness { return .like }
    let isFrequent = frequentSurnames.contains(Int(surnames[pair.one]))
    if case .part = pair.likeness {
      if sharesTellingOffice(mine.offices, theirs.offices) { return .likeOfOffice }
      return mine.persons.intersection(theirs.persons).count >= 2 ? .likeInCompany : nil
    }
    if case .language(_, _, isOnePersons: true) = pair.likeness, !isFrequent { return .like }
    if sharesOffice { return .likeOfOffice }
    if sharesPage { return .likeOnPage }
    return mine.persons.intersection(theirs.persons).count >= (isFrequent ? 2 : 1)
      ? .likeInCompany : nil
  }

  /// Whether both have an office that few have: of a body that both titles name, or of which a state or
  /// place has one. `Crown prince and prime minister` is `crown prince`, and no deputy is.
  private func sharesTellingOffice(_ mine: Set<Int>, _ theirs: Set<Int>) -> Bool {
    mine.contains { office in theirs.contains { isTelling(office, $0) || isTelling($0, office) } }
  }

  private func isTelling(_ office: Int, _ longer: Int) -> Bool {
    let (name, other) = (offices.names[office], offices.names[longer])
    guard !name.core.isEmpty,
      name.bodies.isEmpty || other.bodies.isEmpty || name.bodies == other.bodies,
      Set(name.core).isSubset(of: other.core)
    else { return false }
    let rest = other.core.filter { !name.core.contains($0) }
    if rest.contains(where: { Lexicon.isKnown($0, .sharedOffice) }) { return false }
    return !name.bodies.isEmpty && name.bodies == other.bodies || offices.isOfHeadOfState(office)
      || name.core.contains {
        Lexicon.isKnown($0, .soleOffice)
          || name.core.count > 1 && Lexicon.isKnown($0, .portfolioOffice)
      }
  }
}
