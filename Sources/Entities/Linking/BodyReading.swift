/// The name of a body as it is compared: hashes of the parts of a ``BodyName``.
struct BodyReading: Sendable {
  /// What two names of one body have in common.
  struct Identity: Hashable, Sendable {
    /// The kind and the content words.
    var core: UInt64
    /// What it belongs to; 0 for none.
    var parent: UInt64
  }

  let identity: Identity
  /// Hashes of the content words, rising.
  let words: [UInt32]
  /// The hash of what it is: `committee` of `Trade Committee of Oslo`. Several ministries are not
  /// one, so the number of the noun counts.
  let head: UInt32
  /// Whether it is written in capitals alone.
  let isAcronym: Bool
  /// The hash of the whole name.
  let whole: UInt32
  /// The hash of a company's name without its legal form or what stands for one; `nil` for a name
  /// that has none.
  let withoutLegalForm: UInt32?
  let hasLegalForm: Bool
  /// Whether nothing but legal forms stands at its end: `Yanso A/S`, and not `Yanso Holdings A/S`.
  let isPlainlyLegal: Bool
  /// The hash of a company's name with its legal form written short (``CompanyName/written``); `nil` for a
  /// name that has none.
  let written: UInt32?
  /// The hash of its name without the legal forms at its end, and with the words that stand before those;
  /// `nil` where it has none.
  let withoutLegalEnd: UInt32?
  /// Hashes of what else a company is called for short (``CompanyName/shorter``).
  let shorterNames: [UInt32]
  /// The hash of the one word of a company's name that is no noun for what it makes: `Yanso` of `Banco
  /// Yanso` and of `Yanso Electronics`, and the first of a name with a legal form (`Yanso Foods Ltd`) where no
  /// list has it; `nil` where there is none.
  let tradedWord: UInt32?
  /// The hashes of the first and the last word of an organisation.
  private let ends: (first: UInt32, last: UInt32)
  /// Whether it belongs to a place rather than to another body.
  let isOfPlace: Bool
  /// Whether it is one word that tells nothing of what it is: a name of its own, and no part of a body.
  let isProper: Bool
  /// Whether every state has what is called so: `Ministry of Health`, `Senate`, `National Day`.
  let isOfAState: Bool

  /// Reads a spelling.
  init(
    _ kind: EntityKind, _ text: String, by resolver: BodyResolver, in context: AcronymTable.Context?
  ) {
    var key = String(decoding: folded(text), as: UTF8.self)
    if kind == .document { key = WordForms.shared.document(key) }
    if kind == .organisation { key = WordForms.shared.withoutWhole(key) }
    var name = resolver.name(of: key, in: context)
    name.core = WordForms.shared.whole(name.core)
    var core = nameHash(kind.rawValue)
    for word in name.core { core = (core ^ nameHash(word)) &* 0x9E37_79B9_7F4A_7C15 }
    identity = Identity(core: core, parent: name.parent.map(nameHash) ?? 0)
    isOfPlace = name.parent?.hasPrefix(BodyResolver.placePrefix) == true
    self.words = name.core.map { UInt32(truncatingIfNeeded: nameHash($0)) }.sorted()
    let front = key.blankSeparated.prefix {
      !["at", "for", "in", "of", "on", "under"].contains($0)
    }
    head =
      front.last.map {
        UInt32(truncatingIfNeeded: nameHash(WordForms.shared.americanSpelling(String($0))))
      } ?? 0
    isAcronym = Entities.isAcronym(text)
    whole = UInt32(truncatingIfNeeded: nameHash(key))
    let company = kind == .organisation ? CompanyName(key) : nil
    withoutLegalForm = company.map { UInt32(truncatingIfNeeded: nameHash($0.plain)) }
    hasLegalForm = company?.hasLegalForm ?? false
    isPlainlyLegal = company?.isPlainlyLegal ?? false
    written = company.map { UInt32(truncatingIfNeeded: nameHash($0.written)) }
    withoutLegalEnd = company?.legalPlain.map { UInt32(truncatingIfNeeded: nameHash($0)) }
    shorterNames =
      company.map { $0.shorter.map { UInt32(truncatingIfNeeded: nameHash($0)) } } ?? []
    let words = kind == .organisation ? key.blankSeparated : []
    func hash(_ word: Substring?) -> UInt32 {
      word.map { UInt32(truncatingIfNeeded: nameHash($0)) } ?? 0
    }
    ends = (hash(words.first), hash(words.last))
    tradedWord = BodyReading.tradedWord(words, company: company).map { hash($0) }
    isProper =
      words.count == 1 && name.parent == nil
      && !Lexicon.isKnown(key, WordClasses.head.union([.common, .office]))
    isOfAState =
      name.parent == nil
      && (WordForms.shared.isOfAState(key)
        || kind == .organisation
          && (Lexicon.isKnown(key, .stateBody)
            || front.last.map { Lexicon.isKnown($0, .stateBody) } == true))
  }

  private static func tradedWord(_ words: [Substring], company: CompanyName?) -> Substring? {
    let words = company?.plain.blankSeparated ?? words
    guard (2...4).contains(words.count), let first = words.first, let last = words.last else {
      return nil
    }
    func isTrade(_ word: Substring) -> Bool { RuleWords.of(word).contains(.industry) }
    if words.dropFirst().allSatisfy(isTrade) { return isTrade(first) ? nil : first }
    if words.dropLast().allSatisfy(isTrade) { return isTrade(last) ? nil : last }
    return company?.isPlainlyLegal == true && isOfItsOwn(first) ? first : nil
  }

  /// Whether a word is no noun, no place and no name of a person or body that lists have.
  private static func isOfItsOwn(_ word: Substring) -> Bool {
    guard word.utf8.count > 3, let entry = Lexicon.shared.entry(for: Array(word.utf8)[...]) else {
      return word.utf8.count > 3
    }
    return entry.place == 0 && entry.classes.isDisjoint(with: listed)
  }

  private static let listed: WordClasses = [
    .common, .function, .country, .region, .city, .geography, .people, .organisation, .head,
    .givenName, .office, .personTitle,
  ]

  /// Whether its first or last word is this.
  func beginsOrEnds(with word: UInt32) -> Bool { ends.first == word || ends.last == word }

  /// Whether all words of this name are among those of a longer one. Cost: linear.
  func isInside(_ longer: BodyReading) -> Bool {
    guard longer.words.count > words.count,
      longer.identity.parent == identity.parent || identity.parent == 0
    else { return false }
    var place = 0
    for word in words {
      while place < longer.words.count, longer.words[place] < word { place += 1 }
      guard place < longer.words.count, longer.words[place] == word else { return false }
    }
    return true
  }
}
