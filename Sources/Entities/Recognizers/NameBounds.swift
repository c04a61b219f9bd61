import TextCore

/// Gives names the words that they were cut off from: the year of an event, the first word of a
/// person that is also a word of English, the bracket that tells one party from another.
///
/// Cost: a few steps for each name and each number.
extension NameReview {
  func withWholeNames(_ names: [Proposal]) -> [Proposal] {
    var names = names
    takeYears(&names)
    takeWings(&names)
    takeFirstWords(&names)
    return withPlans(names)
  }

  // MARK: Years

  /// `Operation Kovel 2031`; and a name with its year is an event's, unless its words tell otherwise.
  private func takeYears(_ names: inout [Proposal]) {
    for index in names.indices {
      let words = names[index].words
      let end = words.upperBound
      if names[index].kind == .event, isYearBehind(words), !isTaken(end, behind: index, names) {
        names[index].words = words.lowerBound..<end + 1
      } else if names[index].kind == .organisation, words.count > 1, reading.isYear(end - 1),
        !words.contains(where: { reading[$0].has([.head, .companySuffix]) }),
        // `FY 2031` is none.
        words.dropLast().contains(where: { reading[$0].casing == .title })
      {
        names[index].kind = .event
        names[index].rule = .joinedYear
      }
    }
  }

  /// Whether a year that opens no stretch of years follows.
  private func isYearBehind(_ words: Range<Int>) -> Bool {
    let year = words.upperBound
    guard reading.isYear(year), reading.continues(year),
      !reading.isKnown(words, .partOfTime),
      !words.contains(where: { reading.isYear($0) })
    else { return false }
    return
      !(year + 1 < reading.count && reading[year + 1].isGlued
      && [Mark.dash, UInt8(ascii: "-"), UInt8(ascii: "/")].contains(reading[year + 1].mark))
  }

  private func isTaken(_ word: Int, behind index: Int, _ names: [Proposal]) -> Bool {
    index + 1 < names.count && names[index + 1].words.lowerBound <= word
  }

  /// `Agenda 2063`: what was found of it stands for the whole.
  private func withPlans(_ names: [Proposal]) -> [Proposal] {
    var result: [Proposal]?
    for number in reading.numbers where number > 0 && reading[number - 1].isCapitalised {
      guard !reading[number - 1].has(.month), reading.isYear(number), reading.continues(number),
        reading.isKnown(number - 1..<number, .yearedPlan)
      else { continue }
      var known = result ?? names
      let next = known.partitioningIndex { $0.words.upperBound > number - 1 }
      if next < known.count, known[next].words.lowerBound <= number {
        guard known[next].words.lowerBound >= number - 1 else { continue }
        known.remove(at: next)
      }
      known.insert(
        Proposal(
          kind: .document, words: number - 1..<number + 1, strength: Strength.headed,
          rule: .numberedDocument), at: next)
      result = known
    }
    return result ?? names
  }

  // MARK: Parties

  /// `Workers' Party of Yanso (Unified)`.
  private func takeWings(_ names: inout [Proposal]) {
    for open in reading.brackets where open > 0 {
      let index = names.partitioningIndex { $0.words.upperBound >= open }
      guard index < names.count, names[index].words.upperBound == open,
        names[index].kind == .organisation,
        names[index].words.contains(where: { isPartyHead($0) }) || isGluedToLetters(open),
        let close = (open + 2..<open + 5).first(where: {
          $0 < reading.count && reading[$0].mark == UInt8(ascii: ")")
        }), isGluedToLetters(open) || (open + 1..<close).allSatisfy(isWingWord)
      else { continue }
      if !isGluedToLetters(open), isShortName(open + 1..<close, of: names[index], among: names) {
        addShortName(open + 1, behind: index, to: &names)
        continue
      }
      names[index].words = names[index].words.lowerBound..<close + 1
      let covered = names[(index + 1)...].prefix { $0.words.lowerBound < close }.count
      names.removeSubrange(index + 1..<index + 1 + covered)
    }
  }

  /// `KPY(M)`: letters with letters in a bracket that touches them.
  private func isGluedToLetters(_ open: Int) -> Bool {
    open + 2 < reading.count && reading[open].isGlued && reading[open + 1].isGlued
      && reading[open + 1].kind == .word && reading[open + 1].span.count <= 4
      && reading[open + 1].isCapitalised && reading[open + 2].mark == UInt8(ascii: ")")
      && reading[open - 1].casing == .upper && reading.isAcronym(open - 1)
  }

  /// `(Kovya)`, `(Kovel-Y15)`, `(KovYanso)`: no wing but what the body is called for short. It is told by capitals
  /// or figures inside the word, by its letters in those of the name, and where the page has it elsewhere.
  private func isShortName(
    _ words: Range<Int>, of name: Proposal, among names: [Proposal]
  ) -> Bool {
    guard words.count == 1, let index = words.first else { return false }
    let word = reading[index]
    let text = reading.text.bytes[word.span.range]
    if text.contains(where: { 0x30...0x39 ~= $0 })
      || zip(text, text.dropFirst()).contains(where: {
        0x61...0x7A ~= $0 && 0x41...0x5A ~= $1
      })
    {
      return true
    }
    if names.contains(where: {
      $0.kind == .organisation && $0.words.count == 1 && $0.words != words
        && reading[$0.words.lowerBound].hash == word.hash
    }) {
      return true
    }
    let letters = Array(reading.folded[word.key].filter { $0 != 0x20 })
    return !reading.isCommon(index) && !word.has(.people)
      && reading.folded[reading[name.words.lowerBound].key].first == letters.first
      && holds(reading.spelling(name.words), letters)
  }

