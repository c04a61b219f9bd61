import TextCore

/// Offices with the whole names of the bodies and places in them.
extension RoleReader {
  /// The office with the whole name of the state of which it has the end: `Democratic Republic of Kovel's
  /// minister`.
  static func fromWholeName(_ phrase: RolePhrase, _ found: [Proposal]) -> RolePhrase {
    let start = phrase.words.lowerBound
    let behind = found.partitioningIndex { $0.words.lowerBound >= start }
    guard behind > 0, found[behind - 1].words.contains(start),
      found[behind - 1].kind == .place || found[behind - 1].kind == .organisation,
      found[behind - 1].words.upperBound < phrase.words.upperBound
    else { return phrase }
    var whole = phrase
    whole.words = found[behind - 1].words.lowerBound..<phrase.words.upperBound
    return whole
  }

  /// The office with the whole name of the place or body of which it has the beginning: `governor of Kovel
  /// State`.
  static func toWholeName(
    _ phrase: RolePhrase, _ found: [Proposal], _ reading: Reading
  ) -> RolePhrase {
    let end = phrase.words.upperBound
    if let body = body(behind: phrase, found, reading) {
      return phrase.cut(to: phrase.words.lowerBound..<body)
    }
    let index = found.partitioningIndex { $0.words.upperBound > end - 1 }
    guard index < found.count, found[index].words.upperBound > end, phrase.next == end,
      found[index].words.contains(end - 1), found[index].words.lowerBound > phrase.words.lowerBound,
      found[index].kind == .place || found[index].kind == .organisation
    else { return phrase }
    return phrase.cut(to: phrase.words.lowerBound..<found[index].words.upperBound)
  }

  /// `chairman of the supervisory board of Kovel AG`, `head of the ministry's press service`: with the small
  /// words for a part of a body, and the body behind them.
  static func withSmallBody(
    _ phrase: RolePhrase, _ found: [Proposal], _ reading: Reading
  ) -> RolePhrase {
    let start = phrase.words.upperBound
    guard phrase.next == start, !phrase.isTitleOnly, reading.isWord(start, "of"),
      reading.isAdjacent(start), reading[start - 1].has(.office),
      reading.isWord(start + 1, "the") || reading.isWord(start + 1, "its")
    else { return phrase }
    var end = start + 2
    while end < reading.count, end - start < 5, reading.isAdjacent(end),
      reading[end].casing == .lower, reading[end].kind == .word, !reading[end].has(.function)
    {
      end += 1
    }
    let count = end - start - 2
    guard count > 0, reading[end - 1].has(.organisationHead), !reading[end - 1].isPossessive else {
      return phrase
    }
    let whole = body(behind: end, found, reading) ?? (count > 1 ? end : start)
    return whole > start ? phrase.cut(to: phrase.words.lowerBound..<whole) : phrase
  }

  /// Where a name ends that `of` leads to: `of Kovel AG`, `of the National Assembly`.
  private static func body(behind end: Int, _ found: [Proposal], _ reading: Reading) -> Int? {
    guard reading.isWord(end, "of"), reading.isAdjacent(end) else { return nil }
    let start = reading.isWord(end + 1, "the") ? end + 2 : end + 1
    let index = found.partitioningIndex { $0.words.lowerBound >= start }
    guard index < found.count, found[index].words.lowerBound == start, reading.isAdjacent(start),
      found[index].kind == .organisation || found[index].kind == .place
    else { return nil }
    return found[index].words.upperBound
  }

  /// Where the body ends that stands behind `of the` and that the grammar did not read: `director-general
  /// of the Kovel Office at Yanso`.
  private static func body(
    behind phrase: RolePhrase, _ found: [Proposal], _ reading: Reading
  ) -> Int? {
    let end = phrase.words.upperBound
    guard phrase.next == end, !phrase.isTitleOnly, reading.isWord(end, "of"),
      reading.isAdjacent(end), reading.isWord(end + 1, "the"), reading.isAdjacent(end + 1)
    else { return nil }
    let index = found.partitioningIndex { $0.words.lowerBound >= end + 2 }
    guard index < found.count, found[index].words.lowerBound == end + 2,
      found[index].kind == .organisation
    else { return nil }
    let place = found[index].words.upperBound
    guard reading.isWord(place, "at") || reading.isWord(place, "in"), reading.isAdjacent(place),
      reading.isAdjacent(place + 1), let seat = reading.place(at: place + 1)
    else { return place }
    return seat.end
  }

  /// The office without the end of the name before it: `named Anna Kovel Prime Minister`.
  static func behindPerson(_ phrase: RolePhrase, _ persons: PersonOrder) -> RolePhrase {
    let words = phrase.words
    guard words.count > 1, let end = persons.end(within: words) else { return phrase }
    return phrase.cut(to: end..<words.upperBound, keepingNext: true)
  }

  /// Whether the words of an office are the name of an institution: `Prince of Wales Hospital`.
  static func isInstitution(_ words: Range<Int>, _ found: [Proposal], _ reading: Reading) -> Bool {
    guard words.count > 2 else { return false }
    let first = found.partitioningIndex { $0.words.lowerBound >= words.lowerBound }
    // `UNHCR (United Nations High Commissioner for Refugees)`
    return first < found.count && found[first].kind == .organisation && found[first].words == words
      && (reading[words.upperBound - 1].has(.organisationHead)
        || found[first].rule == .explainsAcronym)
  }
}
