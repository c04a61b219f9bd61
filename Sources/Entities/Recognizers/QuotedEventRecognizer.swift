import TextCore

/// Exercises, operations and conferences in quotation marks: `"Northern Shield-2012"`,
/// `the exercise “Silent Storm”`.
struct QuotedEventRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    for index in reading.quotes where opensQuotation(index, in: reading) {
      guard let end = closing(after: index, in: reading) else { continue }
      let words = index + 1..<end
      guard isTitle(words, in: reading) else { continue }
      if hasYear(words, in: reading) {
        proposals.add(.event, words, Strength.quoted, .quotedWithYear)
      } else if isIntroduced(index, end, in: reading) {
        proposals.add(.event, words, Strength.quoted, .quotedBehindEvent)
      }
    }
    for index in reading.capitals where isYearName(index, in: reading) {
      var start = index
      while start > 0, index - start < HeadedName.longest, reading.continues(start),
        reading.isNameLike(start - 1),
        !reading.isAcronym(start - 1), reading[start - 1].kind == .word
      {
        start -= 1
      }
      if let head = (start..<index).first(where: { reading[$0].has(.eventHead) }) {
        start = head + 1
      }
      proposals.add(.event, start..<index + 1, Strength.yearName, .joinedYear)
    }
    placeWars(in: reading, to: &proposals)
  }

  private func opensQuotation(_ index: Int, in reading: Reading) -> Bool {
    let word = reading[index]
    return word.mark == Mark.openQuote || word.mark == Mark.quote && !word.isGlued
      || word.mark == Mark.quote && index > 0 && reading[index - 1].mark == UInt8(ascii: "(")
      || word.mark == Mark.quote && word.opensLine
  }

  private func closing(after open: Int, in reading: Reading) -> Int? {
    var index = open + 1
    while index < reading.count, index < open + 32, reading.isAdjacent(index) {
      let mark = reading[index].mark
      if mark == Mark.closeQuote || mark == Mark.quote { return index > open + 1 ? index : nil }
      if mark == UInt8(ascii: ".") || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Whether nearly all words but those of grammar have capitals.
  private func isTitle(_ words: Range<Int>, in reading: Reading) -> Bool {
    var plain = 0
    var capitalised = 0
    for index in words where reading[index].kind == .word {
      if reading[index].isCapitalised {
        capitalised += 1
      } else if !reading[index].has(.function) {
        plain += 1
      }
    }
    return capitalised > 0 && plain == 0
  }

  private func hasYear(_ words: Range<Int>, in reading: Reading) -> Bool {
    words.contains { reading.isYear($0) || isYearName($0, in: reading) }
  }

  /// `Northern Shield-2012`
  private func isYearName(_ index: Int, in reading: Reading) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let range = reading[index].key
    // Few words end in a digit.
    guard range.count > 6, digits.contains(reading.folded[range.upperBound - 1]),
      reading[index].isCapitalised
    else { return false }
    let key = reading.folded[range]
    let year = key.suffix(4)
    return year.allSatisfy(digits.contains)
      && key.dropLast(4).last == UInt8(ascii: " ")
      && (year.first == UInt8(ascii: "1") || year.first == UInt8(ascii: "2"))
  }

  private func isIntroduced(_ open: Int, _ close: Int, in reading: Reading) -> Bool {
    let nouns: [StaticString] = [
      "exercise", "exercises", "operation", "drill", "drills", "manoeuvres", "maneuvers",
      "conference", "festival", "forum", "summit", "exhibition", "trainings", "training",
    ]
    return nouns.contains { noun in
      open > 0 && reading.isWord(open - 1, noun)
        || close + 1 < reading.count && reading.isWord(close + 1, noun)
    }
  }

  /// `the Russia-Ukraine war`: two places joined by a hyphen, and a word for fighting.
  private func placeWars(in reading: Reading, to proposals: inout ProposalSet) {
    for index in reading.cued
    where index > 0 && reading[index].has(.eventHead) && reading.isWord(index, "war") {
      let name = reading[index - 1]
      guard reading.continues(index), name.isCapitalised else { continue }
      let parts = reading.folded[name.key].split(separator: UInt8(ascii: " "))
      guard parts.count == 2,
        parts.allSatisfy({ part in
          reading.lexicon.entry(for: part)?.classes.isDisjoint(with: [
            .country, .people, .organisation,
          ])
            == false
        })
      else { continue }
      proposals.add(.event, index - 1..<index + 1, Strength.headed, .warOfParties)
    }
  }
}
