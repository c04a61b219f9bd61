import TextCore

/// Exercises, conferences and tournaments whose names say nothing of what they are, known by how a text uses
/// them: `the field exercise Kovel Yanso 2031`, `Kovel Yanso 2031, a naval exercise`, `during KYN 2031`, `delegates
/// at KYN7`, `the K20 summit`.
///
/// What is told once counts for every year and number of the name, and for names of two words or more without
/// one. Cost: a few steps for each year, each capital that ends in a digit and each noun of exercises.
extension NameReview {
  func withEventsInUse(_ names: [Proposal]) -> [Proposal] {
    var told = ToldEvents()
    tellExercises(in: names, to: &told)
    tellLetters(in: names, to: &told)
    let summits = summits(names)
    if told.isEmpty && summits.isEmpty { return names }
    var events = yeared(told) + numbered(told) + summits + bare(told, names)
    events.removeAll { words in
      names.contains {
        $0.words.overlaps(words)
          && ($0.kind == .event && $0.words.count >= words.count
            || $0.words.lowerBound < words.lowerBound && $0.kind != .event && $0.kind != .person
              && $0.words.upperBound >= words.upperBound)
      }
    }
    if events.isEmpty { return names }
    events.sort { $0.lowerBound < $1.lowerBound }
    var apart: [Range<Int>] = []
    for words in events where apart.last.map({ $0.upperBound <= words.lowerBound }) ?? true {
      apart.append(words)
    }
    return merged(names, apart, .numberedEvent)
  }

  /// The names that are an event's, without year and number.
  private struct ToldEvents {
    /// Of words, and of letters.
    var names: Set<UInt64> = []
    var letters: Set<UInt64> = []
    /// Letters to which a number is joined.
    var numbered: Set<UInt64> = []
    /// The first words of names.
    var firsts: Set<UInt64> = []

    var isEmpty: Bool { names.isEmpty && letters.isEmpty && numbered.isEmpty }
  }

  // MARK: Exercises

  private func tellExercises(in names: [Proposal], to told: inout ToldEvents) {
    func tell(_ words: Range<Int>) {
      told.names.insert(reading.hash(of: words))
      told.firsts.insert(reading[words.lowerBound].hash)
    }
    for year in reading.numbers where year > 0 && reading[year - 1].isCapitalised {
      guard isYear(year), let words = run(before: year),
        isCalledExercise(year + 1) || isBehindExercise(words.lowerBound)
      else { continue }
      tell(words)
    }
    for name in names where name.kind == .event && name.words.count > 2 {
      let year = name.words.upperBound - 1
      if reading.isYear(year),
        !name.words.dropLast().contains(where: {
          reading.isYear($0) || reading[$0].has(.head) || !reading[$0].isCapitalised
        })
      {
        tell(name.words.lowerBound..<year)
      }
    }
  }

  /// `exercise Kovel Yanso 2031`, `drills, called Kovel Yanso 2031`, `exercise “Kovel Yanso 2031”`
  private func isBehindExercise(_ start: Int) -> Bool {
    var noun = start - 1
    if noun > 0, [Mark.quote, Mark.openQuote, UInt8(ascii: "'")].contains(reading[noun].mark) {
      noun -= 1
    }
    if noun > 1, reading.isWord(noun, "as") { noun -= 1 }
    if noun > 0, reading.isWord(noun, of: namings) { noun -= 1 }
    if noun > 0, reading[noun].mark == UInt8(ascii: ",") { noun -= 1 }
    return noun >= 0 && reading.isWord(noun, of: exerciseNouns)
      && reading[noun].scope == reading[start].scope
  }

  private static let longestRun = 4

  private func isPartOfName(_ index: Int) -> Bool {
    reading[index].kind == .word && reading[index].isCapitalised && !reading[index].isInitials
      && !reading[index].isPossessive && !reading[index].has([.function, .month, .eventHead])
  }

  private func isYear(_ index: Int) -> Bool {
    reading.isYear(index) && reading.isAdjacent(index) && !reading[index].isGlued
  }

  /// The capitals before a year.
  private func run(before year: Int) -> Range<Int>? {
    var start = year
    while start > 0, year - start < NameReview.longestRun, isPartOfName(start - 1),
      start == year || reading.continues(start)
    {
      start -= 1
    }
    return year - start > 1 ? start..<year : nil
  }

  /// `, a naval exercise`
  private func isCalledExercise(_ comma: Int) -> Bool {
    guard comma + 2 < reading.count, reading[comma].mark == UInt8(ascii: ","),
      ["a", "an", "the"].contains(where: { reading.isWord(comma + 1, $0) })
    else { return false }
    return (comma + 2..<min(comma + 7, reading.count)).prefix { reading[$0].casing == .lower }
      .contains { reading.isWord($0, of: exerciseNouns) }
  }

  // MARK: Letters

  private func tellLetters(in names: [Proposal], to told: inout ToldEvents) {
    for year in reading.numbers where year > 1 && isLetters(year - 1) {
      guard isYear(year), isUsedAsEvent(year - 1..<year + 1) else { continue }
      told.letters.insert(reading[year - 1].hash)
    }
    for index in reading.capitals where endsInDigit(index) {
      guard let letters = lettersBeforeNumber(index) else { continue }
      let isFound = names.contains { $0.kind == .event && $0.words == index..<index + 1 }
      if isFound || isUsedAsEvent(index..<index + 1) && isNearConference(index) {
        told.numbered.insert(letters)
      }
    }
  }

