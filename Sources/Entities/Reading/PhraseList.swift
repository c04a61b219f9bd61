/// The phrases of the ``Lexicon`` that stand on a page, in the order of the words that open them.
///
/// Cost: a search by halves among the phrases of the page, which are some dozen in a thousand words.
struct PhraseList: Sendable {
  private struct Phrase {
    var start: Int
    var end: Int
    var entry: Lexicon.Entry
  }

  private var phrases: [Phrase] = []

  /// Adds a phrase; those that open further left, and shorter ones from the same word, come first.
  mutating func add(from start: Int, to end: Int, _ entry: Lexicon.Entry) {
    phrases.append(Phrase(start: start, end: end, entry: entry))
  }

  /// The longest phrase from `start` that is one of `classes`.
  func longest(at start: Int, _ classes: WordClasses) -> (end: Int, entry: Lexicon.Entry)? {
    var (low, high) = (0, phrases.count)
    while low < high {
      let middle = (low + high) / 2
      if phrases[middle].start <= start { low = middle + 1 } else { high = middle }
    }
    while low > 0, phrases[low - 1].start == start {
      let phrase = phrases[low - 1]
      if !phrase.entry.classes.isDisjoint(with: classes) { return (phrase.end, phrase.entry) }
      low -= 1
    }
    return nil
  }
}
