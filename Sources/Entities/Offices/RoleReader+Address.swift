/// Forms of address that stand between an office and its holder, and are no part of it.
extension RoleReader {
  /// The offices in words that were read as one, without what the holder is addressed by: `Minister Sir` P,
  /// `Honourable Premier` P, `Premier, Senator the Hon.` P. Cost: a look at each word.
  static func withoutAddress(_ phrase: RolePhrase, _ reading: Reading) -> [RolePhrase] {
    let words = phrase.words
    guard words.count > 1, !phrase.isTitleOnly else { return [phrase] }
    var parts: [Range<Int>] = []
    var start = words.lowerBound
    var index = start
    while index < words.upperBound {
      let end = addressEnd(at: index, words, reading)
      let isSecond =
        reading[index].mark == UInt8(ascii: ",") && index > start
        && officeEnd(from: index + 1, words, reading) > index + 1
      guard end > index || isSecond else {
        index += 1
        continue
      }
      if index > start { parts.append(start..<index) }
      index = isSecond ? index + 1 : end
      start = index
    }
    if start < words.upperBound { parts.append(start..<words.upperBound) }
    // What is left of a body's name or a title alone is no office.
    guard parts != [words], !parts.isEmpty,
      parts.count == 1 || parts.allSatisfy({ $0.contains { reading[$0].has(.office) } })
    else { return [phrase] }
    return parts.map { part in
      var office = phrase.cut(to: part)
      // All of them are the next person's.
      office.next = phrase.next
      return office
    }
  }

  /// The office without where its holder was heard: `CEO of Kovel on Yanso`. Who represents or advises does so
  /// on something.
  static func withoutMedium(_ phrase: RolePhrase, _ reading: Reading) -> RolePhrase {
    let words = phrase.words
    guard words.count > 2,
      let on = words.dropFirst().dropLast().first(where: { index in
        reading.isWord(index, "on") && reading[index].casing == .lower
          && reading[index + 1].isCapitalised
      }),
      !reading.isKnown(on - 1..<on, .topicalHead),
      !(words.lowerBound..<on).contains(where: { reading.isWord($0, of: topicalOffices) })
    else { return phrase }
    return phrase.cut(to: words.lowerBound..<on)
  }

  /// Where an address ends that begins at a word, with its article: `the Most Honourable`; the word itself
  /// where none does.
  private static func addressEnd(at index: Int, _ words: Range<Int>, _ reading: Reading) -> Int {
    var end = index
    while end < words.upperBound, isBesideAddress(end, reading) { end += 1 }
    let first = end
    while end < words.upperBound, reading[end].isCapitalised,
      let behind = isAddress(end, reading)
        ? end + 1 : reading.phrase(at: end, .honorific)?.end,
      behind <= words.upperBound,
      // `Lord Mayor`
      (reading.phrase(at: end, .office)?.end ?? end) <= behind
    {
      end = behind
      if end < words.upperBound, reading[end].mark == UInt8(ascii: "."), reading[end].isGlued {
        end += 1
      }
    }
    return end > first ? end : index
  }

  /// Words by which an office-holder is addressed besides what stands before everybody's name. `Rep.` and
  /// `Sen.` are offices.
  private static func isAddress(_ index: Int, _ reading: Reading) -> Bool {
    reading.isWord(index, of: addresses)
  }

  private static func isBesideAddress(_ index: Int, _ reading: Reading) -> Bool {
    reading[index].mark == UInt8(ascii: ",")
      || ["the", "most", "his", "her"].contains { reading.isWord(index, $0) }
  }

  /// Where the words end that are offices and nothing else, up to an address or the end.
  private static func officeEnd(from start: Int, _ words: Range<Int>, _ reading: Reading) -> Int {
    var end = start
    while end < words.upperBound, reading[end].isCapitalised, reading[end].has(.office) { end += 1 }
    return end == words.upperBound || addressEnd(at: end, words, reading) > end ? end : start
  }
}

private let addresses = WordList("sir dame dr prof hon honour honor excellency worship grace")
private let topicalOffices = WordList(
  """
  representative rapporteur adviser advisor envoy coordinator expert specialist commissioner negotiator
  counsel authority secretary director minister head lead spokesperson spokesman spokeswoman
  """)