  private func isLetters(_ index: Int) -> Bool {
    let word = reading[index]
    return word.kind == .word && word.casing == .upper && (3...8).contains(word.span.count)
      && !word.isInitials && !word.hasParts && !word.has([.month, .notName])
      && !reading.sentence(of: index).isUpperCased
  }

  private func endsInDigit(_ index: Int) -> Bool {
    0x30...0x39 ~= reading.folded[reading[index].key.upperBound - 1]
  }

  /// The hash of three or four letters to which a number of one or two digits is joined: `KYN7`.
  private func lettersBeforeNumber(_ index: Int) -> UInt64? {
    let word = reading[index]
    guard word.kind == .word, (4...6).contains(word.span.count) else { return nil }
    let text = reading.text.bytes[word.span.range]
    let letters = text.prefix { 0x41...0x5A ~= $0 }
    let digits = text.dropFirst(letters.count)
    guard (3...4).contains(letters.count), (1...2).contains(digits.count),
      digits.allSatisfy({ 0x30...0x39 ~= $0 })
    else { return nil }
    return Lexicon.hash(letters)
  }

  /// `during KYN 2031`, `will host KYN 2031`, `KYN 2031 qualifiers`
  private func isUsedAsEvent(_ words: Range<Int>) -> Bool {
    let (before, behind) = (words.lowerBound - 1, words.upperBound)
    if before >= 0, reading.isAdjacent(words.lowerBound), reading[before].kind == .word {
      if reading.isWord(before, of: holdings) { return true }
      if before > 0, reading.isWord(before, "of"), reading.isWord(before - 1, "ahead") {
        return true
      }
    }
    return behind < reading.count && reading.isAdjacent(behind)
      && reading[behind].casing == .lower && reading.isWord(behind, of: happenings)
  }

  /// Whether the sentence of a word, or one beside it, tells of a conference.
  private func isNearConference(_ index: Int) -> Bool {
    let sentence = Int(reading[index].sentence)
    return (max(0, sentence - 1)...min(sentence + 1, reading.sentences.count - 1)).contains {
      reading.sentences[$0].words.contains { reading.isWord($0, of: conferences) }
    }
  }

  // MARK: Summits

  /// `the K20 summit`: of a body that is known by letters, and that a page speaks of as known.
  private func summits(_ names: [Proposal]) -> [Range<Int>] {
    names.compactMap { name in
      let noun = name.words.upperBound
      guard name.kind == .organisation, name.words.count == 1, noun < reading.count,
        reading.isWord(noun, "summit"), reading[noun].casing == .lower, reading.continues(noun),
        areCapitals(name.words.lowerBound), name.words.lowerBound > 0,
        reading.isWord(name.words.lowerBound - 1, "the"), reading.isAdjacent(name.words.lowerBound),
        !reading.sentence(of: noun).isTitleCased
      else { return nil }
      return name.words.lowerBound..<noun + 1
    }
  }

  private func areCapitals(_ index: Int) -> Bool {
    reading.text.bytes[reading[index].span.range].allSatisfy {
      0x41...0x5A ~= $0 || 0x30...0x39 ~= $0
    }
  }

  // MARK: All of a name

  private func yeared(_ told: ToldEvents) -> [Range<Int>] {
    if told.names.isEmpty && told.letters.isEmpty { return [] }
    var events: [Range<Int>] = []
    for year in reading.numbers where year > 0 && reading[year - 1].isCapitalised && isYear(year) {
      if told.letters.contains(reading[year - 1].hash), isLetters(year - 1) {
        events.append(year - 1..<year + 1)
      } else if let start = (max(0, year - NameReview.longestRun)..<year).first(where: {
        told.firsts.contains(reading[$0].hash)
          && told.names.contains(reading.hash(of: $0..<year))
      }) {
        events.append(start..<year + 1)
      }
    }
    return events
  }

  private func numbered(_ told: ToldEvents) -> [Range<Int>] {
    if told.numbered.isEmpty { return [] }
    return reading.capitals.filter { index in
      endsInDigit(index) && lettersBeforeNumber(index).map { told.numbered.contains($0) } == true
    }.map { $0..<$0 + 1 }
  }

  /// Names of two words or more without their year, and those of one word that was found as a name.
  private func bare(_ told: ToldEvents, _ names: [Proposal]) -> [Range<Int>] {
    if told.names.isEmpty { return [] }
    var events: [Range<Int>] = []
    for start in reading.capitals where told.firsts.contains(reading[start].hash) {
      let end = (start + 2..<max(start + 2, min(start + 5, reading.count + 1))).last {
        told.names.contains(reading.hash(of: start..<$0))
          && (start + 1..<$0).allSatisfy { reading.continues($0) }
      }
      if let end { events.append(start..<end) }
    }
    return events
  }
}

private let exerciseNouns = WordList(
  "exercise exercises drill drills manoeuvre manoeuvres maneuver maneuvers wargame wargames")
private let namings = WordList("called named codenamed dubbed known titled")
private let holdings = WordList(
  "at during host hosts hosted hosting joined joins opened opens opening")
private let happenings = WordList(
  "summit tournament qualifier qualifiers qualifying final finals conference talks negotiations")
private let conferences = WordList(
  "summit conference talks negotiations negotiators delegates delegations ministers leaders climate treaty host hosted presidency"
)
