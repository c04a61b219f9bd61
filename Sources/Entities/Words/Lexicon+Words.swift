extension Lexicon {
  /// Looks all words up, and notes what is known of them.
  ///
  /// Cost: a look-up a word. They are made one behind the other, before anything else is asked of
  /// the words: look-ups that nothing waits for overlap in the processor, where each alone would
  /// wait for memory.
  ///
  /// Returns the classes of all of them together, with those that no word carries.
  func classify(_ words: inout [Word], spelled folded: [UInt8]) -> WordClasses {
    var all: WordClasses = []
    words.withUnsafeMutableBufferPointer { words in
      for index in words.indices where words[index].kind == .word {
        prefetch(hash: words[min(index + 16, words.count - 1)].hash)
        guard let entry = entry(hash: words[index].hash) else { continue }
        all.formUnion(entry.classes)
        words[index].classes = entry.classes.subtracting([.ofPhrases, .ofRules])
        words[index].place = entry.place
        words[index].isInPhrases = entry.classes.contains(.standsInPhrase)
      }
      for index in words.indices
      where words[index].kind == .word && !words[index].has([.common, .function]) {
        if isEnglish(words[index], folded) { words[index].classes.insert(.common) }
      }
    }
    return all
  }

  private func isEnglish(_ word: Word, _ folded: [UInt8]) -> Bool {
    isInflected(folded[word.key]) || isPrefixed(folded[word.key])
      || word.hasParts && isCompound(folded[word.key])
  }
}
