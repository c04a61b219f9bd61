import CWorldFacts
import TextCore

/// The words that English writes small: `data/words.tsv`, their regular inflections, and the function
/// words of English.
struct EnglishWords: Sendable {
  private let words: ByteNames<Bool>

  /// Read at the first use.
  static let all = EnglishWords()

  private init() {
    let table = world_facts_words()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    words = ByteNames(
      bytes.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }
        .map { (String(decoding: $0, as: UTF8.self), true) })
  }

  /// Whether a word is one of them.
  ///
  /// Cost: a look-up, and up to three for each inflection that it may end in.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    if isListed(word) { return true }
    return EnglishWords.endings.contains { ending in
      guard word.count > ending.letters.count + 2,
        word.suffix(ending.letters.count) == ending.letters
      else { return false }
      let stem = word.dropLast(ending.letters.count)
      if isListed(stem) { return true }
      if let letter = ending.dropped, isListed((stem + [letter])[...]) { return true }
      // `stopped`, `planning`
      return stem.count > 3 && stem.last == stem.dropLast().last && isListed(stem.dropLast())
    }
  }

  private func isListed(_ word: ArraySlice<UInt8>) -> Bool {
    words.value(word) != nil || FunctionWords.all.mask(of: word) & 1 != 0
  }

  private struct Ending: Sendable {
    var letters: ArraySlice<UInt8>
    /// The letter of the stem that it may have taken the place of.
    var dropped: UInt8?

    init(_ letters: String, for dropped: Unicode.Scalar? = nil) {
      self.letters = ArraySlice(letters.utf8)
      self.dropped = dropped.map { UInt8(ascii: $0) }
    }
  }

  /// The inflections of English.
  private static let endings: [Ending] = [
    Ending("s"), Ending("es"), Ending("ies", for: "y"), Ending("ied", for: "y"),
    Ending("ed", for: "e"), Ending("d"), Ending("ing", for: "e"), Ending("er", for: "e"),
    Ending("est", for: "e"), Ending("ly"), Ending("ness"), Ending("less"), Ending("ment"),
    Ending("ity", for: "e"), Ending("al"),
  ]
}
