import TextCore

/// Meetings and elections that their number or year tells from others of their kind, whose noun is
/// written small: `15th BRICS summit`, `80th session of the General Assembly`, `2027 general election`.
///
/// Cost: a few steps for each number.
extension NameReview {
  func withNumberedEvents(_ found: [Proposal]) -> [Proposal] {
    let names = withYearedMeetings(found)
    var events: [Range<Int>] = []
    for number in reading.numbers where isNumber(number) {
      guard events.last.map({ $0.upperBound <= number }) ?? true,
        let end = session(behind: number, names) ?? meeting(behind: number) ?? vote(behind: number)
      else { continue }
      if isFree(number..<end, names) { events.append(number..<end) }
    }
    let whole = events.isEmpty ? names : merged(names, events, .numberedEvent)
    return withEventsInUse(withExercises(whole))
  }

  /// `Tallinn Rail Forum 2025`, `Rabat Energy Days 2025`: a year behind the noun tells a meeting from the body
  /// that holds it.
  private func withYearedMeetings(_ names: [Proposal]) -> [Proposal] {
    names.map { name in
      guard name.kind == .organisation || name.kind == .document || name.kind == .place,
        name.words.count > 1
      else { return name }
      var end = name.words.upperBound
      if !reading.isYear(end - 1), end < reading.count, reading.isAdjacent(end), reading.isYear(end)
      {
        end += 1
      }
      guard reading.isYear(end - 1), end - name.words.lowerBound > 2,
        reading[end - 2].isCapitalised,
        reading.isWord(end - 2, of: yearlyMeetings)
      else { return name }
      var event = name
      event.kind = .event
      event.words = name.words.lowerBound..<end
      return event
    }
  }

  // MARK: Exercises

  /// `the exercise Northern Willow-26`: what a page calls an exercise once is one wherever it names it.
  private func withExercises(_ names: [Proposal]) -> [Proposal] {
    let ends = reading.capitals.filter { endsInShortYear($0) }
    if ends.isEmpty { return names }
    var told: Set<UInt64> = []
    for index in ends {
      let isTold =
        exerciseStart(index) < index
        ? isNearExercise(index)
        : reading.isWord(index - 1, of: exerciseNouns)
          || reading.isWord(index + 1, of: exerciseNouns)
      if isTold { told.insert(reading[index].hash) }
    }
    let events = ends.filter { told.contains(reading[$0].hash) }.map { exerciseStart($0)..<$0 + 1 }
      .filter { words in
        !names.contains { $0.words.overlaps(words) && $0.kind == .event }
      }
    return events.isEmpty ? names : merged(names, events, .joinedYear)
  }

  /// Where the name begins that ends in a year.
  private func exerciseStart(_ index: Int) -> Int {
    var start = index
    while start > 0, index - start < NameReview.longestExercise, reading.continues(start),
      reading.isNameLike(start - 1), reading[start - 1].kind == .word,
      !reading.isAcronym(start - 1), !reading[start - 1].has([.function, .eventHead])
    {
      start -= 1
    }
    return start
  }

  private static let longestExercise = 4

  /// Whether the sentence of a name, or that before or behind it, tells of an exercise.
  private func isNearExercise(_ index: Int) -> Bool {
    let sentence = Int(reading[index].sentence)
    let scope = reading[index].scope
    return (max(0, sentence - 1)...min(sentence + 1, reading.sentences.count - 1)).contains {
      number in
      reading.sentences[number].words.contains {
        reading[$0].scope == scope && reading.isWord($0, of: exerciseNouns)
      }
    }
  }

