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
  /// Hashes of what else a company is called for short (``CompanyName/shorter``).
  let shorterNames: [UInt32]
  /// Whether it belongs to a place rather than to another body.
  let isOfPlace: Bool
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
    words = name.core.map { UInt32(truncatingIfNeeded: nameHash($0)) }.sorted()
    let front = key.blankSeparated.prefix {
      !["of", "for", "on", "under"].contains($0)
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
    shorterNames =
      company.map { $0.shorter.map { UInt32(truncatingIfNeeded: nameHash($0)) } } ?? []
    isOfAState =
      name.parent == nil
      && (WordForms.shared.isOfAState(key)
        || kind == .organisation
          && (Lexicon.isKnown(key, .stateBody)
            || front.last.map { Lexicon.isKnown($0, .stateBody) } == true))
  }

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