  /// Whether letters stand in a spelling in their order.
  private func holds(_ spelling: ArraySlice<UInt8>, _ letters: [UInt8]) -> Bool {
    var rest = letters[...]
    for byte in spelling where byte == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  private func addShortName(_ word: Int, behind index: Int, to names: inout [Proposal]) {
    let next = index + 1
    if next < names.count, names[next].words.lowerBound <= word {
      if names[next].words == word..<word + 1 { names[next].kind = .organisation }
      return
    }
    names.insert(
      Proposal(
        kind: .organisation, words: word..<word + 1, strength: Strength.defined,
        rule: .explainedAcronym), at: next)
  }

  private func isPartyHead(_ index: Int) -> Bool {
    reading[index].isCapitalised && reading.isKnown(index..<index + 1, .partyHead)
  }

  /// A word in a bracket that is neither letters for the name nor where the party is.
  private func isWingWord(_ index: Int) -> Bool {
    let word = reading[index]
    return word.kind == .word && word.casing != .lower && word.casing != .upper
      && reading.isAdjacent(index) && !word.isInitials && word.span.count > 1
      && (word.place == 0 || word.has(.people))
  }

  // MARK: Persons

  /// `Minister To Kovel`, `Þorgerður Kovel`; `To Kovel` at the head of a sentence where the page has
  /// it elsewhere.
  private func takeFirstWords(_ names: inout [Proposal]) {
    var known: Set<UInt64> = []
    // Where only what the page has elsewhere tells.
    var opening: [Int] = []
    var absorbed: [Int] = []
    for index in names.indices where names[index].kind == .person || names[index].kind == .place {
      let words = names[index].words
      let first = words.lowerBound - 1
      guard first >= 0, reading[first].isCapitalised, reading.continues(words.lowerBound),
        index == 0 || names[index - 1].words.upperBound <= words.lowerBound
      else { continue }
      if names[index].kind == .person, !isAddress(first),
        isGivenNameByLetters(first) || isMistakenForOffice(first)
      {
        let isNamed = index > 0 && names[index - 1].words.upperBound > first
        if isNamed {
          guard names[index - 1].words.count == 1 else { continue }
          absorbed.append(index - 1)
        }
        names[index].words = first..<words.upperBound
      } else if index > 0, names[index - 1].words.upperBound > first {
        continue
      } else if words.count <= 2, isGivenNameByGrammar(first) {
        if reading[first].opensSentence {
          opening.append(index)
        } else if isTitled(first) || names[index].kind == .person && !isBehindCapital(first) {
          take(first, into: &names[index])
          known.insert(reading.hash(of: names[index].words))
        } else if !isBehindCapital(first) {
          opening.append(index)
        }
      }
    }
    for index in opening {
      let words = names[index].words.lowerBound - 1..<names[index].words.upperBound
      if known.contains(reading.hash(of: words)) {
        take(words.lowerBound, into: &names[index])
      }
    }
    for index in absorbed.reversed() { names.remove(at: index) }
  }

  private func take(_ first: Int, into name: inout Proposal) {
    name.kind = .person
    name.rule = .behindTitle
    name.words = first..<name.words.upperBound
  }

  /// `Taoiseach`, `Datuk`: stands before a name and is none of it.
  private func isAddress(_ index: Int) -> Bool {
    !RuleWords.of(hash: reading[index].hash)
      .isDisjoint(with: [.address, .titleOffice, .addressOfLong])
  }

  /// A word of no list that the tagger took for an office: `Mehidy` before `Hasan Kovel`.
  private func isMistakenForOffice(_ index: Int) -> Bool {
    let word = reading[index]
    guard word.casing == .title, !word.hasParts, word.place == 0, !reading.isCommon(index),
      word.classes.isDisjoint(with: NameReview.listed.union(.officeModifier)),
      Callings.shared.fields(hash: word.hash) == nil
    else { return false }
    let office = offices.partitioningIndex { $0.lowerBound >= index }
    return office < offices.count && offices[office] == index..<index + 1
  }

  /// A word with letters that English has not, which is in no list.
  private func isGivenNameByLetters(_ index: Int) -> Bool {
    let word = reading[index]
    return word.casing == .title && !word.hasParts && !reading.isCommon(index)
      && (word.has(.givenName) || word.classes.isDisjoint(with: NameReview.listed))
      && word.place == 0
      && reading.text.bytes[word.span.range].contains { $0 >= 0xC3 && $0 < 0xC8 }
  }

  private static let listed: WordClasses = [
    .people, .head, .personTitle, .organisation, .companySuffix, .placeCue, .particle, .function,
    .leadingPlaceHead,
  ]

  /// `To`, `He`, `An`: a word of grammar that has a capital within its sentence, or opens it.
  private func isGivenNameByGrammar(_ index: Int) -> Bool {
    let word = reading[index]
    return word.has(.function) && word.casing == .title && word.span.count <= 3
      && !word.isInitials && !reading.sentence(of: index).isTitleCased
      && !["the", "a", "i", "and", "of", "for"].contains { reading.isWord(index, $0) }
  }

  private func isTitled(_ index: Int) -> Bool {
    index > 0 && reading.isAdjacent(index) && reading[index - 1].has(.personTitle)
      && reading[index - 1].isCapitalised
  }

  /// Whether the capital may be that of a title: `Bridge To Kovel`.
  private func isBehindCapital(_ index: Int) -> Bool {
    index == 0 || !reading.isAdjacent(index) || reading[index - 1].kind != .word
      || reading[index - 1].isCapitalised
  }
}
