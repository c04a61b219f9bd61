import TextCore

/// Headlines in capitals, in which nothing tells names from verbs: `KOVEL AND YANSO OPEN TAAL CONFERENCE ON LAW`.
///
/// A name is cut before a verb where a place, or what the text below names, stands before it; and what the text
/// names in words of its own is whole. Cost: none without such a headline; else a few look-ups for each of its
/// words.
extension NameReview {
  func withHeadlinesInCapitals(_ names: [Proposal]) -> [Proposal] {
    let headlines = reading.sentences.filter { $0.isUpperCased && $0.words.count > 3 }
    if headlines.isEmpty { return names }
    let known = namesOfText(names)
    var result = names
    for headline in headlines { read(headline.words, known, in: &result) }
    return result
  }

  /// The kinds of the names in sentences of small letters, by spelling.
  private func namesOfText(_ names: [Proposal]) -> [UInt64: EntityKind] {
    var known: [UInt64: EntityKind] = [:]
    for name in names {
      guard let kind = name.kind, !reading.sentence(of: name.words.lowerBound).isUpperCased else {
        continue
      }
      let key = reading.hash(of: name.words)
      known[key] = known[key] ?? kind
    }
    return known
  }

  private func read(
    _ headline: Range<Int>, _ known: [UInt64: EntityKind], in names: inout [Proposal]
  ) {
    let first = names.partitioningIndex { $0.words.lowerBound >= headline.lowerBound }
    let last = names.partitioningIndex { $0.words.lowerBound >= headline.upperBound }
    let found = names[first..<last].flatMap { cut($0, known) }
    var read: [Proposal] = []
    var index = headline.lowerBound
    var rest = found[...]
    while index < headline.upperBound {
      if let whole = knownName(at: index, in: headline, known),
        !rest.contains(where: {
          $0.words.overlaps(whole.words) && $0.words.count > whole.words.count
        })
      {
        rest.removeAll { $0.words.overlaps(whole.words) }
        read.append(whole)
        index = whole.words.upperBound
      } else {
        index += 1
      }
    }
    guard
      read.count > 0 || found.count != last - first
        || zip(found, names[first..<last]).contains(where: { $0.words != $1.words })
    else { return }
    names.replaceSubrange(
      first..<last, with: (rest + read).sorted { $0.words.lowerBound < $1.words.lowerBound })
  }

  /// The longest name of two words or more that the text has.
  private func knownName(
    at start: Int, in headline: Range<Int>, _ known: [UInt64: EntityKind]
  ) -> Proposal? {
    guard reading[start].isCapitalised else { return nil }
    let most = min(headline.upperBound, start + HeadedName.longest)
    for end in (start + 2..<max(start + 2, most + 1)).reversed() {
      guard let kind = known[reading.hash(of: start..<end)],
        (start + 1..<end).allSatisfy({ reading.isAdjacent($0) })
      else { continue }
      return Proposal(
        kind: kind, words: start..<end, strength: Strength.repeatedWhole, rule: .repeated)
    }
    return nil
  }

  // MARK: Verbs

  /// What stands before and behind the verb in a name; the name as it is where none is sure.
  private func cut(_ name: Proposal, _ known: [UInt64: EntityKind]) -> [Proposal] {
    for verb in name.words.dropFirst().dropLast() where isVerb(verb) {
      let front = name.words.lowerBound..<verb
      guard let kind = kind(ofSubject: front, known) else { continue }
      var parts = [part(of: name, front, kind)]
      let object = verb + 1..<name.words.upperBound
      if let kind = known[reading.hash(of: object)] {
        parts.append(part(of: name, object, kind))
      } else if let place = reading.place(at: object.lowerBound) {
        // `TAAL CONFERENCE ON LAW`, which the text does not have in these words.
        parts.append(part(of: name, object.lowerBound..<place.end, .place))
      }
      return parts
    }
    return [name]
  }

  private func part(of name: Proposal, _ words: Range<Int>, _ kind: EntityKind) -> Proposal {
    var part = name
    part.words = words
    part.kind = kind
    return part
  }

  /// A place, a body that lists have, or what the text names.
  private func kind(ofSubject words: Range<Int>, _ known: [UInt64: EntityKind]) -> EntityKind? {
    if let kind = known[reading.hash(of: words)] { return kind }
    if reading.place(at: words.lowerBound)?.end == words.upperBound { return .place }
    if reading.phrase(at: words.lowerBound, .organisation)?.end == words.upperBound {
      return .organisation
    }
    return nil
  }

  /// `OPENS`, and `OPEN` behind several.
  private func isVerb(_ index: Int) -> Bool {
    guard reading[index].kind == .word else { return false }
    if isDeed(reading[index].hash) { return true }
    return isDeed(Lexicon.hash(reading.folded[reading[index].key] + [UInt8(ascii: "s")]))
      || isDeed(Lexicon.hash(reading.folded[reading[index].key] + Array("es".utf8)))
  }

  private func isDeed(_ hash: UInt64) -> Bool {
    !RuleWords.of(hash: hash).isDisjoint(with: [.deed, .headlined])
  }
}
