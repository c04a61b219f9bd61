/// The offices of a page, as the grammar and the tagger read them together.
extension RoleReader {
  /// The offices in the words that the names of the page leave them, and which of them the tagger found.
  static func whole(
    _ reading: Reading, _ found: [Proposal], _ persons: PersonOrder, _ offices: [Range<Int>]
  ) -> (phrases: [RolePhrase], isTagged: [Bool]) {
    var result: (phrases: [RolePhrase], isTagged: [Bool]) = ([], [])
    var (parts, served): ([RolePhrase], [RolePhrase]) = ([], [])
    for office in phrases(reading, offices.flatMap { parted($0, persons, reading) }) {
      parts.removeAll(keepingCapacity: true)
      let whole = behindDeed(
        beforeDeed(beforePerson(office.phrase, persons, reading), reading), reading)
      appendBounded(whole, reading, to: &parts)
      for part in parts.flatMap({ withoutAddress(withoutMedium($0, reading), reading) }) {
        let named = withSmallHead(
          toWholeName(withSmallBody(fromWholeName(part, found), found, reading), found, reading),
          reading)
        let phrase = behindPerson(withPossessed(named, found, reading), persons)
        served.removeAll(keepingCapacity: true)
        appendServed(phrase, reading, found, persons, to: &served)
        for phrase in served
        where !persons.contains(phrase.words) && !isState(phrase.words, reading)
          && !reading.isIdiom(phrase.words) && !isKin(phrase.words, reading)
          && !isInstitution(phrase.words, found, reading)
        {
          let whole = reading.withPortfolio(
            reading.withFieldsBefore(reading.withOwnField(phrase)), persons)
          if let last = result.phrases.last, let joined = reading.withChief(last, whole) {
            result.phrases[result.phrases.count - 1] = joined
          } else {
            result.phrases.append(whole)
            result.isTagged.append(office.isTagged)
          }
        }
      }
    }
    return withTitleOffices(result, reading, found)
  }

  /// With the offices before names that no list of the tagger has: `Taoiseach P`. Cost: a look-up for each
  /// person behind a word with a capital.
  private static func withTitleOffices(
    _ offices: (phrases: [RolePhrase], isTagged: [Bool]), _ reading: Reading, _ found: [Proposal]
  ) -> (phrases: [RolePhrase], isTagged: [Bool]) {
    var offices = offices
    for name in found where name.kind == .person {
      let title = name.words.lowerBound - 1
      guard title >= 0, reading[title].isCapitalised, reading.isAdjacent(title + 1),
        RuleWords.of(hash: reading[title].hash).contains(.titleOffice)
      else { continue }
      let place = offices.phrases.partitioningIndex { $0.words.upperBound > title }
      if place < offices.phrases.count, offices.phrases[place].words.lowerBound <= title {
        continue
      }
      offices.phrases.insert(
        RolePhrase(
          words: title..<title + 1, next: title + 1, isCapitalised: true, isTitleOnly: false),
        at: place)
      offices.isTagged.insert(false, at: place)
    }
    return offices
  }

  private static func phrases(
    _ reading: Reading, _ offices: [Range<Int>]
  ) -> [(phrase: RolePhrase, isTagged: Bool)] {
    var result: [(phrase: RolePhrase, isTagged: Bool)] = []
    var rest = reading.roles[...]
    for office in offices {
      while let phrase = rest.first, phrase.words.upperBound <= office.lowerBound {
        result.append((rest.removeFirst(), false))
      }
      let inside = rest.prefix { $0.words.lowerBound < office.upperBound }
      rest.removeFirst(inside.count)
      let office = inside.first.map { RoleReader.withFront(office, of: $0, reading) } ?? office
      guard let parts = reading.parts(of: office, inside) else {
        result.append((RoleReader.withGeneral(reading.rolePhrase(office), reading), true))
        continue
      }
      for part in parts {
        let start = result.last?.phrase.words.upperBound ?? 0
        if part.words.lowerBound < start { continue }
        result.append((RoleReader.withGeneral(part, reading), true))
      }
    }
    for phrase in rest { result.append((RoleReader.withGeneral(phrase, reading), false)) }
    return result
  }
}
