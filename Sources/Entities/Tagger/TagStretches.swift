/// Finds the stretches of a reading in which names can stand.
///
/// Most words of English are small words far from any capital. They are outside of all names, and
/// the tagger does not look at them; that makes it three times as fast and loses next to nothing.
struct TagStretches {
  /// The most small words or marks that a name holds in a row.
  static let longestGap = 4

  /// The stretches in order, none reaching over the end of a sentence.
  static func find(in reading: Reading) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for sentence in reading.sentences {
      var open: Range<Int>?
      for index in sentence.words where isCandidate(index, in: reading) {
        if let current = open, index - current.upperBound <= longestGap {
          open = current.lowerBound..<index + 1
        } else {
          if let current = open { stretches.append(current) }
          open = index..<index + 1
        }
      }
      if let current = open { stretches.append(current) }
      // `Resolution 2254 (2015)` ends in its bracket.
      if let last = stretches.last, last.upperBound < sentence.words.upperBound,
        last.lowerBound >= sentence.words.lowerBound,
        reading[last.upperBound].mark == UInt8(ascii: ")")
      {
        stretches[stretches.count - 1] = last.lowerBound..<last.upperBound + 1
      }
    }
    return stretches
  }

  private static func isCandidate(_ index: Int, in reading: Reading) -> Bool {
    let word = reading[index]
    switch word.kind {
    case .mark: return false
    case .number: return isNearCapital(index, in: reading)
    case .word:
      guard word.casing == .lower else {
        // `The report said`: a capital that only the sentence's start explains.
        let next = index + 1
        return
          !(word.opensSentence && word.has(.function) && word.casing == .title
          && next < reading.count && reading[next].kind == .word
          && reading[next].casing == .lower)
      }
      // `president Ruto`: offices are tagged too.
      if word.has([.office, .rank, .title]), !word.has(.function) { return true }
      return word.has([.place, .people, .organisation]) && !word.has([.common, .function])
    }
  }

  private static func isNearCapital(_ index: Int, in reading: Reading) -> Bool {
    for other in max(0, index - 3)...min(reading.count - 1, index + 2)
    where reading[other].isCapitalised && reading[other].sentence == reading[index].sentence {
      return true
    }
    return false
  }
}
