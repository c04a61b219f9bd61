import TextCore

/// Who signs a text: a name on a line of its own, below it the office, and below that the body.
///
///     Jane Mwale, MBA
///     Secretary General
///     Union of Journalists of Kovel
///
/// Below an article each line may be a scope of its own, of no item.
extension RoleReader {
  /// A signature has so many lines between the office and the body's name.
  private static let mostBodyLines = 2
  /// What stands behind a name on its line has so many words.
  private static let longestTail = 6

  /// The name on the line above an office that begins a line.
  func signer(_ phrase: RolePhrase) -> Int? {
    let start = phrase.words.lowerBound
    guard phrase.isCapitalised, start > 0, opensSignedLine(start),
      endsLine(phrase.next) || reading[phrase.next].mark == UInt8(ascii: ",")
    else { return nil }
    var end = start
    while end > 0, start - end < RoleReader.longestTail, persons.ending(at: end) == nil,
      isBehindName(end - 1), end == start || !opensLine(end)
    {
      end -= 1
    }
    guard let person = persons.ending(at: end) else { return nil }
    let name = found[person].words.lowerBound
    let line = (0..<name).reversed().first { opensLine($0 + 1) }.map { $0 + 1 } ?? 0
    // A rank may stand before the name.
    return line == name
      || (line..<name).allSatisfy {
        reading[$0].has(.personTitle) || [Mark.dash, UInt8(ascii: ".")].contains(reading[$0].mark)
      } ? person : nil
  }

  /// The body of an office that names none, where a signature says it on the next line or behind a comma
  /// that ends with the line: `Rector, University of Yanso`.
  func signedBody(of phrase: RolePhrase, by person: Int) -> Range<Int>? {
    let next = phrase.next
    guard phrase.isCapitalised, next < reading.count, !phrase.isTitleOnly,
      found[person].words.upperBound <= phrase.words.lowerBound,
      next == phrase.words.upperBound, !namesBody(phrase.words)
    else { return nil }
    if reading[next].mark == UInt8(ascii: ","), reading.isAdjacent(next),
      let body = body(from: next + 1), closesLine(body.upperBound),
      isAlone(person, phrase)
    {
      return body
    }
    guard opensSignedLine(next), signer(phrase) == person else { return nil }
    var (start, last) = (next, Range<Int>?.none)
    for _ in 0..<RoleReader.mostBodyLines {
      guard opensSignedLine(start), let body = body(from: start), closesLine(body.upperBound) else {
        break
      }
      last = next..<body.upperBound
      start = body.upperBound
      if start < reading.count, reading[start].mark == UInt8(ascii: ",") { start += 1 }
      if start >= reading.count { break }
    }
    return last
  }

  private func body(from start: Int) -> Range<Int>? {
    let first = reading.isWord(start, "the") ? start + 1 : start
    let index = found.partitioningIndex { $0.words.lowerBound >= first }
    guard index < found.count, found[index].words.lowerBound == first,
      found[index].kind == .organisation || found[index].kind == .place && opensLine(start)
    else { return nil }
    return found[index].words
  }

  private func namesBody(_ words: Range<Int>) -> Bool {
    let index = found.partitioningIndex { $0.words.upperBound > words.lowerBound }
    return index < found.count && found[index].words.lowerBound < words.upperBound
      && (found[index].kind == .organisation || found[index].kind == .place)
  }

  /// Whether a line holds a name, the office behind a comma, and nothing before.
  private func isAlone(_ person: Int, _ phrase: RolePhrase) -> Bool {
    let name = found[person].words
    if opensLine(phrase.words.lowerBound) { return signer(phrase) == person }
    var start = name.lowerBound
    while start > 0, !opensLine(start), reading[start - 1].has(.personTitle) { start -= 1 }
    return opensLine(start) && reading[name.upperBound].mark == UInt8(ascii: ",")
      && reading.determinedStart(of: phrase.words) == name.upperBound + 1
  }

  /// `, MBA`, `(Ms)`, `, PhD`
  private func isBehindName(_ index: Int) -> Bool {
    let word = reading[index]
    return word.casing == .upper || word.casing == .mixed || word.has([.honorific, .title])
      || [UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ".")]
        .contains(word.mark)
  }

  private func opensLine(_ index: Int) -> Bool { index == 0 || !reading.isAdjacent(index) }

  /// Whether a line begins at a word that goes on with the line before: both are of one item, or it stands
  /// below the text and is of none.
  private func opensSignedLine(_ index: Int) -> Bool {
    guard index > 0, index < reading.count, reading[index].opensLine else { return false }
    let (scope, other) = (Int(reading[index].scope), Int(reading[index - 1].scope))
    if scope == other { return true }
    return scope == other + 1 && reading.scopes[scope].item == nil
      && reading.scopes[...other].contains { $0.item != nil }
  }

  private func endsLine(_ index: Int) -> Bool {
    index >= reading.count || opensLine(index)
  }

  private func closesLine(_ index: Int) -> Bool {
    endsLine(index)
      || [UInt8(ascii: ","), UInt8(ascii: ".")].contains(reading[index].mark) && endsLine(index + 1)
  }
}
