/// Couples with one surname: `Anna and Boris Berg` are Anna Berg and Boris Berg.
///
/// The first is called by the surname that stands behind the second. Cost: a look-up for each
/// full name with `and` before it.
struct Couples {
  let reading: Reading

  /// The names of a page with those of the first, and what these are called by their first words.
  func completed(_ names: [Proposal]) -> (names: [Proposal], forms: [Int: String]) {
    var result = names
    var forms: [Int: String] = [:]
    for second in names where second.kind == .person {
      guard let surname = surname(of: second.words) else { continue }
      let joint = second.words.lowerBound - 1
      guard joint > 0, isJoint(joint), reading.isAdjacent(second.words.lowerBound),
        reading.isAdjacent(joint), isGivenName(joint - 1), isOpen(joint - 1),
        !isKnownAlone(joint - 1, to: names, but: surname)
      else { continue }
      let first = joint - 1..<joint
      let place = result.partitioningIndex { $0.words.lowerBound >= first.lowerBound }
      if place < result.count, result[place].words == first {
        guard result[place].kind != .place else { continue }
        result[place].kind = .person
      } else {
        guard !result.contains(where: { $0.words.overlaps(first) }) else { continue }
        var person = second
        person.words = first
        result.insert(person, at: place)
      }
      forms[first.lowerBound] = "\(reading.form(first)) \(reading.form(surname))"
    }
    return (result, forms)
  }

  /// What stands behind given names and initials.
  private func surname(of words: Range<Int>) -> Range<Int>? {
    guard words.count > 1, reading[words.lowerBound].has(.givenName) else { return nil }
    let start = words.dropFirst().first {
      !reading[$0].isInitials && (!reading[$0].has(.givenName) || $0 == words.upperBound - 1)
    }
    return start.map { $0..<words.upperBound }
  }

  private func isJoint(_ index: Int) -> Bool {
    reading.isWord(index, "and") || reading[index].mark == UInt8(ascii: "&")
  }

  private func isGivenName(_ index: Int) -> Bool {
    reading[index].isCapitalised && !reading[index].isPossessive
      && reading[index].has(.givenName)
      // `Harris and Tim Berg`: most given names are surnames, too, and of those few are so seldom.
      && (!reading[index].has(.surname)
        || RuleWords.of(hash: reading[index].hash).contains(.givenRather))
  }

  /// Whether nothing but an office stands before the name: one whose bearers are called by their surnames.
  private func isOpen(_ index: Int) -> Bool {
    guard reading.isAdjacent(index) else { return true }
    let before = reading[index - 1]
    if before.has([.office, .title, .rank, .honorific]) {
      return !RuleWords.of(hash: before.hash).contains(.regnal)
    }
    return !reading.isNameLike(index - 1)
  }

  /// Whether the page calls somebody so alone: by a surname, wherever that stands, or as rulers and
  /// players are called.
  private func isKnownAlone(
    _ index: Int, to names: [Proposal], but surname: Range<Int>
  ) -> Bool {
    names.contains { name in
      let (first, last) = (name.words.lowerBound, name.words.upperBound - 1)
      guard name.kind == .person, name.words != index..<index + 1 else { return false }
      return reading[last].hash == reading[index].hash
        || reading[first].hash == reading[index].hash
          && reading[last].hash != reading[surname.upperBound - 1].hash
    }
  }
}
