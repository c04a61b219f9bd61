/// Makes names whole that have `St.` or `Ste.` in them: `Anna Kovel-St. Rose`, `Sault Ste. Marie`, `St. George's`.
///
/// Cost: a look at the last word of each name and at the two words before it.
extension NameReview {
  func withSaints(_ names: [Proposal]) -> [Proposal] {
    guard
      names.contains(where: { isCutAtSaint($0.words) || followsSaint($0.words) || isTown($0.words) }
      )
    else { return names }
    var result: [Proposal] = []
    for name in names {
      if let last = result.last, last.words.upperBound > name.words.lowerBound { continue }
      var whole = name
      if isCutAtSaint(name.words) {
        if let front = coordinated(name.words) {
          whole.words = front
          whole.kind = .place
          result.append(whole)
          whole.words = front.upperBound + 1..<name.words.upperBound
        }
        whole.words = whole.words.lowerBound..<name.words.upperBound + 2
      } else if followsSaint(name.words),
        name.words.lowerBound - 2 >= result.last?.words.upperBound ?? 0
      {
        whole.words = name.words.lowerBound - 2..<name.words.upperBound
        let isHyphenated = !isSaint(whole.words.lowerBound)
        if !isHyphenated, name.words.count == 1, isBehindPlaceCue(whole.words.lowerBound) {
          whole.kind = .place
        }
      } else if isTown(name.words) {
        whole.kind = .place
      }
      result.append(whole)
    }
    return result
  }

  /// `Fort St. Kovel` of `Fort St. Kovel and Ste`
  private func coordinated(_ words: Range<Int>) -> Range<Int>? {
    let joint = words.upperBound - 2
    return joint > words.lowerBound && reading.isWord(joint, "and")
      ? words.lowerBound..<joint : nil
  }

  /// `Kovel-St` before the full stop and a capital; the `St.` of `Main St. Police came` is a street.
  private func isCutAtSaint(_ words: Range<Int>) -> Bool {
    let last = words.upperBound - 1
    let isOpen =
      isHyphenatedSaint(last) || isSaint(last) && (words.count == 1 || isWord(last, "ste"))
    return isOpen && opensWithCapital(behind: words.upperBound)
  }

  /// `Kovel` behind `Ste.` or `Rose-St.`
  private func followsSaint(_ words: Range<Int>) -> Bool {
    let saint = words.lowerBound - 2
    return saint >= 0 && reading[saint + 1].mark == UInt8(ascii: ".")
      && (isHyphenatedSaint(saint) || isWord(saint, "ste")) && reading[saint].isCapitalised
      && opensWithCapital(behind: saint + 1)
  }

  private func opensWithCapital(behind dot: Int) -> Bool {
    dot + 1 < reading.count && reading[dot].mark == UInt8(ascii: ".") && reading[dot].isGlued
      && reading.isAdjacent(dot + 1) && reading[dot + 1].casing == .title
  }

  private func isWord(_ index: Int, _ word: StaticString) -> Bool { reading.isWord(index, word) }

  private func isSaint(_ index: Int) -> Bool {
    reading[index].casing == .title && (isWord(index, "st") || isWord(index, "ste"))
  }

  private func isHyphenatedSaint(_ index: Int) -> Bool {
    guard reading[index].hasParts, reading[index].isCapitalised else { return false }
    let key = reading.folded[reading[index].key]
    return key.hasSuffix(" st") || key.hasSuffix(" ste")
  }

  private func isBehindPlaceCue(_ index: Int) -> Bool {
    index > 0 && reading.isAdjacent(index)
      && (reading[index - 1].has(.placeCue)
        || ["of", "to", "and"].contains { reading.isWord(index - 1, $0) })
  }

  private func isTown(_ words: Range<Int>) -> Bool { reading.isPossessiveTown(words) }
}

extension Reading {
  /// Whether the `'s` behind `St. George` is part of a town's name. Cost: constant for all names but those of
  /// saints.
  func isPossessiveTown(_ words: Range<Int>) -> Bool {
    words.count == 2 && self[words.upperBound - 1].isPossessive && isWord(words.lowerBound, "st")
      && lexicon.entry(for: form(words) + "s")?.classes.contains(.city) == true
  }
}
