/// Takes off names what is none of them: a sentence that ends in a letter, somebody's `'s`, a form of address,
/// an office with its bearer behind a body; and puts on what belongs to them, the `Mount` of a mountain and
/// the given name that is also a title.
///
/// Cost: a look at each name, and at the words of those that have a possessive, an initial or a title.
extension NameReview {
  func withCutNames(_ names: [Proposal]) -> [Proposal] {
    var result: [Proposal]?
    var bodies: Set<UInt64>?
    for (index, name) in names.enumerated() {
      var parts = parts(of: name)
      if parts == nil, name.kind == .organisation, name.rule != .explainsAcronym,
        name.words.count > 2, mayBeSeveral(name.words)
      {
        let known = bodies ?? spellings(ofBodies: names)
        bodies = known
        parts = companies(in: name, known)
      }
      guard let parts else {
        result?.append(name)
        continue
      }
      var kept = result ?? Array(names[..<index])
      for part in parts {
        while let last = kept.last, last.words.upperBound > part.words.lowerBound {
          kept.removeLast()
        }
        kept.append(part)
      }
      result = kept
    }
    return result ?? names
  }

  // MARK: Companies

  /// Whether a name has a conjunction or a legal form in it.
  private func mayBeSeveral(_ words: Range<Int>) -> Bool {
    reading[words.upperBound - 1].has(.companySuffix)
      || words.dropFirst().dropLast().contains {
        reading.isWord($0, "and") || reading[$0].has(.companySuffix)
      }
  }

  private func spellings(ofBodies names: [Proposal]) -> Set<UInt64> {
    Set(
      names.lazy.filter { $0.kind == .organisation && $0.words.count > 1 }
        .map { self.reading.hash(of: $0.words) })
  }

  /// `Yanso Group and Kovel Corp.`, `Anna Berg Joins Kovel Corp.` on a page that names one of them by
  /// itself, or where a legal form stands before the conjunction.
  private func companies(in name: Proposal, _ known: Set<UInt64>) -> [Proposal]? {
    func isKnown(_ words: Range<Int>) -> Bool {
      words.count > 1 && known.contains(reading.hash(of: words))
    }
    for joint in name.words.dropFirst().dropLast()
    where reading.isWord(joint, "and") && reading[joint].casing == .lower {
      let (front, back) = (name.words.lowerBound..<joint, joint + 1..<name.words.upperBound)
      let isLegal = reading[joint - 1].has(.companySuffix) && front.count > 1
      if isLegal || isKnown(front) || isKnown(back) {
        return [with(name, front, .organisation), with(name, back, .organisation)]
      }
    }
    guard reading[name.words.upperBound - 1].has(.companySuffix),
      let start = name.words.dropFirst().dropLast().first(where: {
        isKnown($0..<name.words.upperBound)
      })
    else { return nil }
    let front = name.words.lowerBound..<start
    // `SOURCE Kovel Corp.`, and not `Yanso Kovel Corp.`
    if front.count == 1,
      reading[front.lowerBound].casing != .upper || !reading.isCommon(front.lowerBound)
    {
      return nil
    }
    let company = with(name, start..<name.words.upperBound, .organisation)
    let isPerson = front.count > 2 && reading.isEvidentPerson(front.dropLast())
    return isPerson ? [with(name, front.dropLast(), .person), company] : [company]
  }

  // MARK: Names

  /// What stands for a name; `nil` where that stays as it is.
  private func parts(of name: Proposal) -> [Proposal]? {
    let first = reading[name.words.lowerBound]
    if first.isInitials, let rest = behindEnd(name) { return rest }
    if name.words.count > 1 {
      if let rest = behindLetter(name) ?? besidePossessive(name) ?? behindState(name)
        ?? besideTitle(name)
      {
        return rest
      }
    }
    if name.kind == .event, isOfOffice(name) {
      return reading.isKnown(name.words.lowerBound..<name.words.lowerBound + 1, .distinctOffice)
        ? [] : nil
    }
    if name.kind == .person {
      if let named = behindAddress(name) ?? withTitleForName(name) ?? withDoubleInitial(name) {
        return [named]
      }
    }
    return natural(name).map { [$0] }
  }

  private func with(_ name: Proposal, _ words: Range<Int>, _ kind: EntityKind?) -> Proposal {
    var name = name
    name.words = words
    name.kind = kind
    return name
  }

