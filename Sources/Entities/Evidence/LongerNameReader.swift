/// Finds persons whose name goes on where that of somebody before them ends: `Peter Lund, the mayor, … Peter
/// Lund-Hansen, 17, a pupil`.
///
/// News names people in full first and shortens them then. Who comes later, under a name that has more behind
/// the surname, and is brought in by an age, a title or a trade, is another. Cost: a look at each name; those
/// that begin alike are compared.
struct LongerNameReader {
  let reading: Reading
  /// The names of the page, in their order.
  let found: [Proposal]

  /// The pairs, as indices into ``found``.
  func contrasts() -> [Contrast] {
    var contrasts: [Contrast] = []
    /// The full names of the text so far, by their first words.
    var before: [UInt64: [Int]] = [:]
    for index in found.indices where found[index].kind == .person {
      let words = found[index].words
      guard words.count > 1, !isInHeadline(words) else { continue }
      let key = reading[words.lowerBound].hash
      let others = before[key] ?? []
      if !others.contains(where: {
        reading.spelling(found[$0].words).elementsEqual(reading.spelling(words))
      }) {
        if isBroughtIn(words) {
          contrasts += others.filter { goesOn(words, behind: found[$0].words) }
            .filter {
              titleBefore(found[$0].words) != titleBefore(words) || titleBefore(words) == nil
            }
            .map { Contrast(first: $0, second: index) }
        }
        before[key] = others + [index]
      }
    }
    return contrasts
  }

  /// Whether a name is another with more behind it: a surname, or the second half of one.
  private func goesOn(_ longer: Range<Int>, behind shorter: Range<Int>) -> Bool {
    if reading[longer.upperBound - 1].has(.nameSuffix) { return false }
    return begins(reading.spelling(longer), with: reading.spelling(shorter))
      || begins(
        reading.folded[reading[longer.upperBound - 1].key],
        with: reading.folded[reading[shorter.upperBound - 1].key])
  }

  private func begins(_ long: ArraySlice<UInt8>, with short: ArraySlice<UInt8>) -> Bool {
    long.count > short.count + 2 && long.starts(with: short)
      && long[long.startIndex + short.count] == UInt8(ascii: " ")
  }

  /// A line without a full stop, in which names are shortened before they are told.
  private func isInHeadline(_ words: Range<Int>) -> Bool {
    let sentence = reading.sentence(of: words.lowerBound)
    let last = reading[sentence.words.upperBound - 1]
    return sentence.isTitleCased || last.kind == .word
  }

  /// `Judge` P, `the teacher` P, P`, 17,`, P`, a pupil`
  private func isBroughtIn(_ words: Range<Int>) -> Bool {
    if titleBefore(words) != nil { return true }
    let comma = words.upperBound
    guard comma + 1 < reading.count, reading[comma].mark == UInt8(ascii: ","),
      reading.isAdjacent(comma), reading.isAdjacent(comma + 1)
    else { return false }
    return reading[comma + 1].kind == .number
      || ["a", "an", "the"].contains { reading.isWord(comma + 1, $0) }
      || reading[comma + 1].casing == .lower && reading[comma + 1].has(.office)
  }

  /// The hash of the office or title right before a name.
  private func titleBefore(_ words: Range<Int>) -> UInt64? {
    let index = words.lowerBound - 1
    guard index >= 0, reading.isAdjacent(words.lowerBound), reading[index].has([.office, .title])
    else { return nil }
    return reading[index].hash
  }
}
