/// Gives names of words that no list has the kind that the text says they are of: `Yanso, a village in
/// the east`, `Kovel, a tech company`, `the company Kovel`; and no form of address to persons.
///
/// What one sentence says counts for every name of that spelling on the page. Cost: a look at what
/// follows each name that no list has.
extension NameReview {
  func withToldKinds(_ names: [Proposal]) -> [Proposal] {
    var told = companiesByOneWord(names)
    for name in names where mayBeTold(name) {
      guard
        let kind = kindBehind(name.words.upperBound) ?? kindBefore(name.words.lowerBound)
          ?? (isCompany(name, among: names) ? .organisation : nil)
      else { continue }
      let key = spellingKey(name.words)
      told[key] = told[key] ?? kind
    }
    let hasAddressed = names.contains { isAddressed($0) }
    if told.isEmpty && !hasAddressed && !names.contains(where: { isToldBody($0) || isDateline($0) })
    {
      return names
    }
    return names.map { name in
      var name = name
      if isAddressed(name) { name.words.removeFirst() }
      if mayBeTold(name), let kind = told[spellingKey(name.words)] {
        name.kind = kind
      } else if isToldBody(name) {
        name.kind = .organisation
      } else if isDateline(name) {
        name.kind = .place
      }
      return name
    }
  }

  /// The first words of companies that are named with their legal form, which are called by them
  /// (`Yanso Foods Inc. … Yanso said`), unless somebody is called so.
  private func companiesByOneWord(_ names: [Proposal]) -> [UInt64: EntityKind] {
    var told: [UInt64: EntityKind] = [:]
    if !reading.holds(.companySuffix) { return told }
    for name in names where name.kind == .organisation && name.words.count > 2 {
      if reading[name.words.upperBound - 1].has(.companySuffix) {
        told[reading[name.words.lowerBound].hash] = .organisation
      }
    }
    if told.isEmpty { return told }
    for name in names where name.kind == .person && name.words.count > 1 {
      for index in name.words { told[reading[index].hash] = nil }
    }
    return told
  }

  /// Whether a name of one word or two is said to be a body, and nobody is called by it. Two words found as
  /// a person's are one's, but for what says `it` of them.
  private func isCompany(_ name: Proposal, among names: [Proposal]) -> Bool {
    guard
      name.words.count > 1 && name.kind == .person
        ? isSaidToBeThing(name.words.upperBound) : isToldCompany(name.words)
    else { return false }
    let hash = reading[name.words.lowerBound].hash
    return !names.contains { other in
      other.kind == .person && other.words.count > name.words.count
        && other.words.contains { reading[$0].hash == hash }
    }
  }

  /// `KHAN KOVEL — The hospital was hit`: what was taken for a person and opens a report.
  private func isDateline(_ name: Proposal) -> Bool {
    let (first, dash) = (name.words.lowerBound, name.words.upperBound)
    return name.kind == .person && reading[first].opensLine && dash + 1 < reading.count
      && reading[dash].mark == Mark.dash && reading.isAdjacent(dash) && reading.isAdjacent(dash + 1)
      && name.words.allSatisfy {
        reading[$0].casing == .upper && !reading[$0].isInitials && !reading[$0].has(.givenName)
      }
      && !reading.sentence(of: first).isUpperCased
  }

  /// `offices of Kovel Railway`, `works for New Dawn`: a name of words of the dictionary that was taken for a
  /// place or an event.
  private func isToldBody(_ name: Proposal) -> Bool {
    guard name.kind == .place || name.kind == .event, name.words.count > 1,
      isBodyBehind(name.words.lowerBound)
    else { return false }
    return !reading[name.words.lowerBound].has([.leadingPlaceHead, .country])
      && reading.place(at: name.words.lowerBound)?.end != name.words.upperBound
      && !reading[name.words.upperBound - 1].has(.placeHead)
  }

  /// `Mr Kovel`
  private func isAddressed(_ name: Proposal) -> Bool {
    let first = reading[name.words.lowerBound]
    return name.kind == .person && name.words.count > 1 && first.has(.honorific)
      && !first.has([.givenName, .particle, .function]) && first.span.count > 1
      && !first.isInitials
  }

  private func spellingKey(_ words: Range<Int>) -> UInt64 {
    words.count == 1 ? reading[words.lowerBound].hash : reading.hash(of: words)
  }

  private func mayBeTold(_ name: Proposal) -> Bool {
    guard name.words.count <= 2,
      name.kind == .person || name.kind == .place || name.kind == .organisation
    else { return false }
    return name.words.allSatisfy { index in
      !reading[index].has([
        .country, .region, .city, .geography, .organisation, .head, .leadingPlaceHead, .function,
        .givenName, .personTitle,
      ]) && !reading.isCommon(index)
    }
  }

  /// `, a village in`, `, a tech company,`
  private func kindBehind(_ start: Int) -> EntityKind? {
    guard start + 2 < reading.count, reading[start].mark == UInt8(ascii: ","),
      reading.isAdjacent(start), reading.isAdjacent(start + 1),
      reading.isWord(start + 1, "a") || reading.isWord(start + 1, "an")
    else { return nil }
    for index in start + 2..<min(start + 5, reading.count) {
      guard reading[index].kind == .word, reading.isAdjacent(index),
        reading[index].casing == .lower || index < start + 4
      else { return nil }
      if reading[index].casing == .lower, let kind = kind(of: index), endsNoun(index + 1) {
        return kind
      }
    }
    return nil
  }

  /// `the company Kovel`
  private func kindBefore(_ end: Int) -> EntityKind? {
    guard end > 1, reading.isAdjacent(end), reading.isAdjacent(end - 1),
      reading[end - 1].casing == .lower,
      reading.isWord(end - 2, "the") || reading.isWord(end - 2, "a")
    else { return nil }
    if reading.isKnown(end - 1..<end, .leadingCue) { return .organisation }
    return reading.isWord(end - 1, "village") || reading.isWord(end - 1, "town") ? .place : nil
  }

  private func kind(of index: Int) -> EntityKind? {
    let word = index..<index + 1
    if reading.isKnown(word, .settlement) { return .place }
    return reading.isKnown(word, .organisationCue) ? .organisation : nil
  }

  /// Whether a noun is none before another: a `city` councillor.
  private func endsNoun(_ index: Int) -> Bool {
    guard index < reading.count, reading.isAdjacent(index) else { return true }
    return reading[index].kind == .mark && reading[index].mark != UInt8(ascii: "-")
      || reading[index].has(.function)
  }
}