  /// The kind that words have by the lists; that of the whole name where none has them.
  private func kind(_ words: Range<Int>, else kind: EntityKind?) -> EntityKind? {
    if let place = reading.place(at: words.lowerBound), place.end == words.upperBound {
      return .place
    }
    return kind
  }

  /// `posted on X. Anna Kovel said`: what the sentence before ends in.
  private func behindEnd(_ name: Proposal) -> [Proposal]? {
    let start = name.words.lowerBound
    guard start > 0, reading[start].span.count == 2, reading.isAdjacent(start),
      reading.isWord(start - 1, "on"), reading[start - 1].casing == .lower
    else { return nil }
    var first = start + 1
    while first < name.words.upperBound, reading[first].has([.people, .office, .officeModifier]) {
      first += 1
    }
    let rest = first..<name.words.upperBound
    return rest.isEmpty ? [] : [with(name, rest, kind(rest, else: name.kind))]
  }

  /// `Pool A. Norway won`
  private func behindLetter(_ name: Proposal) -> [Proposal]? {
    guard
      let letter = name.words.dropFirst().first(where: {
        reading[$0].isInitials && reading[$0].span.count == 2
          && RuleWords.of(hash: reading[$0 - 1].hash).contains(.lettered)
      }), letter + 1 < name.words.upperBound
    else { return nil }
    let rest = letter + 1..<name.words.upperBound
    return [with(name, rest, kind(rest, else: name.kind))]
  }

  /// `Kovel's Anna Berg`, `Anna Berg's Yanso Party`, `Kovel's daughter Anna Berg`
  private func besidePossessive(_ name: Proposal) -> [Proposal]? {
    guard let joint = name.words.dropLast().first(where: { reading[$0].isPossessive }) else {
      return nil
    }
    let front = name.words.lowerBound..<joint + 1
    var back = joint + 1..<name.words.upperBound
    let isOfRelative =
      reading[back.lowerBound].casing == .lower
      && reading.isKnown(back.lowerBound..<back.lowerBound + 1, .relative)
    if isOfRelative {
      back = back.lowerBound + 1..<back.upperBound
      let person = with(name, front, kind(front, else: .person))
      return back.isEmpty ? [person] : [person, with(name, back, .person)]
    }
    // `Kovel's Connecticut`: somebody's house in it.
    if name.kind == .place, reading.place(at: back.lowerBound)?.end == back.upperBound,
      reading.place(at: name.words.lowerBound) == nil
    {
      let isPerson = reading.isEvidentPerson(front) || !reading.isCommon(front.lowerBound)
      return (isPerson ? [with(name, front, .person)] : []) + [with(name, back, .place)]
    }
    guard name.kind == .person,
      back.allSatisfy({ reading[$0].isCapitalised || reading[$0].has(.particle) })
    else { return nil }
    let isBody = back.contains {
      reading[$0].has([.organisationHead, .companySuffix])
        || reading.isKnown($0..<$0 + 1, .partyHead)
    }
    let isPerson = isBody || reading.isEvidentPerson(front)
    return [
      with(name, front, kind(front, else: isPerson ? .person : .organisation)),
      with(name, back, isBody ? .organisation : .person),
    ]
  }

  /// `Yanso Rep. Anna Kovel`, `East Yanso Regent Anna Kovel`: taken for a body.
  private func besideTitle(_ name: Proposal) -> [Proposal]? {
    guard name.kind == .organisation || name.kind == .event,
      let title = name.words.dropFirst().dropLast().first(where: { index in
        reading[index].isCapitalised && reading[index].has([.title, .rank, .office])
          && !reading[index].has(.head)
      })
    else { return nil }
    var start = title + 1
    while start < name.words.upperBound - 1, reading[start].has([.office, .title, .rank]) {
      start += 1
    }
    let person = start..<name.words.upperBound
    guard mayBePerson(behindTitle: person) else { return nil }
    let front = name.words.lowerBound..<title
    let isBody =
      front.count == 1 && reading.isAcronym(front.lowerBound)
      || reading[front.upperBound - 1].has(.organisationHead)
      || front.contains { reading.isKnown($0..<$0 + 1, .partyHead) }
    let kind = kind(front, else: isBody ? .organisation : nil)
    return (kind == nil ? [] : [with(name, front, kind)]) + [with(name, person, .person)]
  }

