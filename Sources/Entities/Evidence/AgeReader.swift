import TextCore

/// Finds how old people are said to be: `Anna Berg, 24, …`, `Anna Berg, aged 24`, `24-year-old skier
/// Anna Berg`, `Anna Berg, a 24-year-old skier`.
///
/// Numbers in brackets are none: they are minutes and points as well.
struct AgeReader {
  let reading: Reading
  /// The names of the page, in their order.
  let found: [Proposal]

  /// So many words may stand between `24-year-old` and the name.
  private static let longestDescription = 4

  /// The ages, in the order of the names. Cost: some look-ups for each person.
  func ages() -> [Age] {
    found.indices.compactMap { index in
      guard found[index].kind == .person else { return nil }
      let words = found[index].words
      return (behind(words.upperBound) ?? before(words.lowerBound)).map {
        Age(person: bearer(of: index), years: $0)
      }
    }
  }

  /// For a bare surname the name before it in whose item it stands.
  private func bearer(of index: Int) -> Int {
    let words = found[index].words
    guard words.count == 1 else { return index }
    let surname = reading[words.lowerBound]
    return found[..<index].lastIndex { name in
      name.kind == .person && name.words.count > 1
        && reading[name.words.upperBound - 1].hash == surname.hash
        && reading[name.words.lowerBound].scope == surname.scope
    } ?? index
  }

  private func behind(_ start: Int) -> Int? {
    guard start + 1 < reading.count, start > 0, reading.isAdjacent(start) else { return nil }
    var place = start
    if isMark(place, ",") || isMark(place, "(") {
      let isBracket = isMark(place, "(")
      place += 1
      if reading.isWord(place, "aged") || reading.isWord(place, "age") {
        return years(at: place + 1)
      }
      if isBracket { return nil }
      if let years = years(at: place) { return endsAge(place + 1) ? years : nil }
      if reading.isWord(place, "who") { place += 1 }
    }
    if reading.isWord(place, "is") || reading.isWord(place, "was") {
      place += 1
      if let years = years(at: place) {
        return endsAge(place + 1) || isWord(place + 1, ["years", "and", "when"]) ? years : nil
      }
    } else if place == start {
      return nil
    }
    guard reading.isWord(place, "a") || reading.isWord(place, "an") || reading.isWord(place, "the")
    else { return nil }
    return yearsOld(endingAt: place + 3)
  }

  private func before(_ end: Int) -> Int? {
    var place = end - 1
    while place >= 0, end - place <= AgeReader.longestDescription + 1,
      reading[place].kind == .word, reading[place].sentence == reading[end].sentence
    {
      // Nothing else touches what stands before it.
      if reading[place].isGlued, let years = yearsOld(endingAt: place) {
        let isOthers = (place + 1..<end).contains { isWord($0, ["and", "of", "to", "with"]) }
        return isOthers ? nil : years
      }
      place -= 1
    }
    return nil
  }

  /// A number of two digits.
  private func years(at index: Int) -> Int? {
    guard index < reading.count, reading[index].kind == .number, reading[index].span.count == 2
    else { return nil }
    return Int(reading.text[reading[index].span])
  }

  /// `24-year-old`, which is three words, ending at the last of them.
  private func yearsOld(endingAt index: Int) -> Int? {
    guard index > 1, index < reading.count, reading[index].kind == .word, reading[index].isGlued,
      isMark(index - 1, "-"), reading.isWord(index, "year old")
    else { return nil }
    return years(at: index - 2)
  }

  /// Whether what stands behind a number shows that it is no day and no score.
  private func endsAge(_ index: Int) -> Bool {
    guard index < reading.count, reading.isAdjacent(index) else { return true }
    if isMark(index, ",") {
      return
        !(index + 1 < reading.count && reading[index + 1].kind == .number
        && reading.isAdjacent(index + 1))
    }
    return isMark(index, ".") || isMark(index, ";")
  }

  private func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    index < reading.count && reading[index].mark == UInt8(ascii: mark)
  }

  private func isWord(_ index: Int, _ words: [StaticString]) -> Bool {
    index < reading.count && words.contains { reading.isWord(index, $0) }
  }
}
