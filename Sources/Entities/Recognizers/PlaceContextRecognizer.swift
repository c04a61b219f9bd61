import TextCore

/// Unknown names that their neighbours make places: `in Yanso`, `Lake Yanso`, `Yanso district`,
/// `the town of Yanso`, `Yanso, Kenya`.
struct PlaceContextRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    for index in reading.nameLikes {
      leadingHead(at: index, in: reading, to: &proposals)
      let opensRun = index == 0 || !reading.continues(index) || !reading.isNameLike(index - 1)
      guard opensRun else { continue }
      dateline(at: index, in: reading, to: &proposals)
      let run = index..<reading.runEnd(from: index)
      smallHead(after: run, in: reading, to: &proposals)
      guard isUnknown(run, in: reading) else { continue }
      if isNamedSettlement(before: index, in: reading) {
        proposals.add(
          .place, run, Strength.name, .settlement)
      } else if run.count <= 2, isBeforePlace(run, in: reading) {
        proposals.add(.place, run, Strength.acronym, .beforePlace)
      } else if run.count <= 2, isCued(index, in: reading) {
        proposals.add(.place, run, Strength.context, .behindPreposition)
      }
    }
  }

  private func leadingHead(
    at index: Int, in reading: Reading, to proposals: inout ProposalSet
  ) {
    guard reading[index].has(.leadingPlaceHead), index + 1 < reading.count,
      reading.isNameLike(index + 1),
      reading.continues(index + 1)
        || reading[index].has(.abbreviation) && reading.isAdjacent(index + 1),
      !reading[index + 1].has([.head, .personTitle]), !reading.sentence(of: index).isTitleCased
    else { return }
    if reading[index].has(.common), reading.isCommon(index + 1) { return }
    var end = index + 2
    while end < reading.count, end < index + 3, reading.continues(end), reading.isNameLike(end),
      !reading.isCommon(end), !reading[end].has(.givenName)
    {
      end += 1
    }
    proposals.add(
      .place, index..<end, Strength.geographicHead, .geographyBefore)
  }

  /// `WICKLOW — The court …`, `KUALA YANSO (dpa) - …`
  private func dateline(at index: Int, in reading: Reading, to proposals: inout ProposalSet) {
    guard reading[index].opensLine, !reading.sentence(of: index).isUpperCased else { return }
    var end = index
    while end < reading.count, end == index || reading.continues(end),
      reading[end].casing == .upper, !reading[end].has([.head, .notName, .organisation])
    {
      end += 1
    }
    guard end > index, end - index <= 3, end < reading.count, reading.isAdjacent(end),
      reading.span(index..<end).count > 3
    else { return }
    let mark = reading[end].mark
    let isDash = mark == Mark.dash || mark == UInt8(ascii: "-") && !reading[end].isGlued
    // `NOTE:` is none.
    let isColon = mark == UInt8(ascii: ":") && !(index..<end).contains(where: reading.isCommon)
    guard isDash || isColon || mark == UInt8(ascii: "(") else { return }
    proposals.add(.place, index..<end, Strength.dateline, .dateline)
  }

  private func smallHead(
    after run: Range<Int>, in reading: Reading, to proposals: inout ProposalSet
  ) {
    let end = run.upperBound
    guard end < reading.count, reading.continues(end), reading[end].casing == .lower,
      let head = reading.phrase(at: end, .smallPlaceHead), run.count <= 3,
      !run.contains(where: { reading[$0].has([.people, .country]) || reading.isAcronym($0) })
    else { return }
    let start = run.lowerBound
    if run.count == 1, reading[start].opensSentence, reading.isCommon(start) { return }
    proposals.add(
      .place, start..<head.end, Strength.name, .geographyBehind)
  }

  private func isUnknown(_ run: Range<Int>, in reading: Reading) -> Bool {
    !run.contains { index in
      let word = reading[index]
      return reading.isCommon(index) || reading.isAcronym(index) || word.isInitials
        || word.has([
          .people, .head, .personTitle, .organisation, .companySuffix, .notName, .place, .calendar,
        ])
        || isAbstract(reading.folded[word.key])
    }
  }

  /// `Geopolitics`, `Buddhism`: by their endings no places.
  private func isAbstract(_ key: ArraySlice<UInt8>) -> Bool {
    abstractEndings.contains { key.count > $0.utf8CodeUnitCount + 2 && key.hasSuffix($0) }
  }

  private func isNamedSettlement(before index: Int, in reading: Reading) -> Bool {
    guard index >= 2, reading.isAdjacent(index), reading.isWord(index - 1, "of") else {
      return false
    }
    return reading.isKnown(index - 2..<index - 1, .settlement)
  }

  private func isBeforePlace(_ run: Range<Int>, in reading: Reading) -> Bool {
    let end = run.upperBound
    guard end + 1 < reading.count, reading[end].mark == UInt8(ascii: ","),
      reading.isAdjacent(end), reading.isAdjacent(end + 1),
      let place = reading.place(at: end + 1),
      !place.entry.classes.isDisjoint(with: [.country, .region])
    else { return false }
    let start = run.lowerBound
    let isBeforeOpen = start > 0 && reading.isAdjacent(start)
    return !isBeforeOpen || isCued(start, in: reading) || reading.isWord(start - 1, "of")
      || reading[start - 1].mark == UInt8(ascii: ",")
  }

  private func isCued(_ index: Int, in reading: Reading) -> Bool {
    guard index > 0, reading.isAdjacent(index), reading[index - 1].casing == .lower,
      reading[index - 1].has(.placeCue)
    else { return false }
    // `from` also stands before senders and sources.
    return !reading.isWord(index - 1, "from") && !reading.isWord(index - 1, "at")
  }
}

private let abstractEndings: [StaticString] = [
  "ics", "ism", "logy", "nomy", "tion", "ment", "ness", "ship", "graphy",
]
