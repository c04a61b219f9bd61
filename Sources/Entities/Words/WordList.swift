/// Words that a rule asks for: one look tells whether a word is among them, however many they are.
///
///     private static let determiners = WordList("the a an former")
///     reading.isWord(index, of: determiners)
struct WordList: Sendable {
  private let hashes: HashSet

  /// The list of look-up spellings of single words, with blanks between them.
  init(_ words: String) {
    let words = words.split(whereSeparator: \.isWhitespace)
    hashes = HashSet(
      capacity: words.count, words.lazy.map { Lexicon.hash(Array($0.utf8)[...]) })
  }

  /// Whether a word is in the list. Cost: constant.
  func contains(_ word: Word) -> Bool { word.kind == .word && hashes.contains(word.hash) }
}

extension Reading {
  /// Whether a word is one of a list; one that is not there is none.
  func isWord(_ index: Int, of list: WordList) -> Bool {
    words.indices.contains(index) && list.contains(words[index])
  }
}
