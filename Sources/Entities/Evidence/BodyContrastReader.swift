/// Finds bodies of which one has the name of the other and more before it, and which are two: `the
/// Republican Party won 30 seats, the Liberal Republican Party four`, `the Red Cross, the Norwegian Red
/// Cross`.
///
/// Whoever shortens a name has said it before. So two are told apart where the short one comes first in
/// running text, with an article like the long one, and where both stand in one list. What the
/// long one begins with tells of another only where it is no place and no body, to which the short one
/// belongs as well, and where not every state has what is called so.
struct BodyContrastReader {
  let reading: Reading
  /// The names of the page, in their order.
  let found: [Proposal]

  /// The pairs, as indices into ``found``. Cost: linear, and comparing those that end alike.
  func contrasts() -> [Contrast] {
    var ends = SharedKeys()
    for index in found.indices
    where found[index].kind == .organisation && found[index].words.count > 1 {
      let words = found[index].words
      ends.add(index, key: reading.hash(of: words.upperBound - 2..<words.upperBound))
    }
    let groups = ends.groups()
    if groups.isEmpty { return [] }
    var contrasts: [Contrast] = []
    for (_, alike) in groups {
      var longest: [UInt64: Int] = [:]
      for index in alike {
        let spelling = reading.hash(of: found[index].words)
        if longest.updateValue(longest[spelling] ?? index, forKey: spelling) == nil {
          // The first mention of a name, with the names before it.
          for short in alike.prefix(BodyContrastReader.mostCompared) where short < index {
            if areTwo(short, index) { contrasts.append(Contrast(first: short, second: index)) }
          }
        }
      }
    }
    return contrasts.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private static let mostCompared = 16

  private func areTwo(_ short: Int, _ long: Int) -> Bool {
    let (words, whole) = (found[short].words, found[long].words)
    guard whole.count > words.count else { return false }
    let rest = whole.upperBound - words.count..<whole.upperBound
    guard reading.spelling(rest) == reading.spelling(words),
      !isOneOfAState(words),
      !reading.sentence(of: words.lowerBound).isTitleCased,
      !reading.sentence(of: whole.lowerBound).isTitleCased
    else { return false }
    if short + 1 == long, isList(words.upperBound..<whole.lowerBound) { return true }
    let more = whole.lowerBound..<rest.lowerBound
    return hasArticle(words) && hasArticle(whole)
      && !more.contains {
        reading[$0].place != 0 || reading.place(at: $0) != nil || reading.isAcronym($0)
      }
  }

  /// Whether every state has one body that is called so; of parties it has several.
  private func isOneOfAState(_ words: Range<Int>) -> Bool {
    let last = words.upperBound - 1
    return !reading.isWord(last, "party")
      && (reading.isKnown(words, .stateBody) || reading.isKnown(last..<last + 1, .stateBody))
  }

  private func hasArticle(_ words: Range<Int>) -> Bool {
    let start = words.lowerBound
    return reading.isWord(start, "the")
      || start > 0 && reading.isAdjacent(start) && reading.isWord(start - 1, "the")
  }

  /// `, the`, `and the`
  private func isList(_ gap: Range<Int>) -> Bool {
    !gap.isEmpty && gap.count <= 3
      && gap.allSatisfy {
        reading[$0].mark == UInt8(ascii: ",") || reading[$0].mark == UInt8(ascii: "&")
          || reading.isWord($0, "and") || reading.isWord($0, "the")
      }
      && !(gap.count == 1 && reading.isWord(gap.lowerBound, "the"))
  }
}
