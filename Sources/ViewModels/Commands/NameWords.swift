import TextCore

/// The words by which a name that is typed is found among others.
enum NameWords {
  /// The words of a text in lower case and without accents.
  static func folded(_ text: String) -> [String] {
    ASCIITransliteration.text(text).lowercased()
      .split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Whether each of some words, in lower case and without accents, begins a word of a name.
  static func isFound(_ name: String, by words: [String]) -> Bool {
    let parts = folded(name)
    return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
  }
}
