/// English words that the tables hold only in their plain form.
extension Lexicon {
  /// `co-operation`, `Counter-Terrorism`: hyphenated words, or prefixes, of the dictionary.
  func isCompound(_ key: ArraySlice<UInt8>) -> Bool {
    guard key.contains(0x20) else { return false }
    let parts = key.split(separator: 0x20)
    guard parts.count > 1 else { return false }
    return parts.enumerated().allSatisfy { index, part in
      let hash = Lexicon.hash(part)
      if index < parts.count - 1, prefixes.contains(hash) { return true }
      return isCommon(hash) || isInflected(part)
    }
  }

  /// `Geopolitics`, `cybersecurity`: a prefix of learned words, and a long word of the dictionary.
  ///
  /// Cost: a comparison for each prefix, and a look-up behind the one that fits.
  func isPrefixed(_ key: ArraySlice<UInt8>) -> Bool {
    guard key.count >= 3 + shortestPrefixedStem else { return false }
    return learnedPrefixes.contains { prefix in
      key.count >= prefix.utf8CodeUnitCount + shortestPrefixedStem && key.hasPrefix(prefix)
        && isDictionaryWord(Lexicon.hash(key.dropFirst(prefix.utf8CodeUnitCount)))
    }
  }

  /// Whether the word is a regular inflection of an English word.
  ///
  /// Cost: nothing for a word that ends in no ending; else one hash of it and up to five look-ups.
  func isInflected(_ key: ArraySlice<UInt8>) -> Bool {
    guard key.count > 3, let last = key.last, isInflectionEnd[Int(last)] else { return false }
    for inflection in inflections
    where last == inflection.last && key.count > inflection.ending.utf8CodeUnitCount + 2
      && key.hasSuffix(inflection.ending)
    {
      let stem = Lexicon.hash(key.dropLast(inflection.ending.utf8CodeUnitCount))
      if inflection.isDropped, isDictionaryWord(stem) { return true }
      if let letter = inflection.replacement,
        isDictionaryWord(Lexicon.extended(stem, by: letter))
      {
        return true
      }
    }
    return false
  }

  private func isDictionaryWord(_ hash: UInt64) -> Bool {
    entry(hash: hash)?.classes.contains(.common) == true
  }

  private func isCommon(_ hash: UInt64) -> Bool {
    entry(hash: hash)?.classes.isDisjoint(with: [.common, .function]) == false
  }
}

/// The hashes of prefixes that stand before a hyphen.
private let prefixes: HashSet = {
  let prefixes = [
    "co", "non", "anti", "counter", "inter", "multi", "re", "pre", "post", "sub", "ex", "pro",
    "semi", "bi", "tri", "mid", "cyber", "bio", "eco", "euro", "afro", "trans",
  ]
  var hashes = HashSet(capacity: prefixes.count)
  for prefix in prefixes { hashes.insert(Lexicon.hash(Array(prefix.utf8)[...])) }
  return hashes
}()

/// Prefixes that are written together with the word behind them.
private let learnedPrefixes: [StaticString] = [
  "agro", "anti", "astro", "bio", "counter", "cyber", "electro", "geo", "hydro", "inter", "macro",
  "meta", "micro", "multi", "nano", "neuro", "psycho", "socio", "tele", "thermo", "trans",
]
/// Shorter stems stand in names of firms as well: `Telegram`, `Microsoft`.
private let shortestPrefixedStem = 6

/// An ending of regular inflection.
private struct Inflection {
  var ending: StaticString
  var last: UInt8
  /// Whether the dictionary may hold the word without it.
  var isDropped: Bool
  /// The letter that may stand in its place in the dictionary.
  var replacement: UInt8?

  init(_ ending: StaticString, isDropped: Bool = true, or replacement: Unicode.Scalar? = nil) {
    self.ending = ending
    last = ending.utf8Start[ending.utf8CodeUnitCount - 1]
    self.isDropped = isDropped
    self.replacement = replacement.map { UInt8(ascii: $0) }
  }
}

private let inflections = [
  Inflection("ies", isDropped: false, or: "y"), Inflection("es", or: "e"), Inflection("s"),
  Inflection("ied", isDropped: false, or: "y"), Inflection("ed", or: "e"),
  Inflection("ing", or: "e"), Inflection("ly"), Inflection("er", or: "e"), Inflection("est"),
]

/// The bytes that an ending of ``inflections`` ends in.
private let isInflectionEnd: [Bool] = (0..<256).map { byte in
  inflections.contains { Int($0.last) == byte }
}
