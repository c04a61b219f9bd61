/// Finds what body or place words inside a name stand for.
struct BodyResolver {
  let acronyms: AcronymTable
  /// Hashes of the keys under which organisations are named, and of acronyms inside their names.
  private var bodies: Set<UInt64> = []
  /// What others belong to, apart from places: acronyms, and what they stand for.
  private var parents: Set<String>
  /// Their first words: what begins with none of these is not asked for among them.
  private var parentOpenings: Set<Substring>

  init(_ spellings: SpellingTable, acronyms: AcronymTable) {
    self.acronyms = acronyms
    parents = acronyms.longNames
    parentOpenings = []
    for spelling in 0..<spellings.count where spellings.kind(spelling) == .organisation {
      let text = spellings.text(spelling)
      let key = String(decoding: folded(text), as: UTF8.self)
      if !isPlainNoun(key) { bodies.insert(nameHash(key)) }
      if isAcronym(text) {
        parents.insert(comparable(acronyms.expansion(of: key, in: nil) ?? key))
      }
      for word in Entities.acronyms(in: text) {
        bodies.insert(nameHash(String(decoding: folded(word), as: UTF8.self)))
      }
    }
    for (_, long) in WordForms.shared.acronyms { bodies.insert(nameHash(long)) }
    parentOpenings = Set(parents.map { $0.prefix { $0 != " " } })
  }

  /// `State`, as the department is called at times: no body that a State Department is part of.
  private func isPlainNoun(_ key: String) -> Bool {
    guard let classes = Lexicon.shared.entry(for: key)?.classes else { return false }
    return classes.contains(.common) && classes.isDisjoint(with: [.organisation, .head])
  }

  /// The name that is spelled so, in look-up spelling, taken apart.
  func name(of key: String, in context: AcronymTable.Context?) -> BodyName {
    let whole = acronyms.expansion(of: key, in: context) ?? key
    return BodyName(key: whole) { words in resolve(words, whole: whole, context) }
  }

  /// The key of an organisation or place, as it stands for a parent.
  func identity(_ kind: EntityKind, _ key: String, in context: AcronymTable.Context?) -> String {
    if kind == .place { return placeKey(key) ?? key }
    return comparable(acronyms.expansion(of: key, in: context) ?? key)
  }

  private func resolve(
    _ words: ArraySlice<String>, whole: String, _ context: AcronymTable.Context?
  ) -> String? {
    let key = words.joined(separator: " ")
    guard key != whole else { return nil }
    if let long = acronyms.expansion(of: key, in: context) { return comparable(long) }
    if let place = placeKey(key) { return place }
    return bodies.contains(nameHash(key)) ? comparable(key) : nil
  }

  /// The key of a body that others belong to: a place, an acronym or what one stands for. The
  /// names of parts (`Joint Staff`) are no such bodies.
  func resolveParent(_ words: ArraySlice<String>, in context: AcronymTable.Context?) -> String? {
    let key = words.joined(separator: " ")
    if let long = acronyms.expansion(of: key, in: context) { return comparable(long) }
    if let place = placeKey(key) { return place }
    guard mayOpenParent(words) else { return nil }
    if let company = CompanyName(key) {
      let plain = comparable(String(company.plain))
      if parents.contains(plain) { return plain }
    }
    let plain = comparable(key)
    return parents.contains(plain) ? plain : nil
  }

  /// Whether a parent's comparable name can begin like these words.
  private func mayOpenParent(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first(where: { $0 != "the" }) else { return false }
    if joinedPrefixes.contains(first) { return true }
    return parentOpenings.contains(Substring(contentWord(first) ?? first))
  }

  /// What keys of places begin with, and those of bodies do not.
  static let placePrefix = "place "

  /// One key for all names and adjectives of a place.
  private func placeKey(_ key: String) -> String? {
    guard let entry = Lexicon.shared.entry(for: key), entry.place != 0 else { return nil }
    return "\(BodyResolver.placePrefix)\(entry.place)"
  }
}

/// The hash by which names are compared where keeping them would take too much memory: 64-bit FNV-1a,
/// so that a million names clash once in ten million corpora.
func nameHash(_ text: some StringProtocol) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return hash
}

/// A hash of two numbers in their order, spread over all bits (the finalizer of SplitMix64,
/// https://prng.di.unimi.it/splitmix64.c).
func paired(_ first: UInt64, _ second: UInt64) -> UInt64 {
  var mixed = first &* 0x9e37_79b9_7f4a_7c15 ^ second
  mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
  mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
  return mixed ^ (mixed >> 31)
}
