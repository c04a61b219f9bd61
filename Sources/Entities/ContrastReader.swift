/// Finds persons of like names whom a sentence tells apart: `Ivan Petrov and Ivan Sergeyevich Petrov`,
/// `Ahmed Ali, a cousin of Ahmed Mohamed Ali`.
struct ContrastReader {
  let reading: Reading
  /// The names of the page, in their order.
  let found: [Proposal]

  /// So many words may stand between two names that are told apart.
  private static let widestGap = 6

  /// The pairs, as indices into ``found``. Cost: linear.
  func contrasts() -> [Contrast] {
    found.indices.dropLast().compactMap { index in
      let (first, second) = (found[index], found[index + 1])
      guard first.kind == .person, second.kind == .person,
        first.words.count > 1, second.words.count > 1, areAlike(first.words, second.words),
        isTellingApart(first.words.upperBound..<second.words.lowerBound)
      else { return nil }
      return Contrast(first: index, second: index + 1)
    }
  }

  /// Whether names share a word and are not the same: others are nobody's to mistake.
  private func areAlike(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    func has(_ words: Range<Int>, _ index: Int) -> Bool {
      words.contains { reading[$0].hash == reading[index].hash }
    }
    let shared = second.count { has(first, $0) }
    let different = first.count { !has(first.lowerBound..<$0, $0) }
    return shared > 0 && (shared < second.count || shared < different)
  }

  /// A comma, `and`, or what relatives are called.
  private func isTellingApart(_ gap: Range<Int>) -> Bool {
    guard let first = gap.first, gap.count <= ContrastReader.widestGap,
      reading[first].sentence == reading[gap.upperBound].sentence
    else { return false }
    if gap.count == 1, reading[first].mark == UInt8(ascii: ",") { return true }
    return reading.isWord(first, "and") || reading[first].mark == UInt8(ascii: "&")
      || gap.contains { reading.isKnown($0..<$0 + 1, .relative) }
  }
}