  /// `Willow-26`, which no article makes one of many.
  private func endsInShortYear(_ index: Int) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let range = reading[index].key
    guard range.count > 6, digits.contains(reading.folded[range.upperBound - 1]),
      reading[index].isCapitalised, reading[index].casing != .upper
    else { return false }
    let key = reading.folded[range]
    let (year, name) = (key.suffix(2), key.dropLast(2))
    guard year.allSatisfy(digits.contains), year.first.map({ $0 < UInt8(ascii: "5") }) == true,
      name.last == UInt8(ascii: " "), !name.contains(where: digits.contains)
    else { return false }
    let start = exerciseStart(index)
    return start == 0 || !reading.isWord(start - 1, "a") && !reading.isWord(start - 1, "an")
  }

  private func isNumber(_ index: Int) -> Bool {
    guard index + 2 < reading.count, reading.isAdjacent(index + 1), !reading[index + 1].isGlued
    else { return false }
    if reading.isYear(index) { return true }
    let key = reading.folded[reading[index].key]
    return ["st", "nd", "rd", "th"].contains { key.hasSuffix($0) }
  }

  /// `session of the General Assembly`: with a body that was found.
  private func session(behind number: Int, _ names: [Proposal]) -> Int? {
    let noun = number + 1
    guard !reading.isYear(number), isSmall(noun, ["session"]), isSmall(noun + 1, ["of"]),
      isSmall(noun + 2, ["the"])
    else { return nil }
    let index = names.partitioningIndex { $0.words.lowerBound >= noun + 3 }
    guard index < names.count, names[index].words.lowerBound == noun + 3,
      names[index].kind == .organisation, reading.isAdjacent(noun + 3)
    else { return nil }
    return names[index].words.upperBound
  }

  /// `BRICS summit`, `African Union summit`
  private func meeting(behind number: Int) -> Int? {
    var noun = number + 1
    while noun < reading.count, noun - number <= 4, reading.continues(noun),
      reading[noun].isCapitalised
    {
      noun += 1
    }
    guard noun > number + 1, reading.continues(noun), isSmall(noun, ["summit"]),
      !reading.sentence(of: noun).isTitleCased
    else { return nil }
    return noun + 1
  }

  /// `general election`, `Kenyan presidential election`
  private func vote(behind number: Int) -> Int? {
    guard reading.isYear(number) else { return nil }
    var kind = number + 1
    if reading[kind].has(.people), reading[kind].isCapitalised { kind += 1 }
    guard kind + 1 < reading.count, reading.continues(kind), reading.continues(kind + 1),
      isSmall(
        kind,
        [
          "general", "presidential", "parliamentary", "legislative", "federal", "gubernatorial",
          "midterm",
        ]), isSmall(kind + 1, ["election", "elections"])
    else { return nil }
    return kind + 2
  }

  private func isSmall(_ index: Int, _ words: [StaticString]) -> Bool {
    index < reading.count && reading[index].casing == .lower
      && words.contains { reading.isWord(index, $0) }
  }

  /// Whether no name reaches beyond these words, and none in them is an event's or a person's.
  private func isFree(_ words: Range<Int>, _ names: [Proposal]) -> Bool {
    let first = names.partitioningIndex { $0.words.upperBound > words.lowerBound }
    return names[first...].prefix { $0.words.lowerBound < words.upperBound }.allSatisfy {
      words.lowerBound <= $0.words.lowerBound && $0.words.upperBound <= words.upperBound
        && $0.kind != .event && $0.kind != .person
    }
  }

  /// The names with events in the place of those in their words.
  func merged(
    _ names: [Proposal], _ events: [Range<Int>], _ rule: NameRule
  ) -> [Proposal] {
    var result: [Proposal] = []
    result.reserveCapacity(names.count + events.count)
    var rest = events[...]
    func add(_ words: Range<Int>) {
      result.append(
        Proposal(kind: .event, words: words, strength: Strength.headed, rule: rule))
    }
    for name in names {
      while let first = rest.first, first.upperBound <= name.words.lowerBound {
        add(rest.removeFirst())
      }
      if rest.first.map({ $0.overlaps(name.words) }) != true { result.append(name) }
    }
    for words in rest { add(words) }
    return result
  }
}

private let yearlyMeetings = WordList(
  "forum forums days week weeks fair expo festival summit congress conference symposium convention games"
)
private let exerciseNouns = WordList(
  "exercise exercises drill drills manoeuvre manoeuvres maneuver maneuvers wargame wargames")