  /// `Ambassador of Yanso Anna Kovel`, `Chief of the General Staff of Yanso Anna Kovel`: the state of an
  /// office, or a body of it, with its holder.
  private func behindState(_ name: Proposal) -> [Proposal]? {
    let start = name.words.lowerBound
    guard name.words.count > 2, name.kind != .place, start > 1, reading.isAdjacent(start),
      reading.isWord(start - 1, "of") || reading.isWord(start - 1, "the"),
      let end = name.words.dropLast(2).lazy.compactMap({ self.stateEnd(from: $0) }).first,
      end < name.words.upperBound, isHolderOfOffice(end..<name.words.upperBound, behind: start)
    else { return nil }
    let front = start..<end
    return [
      with(name, front, kind(front, else: .organisation)),
      with(name, end..<name.words.upperBound, .person),
    ]
  }

  private func stateEnd(from start: Int) -> Int? {
    guard reading[start].has(.country), let place = reading.place(at: start),
      reading.isKnown(start..<place.end, .country)
    else { return nil }
    return place.end
  }

  private func isHolderOfOffice(_ words: Range<Int>, behind start: Int) -> Bool {
    let role = reading.roles.partitioningIndex { $0.next >= start }
    return role < reading.roles.count && reading.roles[role].words.lowerBound < start - 1
      && mayBePerson(behindTitle: words)
  }

  private func mayBePerson(behindTitle words: Range<Int>) -> Bool {
    (2...4).contains(words.count)
      && words.allSatisfy { index in
        let word = reading[index]
        return reading.isNameLike(index) && word.casing == .title
          && !word.has([.companySuffix, .organisation, .people])
          && (!word.has(.head) || word.has(.givenName))
          && (!reading.isCommon(index) || word.has([.givenName, .surname]))
      }
  }

  private func isOfOffice(_ name: Proposal) -> Bool {
    let end = name.words.upperBound
    return end < reading.count && reading.continues(end) && reading[end].isCapitalised
      && reading[end].has(.office)
  }

  /// `Datuk Seri Anna Kovel`
  private func behindAddress(_ name: Proposal) -> Proposal? {
    var start = name.words.lowerBound
    while start + 1 < name.words.upperBound, isAddress(start, upTo: name.words.upperBound) {
      start += 1
    }
    return start == name.words.lowerBound ? nil : with(name, start..<name.words.upperBound, .person)
  }

  private func isAddress(_ index: Int, upTo end: Int) -> Bool {
    let classes = RuleWords.of(hash: reading[index].hash)
    // `Sardar Kovel` may be all of a name.
    if classes.contains(.addressOfLong) { return end - index > 2 }
    return !classes.isDisjoint(with: [.address, .titleOffice])
      && !reading[index].has([.givenName, .surname])
  }

  /// `Mr Dean Kovel`: behind a form of address no title stands.
  private func withTitleForName(_ name: Proposal) -> Proposal? {
    let start = name.words.lowerBound - 1
    guard start > 0, reading.continues(start + 1), reading[start].isCapitalised,
      reading[start].has(.givenName), reading[start].has([.office, .title, .rank]),
      reading[start - 1].has(.honorific), reading[start - 1].isCapitalised,
      reading.isAdjacent(start)
    else { return nil }
    return with(name, start..<name.words.upperBound, .person)
  }

  /// `J.-P. Kovel`, of which the first letter was left out.
  private func withDoubleInitial(_ name: Proposal) -> Proposal? {
    let start = name.words.lowerBound
    guard start > 1, reading[start].isInitials, reading[start].isGlued,
      reading[start - 1].mark == UInt8(ascii: "-"), reading[start - 1].isGlued,
      reading[start - 2].isInitials
    else { return nil }
    return with(name, start - 2..<name.words.upperBound, .person)
  }

  /// `Mount Kovel`
  private func natural(_ name: Proposal) -> Proposal? {
    let first = name.words.lowerBound
    func isNatural(_ index: Int) -> Bool {
      reading[index].casing == .title && reading[index].has(.leadingPlaceHead)
        && RuleWords.of(hash: reading[index].hash).contains(.natural)
    }
    let own = name.words.count > 1 && isNatural(first)
    guard name.kind == .person || name.kind == .organisation || name.kind == .place,
      own && name.kind != .place
        || first > 0 && reading.continues(first) && isNatural(first - 1),
      !name.words.dropFirst(own ? 1 : 0).contains(where: {
        reading[$0].has([.head, .companySuffix, .organisation])
      })
    else { return nil }
    return with(name, (own ? first : first - 1)..<name.words.upperBound, .place)
  }
}
