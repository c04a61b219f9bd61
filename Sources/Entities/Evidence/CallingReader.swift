/// Finds what people do for a living where it is no office: `Norwegian skier Anna Berg`, `Anna Berg,
/// 24, a skier from Oslo`, `Anna Berg is a skier`.
struct CallingReader {
  let reading: Reading
  /// The names of the page, in their order.
  let found: [Proposal]

  /// So many words of a description may stand before the calling.
  private static let longestDescription = 5

  /// The callings that stand in none of the roles. Cost: some look-ups for each person.
  func callings(besides roles: [RoleMention]) -> [Calling] {
    var taken: Set<Int>?
    return found.indices.compactMap { index in
      let words = found[index].words
      guard found[index].kind == .person, words.count > 1,
        let range = before(words.lowerBound) ?? behind(words.upperBound)
      else { return nil }
      let span = reading.span(range)
      let known = taken ?? Set(roles.map { $0.span.start })
      taken = known
      if known.contains(span.start) { return nil }
      return Calling(
        title: reading.form(range), span: span, person: index,
        item: reading.scopes[Int(reading[words.lowerBound].scope)].item)
    }
  }

  /// The calling whose last word stands before a name, with what tells its nation.
  private func before(_ end: Int) -> Range<Int>? {
    guard end > 0, isWord(end - 1, sentence: reading[end].sentence) else { return nil }
    for length in [2, 1] where end >= length && isCalling(end - length..<end) {
      var start = end - length
      var first = start
      while first > 0, start - first < 2, isWord(first - 1, sentence: reading[end].sentence) {
        first -= 1
        if reading.isKnown(first..<first + 1, [.people, .country]) {
          start = first
          break
        }
      }
      return start..<end
    }
    return nil
  }

  /// The description behind a name up to the calling.
  private func behind(_ start: Int) -> Range<Int>? {
    guard start < reading.count, start > 0 else { return nil }
    let sentence = reading[start - 1].sentence
    var place = start
    func isComma(_ index: Int) -> Bool {
      index < reading.count && reading[index].mark == UInt8(ascii: ",")
    }
    if isComma(place) {
      place += 1
      // `, 24, `
      if isComma(place + 1), place < reading.count, reading[place].kind == .number { place += 2 }
    }
    if place < reading.count, reading.isWord(place, "is") || reading.isWord(place, "was") {
      place += 1
    } else if place == start {
      return nil
    }
    guard place < reading.count,
      reading.isWord(place, "a") || reading.isWord(place, "an") || reading.isWord(place, "the")
    else { return nil }
    place += 1
    let first = place
    while place < reading.count, place - first <= CallingReader.longestDescription,
      isWord(place, sentence: sentence)
    {
      for end in [place + 2, place + 1] where end <= reading.count && isCalling(place..<end) {
        return first..<end
      }
      // `the sister of a skier`
      if reading.isWord(place, "of") { return nil }
      place += 1
    }
    return nil
  }

  private func isWord(_ index: Int, sentence: Int32) -> Bool {
    reading[index].kind == .word && reading[index].sentence == sentence
  }

  private func isCalling(_ words: Range<Int>) -> Bool {
    let fields =
      words.count == 1
      ? Callings.shared.fields(hash: reading[words.lowerBound].hash)
      : Callings.shared.fields(of: reading.spelling(words))
    return fields.map { !$0.isDisjoint(with: Fields.all.union(.trades)) } ?? false
  }
}
