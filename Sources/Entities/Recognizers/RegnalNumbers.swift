/// The first of a name, where the page names the second, too: `Abdullah I` beside `Abdullah II`.
///
/// `I` is a word; that it is a number is told by the other one alone. Cost: a look at the word behind each
/// person's name.
struct RegnalNumbers {
  let reading: Reading

  /// The names with the numbers behind them.
  func completed(_ names: [Proposal]) -> [Proposal] {
    var result = names
    for (index, name) in names.enumerated() where name.kind == .person {
      let number = name.words.upperBound
      guard number < reading.count, reading.isAdjacent(number), !reading[number - 1].isPossessive,
        reading[number].isCapitalised, reading.isWord(number, "i"),
        index + 1 == names.count || names[index + 1].words.lowerBound > number,
        names.contains(where: { isLater($0, than: name.words) })
      else { continue }
      result[index].words = name.words.lowerBound..<number + 1
    }
    return result
  }

  private func isLater(_ other: Proposal, than words: Range<Int>) -> Bool {
    let number = other.words.upperBound - 1
    return other.kind == .person && other.words.count == words.count + 1
      && reading[number].has(.nameSuffix) && reading[number].casing == .upper
      && reading.spelling(other.words.lowerBound..<number) == reading.spelling(words)
  }
}
