/// The name of a body taken apart: what it is, and of which greater body or place.
///
/// `OAU Joint Staff`, `Joint Staff of the OAU` and, once the acronym is known, `Joint Staff of
/// the Organisation of African Unity` have the same core {joint, staff} and parent.
struct BodyName: Hashable, Sendable {
  /// The content words, normalised and sorted.
  var core: [String]
  /// The key of the body or place it belongs to, or `nil` when its name tells none.
  var parent: String?

  /// Takes a folded name apart. `resolve` gives the key of a body or place that stands inside the
  /// name, or `nil` when the words name none.
  init(key: String, resolve: (ArraySlice<String>) -> String?) {
    var words = key.blankSeparated.map(String.init)
    if words.first == "the" { words.removeFirst() }
    var parent: String?
    // `X of the Y`: the first `of` behind which a body or place stands.
    for index in words.indices.dropLast() where words[index] == "of" && index > 0 {
      let start = words[index + 1] == "the" ? index + 2 : index + 1
      guard start < words.count, let found = resolve(words[start...]) else { continue }
      parent = found
      words.removeSubrange(index...)
      break
    }
    // `Y X`: the longest body or place in front. `Y and X` are two, and what has a legal form is a company.
    if parent == nil, words.count > 1, CompanyName(key)?.hasLegalForm != true {
      for end in (1..<words.count).reversed() where words[end] != "and" && words[end] != "&" {
        guard let found = resolve(words[..<end]) else { continue }
        parent = found
        words.removeSubrange(..<end)
        break
      }
    }
    self.parent = parent
    core = joiningPrefixes(words[...]).compactMap(contentWord).sorted()
  }
}

/// The words with prefixes joined to what they stand before, however it was written: look-up
/// spelling parts `co-operation` into two words.
func joiningPrefixes(_ words: ArraySlice<String>) -> [String] {
  var result: [String] = []
  var prefix = ""
  for (index, word) in words.enumerated() {
    if index < words.count - 1, prefix.isEmpty, joinedPrefixes.contains(word) {
      prefix = word
    } else {
      result.append(prefix + word)
      prefix = ""
    }
  }
  return result
}

/// A word in the spelling in which names are compared, `nil` for words without content.
func contentWord(_ word: String) -> String? {
  if wordsWithoutContent.contains(word) { return nil }
  var word = WordForms.shared.comparable(word)
  if word.hasSuffix("ies"), word.count > 5 {
    word = word.dropLast(3) + "y"
  } else if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 4 {
    word.removeLast()
  }
  if word.hasSuffix("isation") { word = word.dropLast(7) + "ization" }
  return word
}

private let wordsWithoutContent: Set<String> = [
  "of", "the", "for", "and", "on", "in", "to", "up", "affairs", "&", "de",
]
/// Prefixes that are written with a hyphen or without.
let joinedPrefixes: Set<String> = [
  "co", "non", "anti", "counter", "inter", "multi", "trans",
]
