import TextCore

/// Meetings and elections that their number or year tells from others of their kind, whose noun is
/// written small: `15th BRICS summit`, `80th session of the General Assembly`, `2027 general election`.
///
/// Cost: a few steps for each number.
extension NameReview {
  func withNumberedEvents(_ names: [Proposal]) -> [Proposal] {
    var events: [Range<Int>] = []
    for number in reading.numbers where isNumber(number) {
      guard events.last.map({ $0.upperBound <= number }) ?? true,
        let end = session(behind: number, names) ?? meeting(behind: number) ?? vote(behind: number)
      else { continue }
      if isFree(number..<end, names) { events.append(number..<end) }
    }
    return events.isEmpty ? names : merged(names, events)
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
  private func merged(_ names: [Proposal], _ events: [Range<Int>]) -> [Proposal] {
    var result: [Proposal] = []
    result.reserveCapacity(names.count + events.count)
    var rest = events[...]
    func add(_ words: Range<Int>) {
      result.append(
        Proposal(kind: .event, words: words, strength: Strength.headed, rule: .numberedEvent))
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
