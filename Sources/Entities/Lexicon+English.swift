/// English words that the tables hold only in their plain form.
extension Lexicon {
  /// `co-operation`, `Counter-Terrorism`: hyphenated words, or prefixes, of the dictionary.
  func isCompound(_ key: ArraySlice<UInt8>) -> Bool {
    let parts = key.split(separator: 0x20)
    guard parts.count > 1 else { return false }
    return parts.enumerated().allSatisfy { index, part in
      if index < parts.count - 1, prefixes.contains(where: { part.elementsEqual($0.utf8) }) {
        return true
      }
      let classes = entry(for: part)?.classes ?? []
      return !classes.isDisjoint(with: [.common, .function]) || isInflected(part)
    }
  }

  /// Whether the word is a regular inflection of an English word.
  func isInflected(_ key: ArraySlice<UInt8>) -> Bool {
    guard key.count > 3, let last = key.last, isInflectionEnd[Int(last)] else { return false }
    for (ending, replacements) in inflections
    where last == ending.last && key.count > ending.count + 2
      && key.suffix(ending.count).elementsEqual(ending)
    {
      let stem = key.dropLast(ending.count)
      for replacement in replacements {
        let found = replacement.isEmpty ? entry(for: stem) : entry(for: (stem + replacement)[...])
        if found?.classes.contains(.common) == true { return true }
      }
    }
    return false
  }
}

private let prefixes = [
  "co", "non", "anti", "counter", "inter", "multi", "re", "pre", "post", "sub", "ex", "pro", "semi",
  "bi", "tri", "mid", "cyber", "bio", "eco", "euro", "afro", "trans",
]

/// Endings of regular inflection, and what may stand in their place in the dictionary.
private let inflections: [([UInt8], [[UInt8]])] = [
  ("ies", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ied", ["y"]), ("ed", ["", "e"]),
  ("ing", ["", "e"]), ("ly", [""]), ("er", ["", "e"]), ("est", [""]),
].map { (Array($0.utf8), $1.map { Array($0.utf8) }) }

/// The bytes that an ending of ``inflections`` ends in.
private let isInflectionEnd: [Bool] = (0..<256).map { byte in
  inflections.contains { $0.0.last.map(Int.init) == byte }
}
